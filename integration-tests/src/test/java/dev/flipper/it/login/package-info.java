// SPDX-License-Identifier: Apache-2.0
/** An application into which people log in. */
@NullMarked
package dev.flipper.it.login;

import org.jspecify.annotations.NullMarked;
