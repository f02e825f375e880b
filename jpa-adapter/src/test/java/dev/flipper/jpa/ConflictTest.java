// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.flipper.Actor;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterException;
import dev.flipper.tck.Requirement;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "in {0}")
@MethodSource("dev.flipper.jpa.Conflicts#servers")
@DisplayName("A write that meets a conflict")
class ConflictTest {

    private static final Map<String, GateValues> BEFORE = Map.of(
            "search",
            GateValues.of(List.of(GateValue.percentageOfTime(5), GateValue.actor(Actor.of("ada"))))
                    .known(true));

    @Parameter
    private Conflicts server = Conflicts.POSTGRESQL;

    private EntityManagerFactory factory = TestDatabase.H2.factory();
    private Adapter adapter = new JpaAdapter(factory);

    @BeforeEach
    void begin() {
        new JpaAdapter(server.database().empty()).createTables().replaceAll(BEFORE);
        factory = TestDatabase.newFactory((TestSource) server.database()::connect);
        adapter = new JpaAdapter(factory);
        adapter.version();
    }

    @AfterEach
    void end() {
        factory.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Requirement("jpa-6")
    @DisplayName("D08 is tried again, up to three times")
    void passing(int conflicts) {
        server.first(conflicts);

        adapter.enable("search", GateValue.percentageOfTime(6));

        assertThat(adapter.get("search").percentageOfTime()).isEqualTo(6);
        assertThat(server.tries()).isEqualTo(conflicts + 1);
    }

    @Test
    @Requirement("jpa-6")
    @DisplayName("D08 fails after three more tries, and leaves everything as it was")
    void lasting() {
        server.first(1_000);

        fails(() -> adapter.enable("search", GateValue.percentageOfTime(6)));
        assertThat(server.tries()).isEqualTo(4);
        fails(() -> adapter.enable("search", GateValue.on()));
        assertThat(server.tries()).isEqualTo(4);
    }

    @Test
    @Requirement("jpa-6")
    @DisplayName("D08 fails whole, also after many of its rows were written")
    void many() {
        server.when("new.value = 'actor399'");
        Map<String, GateValues> after = new TreeMap<>();
        IntStream.range(0, 500)
                .forEach(i -> after.put("feature" + i, GateValues.of(List.of(GateValue.actor(Actor.of("actor" + i))))));

        fails(() -> adapter.replaceAll(after));
    }

    @Test
    @DisplayName("D08 a real deadlock with somebody else's transaction ends, and the write is done")
    void deadlock() throws Exception {
        try (Connection somebody = server.database().connect();
                Statement statement = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            statement.execute(sql("select * from [flipper_gates] for update"));
            var write = CompletableFuture.runAsync(() -> adapter.enable("search", GateValue.percentageOfTime(6)));
            awaitWaiting();
            boolean lost = isVictim(somebody, sql("update [flipper_kv_integers] set [value] = [value] + 1"));

            write.get(1, TimeUnit.MINUTES);

            System.out.println(
                    server + ": the deadlock ended " + (lost ? "somebody else's" : "our first") + " transaction");
            assertThat(adapter.get("search").percentageOfTime()).isEqualTo(6);
            assertThat(adapter.get("search").actors()).containsExactly("ada");
        }
    }

    @Test
    @Requirement("jpa-6")
    @DisplayName("D02 or whose connection dies meanwhile, is rolled back whole, and a second try is safe")
    void dies() throws Exception {
        Map<String, GateValues> after = Map.of(
                "cart", GateValues.of(List.of(GateValue.on())).known(true),
                "search", GateValues.of(List.of(GateValue.percentageOfTime(7))).known(true));
        CompletableFuture<Void> write;
        try (Connection somebody = server.database().connect();
                Statement statement = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            statement.execute(sql("select * from [flipper_gates] for update"));
            write = CompletableFuture.runAsync(() -> adapter.replaceAll(after));
            awaitWaiting();
            server.killWaiting();
            assertThat(write)
                    .failsWithin(Duration.ofMinutes(1))
                    .withThrowableThat()
                    .withCauseInstanceOf(AdapterException.class);
            somebody.rollback();
        }
        assertThat(adapter.getAll()).isEqualTo(BEFORE);

        adapter.replaceAll(after);

        assertThat(adapter.getAll()).isEqualTo(after);
    }

    private void fails(Runnable write) {
        assertThatExceptionOfType(AdapterException.class)
                .isThrownBy(write::run)
                .withMessageContaining("in the database failed");
        assertThat(adapter.getAll()).isEqualTo(BEFORE);
    }

    private static boolean isVictim(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
            return false;
        } catch (SQLException deadlock) {
            assertThat(deadlock.getSQLState()).startsWith("40");
            connection.rollback();
            return true;
        }
    }

    private void awaitWaiting() {
        await().atMost(Duration.ofSeconds(30)).until(() -> !server.waiting().isEmpty());
    }

    private String sql(String text) {
        return server.database().quotes(text);
    }
}
