// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Actor;
import jakarta.enterprise.context.ContextNotActiveException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A resolver that never throws, so that no check does. The log hears of the first failure, and of the next after a success. */
final class Careful implements CallerResolver {

    private static final System.Logger LOG = System.getLogger("dev.flipper.cdi");

    private final CallerResolver wrapped;
    private final boolean asksContainer;
    private final AtomicBoolean failing = new AtomicBoolean();

    private Careful(CallerResolver wrapped, boolean asksContainer) {
        this.wrapped = wrapped;
        this.asksContainer = asksContainer;
    }

    /** Takes care of a resolver of which nothing is known: whatever it throws is a fault. */
    static Careful of(CallerResolver resolver) {
        return new Careful(resolver, false);
    }

    /** Takes care of one that asks the container, which throws when there is no request: then nothing is wrong. */
    static Careful ofContainer(CallerResolver resolver) {
        return new Careful(resolver, true);
    }

    @Override
    public Optional<? extends Actor> caller() {
        try {
            Optional<? extends Actor> caller = returned();
            if (caller != null) {
                failing.lazySet(false);
                return caller;
            }
            failed("the caller resolver returned null, which counts as nobody", null);
        } catch (Throwable failed) {
            throwIfFatal(failed);
            if (!isOutsideRequest(failed)) {
                failed("the caller is not known, and counts as nobody", failed);
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("NullableOptional") // applications are not checked for null as we are
    private @Nullable Optional<? extends Actor> returned() {
        return wrapped.caller();
    }

    private boolean isOutsideRequest(Throwable failure) {
        return asksContainer
                && (failure instanceof ContextNotActiveException || failure instanceof IllegalStateException);
    }

    private void failed(String message, @Nullable Throwable failure) {
        if (failing.compareAndSet(false, true)) {
            LOG.log(System.Logger.Level.WARNING, message, failure);
        }
    }

    /** A stack overflow only says that somebody's code goes too deep. */
    private static void throwIfFatal(Throwable failure) {
        if (failure instanceof VirtualMachineError fatal && !(failure instanceof StackOverflowError)) {
            throw fatal;
        }
    }
}
