// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Everything in the memory store is replaced while another thread reads it. */
public class SnapshotSwap {

    private static Adapter store() {
        return new MemoryAdapter(FeatureMap.of(Stress.both(GateValues.NONE)));
    }

    @JCStressTest
    @State
    @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "all of the old state")
    @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "all of the new state")
    @Outcome(expect = FORBIDDEN, desc = "a mixture")
    public static class ReadAtOnce {

        private final Adapter store = store();

        @Actor
        public void write() {
            store.replaceAll(Stress.both(Stress.ON));
        }

        @Actor
        public void read(ZZ_Result result) {
            Map<String, GateValues> all = store.getAll();
            result.r1 = Stress.isOn(all, "a");
            result.r2 = Stress.isOn(all, "b");
        }
    }

    @JCStressTest
    @State
    @Outcome(id = "true, false", expect = FORBIDDEN, desc = "back in time")
    @Outcome(expect = ACCEPTABLE, desc = "forward in time")
    public static class ReadOneByOne {

        private final Adapter store = store();

        @Actor
        public void write() {
            store.replaceAll(Stress.both(Stress.ON));
        }

        @Actor
        public void read(ZZ_Result result) {
            result.r1 = store.get("a").on();
            result.r2 = store.get("b").on();
        }
    }

    @JCStressTest
    @State
    @Outcome(id = "true, false", expect = FORBIDDEN, desc = "the new version told of the old state")
    @Outcome(expect = ACCEPTABLE, desc = "a version is never newer than what is read after it")
    public static class VersionBeforeState {

        private final Adapter store = store();
        private final Object before = store.version();

        @Actor
        public void write() {
            store.enable("a", GateValue.on());
        }

        @Actor
        public void read(ZZ_Result result) {
            Object version = store.version();
            result.r2 = store.get("a").on();
            result.r1 = !version.equals(before);
        }
    }
}
