// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import dev.flipper.GateValue;

/** MySQL's index takes the beginning of a value for the whole: a second one that begins alike would be lost in silence. */
final class SameBeginning {

    private SameBeginning() {}

    static void refuse(Session session, Sql sql, Schema schema, String feature, GateValue value) {
        String text = value.value();
        if (schema.database() != Database.MYSQL || text.codePointCount(0, text.length()) < Limits.MYSQL_CHARACTERS) {
            return;
        }
        session.rows(sql.sameBeginning(), feature, value.gate(), of(text)).stream()
                .filter(row -> !text.equals(row[0]))
                .findFirst()
                .ifPresent(row -> {
                    throw refused(value);
                });
    }

    /** Returns as much of a text as is indexed. */
    static String of(String text) {
        return text.codePointCount(0, text.length()) <= Limits.MYSQL_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Limits.MYSQL_CHARACTERS));
    }

    static IllegalArgumentException refused(GateValue value) {
        return new IllegalArgumentException(
                "the value of " + value.gate() + " must differ from the others in its first " + Limits.MYSQL_CHARACTERS
                        + " characters, and another one begins alike");
    }
}
