// SPDX-License-Identifier: Apache-2.0
/** Meters for MicroProfile Metrics. Loaded only where that is there. */
@NullMarked
package dev.flipper.cdi.metrics;

import org.jspecify.annotations.NullMarked;
