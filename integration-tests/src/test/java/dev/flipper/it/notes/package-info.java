// SPDX-License-Identifier: Apache-2.0
/** An application with a database, that has never heard of Flipper. */
@NullMarked
package dev.flipper.it.notes;

import org.jspecify.annotations.NullMarked;
