// SPDX-License-Identifier: Apache-2.0
/** The caller from Jakarta Security. Loaded only where that is there. */
@NullMarked
package dev.flipper.cdi.security;

import org.jspecify.annotations.NullMarked;
