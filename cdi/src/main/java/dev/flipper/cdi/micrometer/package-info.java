// SPDX-License-Identifier: Apache-2.0
/** Meters for Micrometer. Loaded only where that is there. */
@NullMarked
package dev.flipper.cdi.micrometer;

import org.jspecify.annotations.NullMarked;
