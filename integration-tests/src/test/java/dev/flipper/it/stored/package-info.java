// SPDX-License-Identifier: Apache-2.0
/** An application that keeps its flags in its own database. */
@NullMarked
package dev.flipper.it.stored;

import org.jspecify.annotations.NullMarked;
