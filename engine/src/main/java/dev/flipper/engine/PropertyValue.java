// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an application's own property is to an expression: text, number, boolean, time, list, map or nothing. */
final class PropertyValue {

    private PropertyValue() {}

    static @Nullable Object of(@Nullable Object property) {
        if (property == null
                || property instanceof String
                || property instanceof Number
                || property instanceof Boolean
                || property instanceof Instant
                || property instanceof Map) {
            return property;
        }
        if (property instanceof Enum<?> constant) {
            return constant.name();
        }
        if (property instanceof Collection<?> collection) {
            return collection instanceof List ? collection : new ArrayList<>(collection);
        }
        return property instanceof Object[] array ? Arrays.asList(array) : timeOrText(property);
    }

    @SuppressWarnings("JavaUtilDate") // applications still have them
    private static Object timeOrText(Object property) {
        if (property instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (property instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        if (property instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime());
        }
        return property.toString();
    }
}
