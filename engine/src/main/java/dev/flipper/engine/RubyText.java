// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.internal.Numbers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as text: what Ruby's {@code to_s} prints, and {@code inspect} for what stands inside lists and maps. */
final class RubyText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private RubyText() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof String text ? text : inspect(value);
    }

    static String inspect(@Nullable Object value) {
        if (value == null) {
            return "nil";
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Number number) {
            return Numbers.text(number instanceof Float ? (Number) number.doubleValue() : number);
        }
        if (value instanceof Instant time) {
            return TIME.format(time);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(RubyText::inspect).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Map<?, ?> map ? inspect(map) : Objects.toString(value);
    }

    private static String inspect(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> inspect(entry.getKey()) + "=>" + inspect(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            append(quoted, text.charAt(i), next);
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char c, char next) {
        switch (c) {
            case '"', '\\' -> quoted.append('\\').append(c);
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            case '\f' -> quoted.append("\\f");
            case '\b' -> quoted.append("\\b");
            case 0x07 -> quoted.append("\\a");
            case 0x0B -> quoted.append("\\v");
            case 0x1B -> quoted.append("\\e");
            // Ruby would take these for the start of an interpolation.
            case '#' -> quoted.append("{$@".indexOf(next) >= 0 ? "\\#" : "#");
            default -> {
                if (Character.isISOControl(c)) {
                    quoted.append(String.format("\\u%04X", (int) c));
                } else {
                    quoted.append(c);
                }
            }
        }
    }
}
