// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Does the same work for many callers at once: one round at a time, by the thread of the caller who came first. Who comes
 * while a round is on its way waits for the next one, because that one may have looked already.
 */
final class Rounds {

    private static final int MOST_WAITING = 16;

    private final Runnable work;
    private @Nullable Round running;
    private @Nullable Round waiting;

    /** One time that the work is done, and how it ended: with nothing, or with what was thrown. */
    private static final class Round {
        final CompletableFuture<Optional<Throwable>> done = new CompletableFuture<>();
        int callers = 1;
    }

    /** What a caller has to do: wait for one round, and if it is the first of its own, do that. */
    private record Place(@Nullable Round before, Round own, boolean isFirst) {}

    Rounds(Runnable work) {
        this.work = work;
    }

    /**
     * Returns when the work has been done once since the call began.
     *
     * @return whether it was done; {@code false} when too many wait for the next round already, which is as good
     * @throws RuntimeException what the work threw, of whatever type, to each caller of its round
     */
    boolean join() {
        Place place = place();
        if (place == null) {
            return false;
        }
        if (place.isFirst()) {
            lead(place);
        }
        place.own().done.join().ifPresent(Rounds::<RuntimeException>raise);
        return true;
    }

    private synchronized @Nullable Place place() {
        if (running == null) {
            running = new Round();
            return new Place(null, running, true);
        }
        if (waiting == null) {
            waiting = new Round();
            return new Place(running, waiting, true);
        }
        if (waiting.callers == MOST_WAITING) {
            return null;
        }
        waiting.callers++;
        return new Place(null, waiting, false);
    }

    private void lead(Place place) {
        if (place.before() != null) {
            place.before().done.join();
        }
        Optional<Throwable> failure = Optional.empty();
        try {
            work.run();
        } catch (Throwable thrown) { // an error too: each who waits for this round is told, and the next one may begin
            failure = Optional.of(thrown);
        } finally {
            next();
            place.own().done.complete(failure);
        }
    }

    /** The next round counts as running before its first caller wakes up: who comes now may be too late for it. */
    private synchronized void next() {
        running = waiting;
        waiting = null;
    }

    /** Throws it as it is: the work may be written in a language that does not check exceptions. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }
}
