// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A path on a {@link StepDisk}, which is a path of the real one everywhere but there. */
final class StepPath implements InvocationHandler {

    private final StepDisk disk;
    private final Path real;

    private StepPath(StepDisk disk, Path real) {
        this.disk = disk;
        this.real = real;
    }

    static Path of(StepDisk disk, Path real) {
        return (Path) Proxy.newProxyInstance(
                StepPath.class.getClassLoader(), new Class<?>[] {Path.class}, new StepPath(disk, real));
    }

    static Path real(Path path) {
        return (Path) real((Object) path);
    }

    private static Object real(Object value) {
        return Proxy.isProxyClass(value.getClass()) && Proxy.getInvocationHandler(value) instanceof StepPath step
                ? step.real
                : value;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("getFileSystem")) {
            return disk.fileSystem();
        }
        Object[] reals = arguments == null ? new Object[0] : arguments.clone();
        for (int i = 0; i < reals.length; i++) {
            reals[i] = real(reals[i]);
        }
        try {
            Object result = method.invoke(real, reals);
            return result instanceof Path path ? of(disk, path) : result;
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
