// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Actor;
import jakarta.enterprise.context.ContextNotActiveException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A resolver that never throws, so that no check does. The log hears of the first failure, and of the next after a success. */
final class Careful implements CallerResolver {

    private static final System.Logger LOG = System.getLogger("dev.flipper.cdi");

    private final CallerResolver wrapped;
    private final AtomicBoolean failing = new AtomicBoolean();

    Careful(CallerResolver wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public Optional<? extends Actor> caller() {
        try {
            Optional<? extends Actor> caller = wrapped.caller();
            failing.lazySet(false);
            return caller;
        } catch (ContextNotActiveException | IllegalStateException outsideRequest) {
            // The containers' way to say that there is no request: nothing is wrong.
            return Optional.empty();
        } catch (RuntimeException | LinkageError failed) {
            if (failing.compareAndSet(false, true)) {
                LOG.log(System.Logger.Level.WARNING, "the caller is not known, and counts as nobody", failed);
            }
            return Optional.empty();
        }
    }
}
