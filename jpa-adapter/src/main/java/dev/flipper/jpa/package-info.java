// SPDX-License-Identifier: Apache-2.0
/** Features in a relational database, through Jakarta Persistence. Start at {@link dev.flipper.jpa.JpaAdapter}. */
@NullMarked
package dev.flipper.jpa;

import org.jspecify.annotations.NullMarked;
