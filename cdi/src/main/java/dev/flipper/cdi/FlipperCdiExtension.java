// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Flipper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBean;

/**
 * Makes {@code @Inject Flipper} work: adds one application-scoped Flipper, unless the application has a bean of its own.
 * Public for the container alone.
 */
public class FlipperCdiExtension implements Extension {

    private boolean applicationHasItsOwn;

    /** For the container. */
    public FlipperCdiExtension() {}

    void look(@Observes ProcessBean<?> event) {
        Bean<?> bean = event.getBean();
        // The container also tells of the bean that is added below.
        applicationHasItsOwn |= bean.getBeanClass() != FlipperCdiExtension.class
                && bean.getTypes().contains(Flipper.class)
                && bean.getQualifiers().contains(Default.Literal.INSTANCE);
    }

    void add(@Observes AfterBeanDiscovery event) {
        if (!applicationHasItsOwn) {
            event.<Flipper>addBean()
                    .beanClass(FlipperCdiExtension.class)
                    .types(Flipper.class, Object.class)
                    .qualifiers(Default.Literal.INSTANCE)
                    .scope(ApplicationScoped.class)
                    // Not with the instance that is passed in: on Payara it sees the beans of this jar, not those of
                    // the application.
                    .produceWith(instance -> new FlipperProduction(CDI.current()).make())
                    .disposeWith((flipper, instance) -> flipper.close());
        }
    }

    /** Makes the instance as soon as that is allowed: a wrong setting fails the deployment, not the first request. */
    void start(@Observes AfterDeploymentValidation event, BeanManager beans) {
        if (!applicationHasItsOwn) {
            // A client proxy makes its instance at the first call.
            beans.createInstance().select(Flipper.class).get().groups();
        }
    }
}
