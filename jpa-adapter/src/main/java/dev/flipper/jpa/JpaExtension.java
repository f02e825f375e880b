// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import dev.flipper.spi.Adapter;
import dev.flipper.spi.FlipperExtension;
import dev.flipper.spi.Settings;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import java.util.Set;

/**
 * Offers the store {@code jpa} to an assembly: over the {@link EntityManagerFactory} that the host has, or the one that
 * {@code flipper.jpa.unit} names. {@code flipper.jpa.prefix} says how the names of the tables begin; with {@code
 * flipper.jpa.create} they are made when they are missing.
 */
public final class JpaExtension implements FlipperExtension {

    private static final String UNIT = "flipper.jpa.unit";
    private static final String PREFIX = "flipper.jpa.prefix";
    private static final String CREATE = "flipper.jpa.create";

    /** For {@link java.util.ServiceLoader}. */
    public JpaExtension() {}

    @Override
    public Set<String> adapters() {
        return Set.of("jpa");
    }

    @Override
    public Optional<Adapter> adapter(String name, Settings settings) {
        return name.equals("jpa") ? Optional.of(adapter(settings)) : Optional.empty();
    }

    private static Adapter adapter(Settings settings) {
        boolean create = settings.flag(CREATE).orElse(false);
        var adapter = new JpaAdapter(factory(settings), prefix(settings), create);
        adapter.checkTables();
        return adapter;
    }

    private static String prefix(Settings settings) {
        String prefix = settings.text(PREFIX).orElse("");
        try {
            return new Tables(prefix).prefix();
        } catch (IllegalArgumentException refused) {
            throw (IllegalArgumentException) Settings.invalid(PREFIX, prefix, "at most 12 of a to z, 0 to 9 and _")
                    .initCause(refused);
        }
    }

    private static EntityManagerFactory factory(Settings settings) {
        Optional<String> unit = settings.text(UNIT);
        return unit.map(name -> settings.resource(EntityManagerFactory.class, name)
                        .orElseThrow(() -> Settings.invalid(
                                UNIT,
                                name,
                                "the name of an EntityManagerFactory bean, which a method with @Produces @Named(\""
                                        + name + "\") returns")))
                .or(() -> settings.resource(EntityManagerFactory.class))
                .orElseThrow(() -> new IllegalArgumentException("flipper.adapter is jpa, which needs exactly one bean"
                        + " of type EntityManagerFactory, such as @Produces @PersistenceUnit EntityManagerFactory, or "
                        + UNIT + " to name one of several"));
    }
}
