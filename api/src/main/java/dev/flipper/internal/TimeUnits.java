// SPDX-License-Identifier: Apache-2.0
package dev.flipper.internal;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The units of {@code Duration}, each with and without the s of its plural. */
public final class TimeUnits {

    /** A year is the mean of the Gregorian calendar, a month its twelfth part. */
    private static final Map<String, Integer> SECONDS = Map.of(
            "second", 1,
            "minute", 60,
            "hour", 3_600,
            "day", 86_400,
            "week", 604_800,
            "month", 2_629_746,
            "year", 31_556_952);

    private TimeUnits() {}

    /**
     * Returns the names to choose from.
     *
     * @return the plurals, the shortest unit first
     */
    public static List<String> names() {
        return List.of("seconds", "minutes", "hours", "days", "weeks", "months", "years");
    }

    /**
     * Returns how long a unit is.
     *
     * @param unit the name of a unit, exactly
     * @return its seconds; empty when there is no such unit
     */
    public static OptionalInt seconds(String unit) {
        String singular = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
        Integer seconds = SECONDS.get(singular);
        return seconds == null ? OptionalInt.empty() : OptionalInt.of(seconds);
    }
}
