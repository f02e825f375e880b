// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All features with their values, in the JSON that Flipper for Ruby exports and imports (version 1).
 *
 * <pre>{@code
 * String json = Export.of(flipper.adapter().getAll()).toJson();
 * flipper.adapter().replaceAll(Export.parse(json).features());
 * }</pre>
 *
 * <p>Immutable. Reading checks the whole text before anything is returned, so an import happens whole or not at all.
 *
 * @implSpec Rules export-1 to export-17 of the specification.
 */
public final class Export {

    /** The most bytes of JSON that are read: 50 MiB. */
    public static final int MAX_BYTES = 50 * 1024 * 1024;

    private final Map<String, GateValues> features;

    /** @param features of known features only; owned by this instance from now on */
    private Export(Map<String, GateValues> features) {
        this.features = Collections.unmodifiableMap(features);
    }

    /**
     * Takes the features of a store.
     *
     * @param features the values by feature, copied
     * @return the export
     */
    public static Export of(Map<String, GateValues> features) {
        var known = new LinkedHashMap<String, GateValues>();
        features.forEach((feature, values) -> known.put(feature, values.known(true)));
        return new Export(known);
    }

    /**
     * Reads an export.
     *
     * @param json the text. Absent gates, JSON booleans and numbers, and {@code null} for {@code features} are accepted.
     * @return the export
     * @throws IllegalArgumentException when any part cannot be imported; the message names the feature and the rule
     */
    public static Export parse(String json) {
        return new Export(ExportReader.read(json));
    }

    /**
     * Reads an export from UTF-8, at most {@link #MAX_BYTES} of it.
     *
     * @param json the text; not closed
     * @return the export
     * @throws IllegalArgumentException when any part cannot be imported, when there are too many bytes, or when they are
     *     not UTF-8
     * @throws IOException when the stream fails
     */
    public static Export read(InputStream json) throws IOException {
        return new Export(ExportReader.read(json, ExportedGates.Reading.IMPORT));
    }

    /**
     * Reads an export that a store of one's own has written, at most {@link #MAX_BYTES} of UTF-8. What an import refuses
     * comes back as it was stored: percentages of any text, expressions of any JSON.
     *
     * @param json the text; not closed
     * @return the export
     * @throws IllegalArgumentException when the text is no export at all, when there are too many bytes, or when they are
     *     not UTF-8
     * @throws IOException when the stream fails
     */
    public static Export readAsStored(InputStream json) throws IOException {
        return new Export(ExportReader.read(json, ExportedGates.Reading.AS_STORED));
    }

    /**
     * Returns the features.
     *
     * @return the values by feature in the order of the export, unmodifiable; every feature is known
     */
    public Map<String, GateValues> features() {
        return features;
    }

    /**
     * Writes the export as compact JSON.
     *
     * @return the text
     */
    public String toJson() {
        return ExportWriter.write(features);
    }

    /**
     * Writes the export as compact JSON.
     *
     * @param target receives the text; flushed, not closed
     * @throws IOException when the target fails
     */
    public void write(Writer target) throws IOException {
        ExportWriter.write(features, target, false);
    }

    /**
     * Writes the export for a store of one's own, which reads it again with {@link #readAsStored}. The text of an
     * expression that is no JSON is kept too; in other exports it is left out.
     *
     * @param target receives the text; flushed, not closed
     * @throws IOException when the target fails
     */
    public void writeAsStored(Writer target) throws IOException {
        ExportWriter.write(features, target, true);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Export that && features.equals(that.features);
    }

    @Override
    public int hashCode() {
        return features.hashCode();
    }

    /** Returns the features and their values, for people. */
    @Override
    public String toString() {
        return features.toString();
    }
}
