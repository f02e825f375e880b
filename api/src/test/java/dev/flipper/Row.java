// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row that was written down while Flipper for Ruby ran. */
record Row(Map<?, ?> members) {

    static Stream<Row> of(String file) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Row.class.getResourceAsStream("/" + file), file)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var json = new Row((Map<?, ?>) Objects.requireNonNull(Json.read(text)));
            return ((List<?>) json.get("rows")).stream().map(row -> new Row((Map<?, ?>) row));
        }
    }

    /** Returns the rows of a function of Ruby that was given text. */
    static Stream<Row> ofFunction(String function) throws IOException {
        return of("typecast.json").filter(row -> row.text("fn").equals(function) && row.input() instanceof String);
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    Object get(String name) {
        return Objects.requireNonNull(members.get(name), name);
    }

    String text(String name) {
        return (String) get(name);
    }

    @Nullable
    Object input() {
        return members.get("input");
    }

    /** Returns what the function returned. */
    Object result() {
        return new Row((Map<?, ?>) get("result")).get("value");
    }
}
