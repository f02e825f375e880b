// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import org.junit.jupiter.api.DisplayName;

@DisplayName("features in the tables that Rails made in PostgreSQL")
class RailsPostgresqlTest extends RailsTck {

    RailsPostgresqlTest() {
        super(TestDatabase.POSTGRESQL, "rails");
    }
}
