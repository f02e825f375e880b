// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.tck.Requirement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A property")
class PropertyTest {

    private static final StoredExpression IS_PRO =
            new StoredExpression("{\"Equal\":[{\"Property\":[\"plan\"]},\"pro\"]}");
    private static final StoredExpression IS_NULL =
            new StoredExpression("{\"Equal\":[{\"Property\":[\"plan\"]},null]}");

    private enum Plan {
        pro
    }

    @Test
    @Requirement("expression-13")
    @DisplayName("is what the actor says, and null where it says nothing or nobody asks")
    void property() {
        assertThat(IS_PRO.isOpenFor(Actor.of("User;1", Map.of("plan", "pro")))).isTrue();
        assertThat(IS_PRO.isOpenFor(Actor.of("User;1", Map.of("plan", Plan.pro))))
                .isTrue();
        assertThat(IS_PRO.isOpenFor(Actor.of("User;1", Map.of("plan", "basic"))))
                .isFalse();
        assertThat(IS_NULL.isOpenFor(Actor.of("User;1"))).isTrue();
        assertThat(IS_NULL.isOpenFor(Actor.of("User;1", Collections.singletonMap("plan", null))))
                .isTrue();
        assertThat(IS_NULL.isOpenFor()).isTrue();
    }

    @Test
    @Requirement("expression-14")
    @DisplayName("named flipper_id is the id, whatever the actor says")
    void id() {
        var isOne = new StoredExpression("{\"Equal\":[{\"Property\":[\"flipper_id\"]},\"User;1\"]}");

        assertThat(isOne.isOpenFor(Actor.of("User;1", Map.of("flipper_id", "User;2"))))
                .isTrue();
        assertThat(isOne.isOpenFor(Actor.of("User;2", Map.of("flipper_id", "User;1"))))
                .isFalse();
        assertThat(isOne.isOpenFor()).isFalse();
    }

    @Test
    @Requirement("expression-13")
    @DisplayName("that is a list or a map has members as plain as properties, and keeps its nulls")
    void members() {
        Date joined = Date.from(Instant.parse("2026-03-01T12:00:00Z"));
        Map<String, Object> plans = new LinkedHashMap<>();
        plans.put("now", Plan.pro);
        plans.put("since", joined);
        plans.put("next", null);

        assertThat(text(List.of(Plan.pro, List.of(joined)))).isEqualTo("[\"pro\", [2026-03-01 12:00:00 UTC]]");
        assertThat(text(Arrays.asList(Plan.pro, null))).isEqualTo("[\"pro\", nil]");
        assertThat(text(new Object[] {1, Plan.pro})).isEqualTo("[1, \"pro\"]");
        assertThat(text(EnumSet.of(Plan.pro))).isEqualTo("[\"pro\"]");
        assertThat(text(plans)).isEqualTo("{\"now\"=>\"pro\", \"since\"=>2026-03-01 12:00:00 UTC, \"next\"=>nil}");
        assertThat(text(Map.of(Plan.pro, 2))).isEqualTo("{\"pro\"=>2}");
    }

    private static String text(Object property) {
        return Conversion.toText(PropertyValue.of(property));
    }
}
