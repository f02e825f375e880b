// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The scripts that make the tables")
class MigrationTest {

    @TempDir
    Path folder;

    static List<TestDatabase> databases() {
        return TestDatabase.all().toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("run as a migration of Flyway")
    void flyway(TestDatabase database) throws IOException {
        var adapter = new JpaAdapter(database.empty());
        try (InputStream script = Objects.requireNonNull(JpaAdapter.class.getResourceAsStream(script(database)))) {
            Files.copy(script, folder.resolve("V1__flags.sql"));
        }
        Flyway.configure()
                .dataSource(database.url(), database.user(), "")
                .locations("filesystem:" + folder)
                .load()
                .migrate();

        serves(adapter);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("run as a change of Liquibase, from the jar")
    void liquibase(TestDatabase database) throws Exception {
        var adapter = new JpaAdapter(database.empty());
        try (Connection connection = database.connect()) {
            var target =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            Scope.child(
                    java.util.Map.of(),
                    () -> new CommandScope(UpdateCommandStep.COMMAND_NAME)
                            .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, target)
                            .addArgumentValue(
                                    UpdateCommandStep.CHANGELOG_FILE_ARG,
                                    "dev/flipper/jpa/changes-"
                                            + script(database).replace(".sql", ".xml"))
                            .execute());
        }

        serves(adapter);
    }

    private static String script(TestDatabase database) {
        return database == TestDatabase.MARIADB
                ? "mysql.sql"
                : database.toString().toLowerCase(java.util.Locale.ROOT) + ".sql";
    }

    private static void serves(JpaAdapter adapter) {
        adapter.add("search");
        adapter.enable("search", GateValue.on());
        assertThat(adapter.get("search").on()).isTrue();
        assertThat(adapter.version()).isPresent();
    }
}
