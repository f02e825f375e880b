// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.flipper.Flipper;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.Group;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.openjdk.jcstress.infra.results.Z_Result;

/** What a check has worked out in advance, and what it falls back to, while the values change. */
public class CheckPublication {

    private static final dev.flipper.@Nullable Actor NOBODY = null;
    private static final GateValues LISTED = GateValues.NONE.with(GateValue.actor(Stress.ANNA));
    private static final GateValues GROUPED = GateValues.NONE.with(GateValue.group("everyone"));

    @JCStressTest
    @State
    @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "open by the list before, by the group afterwards")
    @Outcome(expect = FORBIDDEN, desc = "open by neither: a mixture of both")
    public static class ValuesOfOneMoment {

        private final Adapter store = new MemoryAdapter(FeatureMap.of(Map.of("a", LISTED)));
        private final Flipper flipper = Flipper.builder(store)
                .group(new Group("everyone", anybody -> true))
                .build();

        @Actor
        public void write(ZZ_Result result) {
            store.replaceAll(Map.of("a", GROUPED));
            result.r1 = flipper.isEnabled("a", Stress.ANNA);
        }

        @Actor
        public void check(ZZ_Result result) {
            result.r2 = flipper.isEnabled("a", Stress.ANNA);
        }
    }

    @JCStressTest
    @State
    @Outcome(id = "true", expect = ACCEPTABLE, desc = "what was read last")
    @Outcome(expect = FORBIDDEN, desc = "what was read before that")
    public static class LastGoodValuesInAnOutage {

        private final Engine engine = Stress.engine(new Outage(Adapters.memory(), true));

        public LastGoodValuesInAnOutage() {
            engine.rememberAll(Stress.both(Stress.OFF));
        }

        @Actor
        public void readAhead() {
            engine.rememberAll(Stress.both(Stress.ON.known(true)));
        }

        @Actor
        public void check() {
            engine.isEnabled("a", NOBODY);
        }

        @Arbiter
        public void afterwards(Z_Result result) {
            result.r1 = engine.isEnabled("a", NOBODY);
        }
    }

    @JCStressTest
    @State
    @Outcome(id = "true", expect = ACCEPTABLE, desc = "what was read last")
    @Outcome(expect = FORBIDDEN, desc = "what was read before that")
    public static class LastGoodValuesBeforeAnOutage {

        private final Adapter memory = new MemoryAdapter(FeatureMap.of(Stress.both(Stress.OFF)));
        private final Outage store = new Outage(memory, false);
        private final Engine engine = Stress.engine(store);

        @Actor
        public void readAhead() {
            memory.replaceAll(Stress.both(Stress.ON));
            engine.rememberAll(memory.getAll());
        }

        @Actor
        public void check() {
            engine.isEnabled("a", NOBODY);
        }

        @Arbiter
        public void afterwards(Z_Result result) {
            store.begins = true;
            result.r1 = engine.isEnabled("a", NOBODY);
        }
    }

    @JCStressTest
    @State
    @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "the store or the last good values")
    @Outcome(expect = FORBIDDEN, desc = "neither")
    public static class Closing {

        private final Flipper flipper = Flipper.create(new MemoryAdapter(FeatureMap.of(Stress.both(Stress.ON))));
        private final boolean before = flipper.isEnabled("a");

        @Actor
        public void close(ZZ_Result result) {
            flipper.close();
            result.r1 = before && flipper.isEnabled("a");
        }

        @Actor
        public void check(ZZ_Result result) {
            result.r2 = flipper.isEnabled("a");
        }
    }

    /** A store that fails from a certain moment on. */
    private static final class Outage extends AdapterWrapper {

        private boolean begins;

        Outage(Adapter wrapped, boolean begins) {
            super("outage", wrapped);
            this.begins = begins;
        }

        @Override
        public GateValues get(String feature) {
            if (begins) {
                throw Stress.OUTAGE;
            }
            return wrapped.get(feature);
        }
    }
}
