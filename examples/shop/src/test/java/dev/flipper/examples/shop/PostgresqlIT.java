// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The shop on PostgreSQL, by configuration alone,")
class PostgresqlIT {

    private static final String GATES = "select value from flipper_gates where feature_key = 'free_shipping'";

    @TempDir
    static Path folder;

    @Test
    @DisplayName("keeps its flags there, and follows what others change there")
    void keepsAndFollows() throws IOException, SQLException {
        try (EmbeddedPostgres postgresql = EmbeddedPostgres.start();
                Connection connection = postgresql.getPostgresDatabase().getConnection();
                ShopServer server = ShopServer.start(
                        folder,
                        "-Dshop.database.url=" + postgresql.getJdbcUrl("postgres", "postgres"),
                        "-Dshop.database.user=postgres")) {
            var browser = new Browser(server.address());
            assertThat(rows(connection, "select key from flipper_features"))
                    .containsExactlyElementsOf(Seed.exported().features().keySet());
            assertThat(rows(connection, GATES)).containsExactly("true");

            browser.form("DELETE", "flipper/features/free_shipping/boolean", Map.of());
            assertThat(rows(connection, GATES)).isEmpty();

            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into flipper_gates (feature_key, key, value, created_at, updated_at)"
                        + " values ('free_shipping', 'boolean', 'true', now(), now())");
            }
            await().until(() ->
                    browser.get("flipper/features/free_shipping").body().contains("\"state\":\"on\""));
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
