// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A database, as far as its SQL differs from that of the others. */
enum Database {
    H2(
            "settings",
            '"',
            "varchar",
            // A cast of a moment would give the time in the session's zone.
            "dateadd(microsecond, extract(epoch from current_timestamp) * 1000000, cast(date '1970-01-01' as timestamp))",
            "%s = current_schema"),
    /** MariaDB too: what is asked of it here, both answer alike. */
    MYSQL("engines", '`', "char", "utc_timestamp(6)", "%s = database()"),
    POSTGRESQL(
            "sql_features",
            '"',
            "text",
            "now() at time zone 'utc'",
            "pg_table_is_visible(cast(quote_ident(%s) || '.' || quote_ident(%s) as regclass))");

    private final String mark;
    private final char quote;
    private final String text;
    private final String now;
    private final String here;

    /**
     * @param mark a table of its information schema that none of the others has
     * @param quote what stands around a name that is a word of the language
     * @param text a type for any text in a cast
     * @param now the present time in UTC, as Rails stores it
     * @param here whether a row of the information schema is about tables that need no schema before their name
     */
    Database(String mark, char quote, String text, String now, String here) {
        this.mark = mark;
        this.quote = quote;
        this.text = text;
        this.now = now;
        this.here = here;
    }

    /** Asks which one it is, in a way that is an error for none of them. */
    static Database of(Session session) {
        String marks = Stream.of(values()).map(one -> "'" + one.mark + "'").collect(Collectors.joining(", "));
        List<String> found = session
                .rows("select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = 'information_schema' and lower(table_name) in (" + marks + ")")
                .stream()
                .map(row -> Objects.toString(row[0]))
                .toList();
        Predicate<Database> isFound = one -> found.contains(one.mark);
        return Stream.of(values())
                .filter(isFound)
                .findFirst()
                .orElseThrow(() -> new UnsupportedOperationException(
                        "flags can be kept in PostgreSQL, MySQL, MariaDB and H2, and this database is none of them"));
    }

    String quoted(String name) {
        return quote + name + quote;
    }

    /** The text that something is, or that nothing is. */
    String asText(String something) {
        return "cast(" + something + " as " + text + ")";
    }

    String now() {
        return now;
    }

    /** Whether a row is about a table that needs no schema before its name; told which columns have its schema and name. */
    String here(String schema, String table) {
        return String.format(here, schema, table);
    }

    /** The name of the script that makes the tables, beside this class. */
    String script() {
        return name().toLowerCase(Locale.ROOT) + ".sql";
    }
}
