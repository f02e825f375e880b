// SPDX-License-Identifier: Apache-2.0
/** What must hold on every server. */
@NullMarked
package dev.flipper.it;

import org.jspecify.annotations.NullMarked;
