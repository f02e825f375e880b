// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Flipper;
import jakarta.annotation.Priority;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessInjectionTarget;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.interceptor.Interceptor;
import java.util.stream.Stream;

/**
 * Makes {@code @Inject Flipper} work, and what comes with it. It looks and adds; what it adds is said elsewhere. Public
 * for the container alone.
 */
public class FlipperCdiExtension implements Extension {

    private final OwnBeans own = new OwnBeans();
    private final Roles roles = new Roles();
    private final EventObservers observers = new EventObservers();
    private final GuardedTypes guarded = new GuardedTypes();

    /** For the container. */
    public FlipperCdiExtension() {}

    void addTypes(@Observes BeforeBeanDiscovery event) {
        Stream.of(FeatureFlags.class, RequiresFeatureInterceptor.class, MemoizedInterceptor.class)
                .forEach(type -> event.addAnnotatedType(type, type.getName()));
    }

    void lookForRoles(
            @Observes @WithAnnotations({DeclareRoles.class, RolesAllowed.class}) ProcessAnnotatedType<?> event) {
        roles.addAll(event.getAnnotatedType());
    }

    /** Looks at what is really made, with all that other extensions have added to it. */
    void lookForRequirements(@Observes ProcessInjectionTarget<?> event, BeanManager beans) {
        AnnotatedType<?> type = event.getAnnotatedType();
        if (type.isAnnotationPresent(Interceptor.class)) {
            return; // it carries the binding and requires nothing itself
        }
        var bindings = new Bindings(guarded, beans);
        boolean requires = bindings.isIn(RequiresFeature.class, type);
        if (requires || bindings.isIn(Memoized.class, type)) {
            guarded.add(type);
        }
        var requirements = new Requirements(type, bindings);
        Stream.concat(
                        requires ? requirements.faults().stream() : Stream.empty(),
                        new Overlooked(type, requirements).faults().stream())
                .forEach(fault -> event.addDefinitionError(new DefinitionException(fault.getMessage(), fault)));
    }

    void lookForBlankNames(@Observes ProcessInjectionPoint<?, ?> event) {
        if (FeatureFlags.isBlank(event.getInjectionPoint())) {
            event.addDefinitionError(new DefinitionException("@FeatureFlag at "
                    + event.getInjectionPoint().getMember() + " must name a feature, but its value is blank"));
        }
    }

    void lookForBeans(@Observes ProcessBean<?> event) {
        own.add(event.getBean());
        if (OwnBeans.isFlipperForEachPoint(event.getBean())) {
            event.addDefinitionError(new DefinitionException("The bean of type Flipper in "
                    + event.getBean().getBeanClass().getName()
                    + " must be @ApplicationScoped or @Singleton, but is @Dependent: every injection point would get a"
                    + " Flipper of its own"));
        }
    }

    void lookForObservers(@Observes ProcessObserverMethod<?, ?> event) {
        observers.add(event.getObserverMethod());
    }

    void addBeans(@Observes AfterBeanDiscovery event) {
        var beans = new FlipperBeans(event, own);
        beans.addPublic(roles, observers);
        beans.addInternal(guarded);
        beans.addOptional();
        beans.addObserver(observers);
    }

    /** Makes the instance as soon as that is allowed: a wrong setting fails the deployment, not the first request. */
    void start(@Observes AfterDeploymentValidation event, BeanManager beans) {
        makeIfPossible(beans);
    }

    /**
     * Makes it where a resource of the server was missing before, and before an application's own observers ask for it. A
     * server may come here more than once, and have the resource only the last time.
     */
    void startLate(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class)
                    Object event,
            BeanManager beans) {
        makeIfPossible(beans);
    }

    private void makeIfPossible(BeanManager beans) {
        try {
            make(beans);
        } catch (RuntimeException failed) {
            if (!BeanSettings.NotYetException.isBehind(failed)) {
                throw failed;
            }
        }
    }

    /**
     * Makes the instance unless it is there, or the application has its own.
     *
     * @param beans the beans of the application
     * @throws RuntimeException when a setting is wrong, or the store cannot be used
     */
    public void make(BeanManager beans) {
        if (!own.has(Flipper.class)) {
            // A client proxy makes its instance at the first call, and again when that failed.
            beans.createInstance().select(Flipper.class).get().groups();
        }
    }
}
