// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.flipper.Group;
import dev.flipper.spi.FlipperEvent;
import dev.flipper.spi.Instrumenter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** Groups are asked while they are published, and while they fail. */
public class GroupRegistry {

    private static final List<String> NAMES = List.of("staff", "everyone");

    @JCStressTest
    @State
    @Outcome(id = "1, -1", expect = ACCEPTABLE, desc = "not published yet")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "published whole")
    @Outcome(expect = FORBIDDEN, desc = "published in part")
    public static class PublishedThroughARace {

        private @Nullable Groups registry;

        @Actor
        public void register(II_Result result) {
            registry = new Groups(Map.of("everyone", new Group("everyone", anybody -> true)), Stress.reports());
            result.r1 = 1;
        }

        @Actor
        public void check(II_Result result) {
            Groups groups = registry;
            result.r2 = groups == null ? -1 : groups.includes(NAMES, Stress.ANNA, "a") ? 1 : 0;
        }
    }

    @JCStressTest
    @State
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "reported once")
    @Outcome(expect = FORBIDDEN, desc = "reported by each thread, or by none")
    public static class FailingInTwoThreads implements Instrumenter {

        private final AtomicInteger reported = new AtomicInteger();
        private final Groups groups =
                new Groups(Map.of("staff", new Group("staff", GroupRegistry::fail)), Stress.reports(this));

        @Override
        public void record(FlipperEvent event) {
            reported.incrementAndGet();
        }

        @Actor
        public void one() {
            groups.includes(NAMES, Stress.ANNA, "a");
        }

        @Actor
        public void other() {
            groups.includes(NAMES, Stress.ANNA, "b");
        }

        @Arbiter
        public void count(I_Result result) {
            result.r1 = reported.get();
        }
    }

    private static boolean fail(dev.flipper.Actor actor) {
        throw Stress.OUTAGE;
    }
}
