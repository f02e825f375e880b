// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.flipper.Flipper;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Listeners come and go while another thread writes. */
public class ChangeListeners {

    @JCStressTest
    @State
    @Outcome(
            id = {"true, false", "true, true"},
            expect = ACCEPTABLE,
            desc = "who subscribes hears what comes after it, and perhaps what comes at the same time")
    @Outcome(expect = FORBIDDEN, desc = "a change was lost")
    public static class Subscribing {

        private final Flipper flipper = Flipper.create(Adapters.memory());
        private final Set<String> heard = ConcurrentHashMap.newKeySet();

        @Actor
        public void subscribe() {
            flipper.onChange(heard::addAll);
            flipper.feature("own").add();
        }

        @Actor
        public void write() {
            flipper.feature("other").add();
        }

        @Arbiter
        public void afterwards(ZZ_Result result) {
            result.r1 = heard.contains("own");
            result.r2 = heard.contains("other");
        }
    }

    @JCStressTest
    @State
    @Outcome(
            id = {"false, false", "false, true"},
            expect = ACCEPTABLE,
            desc = "who left hears at most what came at the same time")
    @Outcome(expect = FORBIDDEN, desc = "heard what came after it left")
    public static class Leaving {

        private final Flipper flipper = Flipper.create(Adapters.memory());
        private final Set<String> heard = ConcurrentHashMap.newKeySet();
        private final AutoCloseable subscription = flipper.onChange(heard::addAll);

        @Actor
        public void leave() {
            Stress.close(subscription);
            flipper.feature("own").add();
        }

        @Actor
        public void write() {
            flipper.feature("other").add();
        }

        @Arbiter
        public void afterwards(ZZ_Result result) {
            result.r1 = heard.contains("own");
            result.r2 = heard.contains("other");
        }
    }
}
