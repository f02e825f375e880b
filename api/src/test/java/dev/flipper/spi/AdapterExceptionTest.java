// SPDX-License-Identifier: Apache-2.0
package dev.flipper.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A store that failed")
class AdapterExceptionTest {

    @Test
    @DisplayName("tells the status of a remote that answered")
    void status() {
        assertThat(new AdapterException("refused", null, 402).status()).hasValue(402);
        assertThat(new AdapterException("not reached", null).status()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 99, 600})
    @DisplayName("tells no status that there is not")
    void noStatus(int status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdapterException("refused", null, status))
                .withMessageContaining(String.valueOf(status));
    }
}
