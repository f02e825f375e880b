// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import org.junit.jupiter.api.DisplayName;

@DisplayName("features in the tables that Sequel made in PostgreSQL")
class SequelPostgresqlTest extends RailsTck {

    SequelPostgresqlTest() {
        super(TestDatabase.POSTGRESQL, "sequel");
    }
}
