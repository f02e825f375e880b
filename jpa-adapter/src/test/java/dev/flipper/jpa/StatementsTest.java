// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(name = "in {0}")
@MethodSource("dev.flipper.jpa.TestDatabase#all")
@DisplayName("What a call sends to the database")
class StatementsTest {

    @Parameter
    private TestDatabase database = TestDatabase.H2;

    private StatementLog log = new StatementLog(database);
    private EntityManagerFactory factory = TestDatabase.H2.factory();
    private Adapter adapter = new JpaAdapter(factory);

    @BeforeEach
    void begin() {
        new JpaAdapter(database.empty()).createTables();
        log = new StatementLog(database);
        factory = TestDatabase.newFactory(log);
        adapter = new JpaAdapter(factory);
        adapter.add("known");
        adapter.enable("known", GateValue.actor(Actor.of("ada")));
        adapter.enable("known", GateValue.percentageOfActors(5));
    }

    @AfterEach
    void end() {
        factory.close();
    }

    @Test
    @Requirement("jpa-7")
    @DisplayName("is one statement for each kind of read")
    void reads() {
        assertThat(log.of(() -> adapter.get("known"))).hasSize(1);
        assertThat(log.of(() -> adapter.get("unknown"))).hasSize(1);
        assertThat(log.of(() -> adapter.getAll(List.of("known", "unknown", "other"))))
                .hasSize(1);
        assertThat(log.of(() -> adapter.getAll())).hasSize(1);
        assertThat(log.of(() -> adapter.features())).hasSize(1);
        assertThat(log.of(() -> adapter.version())).hasSize(1);
    }

    @Test
    @DisplayName("is nothing where nothing is asked for")
    void nothing() {
        assertThat(log.of(() -> adapter.getAll(List.of()))).isEmpty();
    }

    @Test
    @DisplayName("is one read where a known feature is added")
    void addsKnown() {
        assertThat(log.of(() -> adapter.add("known")))
                .singleElement()
                .asString()
                .startsWith("select");
        assertThat(log.of(() -> adapter.add("new"))).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("jpa-7")
    @DisplayName("is at most three statements in one transaction for a value of any gate")
    void writes(Gate gate) {
        var value = new GateValue(gate.key(), gate.dataType() == Gate.DataType.FLAG ? "true" : "50");
        for (Runnable write : List.<Runnable>of(
                () -> adapter.enable("known", value),
                () -> adapter.enable("known", value),
                () -> adapter.disable("known", value),
                () -> adapter.disable("known", value))) {
            assertThat(log.of(write)).hasSizeBetween(1, 3);
            assertThat(log.commits()).isOne();
        }
    }

    @Test
    @Requirement("jpa-7")
    @DisplayName("is a few statements in one transaction where 1,000 features replace others")
    void replacesAll() {
        Map<String, GateValues> first = features("first");
        Map<String, GateValues> second = features("second");
        adapter.replaceAll(first);

        List<String> statements = log.of(() -> adapter.replaceAll(second));

        System.out.println(database + ": 1,000 features of 3 values replace 1,000 others with " + statements.size()
                + " statements");
        assertThat(statements).hasSizeLessThan(50);
        assertThat(log.commits()).isOne();
        assertThat(adapter.getAll()).isEqualTo(second);
    }

    @Test
    @DisplayName("is one row where an actor is added to others")
    void addsActor() {
        String size = new RubyTables(database, "").sql("select count(*), max([id]) from [flipper_gates]");
        List<String> before = database.rows(size).get(0);

        List<String> statements = log.of(() -> adapter.enable("known", GateValue.actor(Actor.of("grace"))));

        List<String> after = database.rows(size).get(0);
        assertThat(statements.stream().filter(sql -> sql.contains("flipper_gates")))
                .hasSize(1);
        assertThat(Stream.of(before, after)).extracting(row -> row.get(0)).containsExactly("2", "3");
    }

    private static Map<String, GateValues> features(String name) {
        Map<String, GateValues> features = new TreeMap<>();
        IntStream.range(0, 1_000)
                .forEach(i -> features.put(
                        name + i,
                        GateValues.of(List.of(
                                GateValue.actor(Actor.of(name + ";1")),
                                GateValue.actor(Actor.of(name + ";2")),
                                GateValue.percentageOfTime(i % 100)))));
        return features;
    }
}
