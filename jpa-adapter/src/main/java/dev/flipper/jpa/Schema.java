// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What the tables are like: ours, or those that a Rails application made.
 *
 * @param database whose SQL is spoken
 * @param tables what the tables are called
 * @param ids whether rows are numbered; the Sequel adapter of Ruby does without
 * @param counter whether there is a row that counts changes
 * @param triggers whether the database itself counts, so that nobody's changes are missed
 * @param hashed whether the index of the gates holds a hash of the value instead of the value
 * @param exact whether text is the same only when each character is
 */
record Schema(
        Database database,
        Tables tables,
        boolean ids,
        boolean counter,
        boolean triggers,
        boolean hashed,
        boolean exact) {

    /** Two tables, three kinds of change, as the standard counts triggers. */
    private static final int ALL_TRIGGERS = 6;

    /** Looks at the tables; tells what is missing. */
    static Schema of(Session session, Tables tables) {
        Database database = Database.of(session);
        Set<String> columns = columns(session, database, tables);
        for (String table : List.of(tables.features(), tables.gates())) {
            if (!columns.contains(table + ".key")) {
                throw new MissingTableException(table, database);
            }
        }
        return new Schema(
                database,
                tables,
                columns.contains(tables.features() + ".id") && columns.contains(tables.gates() + ".id"),
                columns.contains(tables.integers() + ".value") && hasCounter(session, database, tables),
                triggers(session, database, tables) >= ALL_TRIGGERS,
                database != Database.POSTGRESQL || isHashed(session, tables),
                database != Database.MYSQL || isExact(session, tables));
    }

    private static Set<String> columns(Session session, Database database, Tables tables) {
        Set<String> columns = new HashSet<>();
        session.rows(
                        "select table_name, column_name from information_schema.columns where "
                                + database.here("table_schema", "table_name") + " and table_name in (?1, ?2, ?3)",
                        tables.features(),
                        tables.gates(),
                        tables.integers())
                .forEach(row ->
                        columns.add(row[0] + "." + Objects.toString(row[1]).toLowerCase(Locale.ROOT)));
        return columns;
    }

    private static boolean hasCounter(Session session, Database database, Tables tables) {
        return !session.rows(new Sql(database, tables, false, true).counter()).isEmpty();
    }

    private static int triggers(Session session, Database database, Tables tables) {
        return session.rows(
                        "select trigger_name from information_schema.triggers where "
                                + database.here("event_object_schema", "event_object_table")
                                + " and event_object_table in (?1, ?2) and trigger_name like ?3",
                        tables.features(),
                        tables.gates(),
                        "%counts%")
                .size();
    }

    private static boolean isHashed(Session session, Tables tables) {
        return session
                .rows(
                        "select indexdef from pg_indexes where " + Database.POSTGRESQL.here("schemaname", "tablename")
                                + " and tablename = ?1",
                        tables.gates())
                .stream()
                .anyMatch(row -> Objects.toString(row[0]).contains("md5("));
    }

    /** The others take a for A, or for a with a blank after it; what Rails makes in MySQL does. */
    private static boolean isExact(Session session, Tables tables) {
        return session
                .rows(
                        "select collation_name from information_schema.columns where "
                                + Database.MYSQL.here("table_schema", "table_name")
                                + " and table_name in (?1, ?2) and collation_name is not null",
                        tables.features(),
                        tables.gates())
                .stream()
                .map(row -> Objects.toString(row[0]))
                .allMatch(collation -> collation.endsWith("_nopad_bin") || collation.endsWith("_0900_bin"));
    }

    Sql sql() {
        return new Sql(database, tables, ids, counter);
    }
}
