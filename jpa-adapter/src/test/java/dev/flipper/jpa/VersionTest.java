// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Somebody else's SQL changes the version,")
class VersionTest {

    @ParameterizedTest
    @MethodSource("dev.flipper.jpa.TestDatabase#all")
    @Requirement("share-6")
    @DisplayName("in our own tables")
    void ours(TestDatabase database) {
        Adapter adapter = new JpaAdapter(database.empty()).createTables();
        changes(adapter, new RubyTables(database, ""));
    }

    @Test
    @Requirement("share-6")
    @DisplayName("also an update, which is counted by the triggers of PostgreSQL and MariaDB")
    void updates() {
        for (TestDatabase database : List.of(TestDatabase.POSTGRESQL, TestDatabase.MARIADB)) {
            Adapter adapter = new JpaAdapter(database.empty()).createTables();
            var tables = new RubyTables(database, "");
            tables.addFeature("search");
            tables.addGate("search", "percentage_of_time", "5");
            changed(adapter, () -> database.run(tables.sql("update [flipper_gates] set [value] = '6'")));
            changed(adapter, () -> database.run(tables.sql("update [flipper_features] set [key] = 'other'")));
            changed(adapter, () -> database.run(tables.sql("update [flipper_gates] set [feature_key] = 'other'")));
            assertThat(adapter.get("other").percentageOfTime()).isEqualTo(6);
        }
    }

    @Test
    @DisplayName("also an emptied table in PostgreSQL")
    void truncates() {
        Adapter adapter = new JpaAdapter(TestDatabase.POSTGRESQL.empty()).createTables();
        changed(adapter, () -> TestDatabase.POSTGRESQL.run("truncate flipper_gates"));
    }

    @Test
    @Requirement("share-6")
    @DisplayName("in tables that Rails made, which are counted")
    void ofRails() {
        for (TestDatabase database : List.of(TestDatabase.POSTGRESQL, TestDatabase.MARIADB)) {
            Adapter adapter = new JpaAdapter(database.empty());
            changes(adapter, new RubyTables(database, "").create("rails"));
        }
    }

    @Test
    @DisplayName("but there is none where rows have no numbers and nobody counts")
    void ofSequel() {
        for (TestDatabase database : List.of(TestDatabase.POSTGRESQL, TestDatabase.MARIADB)) {
            Adapter adapter = new JpaAdapter(database.empty());
            new RubyTables(database, "").create("sequel");
            assertThat(adapter.version()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("and where the database counts, only its count is read")
    void oneCounter(Counting counting) {
        TestDatabase database = counting.database();
        new JpaAdapter(database.empty()).createTables();
        var log = new StatementLog(database);
        try (EntityManagerFactory factory = TestDatabase.newFactory(log)) {
            Adapter adapter = new JpaAdapter(factory);
            adapter.version();
            assertThat(log.of(adapter::version))
                    .singleElement()
                    .satisfies(sql -> assertThat(sql)
                            .contains("flipper_kv_integers")
                            .doesNotContain("flipper_gates", "flipper_features"));
        }
    }

    /** The databases whose triggers need no code of ours. */
    enum Counting {
        POSTGRESQL,
        MARIADB;

        TestDatabase database() {
            return this == POSTGRESQL ? TestDatabase.POSTGRESQL : TestDatabase.MARIADB;
        }
    }

    private static void changes(Adapter adapter, RubyTables tables) {
        TestDatabase database = tables.database();
        changed(adapter, () -> tables.addFeature("search"));
        changed(adapter, () -> tables.addGate("search", "actors", "ada"));
        changed(adapter, () -> tables.addGate("search", "actors", "grace"));
        changed(adapter, () -> database.run(tables.sql("delete from [flipper_gates] where [value] = 'ada'")));
        changed(adapter, () -> {
            database.run(tables.sql("delete from [flipper_gates]"));
            tables.addGate("search", "percentage_of_time", "5");
        });
        changed(adapter, () -> database.run(tables.sql("delete from [flipper_features]")));
    }

    private static void changed(Adapter adapter, Runnable change) {
        String before = adapter.version().orElseThrow();
        assertThat(adapter.version()).as("while nothing changes").hasValue(before);
        adapter.get("search");
        assertThat(adapter.version()).as("after a read").hasValue(before);

        change.run();

        assertThat(adapter.version()).isPresent().get().isNotEqualTo(before);
    }
}
