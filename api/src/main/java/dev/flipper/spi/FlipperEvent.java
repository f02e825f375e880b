// SPDX-License-Identifier: Apache-2.0
package dev.flipper.spi;

import dev.flipper.GateValue;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Something that Flipper did or noticed. Listeners tell events apart by their interface and pass over those they do not know. */
public interface FlipperEvent {

    /** Features were changed. */
    interface Change extends FlipperEvent {

        /**
         * Returns what was changed.
         *
         * @return the keys of the features
         */
        Set<String> features();

        /**
         * Returns how they were changed.
         *
         * @return a writing operation
         */
        Adapter.Operation operation();

        /**
         * Returns the value that was enabled or disabled.
         *
         * @return empty for all other operations
         */
        Optional<GateValue> value();

        /**
         * Returns who changed them.
         *
         * @return what {@link dev.flipper.Flipper#by} was given; empty for unsigned changes
         */
        Optional<String> author();
    }

    /** An adapter was called. */
    interface AdapterCall extends FlipperEvent {

        /**
         * Returns which adapter.
         *
         * @return its name
         */
        String adapter();

        /**
         * Returns what it was asked to do.
         *
         * @return the operation
         */
        Adapter.Operation operation();

        /**
         * Returns how long it took.
         *
         * @return wall time
         */
        Duration duration();

        /**
         * Returns what it threw.
         *
         * @return empty when the call succeeded
         */
        Optional<Throwable> failure();
    }

    /** The local store was, or could not be, brought in step with its remote. */
    interface Sync extends FlipperEvent {

        /**
         * Returns how long it took.
         *
         * @return wall time
         */
        Duration duration();

        /**
         * Returns what went wrong.
         *
         * @return empty when the synchronisation succeeded
         */
        Optional<Throwable> failure();
    }

    /**
     * Something was passed over so that checks could go on: a store that failed, a group or an actor that threw, an
     * expression that could not be evaluated. Each thing is reported once, until it is well again.
     */
    interface SetAside extends FlipperEvent {

        /**
         * Returns which feature was being asked.
         *
         * @return the key of the feature; empty when all of them were
         */
        Optional<String> feature();

        /**
         * Returns what was passed over.
         *
         * @return a sentence for people
         */
        String reason();

        /**
         * Returns what was thrown.
         *
         * @return empty when nothing was
         */
        Optional<Throwable> cause();
    }
}
