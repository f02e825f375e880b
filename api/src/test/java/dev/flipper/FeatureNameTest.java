// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A name typed by a person")
class FeatureNameTest {

    static Stream<Row> rows() throws IOException {
        return Row.ofFunction("to_feature_name");
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("is cleaned as Flipper for Ruby cleans it")
    void isCleaned(Row row) {
        assertThat(Feature.normalize(row.text("input"))).isEqualTo(row.result());
    }

    @Test
    @DisplayName("keeps what stands inside, emoji and space included")
    void keepsTheInside() {
        assertThat(Feature.normalize(" new 😀 search ")).isEqualTo("new 😀 search");
    }
}
