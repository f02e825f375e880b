// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.util.Map;

/** An actor that is nothing but its id and properties. */
record Given(String flipperId, Map<String, ?> flipperProperties) implements Actor {}
