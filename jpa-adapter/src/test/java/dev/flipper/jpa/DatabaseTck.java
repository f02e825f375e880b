// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import dev.flipper.spi.Adapter;
import dev.flipper.tck.AdapterTck;
import java.util.Optional;

/** Everything that the adapter can do, on any database. */
abstract class DatabaseTck extends AdapterTck {

    private final TestDatabase database;

    DatabaseTck(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Adapter createAdapter() {
        return new JpaAdapter(database.empty()).createTables();
    }

    @Override
    protected Optional<Adapter> createSecondAdapter() {
        return Optional.of(new JpaAdapter(database.factory()));
    }

    @Override
    protected boolean replacesAtOnce() {
        return true;
    }

    @Override
    protected boolean tellsVersion() {
        return true;
    }

    @Override
    protected boolean comparesAndSets() {
        return true;
    }
}
