// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs SQL in an entity manager of ours. */
final class Session {

    /** A row that somebody else holds is not waited for longer. */
    private static final int TIMEOUT_MILLIS = 10_000;

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

    /** Makes a table or what belongs to one, however long that takes. */
    int define(String sql) {
        return plain(sql).executeUpdate();
    }

    private Query query(String sql, Object... parameters) {
        Query query = plain(sql).setHint("jakarta.persistence.query.timeout", TIMEOUT_MILLIS);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    /** Without the hint Hibernate has to suppose that SQL touches every entity, and empties the application's whole cache. */
    private Query plain(String sql) {
        return manager.createNativeQuery(sql).setHint("org.hibernate.query.native.spaces", Set.of("flipper"));
    }
}
