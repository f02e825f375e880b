// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Flipper;
import dev.flipper.cdi.health.FlipperHealth;
import dev.flipper.cdi.metrics.FlipperMetrics;
import dev.flipper.cdi.micrometer.FlipperMeters;
import dev.flipper.cdi.rest.RestCaller;
import dev.flipper.spi.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.configurator.BeanConfigurator;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** Adds our beans to an application, but for those that it has itself. */
final class FlipperBeans {

    private final AfterBeanDiscovery event;
    private final OwnBeans own;

    FlipperBeans(AfterBeanDiscovery event, OwnBeans own) {
        this.event = event;
        this.own = own;
    }

    /** What an application can inject. */
    void addPublic(Roles roles, EventObservers observers) {
        if (!own.has(Settings.class)) {
            add(Settings.class, beans -> new BeanSettings(ApplicationSettings.find(), beans));
        }
        if (!own.has(CallerResolver.class)) {
            add(CallerResolver.class, CurrentCaller::of);
        }
        if (!own.has(Flipper.class)) {
            var production = new FlipperProduction(roles, observers);
            named("flipper", add(Flipper.class, production::make))
                    .scope(ApplicationScoped.class)
                    .disposeWith((flipper, ignored) -> production.end(flipper));
        }
    }

    /** What we inject, and what pages see. */
    void addInternal(GuardedTypes types) {
        add(CallerChecks.class, CallerChecks::of);
        add(Bindings.class, beans -> new Bindings(types, beans.getBeanManager()));
        add(FeatureGuard.class, beans -> new FeatureGuard(checks(beans), bindings(beans)));
        named("features", add(FeatureAnswers.class, beans -> new FeatureAnswers(checks(beans))));
    }

    /** What needs an API that the host may lack. */
    void addOptional() {
        if (HostApi.REST.isPresent()) {
            RestCaller.addTo(event);
        }
        if (HostApi.HEALTH.isPresent()) {
            FlipperHealth.addTo(event);
        }
        boolean micrometer = HostApi.MICROMETER.isPresent();
        if (micrometer) {
            FlipperMeters.addTo(event);
        }
        if (HostApi.METRICS.isPresent()) {
            FlipperMetrics.addTo(event, () -> micrometer && FlipperMeters.hasRegistry());
        }
    }

    /** Brings changes to the observers when the transaction they belong to has succeeded. */
    void addObserver(EventObservers observers) {
        event.<EventObservers.Announced>addObserverMethod()
                .beanClass(FlipperCdiExtension.class)
                .observedType(EventObservers.Announced.class)
                .transactionPhase(TransactionPhase.AFTER_SUCCESS)
                .notifyWith(announced -> announced.getEvent().deliver());
    }

    private <T> BeanConfigurator<T> add(Class<T> type, Function<CDI<Object>, T> make) {
        return event.<T>addBean()
                .beanClass(FlipperCdiExtension.class)
                .types(type, Object.class)
                .qualifiers(Default.Literal.INSTANCE, Any.Literal.INSTANCE)
                .scope(Singleton.class)
                // Not with the instance that is passed in: on Payara it sees the beans of this jar, not those of the
                // application.
                .produceWith(ignored -> make.apply(CDI.current()));
    }

    private <T> BeanConfigurator<T> named(String name, BeanConfigurator<T> bean) {
        return own.has(name) ? bean : bean.name(name).addQualifier(NamedLiteral.of(name));
    }

    private static CallerChecks checks(Instance<Object> beans) {
        return beans.select(CallerChecks.class).get();
    }

    private static Bindings bindings(Instance<Object> beans) {
        return beans.select(Bindings.class).get();
    }
}
