// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flipper.Actor;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ResourceLock(Resources.TIME_ZONE)
@DisplayName("The tables tell when a row was written, in UTC as Rails does,")
class TimesTest {

    private static final Map<TestDatabase, String> FAR_EAST = Map.of(
            TestDatabase.H2, "set time zone '+14:00'",
            TestDatabase.POSTGRESQL, "set time zone 'Pacific/Kiritimati'",
            TestDatabase.MARIADB, "set time_zone = '+13:00'");

    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void begin() {
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    }

    @AfterEach
    void end() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @MethodSource("dev.flipper.jpa.TestDatabase#all")
    @Requirement("share-5")
    @DisplayName("wherever the application and the session believe to be")
    void utc(TestDatabase database) {
        new JpaAdapter(database.empty()).createTables();
        try (EntityManagerFactory factory = TestDatabase.newFactory((TestSource) () -> farEast(database))) {
            Adapter adapter = new JpaAdapter(factory);
            adapter.add("added");
            adapter.enable("added", GateValue.actor(Actor.of("ada")));
            assertNow(database);

            adapter.replaceAll(Map.of("replaced", GateValues.of(List.of(GateValue.on()))));
            assertNow(database);
        }
    }

    private static Connection farEast(TestDatabase database) throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), database.user(), "");
        try (Statement statement = connection.createStatement()) {
            statement.execute(FAR_EAST.get(database));
        }
        return connection;
    }

    private static void assertNow(TestDatabase database) {
        for (String table : List.of("flipper_features", "flipper_gates")) {
            List<List<String>> rows = database.rows(database.quotes(
                    "select cast([created_at] as char(19)), cast([updated_at] as char(19)) from [" + table + "]"));
            assertThat(rows).hasSize(1);
            assertThat(rows.stream().flatMap(List::stream))
                    .allSatisfy(time -> assertThat(LocalDateTime.parse(time.replace(' ', 'T')))
                            .isCloseTo(LocalDateTime.now(ZoneOffset.UTC), within(1, ChronoUnit.MINUTES)));
        }
    }
}
