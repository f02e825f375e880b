// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.flipper.Flipper;
import dev.flipper.spi.Adapter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A scope is open in one thread while another writes, or has a scope of its own. */
@SuppressWarnings("try") // the scopes work by being open
public class MemoScope {

    @JCStressTest
    @State
    @Outcome(
            id = {"false, false", "true, true"},
            expect = ACCEPTABLE,
            desc = "one answer")
    @Outcome(expect = FORBIDDEN, desc = "two answers in one scope")
    public static class WriteOutside {

        private final Adapter store = Adapters.memory();
        private final Flipper flipper = Flipper.create(store);

        @Actor
        public void request(ZZ_Result result) {
            try (Flipper.Scope scope = flipper.memoize()) {
                result.r1 = flipper.isEnabled("a");
                result.r2 = flipper.isEnabled("a");
            }
        }

        @Actor
        public void write() {
            flipper.feature("a").enable();
        }
    }

    @JCStressTest
    @State
    @Outcome(
            id = {"true, false, false", "true, true, true"},
            expect = ACCEPTABLE,
            desc = "the writer sees its write, the other scope one state")
    @Outcome(expect = FORBIDDEN, desc = "a write that does not show, or a scope that shows in another")
    public static class TwoScopes {

        private final Flipper flipper = Flipper.create(new MemoryAdapter(FeatureMap.of(Stress.both(Stress.OFF))));

        @Actor
        public void writer(ZZZ_Result result) {
            try (Flipper.Scope scope = flipper.memoize()) {
                flipper.preload();
                flipper.feature("a").enable();
                result.r1 = flipper.isEnabled("a");
            }
        }

        @Actor
        public void reader(ZZZ_Result result) {
            try (Flipper.Scope scope = flipper.memoize()) {
                flipper.preload();
                result.r2 = flipper.isEnabled("a");
                result.r3 = flipper.isEnabled("a");
            }
        }
    }
}
