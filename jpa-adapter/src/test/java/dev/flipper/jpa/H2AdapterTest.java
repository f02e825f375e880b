// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import dev.flipper.spi.Adapter;
import dev.flipper.tck.AdapterTck;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;

@DisplayName("features in H2")
class H2AdapterTest extends AdapterTck {

    private EntityManagerFactory factory = Persistence.createEntityManagerFactory(
            "application",
            Map.of(
                    "jakarta.persistence.jdbc.url",
                    "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                    "hibernate.connection.pool_size",
                    "20"));

    @AfterEach
    void close() {
        factory.close();
    }

    @Override
    protected Adapter createAdapter() {
        return new JpaAdapter(factory).createTables();
    }

    @Override
    protected Optional<Adapter> createSecondAdapter() {
        return Optional.of(new JpaAdapter(factory));
    }

    @Override
    protected boolean replacesAtOnce() {
        return true;
    }

    @Override
    protected boolean tellsVersion() {
        return true;
    }

    @Override
    protected boolean comparesAndSets() {
        return true;
    }
}
