// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.Group;
import dev.flipper.cdi.rest.RestCaller;
import dev.flipper.tck.Requirement;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The caller")
class CallerTest {

    /** What the three ways of asking have in common. */
    record Somebody(@Nullable String name, Set<String> roles) {

        static final Somebody NOBODY = new Somebody(null, Set.of());

        <T> T as(Class<T> type) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getCallerPrincipal", "getUserPrincipal" -> name == null ? null : (Principal) () -> name;
                        case "isCallerInRole", "isUserInRole" -> roles.contains(arguments[0]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    }));
        }
    }

    @ApplicationScoped
    static class Host {

        private Somebody security = Somebody.NOBODY;
        private Somebody servlet = Somebody.NOBODY;
        private boolean outsideRequest;

        void security(String name, String... roles) {
            security = new Somebody(name, Set.of(roles));
        }

        void nobody() {
            security = new Somebody(null, Set.of("admin"));
        }

        void servlet(String name) {
            servlet = new Somebody(name, Set.of());
        }

        void leaveRequest() {
            outsideRequest = true;
        }

        @Produces
        SecurityContext context() {
            if (outsideRequest) {
                throw new NullPointerException("there is no subject");
            }
            return live();
        }

        /** As in servers: one object that answers for whoever is logged in at the moment. */
        private SecurityContext live() {
            return SecurityContext.class.cast(Proxy.newProxyInstance(
                    SecurityContext.class.getClassLoader(),
                    new Class<?>[] {SecurityContext.class},
                    (proxy, method, arguments) -> method.invoke(security.as(SecurityContext.class), arguments)));
        }

        @Produces
        HttpServletRequest request() {
            if (outsideRequest) {
                throw new IllegalStateException("there is no request");
            }
            return servlet.as(HttpServletRequest.class);
        }
    }

    @ApplicationScoped
    static class ServletOnly {
        @Produces
        HttpServletRequest request() {
            throw new IllegalStateException("there is no request");
        }
    }

    @ApplicationScoped
    @DeclareRoles({"staff", "admin"})
    static class Office {

        @Inject
        @FeatureFlag("search")
        BooleanSupplier search;

        @RolesAllowed({"boss", "**"})
        void fire() {}

        boolean searches() {
            return search.getAsBoolean();
        }
    }

    @ApplicationScoped
    static class OwnGroup {
        @Produces
        Group admin() {
            return new Group("admin", actor -> actor.flipperId().equals("Root"));
        }
    }

    @ApplicationScoped
    static class Unsupported implements CallerResolver {
        @Override
        public Optional<Actor> caller() {
            throw new UnsupportedOperationException("always");
        }
    }

    @ApplicationScoped
    static class Down implements CallerResolver {
        @Override
        public Optional<Actor> caller() {
            throw new IllegalStateException("the store of the sessions is down");
        }
    }

    @ApplicationScoped
    static class Wrong implements CallerResolver {
        @Override
        public Optional<Actor> caller() {
            throw new AssertionError("wrong");
        }
    }

    @ApplicationScoped
    static class Null implements CallerResolver {
        @Override
        @SuppressWarnings({"NullAway", "NullOptional"}) // on purpose
        public Optional<Actor> caller() {
            return null;
        }
    }

    private static Optional<String> caller(SeContainer container) {
        return container.select(CallerResolver.class).get().caller().map(Actor::flipperId);
    }

    @Nested
    @DisplayName("is")
    class Who {

        @Test
        @Requirement("cdi-5")
        @DisplayName("whom Jakarta Security knows, else Jakarta REST, else the servlet request")
        void order() {
            try (SeContainer container = Container.start(Host.class)) {
                Host host = container.select(Host.class).get();
                RequestContextController request =
                        container.select(RequestContextController.class).get();
                request.activate();
                assertThat(caller(container)).isEmpty();

                host.servlet("Serena");
                assertThat(caller(container)).contains("Serena");
                container
                        .select(RestCaller.class)
                        .get()
                        .keep(() -> new Somebody("Ruth", Set.of()).as(jakarta.ws.rs.core.SecurityContext.class));
                assertThat(caller(container)).contains("Ruth");
                host.security("Selma");
                assertThat(caller(container)).contains("Selma");
                request.deactivate();
            }
        }

        @Test
        @Requirement("cdi-6")
        @DisplayName("nobody outside a request, even when a server throws then")
        void outside() {
            try (SeContainer container = Container.start(Host.class, Office.class)) {
                container.select(Host.class).get().leaveRequest();

                assertThat(caller(container)).isEmpty();
                assertThat(container.select(Office.class).get().searches()).isFalse();
            }
        }

        @Test
        @Requirement("cdi-6")
        @DisplayName("nobody where nobody could be asked")
        void alone() {
            try (SeContainer container = Container.start()) {
                assertThat(caller(container)).isEmpty();
            }
        }

        @ParameterizedTest
        @ValueSource(classes = {Unsupported.class, Down.class, Wrong.class, Null.class})
        @Requirement({"cdi-2", "cdi-6"})
        @DisplayName(
                "nobody when the application's own resolver fails; the check is answered, and the log hears of it once")
        void broken(Class<?> resolver) {
            try (SeContainer container = Container.start(resolver, Office.class);
                    Logged logged = Logged.begin()) {
                container.select(Flipper.class).get().feature("search").enable();
                Office office = container.select(Office.class).get();

                assertThat(office.searches()).isTrue();
                assertThat(office.searches()).isTrue();
                assertThat(logged.messages()).singleElement().asString().contains("counts as nobody");
            }
        }

        @Test
        @Requirement("cdi-6")
        @DisplayName("nobody, in silence, where the container says that there is no request")
        void silent() {
            try (SeContainer container = Container.start(ServletOnly.class, Office.class);
                    Logged logged = Logged.begin()) {
                assertThat(container.select(Office.class).get().searches()).isFalse();
                assertThat(logged.messages()).isEmpty();
            }
        }
    }

    @Nested
    @DisplayName("belongs to groups:")
    class Groups {

        @Test
        @Requirement("cdi-7")
        @DisplayName("one for each role that is declared, allowed or configured")
        void roles() {
            var config = Map.of("flipper.roles", "partner , staff");
            try (SeContainer container = Container.start(config, Host.class, Office.class)) {
                assertThat(container.select(Flipper.class).get().groups())
                        .extracting(Group::name)
                        .containsExactlyInAnyOrder("staff", "admin", "boss", "partner");
            }
        }

        @Test
        @Requirement("cdi-4")
        @DisplayName("a list of roles with a gap fails the deployment")
        void gap() {
            assertThatThrownBy(() -> Container.start(Map.of("flipper.roles", "partner,,staff")))
                    .hasStackTraceContaining("flipper.roles must be names of roles separated by commas, but was"
                            + " \"partner,,staff\"");
        }

        @Test
        @Requirement("cdi-7")
        @DisplayName("those of the roles that the caller has")
        void members() {
            try (SeContainer container = Container.start(Host.class, Office.class)) {
                container.select(Flipper.class).get().feature("search").enableGroup("staff");
                Host host = container.select(Host.class).get();
                Office office = container.select(Office.class).get();

                host.security("Anna", "admin");
                assertThat(office.searches()).isFalse();
                host.security("Anna", "admin", "staff");
                assertThat(office.searches()).isTrue();
            }
        }

        @Test
        @Requirement("cdi-7")
        @DisplayName("never those of another who is logged in by now, nor any after logging out")
        void others() {
            try (SeContainer container = Container.start(Host.class, Office.class)) {
                Flipper flipper = container.select(Flipper.class).get();
                flipper.feature("search").enableGroup("admin");
                Host host = container.select(Host.class).get();
                RequestContextController request =
                        container.select(RequestContextController.class).get();
                request.activate();
                host.security("Anna", "admin");
                Actor anna =
                        container.select(CallerResolver.class).get().caller().orElseThrow();
                assertThat(flipper.isEnabled("search", anna)).isTrue();

                host.security("Bob", "admin");
                assertThat(flipper.isEnabled("search", anna)).isFalse();
                host.nobody();
                assertThat(flipper.isEnabled("search", anna)).isFalse();
                request.deactivate();
            }
        }

        @Test
        @Requirement("cdi-7")
        @DisplayName("the application's own comes before that of a role")
        void ownGroup() {
            try (SeContainer container = Container.start(Host.class, Office.class, OwnGroup.class)) {
                Flipper flipper = container.select(Flipper.class).get();
                flipper.feature("search").enableGroup("admin");

                assertThat(flipper.isEnabled("search", Caller.of("Anna", role -> true)))
                        .isFalse();
                assertThat(flipper.isEnabled("search", Actor.of("Root"))).isTrue();
            }
        }
    }
}
