// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An export written by Flipper for Ruby")
class ExportVectorsTest {

    /** Accepted by Ruby's memory adapter and refused here: deliberate difference 7. */
    private static final Set<String> DIFFERENCES =
            Set.of("percentage 500", "actors string", "actors object", "expression array", "comment");

    private static Stream<Row> rows(String kind) throws IOException {
        return Row.of("export.json").filter(row -> row.text("kind").equals(kind));
    }

    /** Ruby's memory adapter leaves the key of a removed expression out; every other store writes null. */
    static Stream<Row> exports() throws IOException {
        return rows("export").filter(row -> !row.text("name").startsWith("expression removed"));
    }

    static Stream<Row> exportsOfActiveRecord() throws IOException {
        return rows("export_active_record");
    }

    static Stream<Row> accepted() throws IOException {
        return rows("import").filter(row -> !row.has("error") && !DIFFERENCES.contains(row.text("name")));
    }

    static Stream<Row> refused() throws IOException {
        return rows("import").filter(row -> row.has("error") || DIFFERENCES.contains(row.text("name")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    @DisplayName("is read and written again to the same text")
    void roundTrip(Row row) {
        assertThat(Export.parse(row.text("contents")).toJson()).isEqualTo(row.text("contents"));
    }

    @ParameterizedTest
    @MethodSource("exportsOfActiveRecord")
    @DisplayName("is read and written again to the same JSON, though Active Record has another order of gates")
    void sameJson(Row row) {
        String written = Export.parse(row.text("contents")).toJson();

        assertThat(Json.read(written)).isEqualTo(Json.read(row.text("contents")));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    @DisplayName("is imported with the same features in the same states")
    void isImported(Row row) {
        Map<String, String> states = Export.parse(row.text("contents")).features().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, feature -> state(feature.getValue())));

        assertThat(states).isEqualTo(row.get("states"));
    }

    private static String state(GateValues values) {
        return Feature.State.of(values).name().toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("accepted")
    @DisplayName("is imported with the values that Ruby has afterwards")
    void hasTheSameValues(Row row) {
        String after = "{\"features\":" + Json.write(row.get("after")) + '}';

        assertThat(Export.parse(row.text("contents"))).isEqualTo(Export.parse(after));
    }

    @ParameterizedTest
    @MethodSource("refused")
    @DisplayName("is refused where Ruby refuses it, and where Ruby would store what makes no sense")
    void isRefused(Row row) {
        assertThatIllegalArgumentException().isThrownBy(() -> Export.parse(row.text("contents")));
    }
}
