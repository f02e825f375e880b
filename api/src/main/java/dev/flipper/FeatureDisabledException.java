// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

/** Something was called that requires a feature, and the feature is closed for the caller. */
public final class FeatureDisabledException extends FlipperException {

    private static final long serialVersionUID = 1L;

    /** The key of the feature. */
    private final String feature;

    /**
     * Makes an exception.
     *
     * @param feature the key of the feature
     */
    public FeatureDisabledException(String feature) {
        super("the feature \"" + feature + "\" is closed", null);
        this.feature = feature;
    }

    /**
     * Returns what is closed.
     *
     * @return the key of the feature
     */
    public String feature() {
        return feature;
    }
}
