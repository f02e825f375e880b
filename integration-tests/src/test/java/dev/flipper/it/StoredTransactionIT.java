// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.it.app.Changes;
import dev.flipper.it.stored.Listening;
import dev.flipper.it.stored.Shelf;
import dev.flipper.jpa.JpaAdapter;
import dev.flipper.spi.AdapterException;
import dev.flipper.tck.Requirement;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server, where the layer in memory and the memo of a request are on. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("Where flags are in the application's database")
class StoredTransactionIT {

    private static final Duration AT_ONCE = Duration.ofMillis(500);
    private static final Executor PLAIN = task -> new Thread(task, "plain").start();

    @Inject
    Flipper flipper;

    @Inject
    Changes changes;

    @Inject
    Shelf shelf;

    @Inject
    Listening listening;

    @Inject
    EntityManagerFactory factory;

    @Inject
    UserTransaction transaction;

    @Resource
    ManagedExecutorService executor;

    @Deployment
    static WebArchive application() {
        return StoredWars.of("stored.war", Source.h2("stored"), StoredWars.settings());
    }

    @BeforeEach
    void begin() {
        flipper.feature("search").disable();
        changes.forget();
    }

    @AfterEach
    void end() throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    @Test
    @DisplayName("a write without a transaction is there at once, for everybody")
    void alone() {
        flipper.feature("search").enable();

        assertThat(stored("search")).isTrue();
        assertThat(seenByOthers()).isTrue();
        assertThat(changes.heard()).contains(Set.of("search"));
    }

    @Test
    @Requirement({"jpa-3", "memo-9", "wrapper-18"})
    @DisplayName("a transaction sees what it has written, and nobody else does")
    void ownWrite() throws Exception {
        transaction.begin();
        flipper.feature("search").enable();

        assertThat(flipper.isEnabled("search")).isTrue();
        assertThat(seenByOthers()).isFalse();
    }

    @Test
    @Requirement({"jpa-3", "memo-9", "wrapper-18"})
    @DisplayName(
            "a transaction that is rolled back leaves no trace: in the database, in memory, in a memo, with observers")
    @SuppressWarnings("try") // a memo is used by being open
    void rolledBack() throws Exception {
        try (Flipper.Scope memo = flipper.memoize()) {
            flipper.isEnabled("search");
            transaction.begin();
            flipper.feature("search").enable();
            flipper.isEnabled("search");
            transaction.rollback();

            assertThat(flipper.isEnabled("search")).isFalse();
        }
        assertThat(stored("search")).isFalse();
        assertThat(seenByOthers()).isFalse();
        assertThat(changes.heard()).isEmpty();
    }

    @Test
    @DisplayName("a transaction that is committed is told to observers then, and not before")
    void committed() throws Exception {
        transaction.begin();
        flipper.feature("search").enable();
        assertThat(changes.heard()).isEmpty();
        transaction.commit();

        assertThat(changes.heard()).contains(Set.of("search"));
        assertThat(stored("search")).isTrue();
    }

    @Test
    @DisplayName("an observer that is told of a commit may ask and write, on the thread whose transaction is over")
    void observer() throws Exception {
        flipper.feature("told").disable();
        transaction.begin();
        flipper.feature("search").enable();
        listening.forget();
        transaction.commit();

        assertThat(listening.answers()).containsExactly(flipper.features());
        assertThat(stored("told")).isTrue();
    }

    // Several times: now and then the interval is over just then.
    @RepeatedTest(5)
    @Requirement("wrapper-20")
    @DisplayName("what a transaction has committed shows in the next requests, without the wait of an interval")
    void committedInMemory() throws Exception {
        transaction.begin();
        flipper.feature("search").enable();
        transaction.commit();

        await().pollInterval(Duration.ofMillis(10)).atMost(AT_ONCE).until(this::seenByOthers);
    }

    @Test
    @Requirement("jpa-3")
    @DisplayName("flags and the application's own rows are committed together, or not at all")
    void together() throws Exception {
        shelf.keep("first", "search");
        assertThat(shelf.has("first")).isTrue();
        assertThat(stored("search")).isTrue();

        transaction.begin();
        shelf.keep("second", "sort");
        transaction.rollback();

        assertThat(shelf.has("second")).isFalse();
        assertThat(stored("sort")).isFalse();
    }

    @Test
    @DisplayName("a method with MANDATORY writes in its caller's transaction, and not without one")
    void mandatory() throws Exception {
        transaction.begin();
        shelf.enableWithCaller("search");
        transaction.rollback();

        assertThat(stored("search")).isFalse();
        assertThatThrownBy(() -> shelf.enableWithCaller("search")).isInstanceOf(TransactionalException.class);
    }

    @Test
    @DisplayName("a method with NOT_SUPPORTED writes whatever becomes of its caller's transaction")
    void notSupported() throws Exception {
        transaction.begin();
        shelf.enableWithoutTransaction("search");
        assertThat(stored("search")).isTrue();
        transaction.rollback();

        assertThat(stored("search")).isTrue();
        assertThat(changes.heard()).contains(Set.of("search"));
    }

    @Test
    @DisplayName("a thread of the application's own writes and reads as any other")
    void plainThread() {
        CompletableFuture.runAsync(() -> flipper.feature("search").enable(), PLAIN)
                .join();

        assertThat(stored("search")).isTrue();
        assertThat(seenByOthers()).isTrue();
    }

    @Test
    @Requirement("jpa-4")
    @DisplayName("a read that fails leaves the caller's transaction as it is, to be committed")
    void failedRead() throws Exception {
        var broken = new JpaAdapter(factory, "broken_").createTables();
        broken.features();
        shelf.run("drop table \"broken_flipper_gates\"");
        try {
            transaction.begin();
            shelf.keep("third");
            assertThatThrownBy(() -> broken.get("search")).isInstanceOf(AdapterException.class);
            assertThat(Flipper.create(broken).isEnabled("search")).isFalse();

            assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
            transaction.commit();
            assertThat(shelf.has("third")).isTrue();
        } finally {
            shelf.run("drop table \"broken_flipper_features\"");
            shelf.run("drop table \"broken_flipper_kv_integers\"");
        }
    }

    @Test
    @Requirement("jpa-5")
    @DisplayName("J04 two transactions that enable the same actor at the same time both succeed")
    void sameActor() throws Exception {
        for (int round = 0; round < 20; round++) {
            Actor actor = Actor.of("User;" + round);
            var both = new CyclicBarrier(2);
            Future<Boolean> first = executor.submit(() -> enable(actor, both));
            Future<Boolean> second = executor.submit(() -> enable(actor, both));

            assertThat(first.get(1, TimeUnit.MINUTES)).isTrue();
            assertThat(second.get(1, TimeUnit.MINUTES)).isTrue();
            assertThat(new JpaAdapter(factory).get("search").asSet()).contains(GateValue.actor(actor));
        }
    }

    private boolean enable(Actor actor, CyclicBarrier both) throws Exception {
        both.await(1, TimeUnit.MINUTES);
        shelf.enable("search", actor);
        return true;
    }

    /** Asks the database, past all that is kept in memory, and apart from the transaction of this thread. */
    private boolean stored(String feature) {
        return onOtherThread(() -> Flipper.create(new JpaAdapter(factory)).isEnabled(feature));
    }

    /** Asks as another request does, which has no memo yet. */
    private boolean seenByOthers() {
        return onOtherThread(() -> flipper.isEnabled("search"));
    }

    private <T> T onOtherThread(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, executor).join();
    }
}
