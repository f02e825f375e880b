// SPDX-License-Identifier: Apache-2.0
/** What the specification and its engine share. Not for applications: it changes without notice. */
@NullMarked
package dev.flipper.internal;

import org.jspecify.annotations.NullMarked;
