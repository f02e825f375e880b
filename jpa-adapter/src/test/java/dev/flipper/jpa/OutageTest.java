// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.engine.Adapters;
import dev.flipper.spi.AdapterException;
import dev.flipper.tck.Requirement;
import jakarta.persistence.EntityManagerFactory;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGConnectionPoolDataSource;

@DisplayName("While the database cannot be reached")
class OutageTest {

    private static final TestDatabase DATABASE = TestDatabase.POSTGRESQL;

    /** Ten times what a write that fails should take. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeEach
    void begin() {
        new JpaAdapter(DATABASE.empty()).createTables().add("search");
    }

    @AfterEach
    void end() throws Exception {
        for (int last = open.size() - 1; last >= 0; last--) {
            open.get(last).close();
        }
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.add(resource);
        return resource;
    }

    @Test
    @DisplayName("D01 checks are answered from memory, a write fails at once, and all is well without a restart")
    void down() throws Exception {
        Wire wire = opened(new Wire(port()));
        EntityManagerFactory factory = opened(TestDatabase.newFactory((TestSource) () -> through(wire)));
        Flipper flipper = opened(Flipper.create(Adapters.inMemory(new JpaAdapter(factory))));
        flipper.feature("search").enableActor(Actor.of("ada"));

        wire.cut();

        assertThat(flipper.isEnabled("search", Actor.of("ada"))).isTrue();
        assertThat(flipper.isEnabled("search")).isFalse();
        failsWithin(() -> flipper.feature("search").enable(), "D01");
        assertThat(flipper.isEnabled("search", Actor.of("ada"))).isTrue();
        assertThat(flipper.isEnabled("search")).isFalse();

        wire.mend();

        flipper.feature("search").enable();
        assertThat(flipper.isEnabled("search")).isTrue();
        sees(flipper);
    }

    @Test
    @Requirement("jpa-2")
    @DisplayName("D01 an application starts, with every flag closed, and learns of them later")
    void downAtTheStart() throws Exception {
        new JpaAdapter(DATABASE.factory()).enable("search", GateValue.on());
        Wire wire = opened(new Wire(port()));
        EntityManagerFactory factory = opened(TestDatabase.newFactory((TestSource) () -> through(wire)));
        wire.cut();

        Flipper flipper =
                opened(Flipper.builder(new JpaSettings(factory, Map.of())).build());

        assertThat(flipper.isEnabled("search")).isFalse();
        failsWithin(() -> flipper.feature("search").disable(), "D01 at the start");

        wire.mend();

        await().atMost(LIMIT).until(() -> flipper.isEnabled("search"));
        flipper.feature("search").disable();
        assertThat(new JpaAdapter(DATABASE.factory()).get("search").on()).isFalse();
    }

    @Test
    @DisplayName("D03 because the pool is exhausted: checks go on, a write fails soon, and the pool recovers")
    void exhausted() throws Exception {
        var source = new PGConnectionPoolDataSource();
        source.setUrl(DATABASE.url());
        source.setUser(DATABASE.user());
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        opened(pool::dispose);
        pool.setMaxConnections(2);
        pool.setLoginTimeout(1);
        EntityManagerFactory factory = opened(TestDatabase.newFactory(pool));
        Flipper flipper = opened(Flipper.create(Adapters.inMemory(new JpaAdapter(factory))));
        flipper.feature("search").enableActor(Actor.of("ada"));

        try (Connection slow = pool.getConnection();
                Connection slower = pool.getConnection()) {
            assertThat(slow).isNotSameAs(slower);
            assertThat(flipper.isEnabled("search", Actor.of("ada"))).isTrue();
            failsWithin(() -> flipper.feature("search").enable(), "D03");
            assertThat(flipper.isEnabled("search", Actor.of("ada"))).isTrue();
            assertThat(flipper.isEnabled("search", Actor.of("grace"))).isFalse();
        }

        flipper.feature("search").enable();
        assertThat(flipper.isEnabled("search", Actor.of("grace"))).isTrue();
        sees(flipper);
    }

    private static void failsWithin(Runnable write, String what) {
        long begin = System.nanoTime();
        assertThatExceptionOfType(AdapterException.class).isThrownBy(write::run).withMessageContaining("database");
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println(what + ": a write failed after " + taken.toMillis() + " ms");
        assertThat(taken).isLessThan(LIMIT);
    }

    /** What somebody else changes arrives again. */
    private static void sees(Flipper flipper) {
        new RubyTables(DATABASE, "").addFeature("later");
        await().atMost(LIMIT).until(() -> flipper.adapter().features().contains("later"));
    }

    private static int port() {
        return URI.create(DATABASE.url().substring("jdbc:".length())).getPort();
    }

    private static Connection through(Wire wire) throws SQLException {
        return DriverManager.getConnection(
                DATABASE.url().replace(":" + port(), ":" + wire.port()), DATABASE.user(), "");
    }
}
