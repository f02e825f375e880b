// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Features in a relational database, through the application's own persistence unit: in the tables of the ActiveRecord
 * adapter of Flipper for Ruby, so that a Rails application can share them.
 *
 * <p>PostgreSQL, MySQL, MariaDB and H2. The scripts that make the tables are beside this class, for Flyway, Liquibase or
 * by hand. Nothing is mapped, so a unit needs no entity of ours, and its caches are left alone.
 *
 * <pre>{@code
 * Flipper flipper = Flipper.create(new JpaAdapter(factory).with(Adapters::inMemory));
 * }</pre>
 *
 * <p>In a JTA transaction a write takes part, and what the transaction rolls back has never been there; a read stands
 * apart from it until the transaction has written. Elsewhere each call has a transaction of its own, and is tried again
 * when the database breaks a deadlock. Every write first counts itself in one row, so writes wait for one another.
 *
 * <p>Safe for use by several threads. What a database cannot hold, such as U+0000, or a key of more than 255 characters in
 * MySQL, is refused with an {@link IllegalArgumentException} before anything is written.
 *
 * @implSpec Rules jpa-1 to jpa-8 and adapter-1 to adapter-31 of the specification.
 * @see <a href="https://www.flippercloud.io/docs/adapters/active-record">Flipper's ActiveRecord adapter</a>
 */
public final class JpaAdapter implements Adapter {

    /** So many keys go into one statement: databases count its parameters in 16 bits, and each key is there twice. */
    private static final int MOST_KEYS = 10_000;

    private final Connection connection;

    /**
     * Makes an adapter for tables without a prefix. The database is not asked before the first call.
     *
     * @param factory of a unit with either kind of transactions; stays the caller's, and is not closed
     */
    public JpaAdapter(EntityManagerFactory factory) {
        this(factory, "");
    }

    /**
     * Makes an adapter for tables whose names begin as {@code table_name_prefix} says in a Rails application.
     *
     * @param factory of a unit with either kind of transactions; stays the caller's, and is not closed
     * @param prefix what stands before {@code flipper_features} and its like, at most 12 of a to z, 0 to 9 and _
     * @throws IllegalArgumentException when the prefix is anything else
     */
    public JpaAdapter(EntityManagerFactory factory, String prefix) {
        this(factory, prefix, false);
    }

    JpaAdapter(EntityManagerFactory factory, String prefix, boolean create) {
        this.connection = new Connection(Objects.requireNonNull(factory, "factory"), new Tables(prefix), create);
    }

    /**
     * Makes the tables unless they are there, for development and tests; elsewhere that is the task of whatever migrates the
     * application's own tables.
     *
     * @return this adapter
     * @throws dev.flipper.spi.AdapterException when the database fails, or does not let this user make tables
     */
    public JpaAdapter createTables() {
        connection.createTables();
        return this;
    }

    /** Fails when the database answers and has no tables. */
    void checkTables() {
        connection.check();
    }

    @Override
    public Set<String> features() {
        return connection.read(
                "the features",
                (session, sql) -> session.rows(sql.features()).stream()
                        .map(row -> (String) row[0])
                        .collect(Collectors.collectingAndThen(
                                Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet)));
    }

    @Override
    public GateValues get(String feature) {
        return Objects.requireNonNull(getAll(List.of(feature)).get(feature));
    }

    @Override
    public Map<String, GateValues> getAll(Collection<String> features) {
        Limits limits = connection.limits();
        Object[] keys = features.stream().distinct().filter(limits::allow).toArray();
        if (keys.length == 0) {
            return new Rows().all(features);
        }
        return connection.read("the values of features", (session, sql) -> {
            var rows = new Rows();
            for (int from = 0; from < keys.length; from += MOST_KEYS) {
                Object[] some = Arrays.copyOfRange(keys, from, Math.min(keys.length, from + MOST_KEYS));
                session.rows(sql.some(some.length), some).forEach(row -> take(rows, row));
            }
            return rows.all(features);
        });
    }

    private static Rows take(Rows rows, Object[] row) {
        return row[1] == null ? rows.known(row) : rows.value(row);
    }

    @Override
    public Map<String, GateValues> getAll() {
        return connection.read("the values of all features", (session, sql) -> {
            var rows = new Rows();
            session.rows(sql.everything()).forEach(rows::known);
            return rows.all(rows.known());
        });
    }

    @Override
    public void add(String feature) {
        connection.limits().check(feature);
        // Whoever enables a gate adds the feature first, every time: mostly there is nothing to write.
        if (connection.read("the features", (session, sql) -> session.rows(sql.isKnown(), feature)).stream()
                .anyMatch(row -> feature.equals(row[0]))) {
            return;
        }
        connection.write(feature, (session, sql) -> {
            alike(session, sql).refuse(feature);
            return session.update(sql.insertFeatures(1), feature);
        });
    }

    @Override
    public void remove(String feature) {
        ifAllowed(feature, (session, sql) -> {
            session.update(sql.deleteGatesOf(1), feature);
            return session.update(sql.deleteFeatures(1), feature);
        });
    }

    @Override
    public void clear(String feature) {
        ifAllowed(feature, (session, sql) -> session.update(sql.deleteGatesOf(1), feature));
    }

    private void ifAllowed(String feature, Connection.Work<Integer> write) {
        if (connection.limits().allow(feature)) {
            connection.write(
                    feature, (session, sql) -> alike(session, sql).isOther(feature) ? 0 : write.in(session, sql));
        }
    }

    private Alike alike(Session session, Sql sql) {
        return new Alike(session, sql, connection.schema());
    }

    @Override
    public void enable(String feature, GateValue value) {
        connection.limits().check(feature, value);
        connection.write(feature, (session, sql) -> {
            alike(session, sql).refuse(feature);
            switch (dataType(value)) {
                case FLAG -> session.update(sql.deleteGatesOf(1), feature);
                case NUMBER, JSON -> session.update(sql.deleteGate(), feature, value.gate());
                case SET -> alike(session, sql).refuse(feature, value);
            }
            return session.update(sql.insertGates(1), feature, value.gate(), value.value());
        });
    }

    @Override
    public void disable(String feature, GateValue value) {
        switch (dataType(value)) {
            case FLAG -> clear(feature);
            case NUMBER -> enable(feature, value);
            case JSON -> ifAllowed(feature, (session, sql) -> session.update(sql.deleteGate(), feature, value.gate()));
            case SET -> disableOne(feature, value);
        }
    }

    private void disableOne(String feature, GateValue value) {
        if (connection.limits().allow(feature, value)) {
            connection.write(
                    feature,
                    (session, sql) -> alike(session, sql).isOther(feature)
                                    || alike(session, sql).isOther(feature, value)
                            ? 0
                            : session.update(sql.deleteValues(1), feature, value.gate(), value.value()));
        }
    }

    // A gate nobody here knows may hold many values.
    private static Gate.DataType dataType(GateValue value) {
        return Gate.ofKey(value.gate()).map(Gate::dataType).orElse(Gate.DataType.SET);
    }

    @Override
    public void replaceAll(Map<String, GateValues> features) {
        Limits limits = connection.limits();
        features.forEach(limits::check);
        connection.write("all features", (session, sql) -> {
            boolean done = new Replacement(session, sql).of(features);
            alike(session, sql).compare(features);
            return done;
        });
    }

    @Override
    public boolean replaceIf(String feature, GateValues expected, GateValues values) {
        if (!connection.schema().counter()) {
            throw new UnsupportedOperationException(
                    this + " cannot compare and set without the row that counts changes, see its script");
        }
        connection.limits().check(feature, values);
        return connection.write(feature, (session, sql) -> {
            alike(session, sql).refuse(feature);
            return new Replacement(session, sql).ofOne(feature, expected, values);
        });
    }

    @Override
    public Optional<String> version() {
        return connection.version();
    }

    @Override
    public boolean hasUncommittedWrites() {
        return connection.hasUncommittedWrites();
    }

    @Override
    public void afterTransaction(Runnable action) {
        connection.afterTransaction(action);
    }

    @Override
    public boolean isShared() {
        return true;
    }

    /** Returns {@code jpa}, and the prefix of the tables when there is one. */
    @Override
    public String toString() {
        return connection.toString();
    }
}
