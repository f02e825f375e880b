// SPDX-License-Identifier: Apache-2.0
/** What runs only while a feature is open. */
@NullMarked
package dev.flipper.it.guarded;

import org.jspecify.annotations.NullMarked;
