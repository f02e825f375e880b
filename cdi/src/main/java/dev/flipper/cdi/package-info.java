// SPDX-License-Identifier: Apache-2.0
/**
 * {@code @Inject Flipper}: one application-scoped instance, assembled from MicroProfile Config and from beans, and what
 * asks it for the current caller: {@link dev.flipper.cdi.FeatureFlag}, {@link dev.flipper.cdi.RequiresFeature}.
 */
@NullMarked
package dev.flipper.cdi;

import org.jspecify.annotations.NullMarked;
