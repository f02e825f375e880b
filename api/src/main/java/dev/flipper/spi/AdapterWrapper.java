// SPDX-License-Identifier: Apache-2.0
package dev.flipper.spi;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The base of every decorator. It forwards everything; override {@link #around} for all operations, or one method for
 * one. As safe for several threads as what it wraps.
 *
 * <pre>{@code
 * final class LoggedAdapter extends AdapterWrapper {
 *     LoggedAdapter(Adapter wrapped) {
 *         super("logged", wrapped);
 *     }
 *     @Override protected <T> T around(Operation operation, Supplier<T> call) {
 *         log(operation);
 *         return super.around(operation, call);
 *     }
 * }
 * }</pre>
 */
public abstract class AdapterWrapper implements Adapter {

    /** What is decorated. */
    protected final Adapter wrapped;

    private final String name;

    /**
     * Wraps an adapter.
     *
     * @param name what the decorator is called in {@link #toString()}
     * @param wrapped what is decorated; closed with the decorator
     */
    protected AdapterWrapper(String name, Adapter wrapped) {
        this.name = Objects.requireNonNull(name, "name");
        this.wrapped = Objects.requireNonNull(wrapped, "wrapped");
    }

    /**
     * Stands around every operation on the store.
     *
     * @param operation what is about to happen
     * @param call makes it happen
     * @param <T> what the operation returns
     * @return what the operation returns
     */
    protected <T> T around(Operation operation, Supplier<T> call) {
        return call.get();
    }

    @Override
    public Set<String> features() {
        return around(Operation.FEATURES, wrapped::features);
    }

    @Override
    public GateValues get(String feature) {
        return around(Operation.GET, () -> wrapped.get(feature));
    }

    @Override
    public Map<String, GateValues> getAll(Collection<String> features) {
        return around(Operation.GET_ALL, () -> wrapped.getAll(features));
    }

    @Override
    public Map<String, GateValues> getAll() {
        return around(Operation.GET_ALL, () -> wrapped.getAll());
    }

    @Override
    public void add(String feature) {
        run(Operation.ADD, () -> wrapped.add(feature));
    }

    @Override
    public void remove(String feature) {
        run(Operation.REMOVE, () -> wrapped.remove(feature));
    }

    @Override
    public void clear(String feature) {
        run(Operation.CLEAR, () -> wrapped.clear(feature));
    }

    @Override
    public void enable(String feature, GateValue value) {
        run(Operation.ENABLE, () -> wrapped.enable(feature, value));
    }

    @Override
    public void disable(String feature, GateValue value) {
        run(Operation.DISABLE, () -> wrapped.disable(feature, value));
    }

    @Override
    public void replaceAll(Map<String, GateValues> features) {
        run(Operation.REPLACE_ALL, () -> wrapped.replaceAll(features));
    }

    @Override
    public boolean replaceIf(String feature, GateValues expected, GateValues values) {
        return around(Operation.ENABLE, () -> wrapped.replaceIf(feature, expected, values));
    }

    @Override
    public Optional<String> version() {
        return wrapped.version();
    }

    @Override
    public boolean hasUncommittedWrites() {
        return wrapped.hasUncommittedWrites();
    }

    @Override
    public void afterTransaction(Runnable action) {
        wrapped.afterTransaction(action);
    }

    @Override
    public boolean isShared() {
        return wrapped.isShared();
    }

    @Override
    public boolean isReadOnly() {
        return wrapped.isReadOnly();
    }

    @Override
    public void close() {
        wrapped.close();
    }

    /** Returns the stack from here to the store, such as {@code strict -> failover -> memory}. */
    @Override
    public String toString() {
        return name + " -> " + wrapped;
    }

    private void run(Operation operation, Runnable call) {
        around(operation, () -> {
            call.run();
            return true;
        });
    }
}
