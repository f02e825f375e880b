// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Loads our classes anew, and finds no classes of some packages: a host that lacks an API. */
final class Without extends ClassLoader {

    private final List<String> hidden;
    private final Set<String> loaded = new TreeSet<>();

    Without(String... hidden) {
        super(Without.class.getClassLoader());
        this.hidden = List.of(hidden);
    }

    /** Returns the names of our classes that somebody has asked for. */
    Set<String> loaded() {
        return loaded;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (hidden.stream().anyMatch(name::startsWith)) {
            throw new ClassNotFoundException(name);
        }
        Class<?> found = name.startsWith("dev.flipper.cdi.") ? anew(name) : null;
        return found != null ? found : super.loadClass(name, resolve);
    }

    private @Nullable Class<?> anew(String name) throws ClassNotFoundException {
        Class<?> known = findLoadedClass(name);
        if (known != null) {
            return known;
        }
        loaded.add(name);
        try (var stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
            byte[] bytes = Objects.requireNonNull(stream, name).readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
