// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A store that writes down what it is asked, and fails on demand. */
final class Watched extends AdapterWrapper {

    final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    volatile @Nullable RuntimeException failure;
    volatile UnaryOperator<Optional<String>> version = UnaryOperator.identity();
    volatile boolean uncommitted;

    Watched(Adapter wrapped) {
        super("watched", wrapped);
    }

    /** Returns the store beneath, for what happens unseen. */
    Adapter inner() {
        return wrapped;
    }

    @Override
    public Optional<String> version() {
        return version.apply(super.version());
    }

    @Override
    public boolean hasUncommittedWrites() {
        return uncommitted;
    }

    @Override
    protected <T> T around(Operation operation, Supplier<T> call) {
        calls.add(operation.name());
        RuntimeException thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
        return call.get();
    }
}
