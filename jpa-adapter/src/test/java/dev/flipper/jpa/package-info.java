// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.flipper.jpa;

import org.jspecify.annotations.NullMarked;
