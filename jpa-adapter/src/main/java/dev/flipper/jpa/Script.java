// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The statements that make the tables, as people run them. */
final class Script {

    private final Database database;
    private final Tables tables;

    Script(Database database, Tables tables) {
        this.database = database;
        this.tables = tables;
    }

    /** In the scripts a statement ends with a semicolon before an empty line, so that those within it do not count. */
    List<String> statements() {
        return Stream.of(
                        text().replace("flipper_", tables.prefix() + "flipper_").split(";\n(?:\n|$)", -1))
                .map(statement -> statement.replaceAll("(?m)^--.*\n", "").strip())
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private String text() {
        try (InputStream script = Script.class.getResourceAsStream(database.script())) {
            return new String(Objects.requireNonNull(script, database.script()).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
