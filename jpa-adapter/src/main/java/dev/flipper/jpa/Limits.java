// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;

/** What a database cannot hold, and would refuse in words of its own, cut off, or take for something else. */
final class Limits {

    /** What an entry of a B-tree of PostgreSQL can hold, 2,704 bytes, less its header and the lengths of three columns. */
    private static final int POSTGRESQL_INDEXED_BYTES = 2_675;

    /** The length of MySQL's text columns as Rails makes them. */
    private static final int MYSQL_TEXT_BYTES = 65_535;

    /** The length of its shorter ones, and as much of a longer one as is indexed. */
    static final int MYSQL_CHARACTERS = 255;

    private static final int H2_CHARACTERS = 1_048_576;

    private static final int HASH_BYTES = 32;

    private final Database database;
    private final boolean hashed;

    Limits(Schema schema) {
        this.database = schema.database();
        this.hashed = schema.hashed();
    }

    /** Whether there can be such a feature: one that cannot be stored is not looked for either. */
    boolean allow(String feature) {
        return isText(feature)
                && switch (database) {
                    case POSTGRESQL -> bytes(feature) <= POSTGRESQL_INDEXED_BYTES;
                    case MYSQL -> characters(feature) <= MYSQL_CHARACTERS;
                    case H2 -> feature.length() <= H2_CHARACTERS;
                };
    }

    /** Whether there can be such a value, as far as a database can be asked for it. */
    boolean allow(String feature, GateValue value) {
        return allow(feature) && isText(value.gate()) && isText(value.value());
    }

    void check(String feature) {
        checkText("the key of a feature", feature);
        switch (database) {
            case POSTGRESQL -> limit("the key of a feature", bytes(feature), POSTGRESQL_INDEXED_BYTES, "bytes");
            case MYSQL -> limit("the key of a feature", characters(feature), MYSQL_CHARACTERS, "characters");
            case H2 -> limit("the key of a feature", feature.length(), H2_CHARACTERS, "characters");
        }
    }

    void check(String feature, GateValue value) {
        check(feature);
        checkText("the key of a gate", value.gate());
        checkText(named(value), value.value());
        switch (database) {
            case POSTGRESQL -> checkIndexed(feature, value);
            case MYSQL -> {
                limit("the key of a gate", characters(value.gate()), MYSQL_CHARACTERS, "characters");
                limit(named(value), bytes(value.value()), MYSQL_TEXT_BYTES, "bytes");
            }
            case H2 -> limit(named(value), value.value().length(), H2_CHARACTERS, "characters");
        }
    }

    /** Checks values that are to be stored together. */
    void check(String feature, GateValues values) {
        check(feature);
        var beginnings = new HashSet<GateValue>();
        for (GateValue value : values.asSet()) {
            check(feature, value);
            if (database == Database.MYSQL && !beginnings.add(new GateValue(value.gate(), Alike.beginning(value)))) {
                throw Alike.refused(value);
            }
        }
    }

    private void checkIndexed(String feature, GateValue value) {
        int size = hashed ? HASH_BYTES : bytes(value.value());
        int room = POSTGRESQL_INDEXED_BYTES - bytes(feature) - bytes(value.gate());
        limit(named(value), size, room, "bytes beside its feature in this database's index");
    }

    private static String named(GateValue value) {
        return "the value of " + value.gate();
    }

    private static void limit(String what, int size, int most, String unit) {
        if (size > most) {
            throw new IllegalArgumentException(what + " must have at most " + most + ' ' + unit + ", but has " + size);
        }
    }

    private void checkText(String what, String text) {
        if (!isText(text)) {
            throw new IllegalArgumentException(
                    what + " must be Unicode text without the character U+0000, as databases hold it");
        }
    }

    private static boolean isText(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
