// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Flipper;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows the entity tag of all features, as long as the store says that it is what it was. Safe for several threads. */
final class Tags {

    private final Flipper flipper;
    private volatile @Nullable Kept kept;

    private record Kept(String version, String tag) {}

    /**
     * What is stored, and its tag.
     *
     * @param features the values by feature
     * @param tag the entity tag
     */
    record Tagged(Map<String, GateValues> features, String tag) {}

    Tags(Flipper flipper) {
        this.flipper = flipper;
    }

    /** Returns the tag of all features where that costs no read. */
    Optional<String> known() {
        return version().flatMap(this::known);
    }

    /** Reads all features. */
    Tagged read() {
        // Asked before reading: values that are newer than their version are found out the next time.
        Optional<String> version = version();
        Map<String, GateValues> features = flipper.adapter().getAll();
        String tag = version.filter(before -> version().filter(before::equals).isPresent())
                .flatMap(this::known)
                .orElseGet(() -> Digest.of(features));
        // Nothing at all may be what is left of a store that failed, and is digested soon enough.
        if (version.isPresent() && !features.isEmpty()) {
            kept = new Kept(version.get(), tag);
        }
        return new Tagged(features, tag);
    }

    private Optional<String> known(String version) {
        Kept last = kept;
        return last != null && last.version().equals(version) ? Optional.of(last.tag()) : Optional.empty();
    }

    /** What this thread has not committed is no version of anything. */
    private Optional<String> version() {
        Adapter adapter = flipper.adapter();
        return adapter.hasUncommittedWrites() ? Optional.empty() : adapter.version();
    }
}
