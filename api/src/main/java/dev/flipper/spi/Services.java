// SPDX-License-Identifier: Apache-2.0
package dev.flipper.spi;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds implementations where an application keeps them: behind the context class loader, then behind our own. */
final class Services<S> {

    private static final System.Logger LOG = System.getLogger("dev.flipper.spi");

    /** A service file that cannot be opened fails again and again. */
    private static final int MOST_FAULTS = 100;

    private final Class<S> service;
    // By class: where both loaders see the same jar, its service counts once.
    private final Map<Class<?>, S> found = new LinkedHashMap<>();
    private @Nullable ServiceConfigurationError fault;
    private int faults;

    private Services(Class<S> service) {
        this.service = service;
    }

    /**
     * Returns what is found. An implementation that does not load is logged and passed over.
     *
     * @throws ServiceConfigurationError when there are implementations, and none of them loads
     */
    static <S> Collection<S> load(Class<S> service) {
        var services = new Services<>(service);
        services.addAll(Thread.currentThread().getContextClassLoader());
        services.addAll(Services.class.getClassLoader());
        if (services.found.isEmpty() && services.fault != null) {
            throw new ServiceConfigurationError(
                    "no " + service.getName() + " can be loaded: " + services.fault.getMessage(), services.fault);
        }
        return services.found.values();
    }

    private void addAll(@Nullable ClassLoader loader) {
        if (loader != null) {
            Iterator<ServiceLoader.Provider<S>> providers =
                    loaderOf(service, loader).stream().iterator();
            while (addNext(providers)) {
                // one at a time: each may fail by itself
            }
        }
    }

    private boolean addNext(Iterator<ServiceLoader.Provider<S>> providers) {
        try {
            if (!providers.hasNext()) {
                return false;
            }
            ServiceLoader.Provider<S> provider = providers.next();
            if (!found.containsKey(provider.type())) {
                found.put(provider.type(), provider.get());
            }
        } catch (ServiceConfigurationError broken) {
            // An application may carry a jar that is older than we are, or meant for another loader.
            LOG.log(System.Logger.Level.WARNING, "passed over a " + service.getName(), broken);
            fault = fault == null ? broken : fault;
            faults++;
        }
        return faults < MOST_FAULTS;
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
