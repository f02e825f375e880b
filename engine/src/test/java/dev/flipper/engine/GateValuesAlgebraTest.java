// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.tck.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

@Label("The values of a feature")
class GateValuesAlgebraTest {

    private static final String[] KNOWN =
            Gate.evaluationOrder().stream().map(Gate::key).toArray(String[]::new);

    /** Few texts often, so that values meet again and mean the same in other words; any text sometimes. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of("true", "1", "false", "0", "", "25", "25.0", "25%", "-0.0", "1.0e999")),
                Tuple.of(2, Arbitraries.of("{}", "null", " ", "{\"Any\":[true]}", "{\"Any\":true}", "{\"Nope\":1}")),
                Tuple.of(1, Arbitraries.strings()));
    }

    @Provide
    Arbitrary<GateValue> values() {
        Arbitrary<String> gates = Arbitraries.oneOf(Arbitraries.of(KNOWN), Arbitraries.of("salt", "Actors", ""));
        return Combinators.combine(gates, texts()).as(GateValue::new);
    }

    /** Values of gates that hold many. */
    @Provide
    Arbitrary<GateValue> members() {
        return Combinators.combine(Arbitraries.of("actors", "groups", "salt"), texts())
                .as(GateValue::new);
    }

    @Provide
    Arbitrary<GateValues> stored() {
        return Combinators.combine(values().list().ofMaxSize(12), Arbitraries.of(true, false))
                .as((list, known) -> {
                    GateValues stored = GateValues.NONE.known(known);
                    for (GateValue value : list) {
                        stored = stored.with(value);
                    }
                    return stored;
                });
    }

    private static List<GateValue> list(GateValues values) {
        return List.copyOf(values.asSet());
    }

    private static Set<GateValue> of(GateValues values, String gate, boolean same) {
        Set<GateValue> set = new LinkedHashSet<>(values.asSet());
        set.removeIf(value -> value.gate().equals(gate) != same);
        return set;
    }

    @Property
    @Label("are the same however often one is enabled or disabled")
    void idempotent(@ForAll("stored") GateValues stored, @ForAll("values") GateValue value) {
        GateValues with = stored.with(value);
        GateValues without = stored.without(value);

        assertThat(with.asSet()).contains(value);
        assertThat(list(with.with(value))).isEqualTo(list(with));
        assertThat(list(without.without(value))).isEqualTo(list(without));
    }

    @Property
    @Label("are those of before when a member is enabled and disabled again")
    void takenBack(@ForAll("stored") GateValues stored, @ForAll("members") GateValue member) {
        Set<GateValue> others = new LinkedHashSet<>(stored.asSet());
        others.remove(member);

        assertThat(stored.with(member).without(member).asSet()).isEqualTo(others);
        assertThat(stored.without(member).asSet()).isEqualTo(others);
    }

    @Property
    @Label("are the very same when a member is enabled that is there, or disabled that is not: no store has a new"
            + " version")
    void noChange(@ForAll("stored") GateValues stored, @ForAll("members") GateValue member) {
        GateValues with = stored.with(member);
        assertThat(with.with(member)).isSameAs(with);
        GateValues without = stored.without(member);
        assertThat(without.without(member)).isSameAs(without);
    }

    @Property
    @Label("are equal in whatever order members are enabled")
    void anyOrder(
            @ForAll("stored") GateValues stored,
            @ForAll("members") GateValue first,
            @ForAll("members") GateValue second) {
        assertThat(stored.with(first).with(second))
                .isEqualTo(stored.with(second).with(first));
        assertThat(stored.with(first).with(second).asSet())
                .isEqualTo(stored.with(second).with(first).asSet());
    }

    @Property
    @Label("keep members in the order in which they were enabled")
    void orderIsKept(@ForAll("stored") GateValues stored, @ForAll("members") GateValue member) {
        List<String> expected = new ArrayList<>(stored.texts(member.gate()));
        if (!expected.contains(member.value())) {
            expected.add(member.value());
        }

        assertThat(List.copyOf(stored.with(member).texts(member.gate()))).isEqualTo(expected);
        expected.remove(member.value());
        assertThat(List.copyOf(stored.without(member).texts(member.gate()))).isEqualTo(expected);
    }

    @Property
    @Requirement({"feature-3", "feature-4"})
    @Label("are replaced by the boolean gate, and go with it")
    void booleanGate(@ForAll("stored") GateValues stored, @ForAll("texts") String text) {
        var value = new GateValue("boolean", text);

        assertThat(stored.with(value).asSet()).containsExactly(value);
        assertThat(stored.without(value).asSet()).isEmpty();
    }

    @Property
    @Label("of a gate that holds one are replaced, and other gates stay as they were")
    void otherGates(@ForAll("stored") GateValues stored, @ForAll("values") GateValue value) {
        if (value.gate().equals("boolean")) {
            return;
        }
        boolean holdsOne = Gate.ofKey(value.gate())
                .map(gate -> gate.dataType() != Gate.DataType.SET)
                .orElse(false);

        assertThat(of(stored.with(value), value.gate(), false)).isEqualTo(of(stored, value.gate(), false));
        assertThat(of(stored.without(value), value.gate(), false)).isEqualTo(of(stored, value.gate(), false));
        if (holdsOne) {
            assertThat(stored.with(value).texts(value.gate())).containsExactly(value.value());
        }
    }

    @Property
    @Label("are of a known feature after a change exactly when they were before it")
    void knownIsKept(@ForAll("stored") GateValues stored, @ForAll("values") GateValue value) {
        assertThat(stored.with(value).isKnown()).isEqualTo(stored.isKnown());
        assertThat(stored.without(value).isKnown()).isEqualTo(stored.isKnown());
        assertThat(stored.known(true)).isEqualTo(stored).hasSameHashCodeAs(stored.known(false));
    }

    @Property
    @Label("are equal like anything is: each to itself, both ways, and onwards")
    void equality(@ForAll("stored") GateValues a, @ForAll("stored") GateValues b, @ForAll("values") GateValue value) {
        GateValues c = b.with(value);

        assertThat(a).isEqualTo(GateValues.of(a.asSet()));
        for (GateValues x : List.of(a, b, c)) {
            for (GateValues y : List.of(a, b, c)) {
                assertThat(x.equals(y)).isEqualTo(y.equals(x));
                if (x.equals(y)) {
                    assertThat(x).hasSameHashCodeAs(y);
                    assertThat(a.equals(x)).isEqualTo(a.equals(y));
                    assertThat(x.gates()).isEqualTo(y.gates());
                }
            }
        }
    }

    @Property
    @Label("are all in their set, from which equal ones can be made")
    void thereAndBack(@ForAll("stored") GateValues stored) {
        GateValues again = GateValues.of(stored.asSet());

        assertThat(again).isEqualTo(stored).hasSameHashCodeAs(stored);
        assertThat(list(again)).isEqualTo(list(stored));
        assertThat(stored.asSet()).hasSameSizeAs(list(stored)).containsAll(list(stored));
        assertThat(again.isKnown()).isTrue();
    }

    @Property
    @Requirement("feature-11")
    @Label("mean the same with a 0, with a false and with nothing")
    void nothing(@ForAll("stored") GateValues stored) {
        for (Gate gate : List.of(Gate.PERCENTAGE_OF_ACTORS, Gate.PERCENTAGE_OF_TIME)) {
            var none = new GateValue(gate.key(), "0");
            List<GateValue> rest = new ArrayList<>(of(stored, gate.key(), false));

            assertThat(stored.with(none)).isEqualTo(GateValues.of(rest)).hasSameHashCodeAs(GateValues.of(rest));
        }
        assertThat(GateValues.NONE.with(new GateValue("boolean", "false"))).isEqualTo(GateValues.NONE);
    }

    @Property
    @Requirement("feature-12")
    @Label("of gates that nobody knows open nothing")
    void unknownGates(@ForAll("stored") GateValues stored, @ForAll("texts") String text) {
        assertThat(stored.with(new GateValue("salt", text)).gates()).isEqualTo(stored.gates());
    }
}
