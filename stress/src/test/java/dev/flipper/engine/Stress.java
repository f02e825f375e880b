// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterException;
import dev.flipper.spi.Instrumenter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the tests have in common. */
final class Stress {

    static final GateValues OFF = GateValues.NONE;
    static final GateValues ON = OFF.with(GateValue.on());
    static final dev.flipper.Actor ANNA = dev.flipper.Actor.of("User;1");

    /** One for all: filling in stack traces would take most of the time. */
    @SuppressWarnings("StaticAssignmentOfThrowable")
    static final AdapterException OUTAGE = new AdapterException("on purpose", null);

    /** A million faults on purpose need no log. Held here, because the logging of the JDK forgets what nobody holds. */
    private static final Logger LOG = Logger.getLogger("dev.flipper.engine");

    static {
        LOG.setLevel(Level.OFF);
    }

    private Stress() {}

    /** Two features with the same values. */
    static Map<String, GateValues> both(GateValues values) {
        return Map.of("a", values, "b", values);
    }

    static boolean isOn(Map<String, GateValues> features, String feature) {
        return Objects.requireNonNull(features.get(feature), feature).on();
    }

    static void close(AutoCloseable subscription) {
        try {
            subscription.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static Engine engine(Adapter store) {
        Reports reports = reports();
        return new Engine(store, new Groups(Map.of(), reports), Clock.systemUTC(), () -> 0.5, reports);
    }

    static Reports reports(Instrumenter... instrumenters) {
        return new Reports(List.of(instrumenters));
    }
}
