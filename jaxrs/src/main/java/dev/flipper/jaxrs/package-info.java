// SPDX-License-Identifier: Apache-2.0
/** Flipper's HTTP API for Jakarta REST. Start at {@link dev.flipper.jaxrs.FlipperResource}. */
@NullMarked
package dev.flipper.jaxrs;

import org.jspecify.annotations.NullMarked;
