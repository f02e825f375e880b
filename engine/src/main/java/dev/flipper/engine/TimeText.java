// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a point in time as Ruby's {@code Time.parse} does: dates of several customs, an optional time, an optional zone.
 * Without a time it is midnight, without a zone it is UTC. The 30th of February and a second of 60 carry over, as in Ruby.
 */
final class TimeText {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** The zones that RFC 822 names, in hours. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("utc", 0),
            Map.entry("ut", 0),
            Map.entry("gmt", 0),
            Map.entry("z", 0),
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("mst", -7),
            Map.entry("mdt", -6),
            Map.entry("pst", -8),
            Map.entry("pdt", -7));

    private static final String WEEKDAY = "(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*,?\\s+)?";
    private static final String DAY = "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?";
    private static final String MONTH = "(?<month>" + String.join("|", MONTHS) + ")[a-z]*\\.?";
    private static final String YEAR = "(?<year>-?[0-9]{4,6})";
    private static final String SECOND = "(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9})[0-9]*)?";
    private static final String TIME =
            "(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::" + SECOND + ")?(?:\\s*(?<half>[ap])\\.?m\\.?)?";
    private static final String COMPACT = "(?<hour>[0-9]{2})(?<minute>[0-9]{2})" + SECOND + "(?<half>)";

    private static final List<Pattern> FORMS = List.of(
            form(YEAR + "([-/])(?<month>[0-9]{1,2})\\2(?<day>[0-9]{1,2})(?:(?:t|\\s+)" + TIME + ")?"),
            form("(?<year>[0-9]{4})-(?<month>)(?<day>[0-9]{3})(?:(?:t|\\s+)" + TIME + ")?"),
            form("(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})(?:(?:t|\\s*)" + COMPACT + ")?"),
            form(WEEKDAY + DAY + "[\\s-]+" + MONTH + "[\\s-]+" + YEAR + "(?:,?\\s+" + TIME + ")?"),
            form(WEEKDAY + MONTH + "\\s+" + DAY + ",?\\s+" + YEAR + "(?:,?\\s+" + TIME + ")?"));

    private final Matcher parts;

    private TimeText(Matcher parts) {
        this.parts = parts;
    }

    private static Pattern form(String dateAndTime) {
        return Pattern.compile(dateAndTime + "(?:\\s*(?<zone>[a-z]+|[+-][0-9]{1,2}(?::?[0-9]{2})?))?");
    }

    static Instant parse(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        return FORMS.stream()
                .map(form -> form.matcher(bare))
                .filter(Matcher::matches)
                .findFirst()
                .map(parts -> new TimeText(parts).instant())
                .orElseThrow(() -> Conversion.impossible(text, "a time"));
    }

    private Instant instant() {
        return date().atStartOfDay().plus(time()).minus(offset()).toInstant(ZoneOffset.UTC);
    }

    private LocalDate date() {
        String month = parts.group("month");
        int year = Integer.parseInt(parts.group("year"));
        if (month.isEmpty()) {
            return LocalDate.of(year, 1, 1).plusDays(within("day", 1, 366) - 1);
        }
        int number = MONTHS.contains(month) ? MONTHS.indexOf(month) + 1 : within("month", 1, 12);
        return LocalDate.of(year, number, 1).plusDays(within("day", 1, 31) - 1);
    }

    private Duration time() {
        int hour = within("hour", 0, 24);
        String half = orElse("half", "");
        int hours = half.isEmpty() ? hour : hour % 12 + (half.equals("p") ? 12 : 0);
        String nanos = (orElse("fraction", "") + "000000000").substring(0, 9);
        return Duration.ofHours(hours)
                .plusMinutes(within("minute", 0, 59))
                .plusSeconds(within("second", 0, 60))
                .plusNanos(Long.parseLong(nanos));
    }

    private Duration offset() {
        String zone = orElse("zone", "z");
        Integer named = ZONES.get(zone);
        if (named != null) {
            return Duration.ofHours(named);
        }
        if (Character.isLetter(zone.charAt(0))) {
            throw failure("zone");
        }
        String digits = zone.substring(1).replace(":", "");
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        int hours = Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
        return Duration.ofMinutes(hours * 60L + minutes).multipliedBy(zone.charAt(0) == '-' ? -1 : 1);
    }

    private int within(String part, int least, int most) {
        int number = Integer.parseInt(orElse(part, "0"));
        if (number < least || number > most) {
            throw failure(part);
        }
        return number;
    }

    private Failure failure(String part) {
        return new Failure("Time has no such " + part + ": " + parts.group());
    }

    private String orElse(String part, String absent) {
        @Nullable String text = parts.group(part);
        return text == null ? absent : text;
    }
}
