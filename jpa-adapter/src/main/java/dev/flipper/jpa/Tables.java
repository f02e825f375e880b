// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import java.util.regex.Pattern;

/**
 * What the tables are called.
 *
 * @param prefix what stands before each name, as {@code table_name_prefix} of Rails does; may be empty
 */
record Tables(String prefix) {

    /** With any more, the longest name of an index would be too long for MySQL, which has room for 64 characters. */
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9_]{0,12}");

    Tables {
        if (!PLAIN.matcher(prefix).matches()) {
            throw new IllegalArgumentException("the prefix of the tables must be at most 12 of a to z, 0 to 9 and _,"
                    + " but was \"" + prefix + '"');
        }
    }

    String features() {
        return prefix + "flipper_features";
    }

    String gates() {
        return prefix + "flipper_gates";
    }

    /** Where newer versions of Flipper for Ruby keep numbers. */
    String integers() {
        return prefix + "flipper_kv_integers";
    }
}
