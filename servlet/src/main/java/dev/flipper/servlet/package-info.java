// SPDX-License-Identifier: Apache-2.0
/** One consistent view of the features for each request: {@link dev.flipper.servlet.FlipperFilter}. */
@NullMarked
package dev.flipper.servlet;

import org.jspecify.annotations.NullMarked;
