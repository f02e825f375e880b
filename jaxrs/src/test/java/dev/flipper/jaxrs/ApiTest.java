// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Export;
import dev.flipper.Flipper;
import dev.flipper.Group;
import dev.flipper.engine.Adapters;
import dev.flipper.spi.Adapter;
import org.junit.jupiter.api.AfterEach;

/** A server over an empty store for each test. */
abstract class ApiTest {

    final Adapter store;
    final Flipper flipper;
    final Client client;
    private final TestServer server;

    ApiTest() {
        this(Adapters.memory());
    }

    ApiTest(Adapter store) {
        this.store = store;
        this.flipper = Flipper.builder(store)
                .group(new Group("admins", actor -> actor.flipperId().startsWith("Admin")))
                .build();
        this.server = TestServer.start(flipper);
        this.client = new Client(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Returns everything that is stored, to be compared later. */
    String stored() {
        return Export.of(flipper.adapter().getAll()).toJson();
    }
}
