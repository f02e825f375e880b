// SPDX-License-Identifier: Apache-2.0
/** An application with two persistence units, one of them for its flags. */
@NullMarked
package dev.flipper.it.units;

import org.jspecify.annotations.NullMarked;
