// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.flipper.Actor;
import dev.flipper.cdi.CallerResolver;
import dev.flipper.cdi.FlipperCdiExtension;
import dev.flipper.tck.Requirement;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The filter of REST requests")
class CallerFilterTest {

    private static final Principal RUTH = () -> "Ruth";

    /** A request of Ruth's, which answers nothing else. */
    private static ContainerRequestContext request() {
        SecurityContext security = answering(SecurityContext.class, "getUserPrincipal", () -> RUTH);
        return answering(ContainerRequestContext.class, "getSecurityContext", () -> security);
    }

    private static <T> T answering(Class<T> type, String question, Supplier<?> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, none) -> {
            assertThat(method.getName()).isEqualTo(question);
            return answer.get();
        }));
    }

    @Test
    @Requirement("cdi-5")
    @DisplayName("notes the caller for as long as the request lasts")
    void caller() {
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new FlipperCdiExtension())
                .initialize()) {
            CallerResolver callers = container.select(CallerResolver.class).get();
            RequestContextController scope =
                    container.select(RequestContextController.class).get();
            scope.activate();
            new CallerFilter().filter(request());

            assertThat(callers.caller().map(Actor::flipperId)).contains("Ruth");
            scope.deactivate();
            assertThat(callers.caller()).isEqualTo(Optional.empty());
        }
    }

    @Test
    @Requirement("cdi-5")
    @DisplayName("knows the caller whom another filter finds out later")
    void later() {
        var present = new AtomicReference<>(answering(SecurityContext.class, "getUserPrincipal", () -> null));
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new FlipperCdiExtension())
                .initialize()) {
            CallerResolver callers = container.select(CallerResolver.class).get();
            RequestContextController scope =
                    container.select(RequestContextController.class).get();
            scope.activate();
            new CallerFilter().filter(answering(ContainerRequestContext.class, "getSecurityContext", present::get));
            assertThat(callers.caller()).isEqualTo(Optional.empty());

            present.set(answering(SecurityContext.class, "getUserPrincipal", () -> RUTH));

            assertThat(callers.caller().map(Actor::flipperId)).contains("Ruth");
            scope.deactivate();
        }
    }

    @Test
    @Requirement("cdi-18")
    @DisplayName("lets every request pass where there is no CDI")
    void withoutCdi() {
        assertThatCode(() -> new CallerFilter().filter(request())).doesNotThrowAnyException();
    }
}
