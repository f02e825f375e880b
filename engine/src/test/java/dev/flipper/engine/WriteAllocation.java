// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import com.sun.management.ThreadMXBean;
import dev.flipper.Actor;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Prints how many bytes it takes to change a list of actors by one. Run by {@link WriteAllocationTest} in its own JVM. */
final class WriteAllocation {

    private static final int WRITES = 200;

    /** What is done. */
    enum Kind {
        ENABLE,
        DISABLE
    }

    private WriteAllocation() {}

    public static void main(String[] arguments) {
        boolean enable = Kind.valueOf(arguments[0]) == Kind.ENABLE;
        int listed = Integer.parseInt(arguments[1]);
        List<Actor> actors = IntStream.range(0, listed + 2 * WRITES)
                .mapToObj(WriteAllocation::actor)
                .toList();
        Flipper flipper = flipper(actors.subList(0, listed));
        List<Actor> changed = enable ? actors.subList(listed, actors.size()) : actors.subList(0, 2 * WRITES);
        Consumer<Actor> change = actor -> {
            change(flipper.feature("search"), actor, enable);
            flipper.isEnabled("search", actor);
        };
        changed.subList(0, WRITES).forEach(change); // warm: classes loaded

        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        changed.subList(WRITES, 2 * WRITES).forEach(change);
        long after = threads.getCurrentThreadAllocatedBytes();
        System.out.println((after - before) / WRITES);
    }

    private static void change(Feature feature, Actor actor, boolean enable) {
        if (enable) {
            feature.enableActor(actor);
        } else {
            feature.disableActor(actor);
        }
    }

    private static Actor actor(int number) {
        return Actor.of("User;" + number);
    }

    private static Flipper flipper(List<Actor> actors) {
        Flipper flipper = Flipper.create(Adapters.memory());
        List<GateValue> values = actors.stream().map(GateValue::actor).toList();
        flipper.adapter().replaceAll(Map.of("search", GateValues.of(values)));
        return flipper;
    }
}
