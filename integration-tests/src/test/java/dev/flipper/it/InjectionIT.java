// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.Group;
import dev.flipper.WriteRefusedException;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("In an application on the server")
class InjectionIT {

    @Inject
    Flipper flipper;

    @Deployment
    static WebArchive application() {
        return Wars.inContainer("injection.war", "flipper.actor-limit=2");
    }

    @Test
    @DisplayName("@Inject Flipper needs no line of glue")
    void inject() {
        flipper.feature("search").enable();

        assertThat(flipper.isEnabled("search")).isTrue();
    }

    @Test
    @DisplayName("the application's adapter bean is the store")
    void adapter() {
        assertThat(flipper.adapter().toString()).contains("recording");
    }

    @Test
    @DisplayName("a bean of type Group is a group")
    void group() {
        flipper.feature("staff").enableGroup("admins");

        assertThat(flipper.groups()).extracting(Group::name).contains("admins");
        assertThat(flipper.isEnabled("staff", Actor.of("Admin;1"))).isTrue();
        assertThat(flipper.isEnabled("staff", Actor.of("User;1"))).isFalse();
    }

    @Test
    @DisplayName("the server's own MicroProfile Config is read")
    void config() {
        var limited = flipper.feature("limited");
        limited.enableActor(Actor.of("1"));
        limited.enableActor(Actor.of("2"));

        assertThatThrownBy(() -> limited.enableActor(Actor.of("3"))).isInstanceOf(WriteRefusedException.class);
    }
}
