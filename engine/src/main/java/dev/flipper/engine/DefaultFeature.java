// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Actor;
import dev.flipper.Expression;
import dev.flipper.Feature;
import dev.flipper.Gate;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A feature of one view of a Flipper: its key, and the way to everything else. */
final class DefaultFeature implements Feature {

    private final DefaultFlipper flipper;
    private final String key;

    DefaultFeature(DefaultFlipper flipper, String key) {
        this.flipper = flipper;
        this.key = Objects.requireNonNull(key, "key");
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public GateValues values() {
        return flipper.adapter().get(key);
    }

    @Override
    public boolean isEnabled() {
        return flipper.isEnabled(key);
    }

    @Override
    public boolean isEnabled(Actor actor) {
        return flipper.isEnabled(key, actor);
    }

    @Override
    public boolean isEnabled(Collection<? extends Actor> actors) {
        return flipper.isEnabled(key, actors);
    }

    @Override
    public void enable(GateValue value) {
        GateValue valid = flipper.writable().checked(GateValue.of(gate(value), value.value()));
        flipper.write(key, () -> flipper.adapter().enable(key, valid));
    }

    @Override
    public void disable(GateValue value) {
        // Only a percentage is stored by disabling it; for all others there is nothing to validate.
        Gate gate = gate(value);
        GateValue valid = gate.dataType() == Gate.DataType.NUMBER ? GateValue.of(gate, value.value()) : value;
        flipper.write(key, () -> flipper.adapter().disable(key, valid));
    }

    @Override
    public void removeExpression(Expression expression) {
        Optional<Expression> stored = values().expression();
        if (stored.isEmpty()) {
            return;
        }
        Optional<Expression> rest = stored.get().remove(expression).prune();
        if (rest.isEmpty()) {
            disableExpression();
        } else {
            var left = new GateValue(Gate.EXPRESSION.key(), rest.get().toJson());
            flipper.write(key, () -> flipper.adapter().enable(key, left));
        }
    }

    private static Gate gate(GateValue value) {
        return Gate.ofKey(value.gate())
                .orElseThrow(() -> new IllegalArgumentException("no gate has the key \"" + value.gate() + '"'));
    }

    @Override
    public boolean exists() {
        return flipper.adapter().features().contains(key);
    }

    @Override
    public void add() {
        flipper.adapter().add(key);
    }

    @Override
    public void remove() {
        flipper.adapter().remove(key);
    }

    @Override
    public void clear() {
        flipper.adapter().clear(key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Feature that && key.equals(that.key());
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
