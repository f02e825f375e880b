// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Actor;
import java.util.Map;

/** An actor whose id and properties cannot be had. */
final class BrokenActor implements Actor {

    @Override
    public String flipperId() {
        throw new IllegalStateException("no id");
    }

    @Override
    public Map<String, ?> flipperProperties() {
        throw new IllegalStateException("no properties");
    }
}
