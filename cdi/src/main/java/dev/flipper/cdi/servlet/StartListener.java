// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi.servlet;

import dev.flipper.cdi.FlipperCdiExtension;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@code Flipper} of a web application when the application starts, where the server had not all it needs when
 * it made the beans: Payara has a persistence unit only now. What is wrong then ends the deployment, not the first request.
 * For containers: with this jar in {@code WEB-INF/lib} it is in place.
 */
public class StartListener implements ServletContextListener {

    @Inject
    private @Nullable BeanManager beans;

    /** Makes the listener. For the container. */
    public StartListener() {}

    /**
     * Makes the instance unless it is there, or the application has its own.
     *
     * @throws RuntimeException when a setting is wrong, or the store cannot be used
     */
    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (beans != null) {
            beans.getExtension(FlipperCdiExtension.class).make(beans);
        }
    }
}
