// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import java.util.Map;

/**
 * What MySQL takes for the same: values that begin alike, of which its index holds no more, and in tables that Rails made
 * also text that differs in case, accents or blanks at its end. The second of two would be lost in silence, or be written
 * over the first.
 */
final class Alike {

    private final Session session;
    private final Sql sql;
    private final Schema schema;

    Alike(Session session, Sql sql, Schema schema) {
        this.session = session;
        this.sql = sql;
        this.schema = schema;
    }

    /** Whether another feature is in the place of this one, which therefore is not stored. */
    boolean isOther(String feature) {
        return !schema.exact()
                && session.rows(sql.alikeFeatures(), feature).stream().anyMatch(row -> !feature.equals(row[0]));
    }

    boolean isOther(String feature, GateValue value) {
        return mayBeAlike(value)
                && session.rows(sql.sameBeginning(), feature, value.gate(), beginning(value)).stream()
                        .anyMatch(row -> !value.value().equals(row[0]));
    }

    private boolean mayBeAlike(GateValue value) {
        return !schema.exact() || (schema.database() == Database.MYSQL && isLong(value.value()));
    }

    void refuse(String feature) {
        if (isOther(feature)) {
            throw new IllegalArgumentException(
                    "the key of a feature must differ from that of any other as this database"
                            + " compares text, and \"" + feature + "\" does not");
        }
    }

    void refuse(String feature, GateValue value) {
        if (isOther(feature, value)) {
            throw refused(value);
        }
    }

    /** Fails unless everything is stored as it was to be. */
    void compare(Map<String, GateValues> wanted) {
        if (schema.exact()) {
            return;
        }
        var stored = new Rows();
        session.rows(sql.everything()).forEach(stored::known);
        wanted.forEach((feature, values) -> {
            if (!stored.known().contains(feature)
                    || !stored.get(feature).asSet().equals(values.asSet())) {
                throw new IllegalArgumentException("the feature \"" + feature + "\" and its values must differ from any"
                        + " others as this database compares text, and one of them does not");
            }
        });
    }

    private static boolean isLong(String text) {
        return text.codePointCount(0, text.length()) >= Limits.MYSQL_CHARACTERS;
    }

    /** Returns as much of a value as is indexed. */
    static String beginning(GateValue value) {
        String text = value.value();
        return isLong(text) ? text.substring(0, text.offsetByCodePoints(0, Limits.MYSQL_CHARACTERS)) : text;
    }

    static IllegalArgumentException refused(GateValue value) {
        return new IllegalArgumentException(
                "the value of " + value.gate() + " must differ from the others in its first " + Limits.MYSQL_CHARACTERS
                        + " characters as this database compares text, and another one is alike");
    }
}
