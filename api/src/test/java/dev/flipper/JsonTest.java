// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("JSON")
class JsonTest {

    static String[] tooMuch() {
        return new String[] {
            nested(JsonTree.MAX_DEPTH + 2),
            nested(10_000),
            "{\"a\":".repeat(10_000),
            "9".repeat(1_001),
            "1e400",
            "-1e400"
        };
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1",
                "{}x",
                "1 2",
                "\uFEFF{}",
                "/**/{}",
                "// x",
                "NaN",
                "Infinity",
                "{,}",
                "[1,]",
                "'a'",
                "{a:1}",
                "nul"
            })
    @DisplayName("is refused where it is none, or goes on")
    void isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read(text));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    @DisplayName("is refused where it is too deep, or its numbers are too large")
    void tooMuch(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read(text));
    }

    @Test
    @DisplayName("is read down to the depth that is allowed")
    void deepestAllowed() {
        String text = nested(JsonTree.MAX_DEPTH);

        assertThat(Json.write(Json.read(text))).isEqualTo(text);
    }

    @Test
    @DisplayName("keeps whole numbers whole, of any size")
    void numbers() {
        assertThat(Json.read("1")).isEqualTo(1L);
        assertThat(Json.read("1.0")).isEqualTo(1.0);
        assertThat(Json.read("1e2")).isEqualTo(100.0);
        assertThat(Json.read("123456789012345678901234567890"))
                .isEqualTo(new BigInteger("123456789012345678901234567890"));
    }

    @Test
    @DisplayName("of several members of one name has the last one")
    void lastMemberCounts() {
        assertThat(Json.read("{\"a\":1,\"b\":2,\"a\":3}")).isEqualTo(Map.of("a", 3L, "b", 2L));
    }

    @Test
    @DisplayName("that cannot be read is nothing where text may stand")
    void readOrNull() {
        assertThat(Json.readOrNull("[1]")).isEqualTo(java.util.List.of(1L));
        assertThat(Json.readOrNull("[1")).isNull();
    }
}
