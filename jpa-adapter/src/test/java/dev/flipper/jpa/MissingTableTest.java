// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.Flipper;
import dev.flipper.spi.AdapterException;
import dev.flipper.spi.Settings;
import dev.flipper.tck.Requirement;
import jakarta.persistence.EntityManagerFactory;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("flipper.adapter=jpa")
class MissingTableTest {

    @ParameterizedTest
    @MethodSource("dev.flipper.jpa.TestDatabase#all")
    @Requirement("jpa-1")
    @DisplayName("fails at the start when there are no tables, and names the first of them and the script")
    void missing(TestDatabase database) {
        EntityManagerFactory factory = database.empty();

        assertThatExceptionOfType(AdapterException.class)
                .isThrownBy(() -> Flipper.builder(new JpaSettings(factory, Map.of())))
                .withMessageContaining("flipper_features")
                .withMessageContaining("dev/flipper/jpa/" + script(database));
        assertThatExceptionOfType(MissingTableException.class)
                .isThrownBy(() -> new JpaAdapter(factory, "shop_").checkTables())
                .withMessageContaining("shop_flipper_features");
        assertThatExceptionOfType(AdapterException.class)
                .isThrownBy(() -> new JpaAdapter(factory).get("search"))
                .withMessageContaining("flipper_features");
    }

    @ParameterizedTest
    @MethodSource("dev.flipper.jpa.TestDatabase#all")
    @Requirement("jpa-1")
    @DisplayName("names the second table when only the first is there")
    void half(TestDatabase database) {
        EntityManagerFactory factory = database.empty();
        new JpaAdapter(factory).createTables();
        database.run(database.quotes("drop table [flipper_gates]"));

        assertThatExceptionOfType(MissingTableException.class)
                .isThrownBy(() -> new JpaAdapter(factory).checkTables())
                .withMessageContaining("flipper_gates");
    }

    @Test
    @DisplayName("finds tables that are made while it runs")
    void later() {
        var adapter = new JpaAdapter(TestDatabase.H2.empty());
        assertThatExceptionOfType(MissingTableException.class).isThrownBy(() -> adapter.add("search"));

        new JpaAdapter(TestDatabase.H2.factory()).createTables();

        adapter.add("search");
        assertThat(adapter.features()).containsExactly("search");
    }

    @ParameterizedTest
    @MethodSource("dev.flipper.jpa.TestDatabase#all")
    @DisplayName("makes the tables with flipper.jpa.create, and leaves those that are there")
    void creates(TestDatabase database) {
        Settings settings =
                new JpaSettings(database.empty(), Map.of("flipper.jpa.create", "true", "flipper.jpa.prefix", "shop_"));
        for (int start = 0; start < 2; start++) {
            try (Flipper flipper = Flipper.builder(settings).build()) {
                flipper.feature("feature" + start).enable();
            }
        }
        assertThat(new RubyTables(database, "shop_").features()).hasSize(2);
    }

    @Test
    @DisplayName("refuses a prefix that is no name, with the key, the value and what is allowed")
    void wrongPrefix() {
        Settings settings = new JpaSettings(TestDatabase.H2.factory(), Map.of("flipper.jpa.prefix", "shop-"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Flipper.builder(settings))
                .withMessageContaining("flipper.jpa.prefix")
                .withMessageContaining("\"shop-\"")
                .withMessageContaining("a to z, 0 to 9 and _");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JpaAdapter(TestDatabase.H2.factory(), "x\"; drop table users; --"))
                .withMessageContaining("prefix");
    }

    @Test
    @DisplayName("refuses another word than true and false for flipper.jpa.create")
    void wrongCreate() {
        Settings settings = new JpaSettings(TestDatabase.H2.factory(), Map.of("flipper.jpa.create", "maybe"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Flipper.builder(settings))
                .withMessageContaining("flipper.jpa.create")
                .withMessageContaining("\"maybe\"")
                .withMessageContaining("true or false");
    }

    @Test
    @DisplayName("says what it needs when there is no unit, or none of the name")
    void noUnit() {
        var none = Settings.of(Map.of("flipper.adapter", "jpa"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Flipper.builder(none))
                .withMessageContaining("EntityManagerFactory");

        Settings other = new JpaSettings(TestDatabase.H2.factory(), Map.of("flipper.jpa.unit", "flags"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Flipper.builder(other))
                .withMessageContaining("flipper.jpa.unit")
                .withMessageContaining("\"flags\"");
    }

    private static String script(TestDatabase database) {
        return database == TestDatabase.MARIADB
                ? "mysql.sql"
                : database.toString().toLowerCase(Locale.ROOT) + ".sql";
    }
}
