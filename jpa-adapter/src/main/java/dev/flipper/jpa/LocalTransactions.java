// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.function.Function;

/** A transaction for each read and each write: the unit has no transactions that could be shared. */
final class LocalTransactions implements Transactions {

    private final EntityManagerFactory factory;

    LocalTransactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** In a transaction too: a connection from a pool may go on seeing what was there when it was last used. */
    @Override
    public <T> T read(Function<Session, T> work) {
        return write(work);
    }

    @Override
    public <T> T write(Function<Session, T> work) {
        try (EntityManager manager = factory.createEntityManager()) {
            EntityTransaction transaction = manager.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(new Session(manager));
                transaction.commit();
                return result;
            } catch (RuntimeException | Error failure) {
                rollback(transaction, failure);
                throw failure;
            }
        }
    }

    private static void rollback(EntityTransaction transaction, Throwable failure) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    @Override
    public boolean commitsAtOnce() {
        return true;
    }

    @Override
    public boolean hasUncommittedWrites() {
        return false;
    }

    @Override
    public void afterTransaction(Runnable action) {
        action.run();
    }
}
