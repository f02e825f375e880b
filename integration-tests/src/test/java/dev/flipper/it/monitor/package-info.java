// SPDX-License-Identifier: Apache-2.0
/** An application that stays, and looks at what others left behind. */
@NullMarked
package dev.flipper.it.monitor;

import org.jspecify.annotations.NullMarked;
