// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** The proof: any adapter and any engine is checked against the specification. */
@NullMarked
module dev.flipper.tck {
    requires transitive dev.flipper.api;
    requires transitive org.junit.jupiter.api;
    requires jakarta.json;
    requires org.assertj.core;
    requires org.junit.jupiter.params;
    requires static transitive org.jspecify;

    exports dev.flipper.tck;

    // JUnit calls the tests of package-private classes by reflection.
    opens dev.flipper.tck;
}
