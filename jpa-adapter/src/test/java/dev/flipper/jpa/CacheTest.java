// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.tck.Requirement;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The second-level cache of an application")
class CacheTest {

    @Test
    @Requirement("jpa-8")
    @DisplayName("keeps its entities while flags are read and written")
    void stays() {
        TestDatabase.H2.empty();
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                "orders",
                Map.of(
                        "jakarta.persistence.jdbc.url", TestDatabase.H2.url(),
                        "hibernate.cache.region.factory_class", "jcache",
                        "hibernate.javax.cache.missing_cache_strategy", "create",
                        "jakarta.persistence.schema-generation.database.action", "create"))) {
            order(factory, 7);
            assertThat(factory.getCache().contains(Ordered.class, 7L)).isTrue();

            var adapter = new JpaAdapter(factory).createTables();
            adapter.add("search");
            adapter.enable("search", GateValue.on());
            adapter.replaceAll(Map.of("stats", GateValues.NONE));
            assertThat(adapter.features()).containsExactly("stats");

            assertThat(factory.getCache().contains(Ordered.class, 7L)).isTrue();
        }
    }

    private static void order(EntityManagerFactory factory, long number) {
        try (EntityManager manager = factory.createEntityManager()) {
            manager.getTransaction().begin();
            manager.persist(new Ordered(number));
            manager.getTransaction().commit();
        }
    }
}
