// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** The transactions of an application server. */
final class JtaTransactions implements Transactions {

    private final EntityManagerFactory factory;
    private final Jta jta;

    /** How many transactions have writes of ours and go on. Nearly always none, so that a check need not ask further. */
    private final AtomicInteger open = new AtomicInteger();

    JtaTransactions(EntityManagerFactory factory, Jta jta) {
        this.factory = factory;
        this.jta = jta;
    }

    @Override
    public <T> T read(Function<Session, T> work) {
        return isWithoutTransaction() || hasUncommittedWrites() || jta.manager().isEmpty()
                ? work(work)
                : apart(jta.manager().get(), () -> work(work));
    }

    /** A read that fails would mark the caller's transaction, or end it. */
    private <T> T apart(TransactionManager manager, Supplier<T> work) {
        boolean goesOn = isOpen();
        Transaction callers = Checked.get(manager::suspend);
        try {
            return work.get();
        } finally {
            Checked.run(() -> resume(manager, callers, goesOn));
        }
    }

    private static void resume(TransactionManager manager, Transaction callers, boolean goesOn) throws Exception {
        try {
            manager.resume(callers);
        } catch (InvalidTransactionException refused) {
            // Payara takes none back that is over, and does without; WildFly wants it back.
            if (goesOn) {
                throw refused;
            }
        }
    }

    @Override
    public <T> T write(Function<Session, T> work) {
        if (isOpen()) {
            return joined(work);
        }
        return isWithoutTransaction() || jta.manager().isEmpty()
                ? alone(work)
                : apart(jta.manager().get(), () -> alone(work));
    }

    private <T> T joined(Function<Session, T> work) {
        if (jta.registry().getResource(this) == null) {
            var ours = new OpenTransaction(open);
            jta.registry().registerInterposedSynchronization(ours);
            open.incrementAndGet();
            jta.registry().putResource(this, ours);
        }
        try {
            return work(work);
        } catch (RuntimeException | Error failure) {
            jta.registry().setRollbackOnly(); // half of it may be written
            throw failure;
        }
    }

    private <T> T alone(Function<Session, T> work) {
        Checked.run(jta.boundaries()::begin);
        T result;
        try {
            result = work(work);
        } catch (RuntimeException | Error failure) {
            rollback(failure);
            throw failure;
        }
        Checked.run(jta.boundaries()::commit);
        return result;
    }

    private void rollback(Throwable failure) {
        try {
            Checked.run(jta.boundaries()::rollback);
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    /** An entity manager that is made in a transaction belongs to it. */
    private <T> T work(Function<Session, T> work) {
        try (EntityManager manager = factory.createEntityManager()) {
            return work.apply(new Session(manager));
        }
    }

    private boolean isWithoutTransaction() {
        return jta.registry().getTransactionStatus() == Status.STATUS_NO_TRANSACTION;
    }

    /** Whoever is told that a transaction is over is still on its thread, where it takes no more work. */
    private boolean isOpen() {
        return switch (jta.registry().getTransactionStatus()) {
            case Status.STATUS_ACTIVE, Status.STATUS_MARKED_ROLLBACK, Status.STATUS_PREPARING -> true;
            default -> false;
        };
    }

    @Override
    public boolean commitsAtOnce() {
        return !isOpen();
    }

    @Override
    public boolean hasUncommittedWrites() {
        return open.get() > 0 && isOpen() && jta.registry().getResource(this) != null;
    }

    @Override
    public void afterTransaction(Runnable action) {
        if (jta.registry().getResource(this) instanceof OpenTransaction ours) {
            ours.afterwards(action);
        }
    }
}
