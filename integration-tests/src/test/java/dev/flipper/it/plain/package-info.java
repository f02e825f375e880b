// SPDX-License-Identifier: Apache-2.0
/** An application that has never heard of Flipper. */
@NullMarked
package dev.flipper.it.plain;

import org.jspecify.annotations.NullMarked;
