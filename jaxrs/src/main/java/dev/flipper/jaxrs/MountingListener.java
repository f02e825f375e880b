// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Flipper;
import dev.flipper.spi.Settings;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Mounts what the configuration asks for when an application starts; nothing, when it asks for nothing. With this jar in
 * {@code WEB-INF/lib} it is in place. For containers; applications have {@link FlipperResource} and {@link
 * WebhookResource}, and these settings:
 *
 * <ul>
 *   <li>{@code flipper.api.path}: where the HTTP API is mounted, such as {@code /flipper}. It has no authentication of its
 *       own: the application puts its own in front.
 *   <li>{@code flipper.api.read-only}: {@code true} when nothing may be changed there; {@code false} unless set.
 *   <li>{@code flipper.cloud.sync-secret}: what a control plane signs its webhooks with; mounts the webhook.
 *   <li>{@code flipper.cloud.path}: where the webhook is mounted, {@code /_flipper} unless set.
 *   <li>{@code flipper.cloud.sync-signature-tolerance}: how many seconds the time of a signature may be away, 300 unless set.
 * </ul>
 *
 * <p>Settings and Flipper are the beans of the application; without CDI they are system properties and environment
 * variables, and the servlet context attribute {@code dev.flipper.Flipper}. A value that cannot be ends the deployment.
 */
public class MountingListener implements ServletContextListener {

    @Inject
    private @Nullable Instance<Settings> settings;

    @Inject
    private @Nullable Instance<Flipper> flippers;

    /** Makes the listener. For the container. */
    public MountingListener() {}

    /**
     * Mounts what is configured.
     *
     * @throws IllegalArgumentException when a setting has a value it cannot have
     * @throws IllegalStateException when something is to be mounted and there is no Flipper
     */
    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        Mounts mounts = Mounts.of(only(settings, Settings.class).orElseGet(Settings::ofEnvironment));
        if (!mounts.isEmpty()) {
            mounts.mount(flipper(context), (name, path, handler) -> add(context, name, path, handler));
        }
    }

    private static void add(ServletContext context, String name, String path, Handler handler) {
        var servlet = context.addServlet(name, new HandlerServlet(handler));
        if (servlet == null || !servlet.addMapping(path + "/*").isEmpty()) {
            throw new IllegalStateException(name + " cannot be mounted at " + path + ": something else is there");
        }
        servlet.setAsyncSupported(true);
    }

    private Flipper flipper(ServletContext context) {
        return only(flippers, Flipper.class)
                .or(() -> Optional.ofNullable(context.getAttribute(Flipper.class.getName()))
                        .map(Flipper.class::cast))
                .orElseThrow(() -> new IllegalStateException("there is no Flipper to mount: add flipper-cdi, or set the"
                        + " servlet context attribute " + Flipper.class.getName()));
    }

    private static <T> Optional<T> only(@Nullable Instance<T> beans, Class<T> type) {
        if (beans == null || beans.isUnsatisfied()) {
            return Optional.empty();
        }
        if (beans.isAmbiguous()) {
            throw new IllegalStateException(
                    "there are several beans of the type " + type.getName() + ", one is wanted");
        }
        return Optional.of(beans.get());
    }
}
