// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

/** A feature was asked for that the store does not know, and the adapter was told to raise. */
public final class FeatureNotFoundException extends FlipperException {

    private static final long serialVersionUID = 1L;

    /** The key of the feature. */
    private final String feature;

    /**
     * Makes an exception.
     *
     * @param feature the key of the feature
     */
    public FeatureNotFoundException(String feature) {
        super("no feature has the key \"" + feature + '"', null);
        this.feature = feature;
    }

    /**
     * Returns what was asked for.
     *
     * @return the key of the feature
     */
    public String feature() {
        return feature;
    }
}
