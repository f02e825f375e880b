// SPDX-License-Identifier: Apache-2.0
/**
 * A small shop that asks Flipper what to show. Start at {@link dev.flipper.examples.shop.ShopServlet}.
 */
@NullMarked
package dev.flipper.examples.shop;

import org.jspecify.annotations.NullMarked;
