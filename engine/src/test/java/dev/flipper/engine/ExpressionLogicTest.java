// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.tck.Requirement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The logic of expressions")
class ExpressionLogicTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\"Number\":0}", "{\"String\":\"\"}", "{\"Percentage\":0}", "{\"Now\":[]}"})
    @Requirement("expression-6")
    @DisplayName("takes 0 and empty text for true")
    void truthy(String json) {
        assertThat(StoredExpression.isOpen(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Boolean\":false}", "{\"Property\":\"plan\"}"})
    @Requirement("expression-6")
    @DisplayName("takes false and null for false")
    void falsy(String json) {
        assertThat(StoredExpression.isOpen(json)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"All\":[]} | true",
                "{\"All\":[true,0,\"\"]} | true",
                "{\"All\":[true,false]} | false",
                "{\"All\":[null]} | false",
                "{\"All\":[{\"Property\":[\"plan\"]}]} | false"
            })
    @Requirement("expression-7")
    @DisplayName("has All, which lacks nothing")
    void all(String json, boolean open) {
        assertThat(StoredExpression.isOpen(json)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Any\":[]} | false",
                "{\"Any\":[false,null]} | false",
                "{\"Any\":[false,0]} | true",
                "{\"Any\":[null,\"\"]} | true",
                "{\"Any\":[{\"All\":[]}]} | true"
            })
    @Requirement("expression-8")
    @DisplayName("has Any, for which one is enough")
    void any(String json, boolean open) {
        assertThat(StoredExpression.isOpen(json)).isEqualTo(open);
    }
}
