// SPDX-License-Identifier: Apache-2.0
/** {@code @Inject Flipper}: one application-scoped instance, assembled from MicroProfile Config. */
@NullMarked
package dev.flipper.cdi;

import org.jspecify.annotations.NullMarked;
