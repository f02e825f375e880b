// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import dev.flipper.spi.AdapterException;

/** The database is there, and the tables are not. */
final class MissingTableException extends AdapterException {

    private static final long serialVersionUID = 1L;

    MissingTableException(String table, Database database) {
        super(
                "the table " + table + " is missing: run the script dev/flipper/jpa/" + database.script()
                        + " of flipper-jpa-adapter.jar, or let them be made while you develop, by"
                        + " flipper.jpa.create=true in a server and JpaAdapter.createTables() elsewhere",
                null);
    }
}
