// SPDX-License-Identifier: Apache-2.0
/**
 * Feature flags as an application sees them. Start at {@link dev.flipper.Flipper}.
 *
 * <p>No method here takes or returns {@code null} unless it says so, and a {@code null} argument is a
 * {@link NullPointerException}.
 */
@NullMarked
package dev.flipper;

import org.jspecify.annotations.NullMarked;
