// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/** Tells which kind of transactions a persistence unit has. */
final class Units {

    private Units() {}

    /** JTA is named only where there is some: its API need not be on the class path. */
    static Transactions transactionsOf(EntityManagerFactory factory) {
        return isResourceLocal(factory) ? new LocalTransactions(factory) : new JtaTransactions(factory, Jta.ofServer());
    }

    private static boolean isResourceLocal(EntityManagerFactory factory) {
        try (EntityManager manager = factory.createEntityManager()) {
            return hasTransactions(manager);
        }
    }

    private static boolean hasTransactions(EntityManager manager) {
        try {
            manager.getTransaction();
            return true;
        } catch (IllegalStateException jta) { // as Jakarta Persistence 3.1 says of EntityManager.getTransaction
            return false;
        }
    }
}
