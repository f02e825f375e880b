// SPDX-License-Identifier: Apache-2.0
package dev.flipper.spi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds implementations where an application keeps them: behind the context class loader, then behind our own. */
final class Services {

    private Services() {}

    static <S> Collection<S> load(Class<S> service) {
        // By class: where both loaders see the same jar, its service counts once.
        Map<Class<?>, S> found = new LinkedHashMap<>();
        addAll(service, Thread.currentThread().getContextClassLoader(), found);
        addAll(service, Services.class.getClassLoader(), found);
        return found.values();
    }

    private static <S> void addAll(Class<S> service, @Nullable ClassLoader loader, Map<Class<?>, S> found) {
        if (loader != null) {
            loaderOf(service, loader).stream()
                    .filter(provider -> !found.containsKey(provider.type()))
                    .forEach(provider -> found.put(provider.type(), provider.get()));
        }
    }

    // A switch with a constant class each, because the module system looks at the caller of ServiceLoader.load.
    @SuppressWarnings("unchecked")
    private static <S> ServiceLoader<S> loaderOf(Class<S> service, ClassLoader loader) {
        if (service == FlipperProvider.class) {
            return (ServiceLoader<S>) ServiceLoader.load(FlipperProvider.class, loader);
        }
        if (service == FlipperExtension.class) {
            return (ServiceLoader<S>) ServiceLoader.load(FlipperExtension.class, loader);
        }
        throw new ServiceConfigurationError("not a service of Flipper: " + service.getName());
    }
}
