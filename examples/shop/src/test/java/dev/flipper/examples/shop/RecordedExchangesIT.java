// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.jaxrs.RecordedExchanges;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningShop.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("What was recorded from Flipper for Ruby")
class RecordedExchangesIT {

    private final RecordedExchanges exchanges;

    RecordedExchangesIT(URI shop) {
        // Client puts a path behind it that begins with a slash.
        this.exchanges = new RecordedExchanges(URI.create("http://" + shop.getAuthority()), "/flipper");
    }

    @AfterAll
    void all() {
        assertThat(exchanges.counts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(297);
    }

    @TestFactory
    @DisplayName("is answered alike by the shop to Ruby's own client, over the whole session")
    Stream<DynamicTest> sessionsOfTheClient() {
        return exchanges.sessionsOfTheClient();
    }

    @TestFactory
    @DisplayName("is answered alike by the shop to hand-made requests")
    Stream<DynamicTest> handMade() {
        return exchanges.handMade();
    }
}
