// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.AdapterTck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A process that writes to PostgreSQL")
class KillTest {

    /** 10 in the short form of the build, 200 in the long one. */
    private static final int KILLS = Integer.getInteger(AdapterTck.STEPS, 250) / 25;

    private static final TestDatabase DATABASE = TestDatabase.POSTGRESQL;

    private final List<String> taken = new ArrayList<>();
    private Adapter adapter = new JpaAdapter(TestDatabase.H2.factory());
    private Adapter whole = adapter;

    @BeforeEach
    void begin() {
        adapter = new JpaAdapter(DATABASE.empty()).createTables();
        whole = new JpaAdapter(DATABASE.factory(), Writing.WHOLE).createTables();
        adapter.add(Writing.FEATURE);
    }

    @Test
    @DisplayName("D16 may be killed at any moment: what it was told is stored is there, and nothing by half")
    void survives() throws Exception {
        var random = new Random(16);
        int generation = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> lines = new ArrayList<>();
            try (OtherJvm writer =
                    OtherJvm.start(Writing.class, DATABASE.url(), DATABASE.user(), kill + ";", generation)) {
                int waited = 1 + random.nextInt(40);
                for (int i = 0; i < waited; i++) {
                    lines.add(writer.line());
                }
                lines.addAll(writer.kill());
            }
            lines.stream().filter(line -> !line.startsWith("generation")).forEach(taken::add);
            holdsActors(kill + 1);
            generation = heldGeneration(generation, lines);
        }
        System.out.println("killed " + KILLS + " times: " + taken.size() + " writes of one row and " + generation
                + " of many are there");
        adapter.add("after");
    }

    private void holdsActors(int kills) {
        GateValues values = adapter.get(Writing.FEATURE);
        assertThat(values.actors()).containsAll(taken);
        assertThat(values.actors().size() - taken.size()).as("not told").isBetween(0, kills);
        assertThat(values.texts("percentage_of_time")).hasSizeLessThanOrEqualTo(1);
    }

    /** Nothing was held yet, or a whole generation: the last one of which was told, or the next. */
    private int heldGeneration(int before, List<String> lines) {
        int told = lines.stream()
                .filter(line -> line.startsWith("generation "))
                .mapToInt(line -> Integer.parseInt(line.substring("generation ".length())))
                .max()
                .orElse(before);
        Map<String, GateValues> held = whole.getAll();
        return IntStream.rangeClosed(told, told + 1)
                .filter(generation -> generation == 0 ? held.isEmpty() : held.equals(Writing.generation(generation)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("told of generation " + told + ", and held is " + held));
    }
}
