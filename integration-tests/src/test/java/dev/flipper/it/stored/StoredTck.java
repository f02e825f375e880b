// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.stored;

import dev.flipper.jpa.JpaAdapter;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.AdapterTck;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;

/** The kit, over the application's own persistence unit; run inside the server. */
public class StoredTck extends AdapterTck {

    /** For JUnit. */
    public StoredTck() {}

    @Override
    protected Adapter createAdapter() {
        JpaAdapter adapter = adapter().createTables();
        Shelf shelf = CDI.current().select(Shelf.class).get();
        shelf.run("delete from \"kit_flipper_gates\"");
        shelf.run("delete from \"kit_flipper_features\"");
        return adapter;
    }

    @Override
    protected Optional<Adapter> createSecondAdapter() {
        return Optional.of(adapter());
    }

    // Beside the tables in which the application has its flags.
    private static JpaAdapter adapter() {
        return new JpaAdapter(CDI.current().select(EntityManagerFactory.class).get(), "kit_");
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
