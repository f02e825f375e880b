// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A feature with 100,000 actors in PostgreSQL")
class ManyActorsTest {

    private static final int ACTORS = 100_000;
    private static final TestDatabase DATABASE = TestDatabase.POSTGRESQL;

    private final Adapter adapter = new JpaAdapter(DATABASE.factory());

    @BeforeAll
    static void begin() {
        Adapter adapter = new JpaAdapter(DATABASE.empty()).createTables();
        GateValues values = GateValues.of(
                IntStream.range(0, ACTORS).mapToObj(ManyActorsTest::actor).toList());
        timed("stored", () -> {
            adapter.replaceAll(Map.of("search", values));
            return true;
        });
    }

    @Test
    @DisplayName("takes one more with one insert, and gives it back with one delete")
    void oneMore() {
        var log = new StatementLog(DATABASE);
        try (EntityManagerFactory factory = TestDatabase.newFactory(log)) {
            Adapter other = new JpaAdapter(factory);
            other.version();

            List<String> statements = timed("one more", () -> log.of(() -> other.enable("search", actor(ACTORS))));

            assertThat(statements.stream().filter(sql -> sql.contains("flipper_gates")))
                    .singleElement()
                    .asString()
                    .startsWith("insert");
            assertThat(new RubyTables(DATABASE, "").count("flipper_gates")).isEqualTo(ACTORS + 1);

            assertThat(timed("one less", () -> log.of(() -> other.disable("search", actor(ACTORS)))).stream()
                            .filter(sql -> sql.contains("flipper_gates")))
                    .singleElement()
                    .asString()
                    .startsWith("delete");
            assertThat(new RubyTables(DATABASE, "").count("flipper_gates")).isEqualTo(ACTORS);
        }
    }

    @Test
    @DisplayName("is read whole")
    void read() {
        long before = used();
        GateValues values = timed("read first", () -> adapter.get("search"));
        System.out.printf("100,000 actors: %.1f MB of heap%n", (used() - before) / 1e6);

        assertThat(values.actors()).hasSize(ACTORS);
        assertThat(values.includesActor(actor(ACTORS - 1).value())).isTrue();
        for (int i = 0; i < 5; i++) {
            assertThat(timed("read again", () -> adapter.get("search"))).isEqualTo(values);
        }
        assertThat(timed("read with all others", () -> adapter.getAll())).containsKey("search");
    }

    private static GateValue actor(int number) {
        return GateValue.actor(Actor.of("User;" + number));
    }

    private static <T> T timed(String what, Supplier<T> call) {
        long begin = System.nanoTime();
        T result = call.get();
        System.out.printf("100,000 actors: %s in %d ms%n", what, (System.nanoTime() - begin) / 1_000_000);
        return result;
    }

    /** What is in use after a collection. */
    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
