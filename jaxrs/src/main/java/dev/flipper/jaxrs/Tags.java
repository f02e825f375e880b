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

    /** The tag of a version; none of one under which two states were seen, so that its word is not taken again. */
    private record Kept(String version, Optional<String> tag) {}

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

    /** Returns the tag of all features, as they are stored now, where that costs no read. */
    Optional<String> known() {
        return versionStored().flatMap(this::of).flatMap(Kept::tag);
    }

    /** Reads all features. The tag is made of the very values that are returned, whatever is known of their version. */
    Tagged read() {
        Optional<String> version = version();
        Map<String, GateValues> features = flipper.adapter().getAll();
        var tagged = new Tagged(features, Digest.of(features));
        version.ifPresentOrElse(before -> learn(before, tagged), this::readAside);
        return tagged;
    }

    /** A request that has read ahead knows no version. What is stored is then read once for all requests to come. */
    @SuppressWarnings("try") // a scope set aside does its work by being so
    private void readAside() {
        try (var aside = flipper.suspend()) {
            if (version().filter(version -> of(version).isEmpty()).isPresent()) {
                read();
            }
        }
    }

    /** Keeps the tag of what was read, if the store says that it did not change meanwhile. */
    private synchronized void learn(String before, Tagged tagged) {
        // Nothing at all may be what is left of a store that failed, and is digested soon enough.
        if (!tagged.features().isEmpty()
                && versionStored().filter(before::equals).isPresent()) {
            boolean isOther = of(before)
                    .filter(known -> !known.tag().equals(Optional.of(tagged.tag())))
                    .isPresent();
            kept = new Kept(before, isOther ? Optional.empty() : Optional.of(tagged.tag()));
        }
    }

    private Optional<Kept> of(String version) {
        return Optional.ofNullable(kept).filter(last -> last.version().equals(version));
    }

    @SuppressWarnings("try")
    private Optional<String> versionStored() {
        try (var aside = flipper.suspend()) {
            return version();
        }
    }

    /** What this thread has not committed is no version of anything. */
    private Optional<String> version() {
        Adapter adapter = flipper.adapter();
        return adapter.hasUncommittedWrites() ? Optional.empty() : adapter.version();
    }
}
