// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.tck.Requirement;
import java.util.Collections;
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
}
