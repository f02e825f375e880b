// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * What a server offers of Jakarta Transactions.
 *
 * @param boundaries begins and ends transactions
 * @param registry tells of the transaction of the calling thread
 * @param manager can set that aside; empty where the server keeps it to itself
 */
record Jta(Boundaries boundaries, TransactionSynchronizationRegistry registry, Optional<TransactionManager> manager) {

    /** Where a transaction begins and ends. The specification has two types that can do it, and no common one. */
    interface Boundaries {
        void begin() throws Exception;

        void commit() throws Exception;

        void rollback() throws Exception;
    }

    /** No specification names it; these are the names of WildFly, of Payara and GlassFish, and of TomEE. */
    private static final List<String> MANAGERS = List.of(
            "java:jboss/TransactionManager", "java:appserver/TransactionManager", "java:comp/TransactionManager");

    /** Looks in the naming of the component whose thread calls. */
    static Jta ofServer() {
        var registry =
                required("java:comp/TransactionSynchronizationRegistry", TransactionSynchronizationRegistry.class);
        Optional<TransactionManager> manager = MANAGERS.stream()
                .flatMap(name -> Stream.ofNullable(find(name, TransactionManager.class)))
                .findFirst();
        // Not a UserTransaction where there is a choice: servers forbid it to beans whose transactions are declared.
        Boundaries boundaries = manager.map(Jta::boundaries)
                .orElseGet(() -> boundaries(required("java:comp/UserTransaction", UserTransaction.class)));
        return new Jta(boundaries, registry, manager);
    }

    private static Boundaries boundaries(TransactionManager manager) {
        return new Boundaries() {
            @Override
            public void begin() throws Exception {
                manager.begin();
            }

            @Override
            public void commit() throws Exception {
                manager.commit();
            }

            @Override
            public void rollback() throws Exception {
                manager.rollback();
            }
        };
    }

    private static Boundaries boundaries(UserTransaction user) {
        return new Boundaries() {
            @Override
            public void begin() throws Exception {
                user.begin();
            }

            @Override
            public void commit() throws Exception {
                user.commit();
            }

            @Override
            public void rollback() throws Exception {
                user.rollback();
            }
        };
    }

    private static <T> T required(String name, Class<T> type) {
        T found = find(name, type);
        if (found == null) {
            throw new IllegalStateException(
                    "the persistence unit has JTA transactions, but there is no " + name + " on this thread");
        }
        return found;
    }

    @SuppressWarnings("BanJNDI") // the names are ours
    private static <T> @Nullable T find(String name, Class<T> type) {
        try {
            return type.cast(new InitialContext().lookup(name));
        } catch (NamingException notHere) {
            return null;
        }
    }
}
