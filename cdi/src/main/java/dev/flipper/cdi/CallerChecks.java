// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Actor;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;

/** Asks the application's Flipper on behalf of the current caller. */
final class CallerChecks {

    private final Flipper flipper;
    private final CallerResolver callers;

    CallerChecks(Flipper flipper, CallerResolver callers) {
        this.flipper = flipper;
        this.callers = Careful.of(callers);
    }

    static CallerChecks of(Instance<Object> beans) {
        return new CallerChecks(
                beans.select(Flipper.class).get(),
                beans.select(CallerResolver.class).get());
    }

    boolean isEnabled(String feature) {
        Optional<? extends Actor> caller = callers.caller();
        return caller.isPresent() ? flipper.isEnabled(feature, caller.get()) : flipper.isEnabled(feature);
    }

    Feature feature(String key) {
        return flipper.feature(key);
    }

    Flipper flipper() {
        return flipper;
    }
}
