// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.Actor;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What a database cannot hold is refused before anything is written:")
class LimitsTest {

    private static final Map<String, GateValues> BEFORE = Map.of(
            "search", GateValues.of(List.of(GateValue.actor(Actor.of("ada")))).known(true));

    @ParameterizedTest
    @MethodSource("dev.flipper.jpa.TestDatabase#all")
    @DisplayName("the character U+0000, and half of a character")
    void notText(TestDatabase database) {
        Adapter adapter = filled(database);
        for (String text : List.of("a\0b", "\0", "\ud800", "a\udc00b")) {
            var value = new GateValue("actors", text);
            refuses(adapter, () -> adapter.add(text), "the key of a feature");
            refuses(adapter, () -> adapter.enable("search", value), "the value of actors");
            refuses(adapter, () -> adapter.enable("search", new GateValue(text, "a")), "the key of a gate");
            refuses(adapter, () -> adapter.replaceAll(of("search", value)), "the value of actors");
            refuses(adapter, () -> adapter.replaceAll(of(text, GateValue.on())), "the key of a feature");
            adapter.remove(text);
            adapter.clear(text);
            adapter.disable(text, GateValue.on());
            adapter.disable("search", value);
            assertThat(adapter.getAll()).isEqualTo(BEFORE);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.flipper.jpa.TestDatabase#all")
    @DisplayName("a feature with such a key is unknown without asking the database")
    void unknown(TestDatabase database) {
        new JpaAdapter(database.empty()).createTables();
        var log = new StatementLog(database);
        try (EntityManagerFactory factory = TestDatabase.newFactory(log)) {
            Adapter adapter = new JpaAdapter(factory);
            adapter.version();

            assertThat(log.of(() -> assertThat(adapter.get("a\0").isKnown()).isFalse()))
                    .isEmpty();
            assertThat(log.of(
                            () -> assertThat(adapter.getAll(List.of("\ud800"))).hasSize(1)))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("keys of more than 255 characters in MariaDB, whatever they take in bytes")
    void longKeys() {
        Adapter adapter = filled(TestDatabase.MARIADB);
        String longest = "🔎".repeat(255);
        adapter.add(longest);
        adapter.enable(longest, GateValue.on());
        assertThat(adapter.get(longest).on()).isTrue();
        adapter.remove(longest);

        refuses(adapter, () -> adapter.add("x".repeat(256)), "at most 255 characters, but has 256");
        refuses(adapter, () -> adapter.enable("search", new GateValue("x".repeat(256), "a")), "256");
        assertThat(adapter.get("x".repeat(256)).isKnown()).isFalse();
    }

    @Test
    @Requirement("share-7")
    @DisplayName("an actor in MariaDB that begins as another does, as far as the index looks")
    void sameBeginning() {
        Adapter adapter = filled(TestDatabase.MARIADB);
        String beginning = "é".repeat(255);
        var first = new GateValue("actors", beginning + "1");
        var second = new GateValue("actors", beginning + "2");
        adapter.enable("search", first);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> adapter.enable("search", second))
                .withMessageContaining("actors")
                .withMessageContaining("255");
        adapter.enable("search", first);
        adapter.disable("search", second);

        assertThat(adapter.get("search").asSet()).contains(first).hasSize(2);
    }

    @Test
    @DisplayName("two such actors in one replacement of everything in MariaDB")
    void sameBeginnings() {
        Adapter adapter = filled(TestDatabase.MARIADB);
        GateValues values = GateValues.of(
                List.of(new GateValue("actors", "x".repeat(255) + 1), new GateValue("actors", "x".repeat(255) + 2)));

        refuses(adapter, () -> adapter.replaceAll(Map.of("search", values)), "255");
    }

    @ParameterizedTest
    @MethodSource("dev.flipper.jpa.TestDatabase#all")
    @DisplayName("but a value of 60 kB is held by our own tables in any of them")
    void longValues(TestDatabase database) {
        holds(filled(database), text(60_000));
    }

    @Test
    @DisplayName("but a value of 100 kB is held by our own tables in PostgreSQL and H2")
    void longerValues() {
        holds(filled(TestDatabase.POSTGRESQL), text(100_000));
        holds(filled(TestDatabase.H2), text(100_000));
        Adapter mariadb = filled(TestDatabase.MARIADB);
        refuses(mariadb, () -> mariadb.enable("search", new GateValue("expression", text(65_536))), "65536");
    }

    @Test
    @Requirement("share-2")
    @DisplayName("a value of more than about 2,700 bytes where Rails made PostgreSQL's index")
    void indexed() {
        Adapter adapter = new JpaAdapter(TestDatabase.POSTGRESQL.empty());
        new RubyTables(TestDatabase.POSTGRESQL, "").create("rails");
        adapter.replaceAll(BEFORE);

        refuses(adapter, () -> adapter.enable("search", new GateValue("actors", text(2_701))), "2701");
        refuses(adapter, () -> adapter.enable("search", new GateValue("actors", "é".repeat(1_400))), "2800");
        refuses(adapter, () -> adapter.add(text(2_701)), "2701");
    }

    @Test
    @Requirement("share-2")
    @DisplayName("and whatever is not refused is held, up to the last byte")
    void upToTheLastByte() {
        Adapter adapter = new JpaAdapter(TestDatabase.POSTGRESQL.empty());
        new RubyTables(TestDatabase.POSTGRESQL, "").create("rails");
        for (int size = 2_600; size <= 2_700; size++) {
            String feature = text(size);
            String value = text(size);
            holdsOrRefuses(() -> adapter.add(feature));
            holdsOrRefuses(() -> adapter.enable("search", new GateValue("actors", value)));
        }
        assertThat(adapter.features()).hasSizeGreaterThan(50);
        assertThat(adapter.get("search").actors()).hasSizeGreaterThan(30);
    }

    private static void holdsOrRefuses(Runnable write) {
        try {
            write.run();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("must have at most");
        }
    }

    private static Adapter filled(TestDatabase database) {
        Adapter adapter = new JpaAdapter(database.empty()).createTables();
        adapter.replaceAll(BEFORE);
        return adapter;
    }

    private static void refuses(Adapter adapter, Runnable write, String word) {
        assertThatIllegalArgumentException().isThrownBy(write::run).withMessageContaining(word);
        assertThat(adapter.getAll()).isEqualTo(BEFORE);
    }

    private static void holds(Adapter adapter, String text) {
        for (Gate gate : List.of(Gate.EXPRESSION, Gate.ACTOR)) {
            var value = new GateValue(gate.key(), text);
            adapter.enable("search", value);
            adapter.enable("search", value);
            assertThat(adapter.get("search").asSet()).contains(value);
        }
    }

    private static Map<String, GateValues> of(String feature, GateValue value) {
        return Map.of(feature, GateValues.of(List.of(value)));
    }

    /** Text that cannot be compressed, which a database would do before it counts. */
    private static String text(int length) {
        return new Random(length)
                .ints('0', 'z' + 1)
                .filter(Character::isLetterOrDigit)
                .limit(length)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
