// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import org.junit.jupiter.api.DisplayName;

@DisplayName("features in H2")
class H2AdapterTest extends DatabaseTck {

    H2AdapterTest() {
        super(TestDatabase.H2);
    }
}
