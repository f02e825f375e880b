// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("When the application has taken every connection of its pool")
class StoredPoolIT {

    private static final int CONNECTIONS = 2;

    @Inject
    Flipper flipper;

    @Resource(lookup = "java:app/jdbc/stored")
    DataSource source;

    @Resource
    ManagedExecutorService executor;

    @Deployment
    static WebArchive application() {
        return StoredWars.of("pool.war", Source.h2("pool").withConnections(CONNECTIONS), StoredWars.settings());
    }

    @BeforeEach
    void begin() {
        flipper.feature("search").enable();
        flipper.feature("sort").disable();
    }

    @Test
    @DisplayName("D03 checks go on from memory, without waiting")
    @SuppressWarnings("try") // a connection is used by being held
    void checks() throws Exception {
        try (Connection first = source.getConnection();
                Connection second = source.getConnection()) {
            // Longer than the interval after which the layer in memory looks at the database.
            long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
            while (System.nanoTime() < end) {
                assertThat(executor.submit(() -> flipper.isEnabled("search")).get(1, TimeUnit.SECONDS))
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName(
            "D03 a write waits as any other statement of the application does, and goes on with the next free connection")
    void write() throws Exception {
        Connection first = source.getConnection();
        Future<?> write;
        try (Connection second = source.getConnection()) {
            write = executor.submit(() -> flipper.feature("sort").enable());
            assertThat(second.isValid(1)).isTrue();
            assertThat(write).isNotDone();
        } finally {
            first.close();
        }
        write.get(20, TimeUnit.SECONDS);

        assertThat(flipper.isEnabled("sort")).isTrue();
    }
}
