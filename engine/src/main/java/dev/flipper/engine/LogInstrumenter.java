// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Gate;
import dev.flipper.spi.CheckListener;
import dev.flipper.spi.FlipperEvent;
import dev.flipper.spi.Instrumenter;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/** Writes what happens to the log {@code dev.flipper}, at the level DEBUG. */
final class LogInstrumenter implements Instrumenter {

    private static final System.Logger LOG = System.getLogger("dev.flipper");

    @Override
    public CheckListener checks(String feature) {
        return (enabled, gate) -> {
            if (LOG.isLoggable(Level.DEBUG)) {
                LOG.log(Level.DEBUG, "feature \"" + feature + "\" is " + (gate == null ? "closed" : open(gate)));
            }
        };
    }

    private static String open(Gate gate) {
        return "open (" + gate.key() + ")";
    }

    @Override
    public void record(FlipperEvent event) {
        if (LOG.isLoggable(Level.DEBUG)) {
            line(event).ifPresent(line -> LOG.log(Level.DEBUG, line));
        }
    }

    private static Optional<String> line(FlipperEvent event) {
        if (event instanceof FlipperEvent.Change change) {
            return Optional.of("change: " + change.operation() + " " + change.features()
                    + change.value().map(value -> " " + value).orElse("")
                    + change.author().map(author -> " by " + author).orElse(""));
        }
        if (event instanceof FlipperEvent.AdapterCall call) {
            return Optional.of(
                    "adapter " + call.adapter() + ": " + call.operation() + ended(call.duration(), call.failure()));
        }
        if (event instanceof FlipperEvent.Sync sync) {
            return Optional.of("sync" + ended(sync.duration(), sync.failure()));
        }
        return Optional.empty(); // what is set aside is in the log already, as a warning
    }

    private static String ended(Duration duration, Optional<Throwable> failure) {
        return " (" + duration.toNanos() / 1_000 + " us)"
                + failure.map(thrown -> " failed: " + thrown).orElse("");
    }
}
