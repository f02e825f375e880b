// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Adapters that do not keep, or do not give back, what was written. */
final class BrokenKeeping {

    private BrokenKeeping() {}

    static final class BlankActorIsDropped extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public void enable(String feature, GateValue value) {
                    if (!value.equals(Facts.actor(""))) {
                        wrapped.enable(feature, value);
                    }
                }
            };
        }
    }

    static final class NumbersAreRewritten extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public void enable(String feature, GateValue value) {
                    wrapped.enable(
                            feature, new GateValue(value.gate(), value.value().replace("25.0", "25")));
                }
            };
        }
    }

    static final class UnknownGatesAreDropped extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public void enable(String feature, GateValue value) {
                    if (!is("salt", value)) {
                        wrapped.enable(feature, value);
                    }
                }
            };
        }
    }

    static final class KeysIgnoreCase extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public void add(String feature) {
                    wrapped.add(feature.toLowerCase(Locale.ROOT));
                }
            };
        }
    }

    static final class UnknownFeaturesAreOmitted extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public Map<String, GateValues> getAll(Collection<String> features) {
                    Map<String, GateValues> values = new HashMap<>(wrapped.getAll(features));
                    values.values().removeIf(GateValues.NONE::equals);
                    return Map.copyOf(values);
                }
            };
        }
    }

    static final class FeaturesMayBeChanged extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public Set<String> features() {
                    return new HashSet<>(wrapped.features());
                }
            };
        }
    }

    static final class FeaturesAreLive extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public Set<String> features() {
                    return new AbstractSet<>() {
                        @Override
                        public Iterator<String> iterator() {
                            return wrapped.features().iterator();
                        }

                        @Override
                        public int size() {
                            return wrapped.features().size();
                        }
                    };
                }
            };
        }
    }

    static final class ReplacingKeepsOldFeatures extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public void replaceAll(Map<String, GateValues> features) {
                    Map<String, GateValues> sum = new HashMap<>(wrapped.getAll());
                    sum.putAll(features);
                    wrapped.replaceAll(sum);
                }
            };
        }
    }

    static final class CopyingWritesAsItReads extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public void copyFrom(Adapter source) {
                    wrapped.replaceAll(Map.of());
                    wrapped.replaceAll(source.getAll());
                }
            };
        }
    }

    static final class EveryHundredthValueIsLost extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            var count = new AtomicInteger();
            return new Broken() {
                @Override
                public void enable(String feature, GateValue value) {
                    if (count.incrementAndGet() % 100 != 0) {
                        wrapped.enable(feature, value);
                    }
                }
            };
        }
    }
}
