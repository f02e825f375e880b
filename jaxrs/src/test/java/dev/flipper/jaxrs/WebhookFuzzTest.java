// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.flipper.Flipper;
import dev.flipper.engine.Adapters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;

/** E01 looks for requests that the webhook takes for a fault of its own. */
@DisplayName("E01 Any request to the webhook")
class WebhookFuzzTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);

    @FuzzTest(maxDuration = "60s")
    void answer(byte[] request) {
        var signatures = new Signatures("shh", Duration.ofMinutes(5), CLOCK);
        RawRequest.check(new Webhook(Flipper.create(Adapters.memory()), signatures), request);
    }
}
