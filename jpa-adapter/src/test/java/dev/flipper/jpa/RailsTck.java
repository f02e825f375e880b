// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import dev.flipper.spi.Adapter;
import dev.flipper.tck.AdapterTck;
import java.util.Optional;

/** Everything that the adapter can do in tables that a library of Ruby has made. */
abstract class RailsTck extends AdapterTck {

    private final TestDatabase database;
    private final String library;

    RailsTck(TestDatabase database, String library) {
        this.database = database;
        this.library = library;
    }

    @Override
    protected Adapter createAdapter() {
        Adapter adapter = new JpaAdapter(database.empty());
        new RubyTables(database, "").create(library);
        return adapter;
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
        return library.equals("rails");
    }
}
