// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Adapters that are said to be able to do what they cannot. */
final class BrokenAbilities {

    private BrokenAbilities() {}

    static final class ReplacesInTwoSteps extends AdapterTck {
        @Override
        protected boolean replacesAtOnce() {
            return true;
        }

        @Override
        protected Adapter createAdapter() {
            Thread owner = Thread.currentThread();
            var empty = new AtomicBoolean();
            // More than there are readers, each of which may have read just before.
            var reads = new CountDownLatch(5);
            return new Broken() {
                @Override
                public void replaceAll(Map<String, GateValues> features) {
                    if (Thread.currentThread() != owner) {
                        wrapped.replaceAll(Map.of());
                        empty.set(true);
                        await(reads);
                    }
                    wrapped.replaceAll(features);
                }

                @Override
                public Map<String, GateValues> getAll() {
                    Map<String, GateValues> all = wrapped.getAll();
                    if (empty.get()) {
                        reads.countDown();
                    }
                    return all;
                }
            };
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static final class SetsWithoutComparing extends AdapterTck {
        @Override
        protected boolean comparesAndSets() {
            return true;
        }

        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public boolean replaceIf(String feature, GateValues expected, GateValues values) {
                    return wrapped.replaceIf(feature, wrapped.get(feature), values);
                }
            };
        }
    }

    static final class VersionIsNotTold extends AdapterTck {
        @Override
        protected boolean tellsVersion() {
            return true;
        }

        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public Optional<String> version() {
                    return Optional.empty();
                }
            };
        }
    }

    static final class VersionCountsQuestions extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            var questions = new AtomicLong();
            return new Broken() {
                @Override
                public Optional<String> version() {
                    return Optional.of(Long.toString(questions.incrementAndGet()));
                }
            };
        }
    }

    static final class NeverCallsAfterATransaction extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public void afterTransaction(Runnable action) {}
            };
        }
    }

    static final class SecondAdapterHasACopy extends AdapterTck {
        private Adapter first = new ModelAdapter();

        @Override
        protected Adapter createAdapter() {
            first = new ModelAdapter();
            return first;
        }

        @Override
        protected Optional<Adapter> createSecondAdapter() {
            Adapter copy = new ModelAdapter();
            copy.copyFrom(first);
            return Optional.of(copy);
        }
    }

    static final class StoreEndsWithItsAdapter extends AdapterTck {
        private Adapter first = new ModelAdapter();

        @Override
        protected Adapter createAdapter() {
            first = new Broken() {
                @Override
                public void close() {
                    wrapped.replaceAll(Map.of());
                }
            };
            return first;
        }

        @Override
        protected Optional<Adapter> createSecondAdapter() {
            return Optional.of(new AdapterWrapper("second", first) {
                @Override
                public void close() {}
            });
        }
    }
}
