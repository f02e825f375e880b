// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The tables of Flipper for Ruby, past the adapter.
 *
 * @param database where they are
 * @param prefix how their names begin
 */
record RubyTables(TestDatabase database, String prefix) {

    /** Makes the tables as a library of Ruby does, which is {@code rails} or {@code sequel}. */
    RubyTables create(String library) {
        database.run(sql(script(library + '-' + database.toString().toLowerCase(Locale.ROOT) + ".sql")));
        return this;
    }

    private static String script(String name) {
        try (InputStream file = Objects.requireNonNull(RubyTables.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the keys, in the order in which they were inserted. */
    List<List<String>> features() {
        return database.rows(sql("select [key] from [flipper_features] order by [id]"));
    }

    /** Returns feature, gate and value of each row, in the order in which they were inserted. */
    List<List<String>> gates() {
        return database.rows(sql("select [feature_key], [key], [value] from [flipper_gates] order by [id]"));
    }

    /** Returns how many rows a table has. */
    int count(String table) {
        return Integer.parseInt(database.rows(sql("select count(*) from [" + table + "]"))
                .get(0)
                .get(0));
    }

    /** Writes these rows instead of those that are there. */
    void hold(List<List<String>> features, List<List<String>> gates) {
        database.run(sql("delete from [flipper_gates]"));
        database.run(sql("delete from [flipper_features]"));
        features.forEach(row -> addFeature(row.get(0)));
        gates.forEach(row -> addGate(row.get(0), row.get(1), row.get(2)));
    }

    void addFeature(String key) {
        database.run(
                sql("insert into [flipper_features] ([key], [created_at], [updated_at])"
                        + " values (?, current_timestamp, current_timestamp)"),
                key);
    }

    void addGate(String feature, String gate, String value) {
        database.run(
                sql("insert into [flipper_gates] ([feature_key], [key], [value], [created_at], [updated_at])"
                        + " values (?, ?, ?, current_timestamp, current_timestamp)"),
                feature,
                gate,
                value);
    }

    /** Returns SQL for this database; names stand in brackets, without the prefix. */
    String sql(String text) {
        String prefixed = text.replace("[flipper_", '[' + prefix + "flipper_");
        return database.quotes(prefixed);
    }
}
