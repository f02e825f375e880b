// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import org.junit.jupiter.api.DisplayName;

@DisplayName("features in MariaDB")
class MariadbAdapterTest extends DatabaseTck {

    MariadbAdapterTest() {
        super(TestDatabase.MARIADB);
    }
}
