// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a value is in a list, or a text in a text. Members are compared as Equal compares. */
final class Membership {

    private Membership() {}

    static boolean isIn(@Nullable Object value, @Nullable Object list) {
        return list instanceof List<?> members && contains(members, value);
    }

    /** Without a list nothing is known, and so this is not the opposite. */
    static boolean isNotIn(@Nullable Object value, @Nullable Object list) {
        return list instanceof List<?> members && !contains(members, value);
    }

    static boolean includes(@Nullable Object whole, @Nullable Object part) {
        if (whole instanceof String text) {
            return part instanceof String within && text.contains(within);
        }
        return isIn(part, whole);
    }

    private static boolean contains(List<?> members, @Nullable Object value) {
        for (Object member : members) {
            if (Comparison.areEqual(member, value)) {
                return true;
            }
        }
        return false;
    }
}
