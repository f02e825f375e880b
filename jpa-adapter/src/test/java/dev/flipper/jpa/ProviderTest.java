// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("These tests run on the provider")
class ProviderTest {

    @Test
    @DisplayName("that the build has named, in the version that it has named")
    void named() {
        EntityManagerFactory factory = TestDatabase.H2.factory();

        assertThat(factory.getClass().getName())
                .startsWith(System.getProperty("flipper.test.package", "org.hibernate."));
        assertThat(factory.getClass()
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .contains(System.getProperty("flipper.test.version", "hibernate-core-6"));
    }
}
