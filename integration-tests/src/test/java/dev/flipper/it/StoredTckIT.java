// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.it.stored.Kit;
import dev.flipper.it.stored.StoredTck;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("Flags in H2, through a data source of the server and its transactions,")
class StoredTckIT {

    @Deployment
    static WebArchive application() {
        return StoredWars.of("tck.war", Source.h2("tck"), StoredWars.settings());
    }

    @Test
    @DisplayName("are kept as every adapter must keep them")
    void kit() {
        Kit kit = Kit.run(StoredTck.class);

        assertThat(kit.failures()).isEmpty();
        assertThat(kit.succeeded()).isEqualTo(kit.found()).isGreaterThan(100);
    }
}
