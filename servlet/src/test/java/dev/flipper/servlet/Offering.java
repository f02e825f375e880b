// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.Map;
import java.util.function.Supplier;

/** Offers beans to a CDI container, made when they are first asked for. */
final class Offering implements Extension {

    private final Map<Class<?>, Supplier<?>> beans;

    private Offering(Map<Class<?>, Supplier<?>> beans) {
        this.beans = beans;
    }

    /** Starts a container that knows the filter, and beans by their type. */
    static SeContainer container(Map<Class<?>, Supplier<?>> beans) {
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(FlipperFilter.class)
                .addExtensions(new Offering(beans))
                .initialize();
    }

    void offer(@Observes AfterBeanDiscovery discovery) {
        beans.forEach((type, bean) -> discovery
                .addBean()
                .types(type, Object.class)
                .scope(ApplicationScoped.class)
                .produceWith(instance -> bean.get()));
    }
}
