// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/**
 * Questions with their answers, a row each.
 *
 * @param name the name of the file
 * @param vector checks a row
 * @param rows the rows, at least one
 */
record VectorFile(String name, Vector vector, List<JsonObject> rows) {

    VectorFile {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(name + " must have rows");
        }
    }

    /** Reads the files of a directory, or those of the kit. */
    static List<VectorFile> all(@Nullable String directory) throws IOException {
        return directory == null ? ofKit() : ofDirectory(Path.of(directory));
    }

    /** Returns one test for each row. The last one to end prints the result. */
    DynamicContainer tests(EngineUnderTest engine) {
        var tally = new Tally(name, rows.size());
        return DynamicContainer.dynamicContainer(
                name,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> DynamicTest.dynamicTest(
                                "row " + (i + 1), () -> tally.count(() -> vector.check(rows.get(i), engine)))));
    }

    private static List<VectorFile> ofKit() throws IOException {
        List<VectorFile> files = new ArrayList<>();
        for (VectorKind kind : VectorKind.values()) {
            String name = kind.fileName();
            try (InputStream json =
                    Objects.requireNonNull(VectorFile.class.getResourceAsStream("/vectors/" + name), name)) {
                files.add(read(kind, name, json));
            }
        }
        return files;
    }

    private static List<VectorFile> ofDirectory(Path directory) throws IOException {
        List<VectorFile> files = new ArrayList<>();
        for (Path path : list(directory)) {
            String name = path.getFileName().toString();
            try (InputStream json = Files.newInputStream(path)) {
                files.add(readOrFail(VectorKind.ofFile(name).orElseThrow(), name, json));
            }
        }
        // Nothing to ask must not look like every answer being right.
        if (files.isEmpty()) {
            throw new IllegalArgumentException(directory.toAbsolutePath() + " must hold a vector file of a known kind");
        }
        return files;
    }

    /** One file that cannot be read does not keep the others from being asked. */
    private static VectorFile readOrFail(VectorKind kind, String name, InputStream json) {
        try {
            return read(kind, name, json);
        } catch (RuntimeException e) {
            Vector failing = (row, engine) -> {
                throw new IllegalArgumentException(name + " cannot be read: " + e.getMessage(), e);
            };
            return new VectorFile(name, failing, List.of(JsonValue.EMPTY_JSON_OBJECT));
        }
    }

    private static List<Path> list(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException(
                    EngineTck.VECTORS + " must name a directory, but names " + directory.toAbsolutePath());
        }
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(path ->
                            VectorKind.ofFile(path.getFileName().toString()).isPresent())
                    .sorted()
                    .toList();
        }
    }

    private static VectorFile read(VectorKind kind, String name, InputStream json) {
        try (JsonReader reader = Json.createReader(json)) {
            JsonObject file = reader.readObject();
            return new VectorFile(
                    name, kind.vector(file), file.getJsonArray("rows").getValuesAs(JsonObject.class));
        }
    }
}
