// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import org.junit.jupiter.api.DisplayName;

@DisplayName("features in PostgreSQL")
class PostgresqlAdapterTest extends DatabaseTck {

    PostgresqlAdapterTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
