// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Decision;
import dev.flipper.Decision.Reason;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.Group;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An explanation")
class ExplainTest {

    private static final List<String> EXPRESSIONS =
            List.of("{\"Equal\":[{\"Property\":[\"plan\"]},\"pro\"]}", "{\"Nope\":[]}", "{\"Any\":[]}", "\"text\"");

    private final Adapter adapter = Adapters.memory();
    private double draw;
    private final Flipper flipper = Flipper.builder(adapter)
            .group(new Group("even", actor -> actor.flipperId().endsWith("0")))
            .group(new Group("broken", actor -> new BrokenActor().flipperId().isEmpty()))
            .random(() -> draw)
            .build();

    private void storeAnything(Random random) {
        adapter.clear("search");
        if (random.nextInt(8) == 0) {
            adapter.enable("search", GateValue.on());
        }
        List.of(
                        new GateValue("expression", EXPRESSIONS.get(random.nextInt(EXPRESSIONS.size()))),
                        new GateValue("actors", "User;" + random.nextInt(4)),
                        new GateValue("percentage_of_actors", Integer.toString(random.nextInt(110))),
                        new GateValue("percentage_of_time", Integer.toString(random.nextInt(110))),
                        new GateValue("groups", random.nextBoolean() ? "even" : "broken"))
                .stream()
                .filter(value -> random.nextInt(3) == 0)
                .forEach(value -> adapter.enable("search", value));
    }

    private static List<Actor> anybody(Random random) {
        return random.ints(random.nextInt(4), 0, 4)
                .mapToObj(i -> Actor.of("User;" + i, i == 1 ? Map.of("plan", "pro") : Map.of()))
                .toList();
    }

    @Test
    @Requirement("check-16")
    @DisplayName("gives the answer of the check, whatever is stored and whoever asks")
    void agrees() {
        var random = new Random(20261121);
        adapter.add("search");
        for (int i = 0; i < 2_000; i++) {
            storeAnything(random);
            List<Actor> actors = anybody(random);
            draw = random.nextDouble();

            Decision decision = flipper.explain("search", actors);

            assertThat(decision.enabled())
                    .as("%s for %s", adapter.get("search"), actors)
                    .isEqualTo(flipper.isEnabled("search", actors));
            assertThat(decision.gate().isPresent()).isEqualTo(decision.enabled());
        }
    }

    @Test
    @Requirement("check-16")
    @DisplayName("names the gate that is open, and says why in words")
    void namesTheGate() {
        flipper.feature("search").enablePercentageOfActors(100);
        flipper.feature("search").enableGroup("even");

        Decision decision = flipper.explain("search", List.of(Actor.of("User;1000")));

        assertThat(decision.reason()).isEqualTo(Reason.GATE_OPEN);
        assertThat(decision.gate()).contains(Gate.PERCENTAGE_OF_ACTORS);
        assertThat(decision.explanation()).contains("User;1000", "100 %");
        assertThat(decision.known()).isTrue();
    }

    @Test
    @Requirement("check-16")
    @DisplayName("says the same of one actor as of a list of one, and of nobody as of an empty list")
    void shortForms() {
        Actor anna = Actor.of("User;1");
        flipper.feature("search").enableActor(anna);

        assertThat(flipper.explain("search", anna))
                .hasToString(flipper.explain("search", List.of(anna)).toString());
        assertThat(flipper.explain("search"))
                .hasToString(flipper.explain("search", List.of()).toString());
    }

    @Test
    @Requirement("check-17")
    @DisplayName("tells a closed feature from one that is not known")
    void closedOrUnknown() {
        Feature search = flipper.feature("search");
        search.enableActor(Actor.of("User;1"));

        Decision closed = flipper.explain("search", List.of());
        Decision unknown = flipper.explain("serach", List.of());

        assertThat(closed.reason()).isEqualTo(Reason.NO_GATE_OPEN);
        assertThat(closed.known()).isTrue();
        assertThat(unknown.reason()).isEqualTo(Reason.FEATURE_UNKNOWN);
        assertThat(unknown.known()).isFalse();
    }

    @Test
    @Requirement("check-17")
    @DisplayName("says of values that were stored before their feature was added that it is not known, open or closed")
    void unknownAndOpen() {
        adapter.enable("stray", GateValue.on());
        adapter.add("search");
        adapter.enable("search", GateValue.on());

        Decision stray = flipper.explain("stray", List.of());

        assertThat(stray.enabled()).isTrue();
        assertThat(stray.known()).isFalse();
        assertThat(flipper.explain("search", List.of()).known()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0e400, more than 100 %",
        "1.0e300, more than 100 %",
        "250, more than 100 %",
        "100, 100 %",
        "25.5, 25.5 %"
    })
    @DisplayName("names a share in words that make sense, whatever number is stored")
    void shares(String stored, String share) {
        adapter.add("search");
        adapter.enable("search", new GateValue("percentage_of_actors", stored));

        assertThat(flipper.explain("search", List.of(Actor.of("User;1"))).explanation())
                .contains(" " + share + " of actors");
    }
}
