// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.login;

import dev.flipper.cdi.RequiresFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A bean that is empty for those to whom the feature is closed. */
@ApplicationScoped
public class Cellar {

    /** For the container. */
    public Cellar() {}

    /** Returns what is there. */
    @RequiresFeature(value = "search", closed = RequiresFeature.Closed.EMPTY)
    public List<String> bottles() {
        return List.of("wine");
    }
}
