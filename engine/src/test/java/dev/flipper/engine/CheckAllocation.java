// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import com.sun.management.ThreadMXBean;
import dev.flipper.Actor;
import dev.flipper.Flipper;
import java.lang.management.ManagementFactory;
import java.util.function.BooleanSupplier;

/** Prints how many bytes a check allocates on average. Run by {@link CheckAllocationTest} in a JVM of its own. */
final class CheckAllocation {

    private static final int CHECKS = 1_000_000;

    /** What is asked. */
    enum Kind {
        BOOLEAN_ON("on"),
        BOOLEAN_OFF("off"),
        UNKNOWN("unknown"),
        ACTOR_HIT("actors"),
        ACTOR_MISS("others"),
        PERCENTAGE_OF_ACTORS("quarter"),
        GROUP("group");

        private final String feature;

        Kind(String feature) {
            this.feature = feature;
        }
    }

    private CheckAllocation() {}

    public static void main(String[] arguments) {
        Actor actor = Actor.of("User;1");
        Flipper flipper = flipper(actor);
        String feature = Kind.valueOf(arguments[0]).feature;
        BooleanSupplier check = () -> flipper.isEnabled(feature, actor);
        run(check); // warm: compiled, cached, classes loaded
        run(check);

        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        run(check);
        long after = threads.getCurrentThreadAllocatedBytes();
        System.out.println((after - before) / (double) CHECKS);
    }

    private static int run(BooleanSupplier check) {
        int open = 0;
        for (int i = 0; i < CHECKS; i++) {
            open += check.getAsBoolean() ? 1 : 0;
        }
        return open;
    }

    private static Flipper flipper(Actor actor) {
        Flipper flipper = Flipper.builder(Adapters.memory())
                .group(new dev.flipper.Group("everyone", anybody -> true))
                .build();
        flipper.feature("on").enable();
        flipper.feature("off").disable();
        flipper.feature("actors").enableActor(actor);
        flipper.feature("others").enableActor(Actor.of("User;2"));
        flipper.feature("quarter").enablePercentageOfActors(25);
        flipper.feature("group").enableGroup("everyone");
        return flipper;
    }
}
