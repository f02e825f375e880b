// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.util.List;

/** One look at the shop: who looks, at what, and which of their words made no sense. */
record Visit(Customer customer, String query, Kind kind, List<Problem> problems) {}
