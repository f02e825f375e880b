// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class SetGatesChapter {

    @Test
    @Requirement("adapter-6")
    @DisplayName("enabling an actor or a group adds it to those already there")
    void enablingMember(Adapter adapter) {
        GateValue[] members = {Facts.actor("a"), Facts.actor("b"), Facts.group("a"), Facts.group("c")};
        adapter.add("search");
        for (GateValue member : members) {
            adapter.enable("search", member);
        }
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.known(members));
    }

    @Test
    @Requirement("adapter-6")
    @DisplayName("enabling an actor or a group leaves the other gates as they are, the boolean gate too")
    void enablingMemberBesides(Adapter adapter) {
        adapter.add("search");
        Facts.OF_EVERY_GATE.forEach(value -> adapter.enable("search", value));
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.known(Facts.OF_EVERY_GATE.toArray(GateValue[]::new)));
    }

    @Test
    @Requirement("adapter-6")
    @DisplayName("enabling an actor or a group twice lists it once")
    void enablingMemberTwice(Adapter adapter) {
        adapter.enable("search", Facts.actor("a"));
        adapter.enable("search", Facts.actor("a"));
        adapter.enable("search", Facts.group("a"));
        adapter.enable("search", Facts.group("a"));
        adapter.disable("search", Facts.actor("a"));
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.unknown(Facts.group("a")));
    }

    @Test
    @Requirement("adapter-7")
    @DisplayName("disabling an actor removes that one and no other value")
    void disablingActor(Adapter adapter) {
        adapter.enable("search", Facts.actor("a"));
        adapter.enable("search", Facts.actor("b"));
        adapter.enable("search", Facts.group("a"));
        adapter.disable("search", Facts.actor("a"));
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.unknown(Facts.actor("b"), Facts.group("a")));
    }

    @Test
    @Requirement("adapter-7")
    @DisplayName("disabling a group removes that one and no other value")
    void disablingGroup(Adapter adapter) {
        adapter.enable("search", Facts.group("a"));
        adapter.enable("search", Facts.group("b"));
        adapter.enable("search", Facts.actor("a"));
        adapter.disable("search", Facts.group("a"));
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.unknown(Facts.group("b"), Facts.actor("a")));
    }

    @Test
    @Requirement("adapter-7")
    @DisplayName("disabling an actor or a group that is not listed changes nothing, not even while the feature is on")
    void disablingUnlisted(Adapter adapter) {
        adapter.enable("search", GateValue.on());
        adapter.disable("search", Facts.actor("a"));
        adapter.disable("search", Facts.group("a"));
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.unknown(GateValue.on()));
    }

    @Test
    @Requirement({"adapter-6", "adapter-7", "adapter-11"})
    @DisplayName("any text is the id of an actor of its own, blank text too")
    void actorIds(Adapter adapter) {
        holdsEach(adapter, Facts::actor);
    }

    @Test
    @Requirement({"adapter-6", "adapter-7", "adapter-11"})
    @DisplayName("any text is the name of a group of its own, blank text too")
    void groupNames(Adapter adapter) {
        holdsEach(adapter, Facts::group);
    }

    private static void holdsEach(Adapter adapter, Function<String, GateValue> member) {
        List<GateValue> members = new ArrayList<>();
        members.add(member.apply(""));
        Names.DISTINCT.forEach(name -> members.add(member.apply(name)));
        members.forEach(value -> adapter.enable("search", value));
        while (!members.isEmpty()) {
            assertThat(adapter.get("search").asSet()).containsExactlyInAnyOrderElementsOf(members);
            adapter.disable("search", members.remove(0));
        }
        assertThat(Stored.in(adapter, "search")).isEqualTo(Stored.NOTHING);
    }
}
