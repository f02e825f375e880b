// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import dev.flipper.it.app.Changes;
import dev.flipper.it.notes.Note;
import dev.flipper.it.stored.Shelf;
import dev.flipper.jpa.JpaAdapter;
import dev.flipper.tck.AdapterTck;
import java.io.File;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Applications that keep their flags in a database of their own. */
final class StoredWars {

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
            %s</web-app>
            """;

    private static final String PERSISTENCE_XML = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
            %s</persistence>
            """;

    private static final String UNIT = """
              <persistence-unit name="%s">
                <jta-data-source>%s</jta-data-source>
                <class>dev.flipper.it.notes.Note</class>
                <exclude-unlisted-classes>true</exclude-unlisted-classes>
                <properties>
                  <property name="jakarta.persistence.schema-generation.database.action" value="create"/>
                </properties>
              </persistence-unit>
            """;

    private StoredWars() {}

    /** With one persistence unit, and with all that tests need inside the server. */
    static WebArchive of(String name, Source source, String... settings) {
        return withUnits(name, Map.of("stored", source), settings)
                .addPackage(Shelf.class.getPackage())
                .addClass(Changes.class)
                .addAsLibraries(Wars.jarOf(AdapterTck.class), Wars.jarOf(Assertions.class))
                .addAsLibraries(Wars.jarOf(Awaitility.class), Wars.jarOf(Matcher.class));
    }

    /** With persistence units, and without any bean. */
    static WebArchive withUnits(String name, Map<String, Source> units, String... settings) {
        return withDatabases(Wars.configured(name, settings).addAsLibrary(Wars.jarOf(JpaAdapter.class)), units);
    }

    /** Adds persistence units to an application, and what they need. */
    static WebArchive withDatabases(WebArchive application, Map<String, Source> units) {
        return application
                .addPackage(Note.class.getPackage())
                .addAsLibraries(units.values().stream()
                        .map(source -> Wars.jarOf(source.driver()))
                        .distinct()
                        .toArray(File[]::new))
                .setWebXML(new StringAsset(
                        WEB_XML.formatted(join(units, (unit, source) -> source.definition(dataSourceOf(unit))))))
                .addAsResource(
                        new StringAsset(PERSISTENCE_XML.formatted(
                                join(units, (unit, source) -> UNIT.formatted(unit, dataSourceOf(unit))))),
                        "META-INF/persistence.xml");
    }

    private static String dataSourceOf(String unit) {
        return "java:app/jdbc/" + unit;
    }

    private static String join(Map<String, Source> units, BiFunction<String, Source, String> text) {
        return units.entrySet().stream()
                .map(unit -> text.apply(unit.getKey(), unit.getValue()))
                .collect(Collectors.joining());
    }

    /** What an application sets that keeps its flags in a database, and lets the tables be made. */
    static String[] settings(String... more) {
        return Stream.concat(Stream.of("flipper.adapter=jpa", "flipper.jpa.create=true"), Stream.of(more))
                .toArray(String[]::new);
    }
}
