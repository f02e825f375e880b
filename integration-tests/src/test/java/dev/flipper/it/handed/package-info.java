// SPDX-License-Identifier: Apache-2.0
/** Work that a request gives to managed executors. */
@NullMarked
package dev.flipper.it.handed;

import org.jspecify.annotations.NullMarked;
