// SPDX-License-Identifier: Apache-2.0
/** What an adapter or an engine extends to prove that it keeps the rules of the specification. */
@NullMarked
package dev.flipper.tck;

import org.jspecify.annotations.NullMarked;
