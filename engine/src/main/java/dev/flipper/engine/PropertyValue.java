// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an application's own property is to an expression: text, number, boolean, time, list, map or nothing. */
final class PropertyValue {

    private PropertyValue() {}

    static @Nullable Object of(@Nullable Object property) {
        if (property == null || isPlain(property)) {
            return property;
        }
        if (property instanceof Enum<?> constant) {
            return constant.name();
        }
        if (property instanceof Map<?, ?> map) {
            return map(map);
        }
        if (property instanceof Collection<?> collection) {
            return list(collection);
        }
        return property instanceof Object[] array ? list(Arrays.asList(array)) : timeOrText(property);
    }

    private static boolean isPlain(@Nullable Object value) {
        return value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant;
    }

    private static List<?> list(Collection<?> members) {
        if (members instanceof List<?> list && arePlain(list)) {
            return list;
        }
        var values = new ArrayList<@Nullable Object>(members.size());
        members.forEach(member -> values.add(of(member)));
        return values;
    }

    private static Map<?, ?> map(Map<?, ?> map) {
        if (arePlain(map.keySet()) && arePlain(map.values())) {
            return map;
        }
        var values = new LinkedHashMap<@Nullable Object, @Nullable Object>();
        map.forEach((key, value) -> values.put(of(key), of(value)));
        return values;
    }

    private static boolean arePlain(Collection<?> members) {
        for (Object member : members) {
            if (!isPlain(member)) {
                return false;
            }
        }
        return true;
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
