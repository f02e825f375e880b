// SPDX-License-Identifier: Apache-2.0
/** What Jakarta REST applications get by themselves. Loaded only where that is there. */
@NullMarked
package dev.flipper.cdi.rest;

import org.jspecify.annotations.NullMarked;
