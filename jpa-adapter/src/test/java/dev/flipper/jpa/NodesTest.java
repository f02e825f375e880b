// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.engine.Adapters;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two nodes over one PostgreSQL, each with everything in memory,")
class NodesTest {

    /** Ten times what it takes on a quiet machine. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final TestDatabase DATABASE = TestDatabase.POSTGRESQL;

    private final RubyTables tables = new RubyTables(DATABASE, "");
    private final StatementLog log = new StatementLog(DATABASE);
    private EntityManagerFactory factory = TestDatabase.H2.factory();
    private Flipper one = Flipper.create(Adapters.memory());
    private Flipper other = Flipper.create(Adapters.memory());

    @BeforeEach
    void begin() {
        new JpaAdapter(DATABASE.empty()).createTables();
        factory = TestDatabase.newFactory(log);
        one = Flipper.create(Adapters.inMemory(new JpaAdapter(DATABASE.factory())));
        other = Flipper.create(Adapters.inMemory(new JpaAdapter(factory)));
    }

    @AfterEach
    void end() {
        one.close();
        other.close();
        factory.close();
    }

    @Test
    @DisplayName("see what the other one writes about a second later")
    void eachOther() {
        one.feature("search").enableActor(Actor.of("ada"));
        seenWithinSeconds("a write of the other node", () -> other.isEnabled("search", Actor.of("ada")));

        other.feature("search").disableActor(Actor.of("ada"));
        seenWithinSeconds("its answer", () -> !one.isEnabled("search", Actor.of("ada")));
    }

    @Test
    @DisplayName("see what is written by hand about a second later")
    void byHand() {
        tables.addFeature("search");
        tables.addGate("search", "boolean", "true");
        seenWithinSeconds("rows inserted by hand", () -> one.isEnabled("search") && other.isEnabled("search"));

        DATABASE.run("update flipper_gates set value = 'false'");
        seenWithinSeconds("a row updated by hand", () -> !one.isEnabled("search") && !other.isEnabled("search"));
    }

    @Test
    @DisplayName("read one counter a second, and no rows, while nothing changes")
    void looks() {
        tables.addFeature("search");
        seenWithinSeconds("a feature", () -> other.adapter().features().contains("search"));
        // The look that read the rows ends with one more at the counter.
        await().atMost(LIMIT).until(() -> isLook(last()));

        List<String> looks =
                log.of(() -> await().atMost(LIMIT).until(() -> log.statements().size() >= 3));

        assertThat(looks).allMatch(NodesTest::isLook);
    }

    @Test
    @DisplayName("ask the database for no check")
    void checks() {
        tables.addFeature("search");
        seenWithinSeconds("a feature", () -> other.adapter().features().contains("search"));

        List<String> statements = log.of(() -> {
            for (int check = 0; check < 100_000; check++) {
                other.isEnabled("search", Actor.of("actor" + check % 10));
                other.isEnabled("unknown");
            }
        });

        // Those looks that fell into this time.
        assertThat(statements).hasSizeLessThan(100).allMatch(sql -> isLook(sql) || sql.contains("left join"));
        assertThat(log.of(() -> other.isEnabled("search"))).hasSizeLessThanOrEqualTo(1);
    }

    private String last() {
        List<String> statements = log.statements();
        return statements.isEmpty() ? "" : statements.get(statements.size() - 1);
    }

    private static boolean isLook(String sql) {
        return sql.startsWith("select") && sql.contains("flipper_kv_integers") && !sql.contains("flipper_gates");
    }

    private static void seenWithinSeconds(String what, BooleanSupplier seen) {
        long begin = System.nanoTime();
        await().pollInterval(Duration.ofMillis(10)).atMost(LIMIT).until(seen::getAsBoolean);
        System.out.printf("%s: seen after %d ms%n", what, (System.nanoTime() - begin) / 1_000_000);
    }
}
