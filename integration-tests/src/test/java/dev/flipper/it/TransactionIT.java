// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.it.app.Changes;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("A change is told by CDI")
class TransactionIT {

    @Inject
    Flipper flipper;

    @Inject
    Changes changes;

    @Inject
    UserTransaction transaction;

    @Deployment
    static WebArchive application() {
        return Wars.inContainer("transaction.war");
    }

    @BeforeEach
    void begin() {
        flipper.feature("search").disable();
        changes.forget();
    }

    @Test
    @DisplayName("at once where there is no transaction")
    void without() {
        flipper.feature("search").enable();

        assertThat(changes.heard()).contains(Set.of("search"));
    }

    @Test
    @DisplayName("after the transaction was committed, not before")
    void committed() throws Exception {
        transaction.begin();
        flipper.feature("search").enable();
        assertThat(changes.heard()).isEmpty();
        transaction.commit();

        assertThat(changes.heard()).contains(Set.of("search"));
    }

    @Test
    @DisplayName("never when the transaction is rolled back")
    void rolledBack() throws Exception {
        transaction.begin();
        flipper.feature("search").enable();
        transaction.rollback();

        assertThat(changes.heard()).isEmpty();
    }
}
