// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database as an application defines its data source.
 *
 * @param driver comes with the application
 * @param url where the database is
 * @param user who may write there
 * @param connections at most; the server makes a pool of them
 */
record Source(Class<? extends DataSource> driver, String url, String user, int connections) {

    /** A database in the memory of the server, that has the name of the application. */
    static Source h2(String name) {
        return new Source(
                JdbcDataSource.class, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE", "flags", 30);
    }

    /** A real server, which ends with this JVM. */
    static Source postgresql() {
        try {
            // It ends with this JVM by itself.
            int port = EmbeddedPostgres.builder().start().getPort();
            return new Source(
                    PGSimpleDataSource.class, "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", 30);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Source withConnections(int most) {
        return new Source(driver, url, user, most);
    }

    /** Returns how an application defines it in its {@code web.xml}. */
    String definition(String name) {
        return """
                  <data-source>
                    <name>%s</name>
                    <class-name>%s</class-name>
                    <url>%s</url>
                    <user>%s</user>
                    <password>flags</password>
                    <max-pool-size>%d</max-pool-size>
                  </data-source>
                """.formatted(name, driver.getName(), url, user, connections);
    }
}
