// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.Actor;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.Group;
import dev.flipper.tck.Requirement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A group")
class GroupTest {

    private record Customer(String flipperId, boolean admin) implements Actor {}

    @Test
    @Requirement("check-6")
    @DisplayName("receives the very object that was passed to the check")
    void theVeryObject() {
        List<Object> asked = new ArrayList<>();
        Flipper flipper = Flipper.builder(Adapters.memory())
                .group(new Group("admins", actor -> asked.add(actor) && actor instanceof Customer c && c.admin()))
                .build();
        flipper.feature("search").enableGroup("admins");
        var admin = new Customer("1", true);
        var guest = new Customer("2", false);

        assertThat(flipper.isEnabled("search", admin)).isTrue();
        assertThat(flipper.isEnabled("search", List.of(guest, admin))).isTrue();
        assertThat(flipper.isEnabled("search", guest)).isFalse();
        assertThat(asked).usingElementComparator((a, b) -> a == b ? 0 : 1).containsExactly(admin, guest, admin, guest);
    }

    @Test
    @Requirement("check-7")
    @DisplayName("that is not registered is stored and listed, and never matches")
    void unregistered() {
        Feature search = Flipper.create(Adapters.memory()).feature("search");

        search.enableGroup("admins");

        assertThat(search.values().groups()).containsExactly("admins");
        assertThat(search.state()).isEqualTo(Feature.State.CONDITIONAL);
        assertThat(search.isEnabled(new Customer("1", true))).isFalse();
    }

    @Test
    @Requirement("check-8")
    @DisplayName("of a name that is taken is refused")
    void nameTaken() {
        Flipper.Builder builder = Flipper.builder(Adapters.memory()).group(new Group("admins", actor -> true));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.group(new Group("admins", actor -> false)))
                .withMessageContaining("admins");
    }
}
