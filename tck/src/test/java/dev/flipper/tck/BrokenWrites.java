// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import java.util.List;

/** Adapters that write something else than they should. */
final class BrokenWrites {

    private BrokenWrites() {}

    static final class AddForgetsValues extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public void add(String feature) {
                    wrapped.clear(feature);
                    wrapped.add(feature);
                }
            };
        }
    }

    static final class RemoveLeavesValues extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public void remove(String feature) {
                    List<GateValue> values = List.copyOf(get(feature).asSet());
                    wrapped.remove(feature);
                    values.forEach(value -> wrapped.enable(feature, value));
                }
            };
        }
    }

    static final class ClearKnowsSixGates extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public void clear(String feature) {
                    drop(feature, value -> !is("tags", value));
                }
            };
        }
    }

    static final class EnableMakesKnown extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public void enable(String feature, GateValue value) {
                    wrapped.add(feature);
                    wrapped.enable(feature, value);
                }
            };
        }
    }

    static final class BooleanKeepsOthers extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public void enable(String feature, GateValue value) {
                    List<GateValue> others = List.copyOf(get(feature).asSet());
                    wrapped.enable(feature, value);
                    others.stream()
                            .filter(other -> is("actors", other))
                            .forEach(other -> wrapped.enable(feature, other));
                }
            };
        }
    }

    static final class ActorReplacesActors extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public void enable(String feature, GateValue value) {
                    if (is("actors", value)) {
                        drop(feature, other -> is("actors", other));
                    }
                    wrapped.enable(feature, value);
                }
            };
        }
    }

    static final class DisablingOneActorRemovesAll extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public void disable(String feature, GateValue value) {
                    wrapped.disable(feature, value);
                    if (is("actors", value)) {
                        drop(feature, other -> is("actors", other));
                    }
                }
            };
        }
    }

    static final class FirstPercentageStays extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public void enable(String feature, GateValue value) {
                    if (!is("percentage_of_time", value)
                            || get(feature).texts(value.gate()).isEmpty()) {
                        wrapped.enable(feature, value);
                    }
                }
            };
        }
    }

    static final class DisablingPercentageRemovesIt extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public void disable(String feature, GateValue value) {
                    wrapped.disable(feature, value);
                    drop(feature, other -> is("percentage_of_actors", other) && is("percentage_of_actors", value));
                }
            };
        }
    }

    static final class DisablingExpressionComparesIt extends AdapterTck {
        @Override
        protected Adapter createAdapter() {
            return new Broken() {
                @Override
                public void disable(String feature, GateValue value) {
                    if (!is("expression", value) || get(feature).asSet().contains(value)) {
                        wrapped.disable(feature, value);
                    }
                }
            };
        }
    }
}
