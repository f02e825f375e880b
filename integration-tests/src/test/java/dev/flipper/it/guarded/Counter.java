// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.guarded;

import dev.flipper.cdi.RequiresFeature;
import jakarta.ejb.Stateless;
import java.util.List;

/** An enterprise bean. */
@Stateless
public class Counter {

    /** For the container. */
    public Counter() {}

    /** Returns nothing while the feature is closed. */
    @RequiresFeature(value = "recommendations", closed = RequiresFeature.Closed.EMPTY)
    public List<String> stock() {
        return List.of("12 tins");
    }
}
