// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Money")
class MoneyTest {

    @Test
    @DisplayName("reads as a price tag")
    void readsAsAPriceTag() {
        assertThat(new Money(405)).hasToString("€4.05");
        assertThat(new Money(0)).hasToString("€0.00");
        assertThat(new Money(123456)).hasToString("€1234.56");
    }

    @Test
    @DisplayName("rounds a deal in the customer's favour")
    void roundsDown() {
        assertThat(new Money(999).less(20)).isEqualTo(new Money(799));
    }
}
