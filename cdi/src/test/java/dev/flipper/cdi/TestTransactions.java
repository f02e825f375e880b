// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.transaction.spi.TransactionServices;

/** As much of a transaction manager as the container asks for. */
final class TestTransactions implements TransactionServices {

    private final List<Synchronization> waiting = new ArrayList<>();
    private boolean active;

    /** Starts an application of some beans. */
    SeContainer start(Class<?>... beans) {
        TestSettings.configure(Map.of());
        return new Weld()
                .disableDiscovery()
                .addServices(this)
                .addExtensions(new FlipperCdiExtension())
                .addBeanClasses(beans)
                .initialize();
    }

    void begin() {
        active = true;
    }

    void commit() {
        waiting.forEach(Synchronization::beforeCompletion);
        end(Status.STATUS_COMMITTED);
    }

    void rollback() {
        end(Status.STATUS_ROLLEDBACK);
    }

    private void end(int status) {
        active = false;
        waiting.forEach(synchronization -> synchronization.afterCompletion(status));
        waiting.clear();
    }

    @Override
    public void registerSynchronization(Synchronization synchronization) {
        waiting.add(synchronization);
    }

    @Override
    public boolean isTransactionActive() {
        return active;
    }

    @Override
    public UserTransaction getUserTransaction() {
        throw new UnsupportedOperationException("nobody asks for it");
    }

    @Override
    public void cleanup() {}
}
