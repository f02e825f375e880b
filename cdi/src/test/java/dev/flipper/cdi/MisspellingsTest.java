// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.tck.Requirement;
import jakarta.enterprise.inject.se.SeContainer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A misspelt key")
class MisspellingsTest {

    private final Logged log = Logged.begin();

    @AfterEach
    void endLog() {
        log.close();
    }

    private List<String> told(String key, String... names) {
        return told(new Misspellings(Set.of(names)), key);
    }

    private List<String> told(Misspellings misspellings, String key) {
        misspellings.ask(key);
        misspellings.notSet(key);
        return log.messages();
    }

    @Test
    @Requirement("cdi-24")
    @DisplayName("is logged when the application starts, beside the key that is read, and without its value")
    void deployed() {
        var config = Map.of("flipper.strct", "raise", "flipper.roles", "staff", "flipper.acme.url", "somewhere");
        try (SeContainer container = Container.start(config)) {
            assertThat(container.isRunning()).isTrue();
            assertThat(log.messages())
                    .containsExactly("\"flipper.strct\" is configured, but nobody reads it; \"flipper.strict\" is read "
                            + "and not set: is it a spelling mistake?");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flipper.actorlimit",
                "flipper.actor_limit",
                "flipper.actor.limit",
                "flipper.actorLimit",
                "flipper.actors-limit",
                "flipper.acotr-limit",
                "FLIPPER_ACTORLIMIT",
                "Flipper.actor-limit"
            })
    @Requirement("cdi-24")
    @DisplayName("is found when at most two letters differ, by the key or by the variable")
    void near(String name) {
        assertThat(told("flipper.actor-limit", name)).hasSize(1).allMatch(line -> line.contains('"' + name + '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flipper.actor-limit",
                "FLIPPER_ACTOR_LIMIT",
                "flipper.main.actor-limit",
                "flipper.acme.actors",
                "flapper.actor-limit",
                "actor-limit",
                "flipper",
                "FLIPPER_"
            })
    @Requirement("cdi-24")
    @DisplayName("is not the key itself, nor the key of somebody else")
    void far(String name) {
        assertThat(told("flipper.actor-limit", name)).isEmpty();
    }

    @Test
    @DisplayName("in a short word is one letter that differs")
    void shortWord() {
        assertThat(told("flipper.log", "flipper.lag", "flipper.lad")).hasSize(1);
    }

    @Test
    @DisplayName("is looked for beside any key that a module asks for")
    void strangeKey() {
        assertThat(told("acme", "acne", "flipper.log")).isEmpty();
    }

    @Test
    @DisplayName("is none when it was asked for")
    void askedFor() {
        var misspellings = new Misspellings(Set.of("flipper.strict-er", "FLIPPER_STRICT_ER"));
        misspellings.ask("flipper.strict-er");

        assertThat(told(misspellings, "flipper.strict")).isEmpty();
    }

    @Test
    @DisplayName("is none when a configuration guesses the key of a variable that is blank")
    void guessed() {
        assertThat(told("flipper.actor-limit", "FLIPPER_ACTOR_LIMIT", "flipper.actor.limit"))
                .isEmpty();
    }

    @Test
    @Requirement("cdi-24")
    @DisplayName("is logged once, whatever it is asked instead of and by however many names it is listed")
    void once() {
        var misspellings = new Misspellings(Set.of("FLIPPER_STRCT", "flipper.strct"));
        told(misspellings, "flipper.strict");

        assertThat(told(misspellings, "flipper.strict")).hasSize(1);
    }
}
