// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements. Names are quoted, because {@code key} and {@code value} are words of the language somewhere. */
final class Sql {

    /** Not {@code sync_version}: Ruby keeps the version of a remote there, which must only grow as the remote's does. */
    static final String COUNTER = "changes";

    private final Database database;
    private final boolean ids;
    private final boolean counts;
    private final String features;
    private final String gates;
    private final String integers;
    private final String order;
    private final String key;
    private final String featureKey;
    private final String value;
    private final String created;

    Sql(Database database, Tables tables, boolean ids, boolean counts) {
        this.database = database;
        this.ids = ids;
        this.counts = counts;
        this.features = database.quoted(tables.features());
        this.gates = database.quoted(tables.gates());
        this.integers = database.quoted(tables.integers());
        this.order = database.quoted(ids ? "id" : "created_at");
        this.key = database.quoted("key");
        this.featureKey = database.quoted("feature_key");
        this.value = database.quoted("value");
        this.created = database.quoted("created_at") + ", " + database.quoted("updated_at");
    }

    /** Counts one more change. The first statement of a write: whoever comes second waits here, and never for a row of ours. */
    String count() {
        return "update " + integers + " set " + value + " = " + value + " + 1 where " + key + " = '" + COUNTER + "'";
    }

    String counter() {
        return "select " + value + " from " + integers + " where " + key + " = '" + COUNTER + "'";
    }

    /** Numbers that change with nearly every change, whoever makes it, without reading the rows. */
    String counterAndSizes() {
        String sizes = "select (select count(*) from " + features + "), (select sum(" + order + ") from " + features
                + "), (select count(*) from " + gates + "), (select sum(" + order + ") from " + gates + ")";
        return counts ? sizes + ", (" + counter() + ")" : sizes;
    }

    String features() {
        return "select " + key + " from " + features + " order by " + order;
    }

    /** The rows of every known feature: its key, and the gate and the value of each of its rows, or nothing in both. */
    String everything() {
        return "select f." + key + ", g." + key + ", g." + value + " from " + features + " f left join " + gates
                + " g on g." + featureKey + " = f." + key
                + " order by f." + order + ", g." + order;
    }

    /** The rows of some features, and one more for each that is known, with nothing in it. */
    String some(int count) {
        String keys = parameters(1, count);
        String nothing = database.asText("null");
        return "select " + key + ", " + nothing + ", " + nothing + ", " + zero() + " from " + features + " where " + key
                + " in (" + keys + ") union all select " + featureKey + ", " + key + ", " + value + ", " + order
                + " from " + gates + " where " + featureKey + " in (" + keys + ") order by 4";
    }

    private String zero() {
        return ids ? "0" : database.now();
    }

    String isKnown() {
        return "select " + key + " from " + features + " where " + key + " = ?1";
    }

    /** What is known, of all features, until the transaction ends: nobody changes it meanwhile. */
    String knownHeld() {
        return features() + " for update";
    }

    String gatesHeld() {
        return "select " + featureKey + ", " + key + ", " + value + " from " + gates + " order by " + order
                + " for update";
    }

    String gatesHeldOfOne() {
        return "select " + featureKey + ", " + key + ", " + value + " from " + gates + " where " + featureKey
                + " = ?1 order by " + order + " for update";
    }

    String insertFeatures(int count) {
        return insert(features, key, 1, count, key);
    }

    String insertGates(int count) {
        return insert(gates, featureKey + ", " + key + ", " + value, 3, count, featureKey);
    }

    /** Inserts rows that may be there already. Not by catching the error: it would end the caller's transaction. */
    private String insert(String table, String columns, int width, int count, String any) {
        String rows = IntStream.range(0, count)
                .mapToObj(row -> "(" + casts(1 + row * width, width) + ")")
                .collect(Collectors.joining(", "));
        return switch (database) {
            case POSTGRESQL -> insertInto(table, columns, rows) + " on conflict do nothing";
            case MYSQL -> insertInto(table, columns, rows) + " on duplicate key update " + any + " = " + any;
            case H2 -> merge(table, columns, rows);
        };
    }

    private String insertInto(String table, String columns, String rows) {
        return "insert into " + table + " (" + columns + ", " + created + ") values "
                + rows.replace(")", ", " + times() + ")");
    }

    private String merge(String table, String columns, String rows) {
        String[] names = columns.split(", ", -1);
        String same = IntStream.range(0, names.length)
                .mapToObj(i -> "t." + names[i] + " = s." + names[i])
                .collect(Collectors.joining(" and "));
        String values =
                IntStream.range(0, names.length).mapToObj(i -> "s." + names[i]).collect(Collectors.joining(", "));
        return "merge into " + table + " t using (values " + rows + ") s(" + columns + ") on (" + same
                + ") when not matched then insert (" + columns + ", " + created + ") values (" + values + ", " + times()
                + ")";
    }

    private String times() {
        return database.now() + ", " + database.now();
    }

    String deleteFeatures(int count) {
        return "delete from " + features + " where " + key + " in (" + parameters(1, count) + ")";
    }

    String deleteGatesOf(int count) {
        return "delete from " + gates + " where " + featureKey + " in (" + parameters(1, count) + ")";
    }

    String deleteGate() {
        return "delete from " + gates + " where " + featureKey + " = ?1 and " + key + " = ?2";
    }

    String deleteValues(int count) {
        return deleteGate() + " and " + value + " in (" + parameters(3, count) + ")";
    }

    /** Features that the database takes for this one, itself among them. */
    String alikeFeatures() {
        return "select " + key + " from " + features + " where " + key + " = ?1 union select " + featureKey + " from "
                + gates + " where " + featureKey + " = ?1";
    }

    /** A value of the same gate that begins as another does, which MySQL's index takes for the same. */
    String sameBeginning() {
        return "select " + value + " from " + gates + " where " + featureKey + " = ?1 and " + key + " = ?2 and left("
                + value + ", 255) = ?3";
    }

    private String casts(int first, int count) {
        // H2 has to be told what kind of thing a parameter is, where no column says so.
        return database == Database.H2
                ? IntStream.range(first, first + count)
                        .mapToObj(i -> database.asText("?" + i))
                        .collect(Collectors.joining(", "))
                : parameters(first, count);
    }

    private static String parameters(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
    }
}
