// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.Group;
import dev.flipper.engine.Adapters;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("What was recorded from Flipper for Ruby")
class RecordedExchangesTest {

    private final TestServer server = TestServer.start(Flipper.builder(Adapters.memory())
            .group(new Group("admins", actor -> false))
            .build());
    private final RecordedExchanges exchanges = new RecordedExchanges(server.uri(), "/etag/features/actors");

    @AfterAll
    void report() {
        server.close();
        exchanges.counts().forEach((kind, count) -> System.out.println("recorded exchanges: " + count + " " + kind));
        assertThat(exchanges.counts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(297);
    }

    @TestFactory
    @DisplayName("is answered alike to Ruby's own client, over the whole session")
    Stream<DynamicTest> sessionsOfTheClient() {
        return exchanges.sessionsOfTheClient();
    }

    @TestFactory
    @DisplayName("is answered alike to hand-made requests")
    Stream<DynamicTest> handMade() {
        return exchanges.handMade();
    }
}
