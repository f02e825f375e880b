// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Adapters that forget that others are there too. */
final class BrokenSharing {

    private BrokenSharing() {}

    // Threads wait for one another at the worst moment, so that these tests fail always and not only sometimes. The
    // thread of the test itself never waits: it has nobody to wait for.
    private static void await(CountDownLatch latch) {
        try {
            latch.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static final class UpdatesAreLost extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            Thread owner = Thread.currentThread();
            var read = new CountDownLatch(2);
            return new Broken() {
                @Override
                public void enable(String feature, GateValue value) {
                    if (Thread.currentThread() == owner) {
                        wrapped.enable(feature, value);
                    } else {
                        GateValues values = get(feature).with(value);
                        read.countDown();
                        await(read);
                        wrapped.replaceAll(Map.of(feature, values));
                    }
                }
            };
        }
    }

    static final class WritesAreSeenHalfDone extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            Thread owner = Thread.currentThread();
            // More than there are readers, each of which may have read just before.
            var reads = new CountDownLatch(5);
            var halfDone = new AtomicBoolean();
            return new Broken() {
                @Override
                public void enable(String feature, GateValue value) {
                    List<GateValue> others = List.copyOf(wrapped.get(feature).asSet());
                    wrapped.enable(feature, value);
                    if (is("boolean", value) && Thread.currentThread() != owner) {
                        others.forEach(other -> wrapped.enable(feature, other));
                        halfDone.set(true);
                        BrokenSharing.await(reads);
                        wrapped.enable(feature, value);
                    }
                }

                @Override
                public GateValues get(String feature) {
                    GateValues values = wrapped.get(feature);
                    if (halfDone.get()) {
                        reads.countDown();
                    }
                    return values;
                }
            };
        }
    }

    static final class VersionStandsStill extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public Optional<String> version() {
                    return Optional.of("1");
                }
            };
        }
    }

    static final class CallsItselfReadOnly extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public boolean isReadOnly() {
                    return true;
                }
            };
        }
    }

    static final class ClosesOnlyOnce extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            var closed = new AtomicBoolean();
            return new Broken() {
                @Override
                public void close() {
                    if (closed.getAndSet(true)) {
                        throw new IllegalStateException("closed");
                    }
                }
            };
        }
    }
}
