// SPDX-License-Identifier: Apache-2.0
/** What holds the rules, their tests and the modules together. */
@NullMarked
package dev.flipper.rules;

import org.jspecify.annotations.NullMarked;
