// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Looks for bytes that cannot be imported or refused: nothing but the refusal may be thrown. */
class ExportFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void read(byte[] bytes) throws IOException {
        Export export;
        try {
            export = Export.read(new ByteArrayInputStream(bytes));
        } catch (IllegalArgumentException refused) {
            assertRefusedAsText(bytes);
            return;
        }

        assertThat(Export.parse(new String(bytes, StandardCharsets.UTF_8))).isEqualTo(export);
        String json = export.toJson();
        assertThat(Export.parse(json)).isEqualTo(export);
        assertThat(Export.parse(json).toJson()).isEqualTo(json);
        assertThat(Export.readAsStored(new ByteArrayInputStream(bytes)).toJson())
                .isEqualTo(json);
    }

    private static void assertRefusedAsText(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            assertThatIllegalArgumentException().isThrownBy(() -> Export.parse(text));
        } catch (CharacterCodingException noText) {
            assertThat(bytes).isNotEmpty();
        }
    }
}
