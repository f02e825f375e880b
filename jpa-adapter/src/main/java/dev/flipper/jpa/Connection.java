// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import dev.flipper.spi.AdapterException;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way to the tables. What is there is found out at the first call that gets through. */
final class Connection {

    private static final System.Logger LOG = System.getLogger("dev.flipper.jpa");

    private final EntityManagerFactory factory;
    private final Tables tables;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Transactions transactions;
    private volatile @Nullable Schema schema;

    /** SQL to run, and what comes of it. */
    interface Work<T> {
        T in(Session session, Sql sql);
    }

    Connection(EntityManagerFactory factory, Tables tables) {
        this.factory = factory;
        this.tables = tables;
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
                    if (present.counter()) {
                        session.update(sql.count());
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
        Schema found = transactions().read(session -> Schema.of(session, tables));
        schema = found;
        return found;
    }

    /** Fails when there are no tables; a database that does not answer may yet do so. */
    void check() {
        try {
            schema();
        } catch (MissingTableException missing) {
            throw missing;
        } catch (AdapterException down) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the database does not answer yet; flags are closed until it does",
                    down);
        }
    }

    Limits limits() {
        return new Limits(schema());
    }

    Optional<String> version() {
        Schema present = schema();
        if (present.counter() && present.triggers()) {
            return Optional.of(read("the version", (session, sql) -> numbers(session.rows(sql.counter()))));
        }
        return present.ids()
                ? Optional.of(read("the version", (session, sql) -> numbers(session.rows(sql.counterAndSizes()))))
                : Optional.empty();
    }

    private static String numbers(List<Object[]> rows) {
        return rows.stream().flatMap(Stream::of).map(String::valueOf).collect(Collectors.joining("-"));
    }

    void createTables() {
        told("making the tables", () -> {
            try {
                return look();
            } catch (MissingTableException missing) {
                Database database = transactions().read(Database::of);
                List<String> statements = new Script(database, tables).statements();
                transactions()
                        .write(session ->
                                statements.stream().map(session::update).toList());
                return look();
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
            throw new AdapterException(what + " in the database failed: " + failure.getMessage(), failure);
        }
    }

    @Override
    public String toString() {
        return tables.prefix().isEmpty() ? "jpa" : "jpa(" + tables.prefix() + ")";
    }
}
