// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** Writes the difference between what is stored and what is to be, many rows a statement. */
final class Replacement {

    private static final int ROWS = 200;

    private final Session session;
    private final Sql sql;

    Replacement(Session session, Sql sql) {
        this.session = session;
        this.sql = sql;
    }

    /** Leaves these features and no others. */
    boolean of(Map<String, GateValues> wanted) {
        Rows stored = new Rows();
        session.rows(sql.knownHeld()).forEach(row -> stored.known(new Object[] {row[0], null, null}));
        session.rows(sql.gatesHeld()).forEach(stored::value);

        Set<String> unwanted = without(stored.known(), wanted.keySet());
        inChunks(unwanted, 1, sql::deleteGatesOf);
        wanted.forEach((feature, values) -> deleteValues(feature, stored, values));
        insertValues(wanted, stored);

        // Features are listed in the order of their rows, and that is to be the order given.
        Set<String> inPlace = sameBeginning(without(stored.known(), unwanted), wanted.keySet());
        inChunks(without(stored.known(), inPlace), 1, sql::deleteFeatures);
        inChunks(without(wanted.keySet(), inPlace), 1, sql::insertFeatures);
        return true;
    }

    private static Set<String> sameBeginning(Collection<String> one, Collection<String> other) {
        var same = new LinkedHashSet<String>();
        Iterator<String> others = other.iterator();
        for (String each : one) {
            if (!others.hasNext() || !others.next().equals(each)) {
                break;
            }
            same.add(each);
        }
        return same;
    }

    /** Leaves these values of one feature, if its values mean what is expected; tells whether they did. */
    boolean ofOne(String feature, GateValues expected, GateValues values) {
        Rows stored = new Rows();
        session.rows(sql.isKnown() + " for update", feature)
                .forEach(row -> stored.known(new Object[] {row[0], null, null}));
        session.rows(sql.gatesHeldOfOne(), feature).forEach(stored::value);

        GateValues present = stored.get(feature);
        if (!present.equals(expected) || present.isKnown() != expected.isKnown()) {
            return false;
        }
        deleteValues(feature, stored, values);
        insertValues(Map.of(feature, values), stored);
        return true;
    }

    private void deleteValues(String feature, Rows stored, GateValues values) {
        var unwanted = new LinkedHashMap<String, List<String>>();
        for (GateValue value : without(stored.of(feature), values.asSet())) {
            unwanted.computeIfAbsent(value.gate(), gate -> new ArrayList<>()).add(value.value());
        }
        unwanted.forEach((gate, texts) -> inChunks(texts, List.of(feature, gate), 1, sql::deleteValues));
    }

    private void insertValues(Map<String, GateValues> wanted, Rows stored) {
        var missing = new ArrayList<String>();
        wanted.forEach((feature, values) -> without(values.asSet(), stored.of(feature))
                .forEach(value -> missing.addAll(List.of(feature, value.gate(), value.value()))));
        inChunks(missing, 3, sql::insertGates);
    }

    private static <T> Set<T> without(Collection<T> all, Collection<T> some) {
        var rest = new LinkedHashSet<>(all);
        // Not removeAll, which walks a list for each element.
        some.forEach(rest::remove);
        return rest;
    }

    private void inChunks(Collection<String> parameters, int width, IntFunction<String> statement) {
        inChunks(parameters, List.of(), width, statement);
    }

    private void inChunks(Collection<String> parameters, List<String> first, int width, IntFunction<String> statement) {
        List<String> all = new ArrayList<>(parameters);
        for (int from = 0; from < all.size(); from += ROWS * width) {
            List<String> chunk = all.subList(from, Math.min(all.size(), from + ROWS * width));
            List<String> together = new ArrayList<>(first);
            together.addAll(chunk);
            session.update(statement.apply(chunk.size() / width), together.toArray());
        }
    }
}
