// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.Export;
import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.Requirement;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An export is refused")
class ExportRefusalTest {

    private static void assertRefused(String json, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Export.parse(json))
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "\"500\"", "-1", "\"abc\"", "\"\"", "true", "[25]", "{}", "1e400"})
    @Requirement("export-10")
    @DisplayName("with a percentage that is none")
    void percentage(String percentage) {
        assertRefused("{\"features\":{\"search\":{\"percentage_of_actors\":" + percentage + "}}}", "\"search\"");
        assertRefused("{\"features\":{\"search\":{\"percentage_of_time\":" + percentage + "}}}", "\"search\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"actors\":\"User;1\"}",
                "{\"actors\":{\"x\":1}}",
                "{\"groups\":\"admins\"}",
                "{\"actors\":[null]}",
                "{\"actors\":[[1]]}",
                "{\"groups\":[{}]}",
                "{\"expression\":\"x\"}",
                "{\"expression\":[1]}",
                "{\"expression\":true}",
                "{\"boolean\":[true]}",
                "{\"expression\":{\"Equal\":[1e400,1]}}",
                "null",
                "[]",
                "\"x\"",
                "true"
            })
    @Requirement("export-11")
    @DisplayName("with gates in a form that means nothing")
    void form(String gates) {
        assertRefused("{\"features\":{\"search\":" + gates + "}}", "feature \"search\": ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"version\":1}",
                "\"x\"",
                "{\"features\":\"x\"}",
                "{\"features\":5}",
                "{\"features\":[1]}",
                "/* x */{\"features\":{}}",
                "\uFEFF{\"features\":{}}",
                "{\"features\":{}}x",
                "{\"features\":{}}{}",
                "{\"features\":{},}",
                "{\"features\":{\"a\":{\"percentage_of_actors\":NaN}}}",
                "{\"features\":{\"a\":{}}",
                "{\"features\":{\"a\":{\"actors\":[\"1\"",
                "{\"features\":{}} // x"
            })
    @Requirement("export-12")
    @DisplayName("that is not one JSON object with features")
    void notJson(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> Export.parse(json));
    }

    @Test
    @Requirement("export-12")
    @DisplayName("that is not UTF-8")
    void notUtf8() {
        byte[] latin1 = "{\"features\":{\"é\":{}}}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Export.read(new ByteArrayInputStream(latin1)))
                .withMessageContaining("UTF-8");
    }

    @Test
    @Requirement("export-13")
    @DisplayName("E12 whole, when the 700th of 1,000 features is wrong, and nothing is changed")
    void whole() {
        Adapter adapter = Adapters.memory();
        adapter.add("search");
        adapter.enable("search", GateValue.on());
        String features = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> "\"f" + i + "\":{\"percentage_of_actors\":" + (i == 700 ? 500 : 50) + "}")
                .collect(Collectors.joining(","));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> adapter.replaceAll(
                        Export.parse("{\"features\":{" + features + "}}").features()))
                .withMessage("feature \"f700\": percentage_of_actors must be a number from 0 to 100, but was \"500\"");
        assertThat(adapter.features()).containsExactly("search");
        assertThat(adapter.get("search").on()).isTrue();
    }

    @Test
    @Tag("large")
    @Requirement("export-14")
    @DisplayName("when it has more than 50 MiB")
    void tooLarge() {
        String padding = " ".repeat(Export.MAX_BYTES - "{\"features\":{}}".length());
        assertThat(Export.parse("{\"features\":{}" + padding + "}").features()).isEmpty();

        assertRefused("{\"features\":{}" + padding + " }", "larger than " + Export.MAX_BYTES + " bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Export.read(new Endless()))
                .withMessageContaining("larger than");
    }

    /** Never ends, and is never held. */
    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return ' ';
        }
    }
}
