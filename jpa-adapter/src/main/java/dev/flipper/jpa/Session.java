// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs SQL in an entity manager of ours. */
final class Session {

    private final EntityManager manager;

    Session(EntityManager manager) {
        this.manager = manager;
    }

    /** Returns what a query finds, each row an array, also where it has one column. */
    List<Object[]> rows(String sql, Object... parameters) {
        List<Object[]> rows = new ArrayList<>();
        for (Object row : query(sql, parameters).getResultList()) {
            rows.add(row instanceof Object[] columns ? columns : new Object[] {row});
        }
        return rows;
    }

    /** Returns how many rows a statement changed, as the database counts them. */
    int update(String sql, Object... parameters) {
        return query(sql, parameters).executeUpdate();
    }

    private Query query(String sql, Object... parameters) {
        Query query = manager.createNativeQuery(sql);
        // Without it Hibernate has to suppose that SQL touches every entity, and empties the application's whole cache.
        query.setHint("org.hibernate.query.native.spaces", Set.of("flipper"));
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
