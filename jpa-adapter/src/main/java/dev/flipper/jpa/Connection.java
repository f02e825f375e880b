// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import dev.flipper.spi.AdapterException;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way to the tables. What is there is found out at the first call that gets through. */
final class Connection {

    private static final System.Logger LOG = System.getLogger("dev.flipper.jpa");

    private static final long LOOK_NANOS = Duration.ofMinutes(1).toNanos();

    private final EntityManagerFactory factory;
    private final Tables tables;
    private final boolean create;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Transactions transactions;
    private volatile @Nullable Schema schema;
    private volatile long looked = System.nanoTime();

    /** SQL to run, and what comes of it. */
    interface Work<T> {
        T in(Session session, Sql sql);
    }

    /**
     * Looks for nothing yet.
     *
     * @param create whether tables that are missing are made
     */
    Connection(EntityManagerFactory factory, Tables tables, boolean create) {
        this.factory = factory;
        this.tables = tables;
        this.create = create;
    }

    <T> T read(String what, Work<T> work) {
        Sql sql = schema().sql();
        return told("reading " + what, () -> once(() -> transactions().read(session -> work.in(session, sql))));
    }

    /** Writes in one transaction, which counts itself first. */
    <T> T write(String what, Work<T> work) {
        Schema present = schema();
        Sql sql = present.sql();
        return told(
                "writing " + what,
                () -> once(() -> transactions().write(session -> {
                    if (present.counter() && session.update(sql.count()) == 0) {
                        schema = null; // somebody has removed the row
                    }
                    return work.in(session, sql);
                })));
    }

    private <T> T once(Supplier<T> transaction) {
        return transactions().commitsAtOnce() ? Retry.call(transaction) : transaction.get();
    }

    Schema schema() {
        Schema known = schema;
        return known != null ? known : told("looking for the tables", this::look);
    }

    private Schema look() {
        try {
            return lookOnce();
        } catch (MissingTableException missing) {
            if (!create) {
                throw missing;
            }
            make();
            return lookOnce();
        }
    }

    private Schema lookOnce() {
        Schema found = transactions().read(session -> Schema.of(session, tables));
        looked = System.nanoTime();
        schema = found;
        return found;
    }

    private void make() {
        Database database = transactions().read(Database::of);
        List<String> statements = new Script(database, tables).statements();
        transactions().write(session -> statements.stream().map(session::define).toList());
    }

    /** Fails when there are no tables; a database that does not answer may yet do so. */
    void check() {
        try {
            schema();
        } catch (MissingTableException missing) {
            throw missing;
        } catch (AdapterException down) {
            LOG.log(System.Logger.Level.WARNING, "the flags cannot be read yet and are closed until they can", down);
        }
    }

    Limits limits() {
        return new Limits(schema());
    }

    /** Looks again now and then at what the tables are like: triggers come and go with a migration. */
    Optional<String> version() {
        if (System.nanoTime() - looked > LOOK_NANOS) {
            schema = null;
        }
        Optional<String> version = version(schema());
        if (version.isPresent() || !schema().counter()) {
            return version;
        }
        schema = null; // somebody has removed the row
        return version(schema());
    }

    private Optional<String> version(Schema present) {
        if (present.counter() && present.triggers()) {
            return read("the version", (session, sql) -> numbers(session.rows(sql.counter())));
        }
        return present.ids()
                ? read("the version", (session, sql) -> numbers(session.rows(sql.counterAndSizes())))
                : Optional.empty();
    }

    private static Optional<String> numbers(List<Object[]> rows) {
        return rows.stream()
                .findFirst()
                .map(row -> Stream.of(row).map(String::valueOf).collect(Collectors.joining("-")));
    }

    void createTables() {
        told("making the tables", () -> {
            try {
                return lookOnce();
            } catch (MissingTableException missing) {
                make();
                return lookOnce();
            }
        });
    }

    boolean hasUncommittedWrites() {
        Transactions known = transactions;
        return known != null && known.hasUncommittedWrites();
    }

    void afterTransaction(Runnable action) {
        if (hasUncommittedWrites()) {
            transactions().afterTransaction(action);
        } else {
            action.run();
        }
    }

    private Transactions transactions() {
        Transactions known = transactions;
        return known != null ? known : findTransactions();
    }

    private Transactions findTransactions() {
        lock.lock();
        try {
            Transactions known = transactions;
            Transactions found = known != null ? known : Units.transactionsOf(factory);
            transactions = found;
            return found;
        } finally {
            lock.unlock();
        }
    }

    private <T> T told(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (AdapterException | IllegalArgumentException | UnsupportedOperationException said) {
            throw said;
        } catch (RuntimeException failure) {
            schema = null; // perhaps the tables are no longer what they were
            // Not the message: it holds SQL, and this one may end up in an answer of the HTTP API.
            throw new AdapterException(what + " in the database failed" + state(failure), failure);
        }
    }

    private static String state(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(refused -> " with SQLState " + ((SQLException) refused).getSQLState())
                .findFirst()
                .orElse("");
    }

    @Override
    public String toString() {
        return tables.prefix().isEmpty() ? "jpa" : "jpa(" + tables.prefix() + ")";
    }
}
