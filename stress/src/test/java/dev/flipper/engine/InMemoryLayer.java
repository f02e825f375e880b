// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.time.Duration;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A layer in memory looks at its store while others read it, and while it is written. */
public class InMemoryLayer {

    /** Not started: the tests look at the store themselves. */
    private static InMemoryAdapter layer(Adapter store) {
        var layer = new InMemoryAdapter(store, Duration.ofDays(1), Stress.reports());
        layer.refresh();
        return layer;
    }

    @JCStressTest
    @State
    @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "all of the old state")
    @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "all of the new state")
    @Outcome(expect = FORBIDDEN, desc = "a mixture")
    public static class RefreshAndRead {

        private final Adapter store = new MemoryAdapter(FeatureMap.of(Stress.both(Stress.OFF)));
        private final InMemoryAdapter layer = layer(store);

        public RefreshAndRead() {
            store.replaceAll(Stress.both(Stress.ON));
        }

        @Actor
        public void refresh() {
            layer.refresh();
        }

        @Actor
        public void read(ZZ_Result result) {
            Map<String, GateValues> all = layer.getAll();
            result.r1 = Stress.isOn(all, "a");
            result.r2 = Stress.isOn(all, "b");
        }
    }

    @JCStressTest
    @State
    @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "the write shows at once, and for good")
    @Outcome(expect = FORBIDDEN, desc = "a look at the store took the write back")
    public static class RefreshAndWrite {

        private final Adapter store = new MemoryAdapter(FeatureMap.of(Stress.both(Stress.OFF)));
        private final InMemoryAdapter layer = layer(store);

        public RefreshAndWrite() {
            store.enable("b", GateValue.on());
        }

        @Actor
        public void refresh() {
            layer.refresh();
        }

        @Actor
        public void write(ZZ_Result result) {
            layer.enable("a", GateValue.on());
            result.r1 = layer.get("a").on();
        }

        @Arbiter
        public void afterwards(ZZ_Result result) {
            result.r2 = layer.get("a").on();
        }
    }
}
