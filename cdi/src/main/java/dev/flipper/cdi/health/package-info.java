// SPDX-License-Identifier: Apache-2.0
/** Readiness for MicroProfile Health. Loaded only where that is there. */
@NullMarked
package dev.flipper.cdi.health;

import org.jspecify.annotations.NullMarked;
