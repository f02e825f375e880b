// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.flipper.Export;
import dev.flipper.Flipper;
import dev.flipper.GateValues;
import dev.flipper.Group;
import dev.flipper.engine.Adapters;
import dev.flipper.jaxrs.FlipperResource.Access;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

/** E01 looks for requests that the API takes for a fault of its own. */
@DisplayName("E01 Any request")
class ApiFuzzTest {

    private static final Map<String, GateValues> FEATURES = Export.parse(
                    "{\"version\":1,\"features\":{\"a\":{\"boolean\":\"true\"},"
                            + "\"b\":{\"actors\":[\"1\",\"2\"],\"expression\":{\"Equal\":[{\"Property\":[\"x\"]},1]}},"
                            + "\"x/y\":{\"percentage_of_actors\":\"25\"}}}")
            .features();

    @FuzzTest(maxDuration = "60s")
    void answer(byte[] request) {
        Flipper flipper = Flipper.builder(Adapters.memory())
                .group(new Group("admins", actor -> true))
                .build();
        flipper.adapter().replaceAll(FEATURES);
        RawRequest.check(new Api(flipper, Access.READ_WRITE), request);
    }
}
