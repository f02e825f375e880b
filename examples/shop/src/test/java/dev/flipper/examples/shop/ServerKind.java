// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How a server is started with the shop on it. The system property {@code flipper.shop.server} chooses one. */
interface ServerKind {

    Path WAR = Path.of("target/ROOT.war");

    /** Lays out what the server needs in a folder of its own, and returns its command without the Java executable. */
    List<String> command(Path folder, int port) throws IOException;

    /** The file that appears when the server refuses the shop. */
    Path refusal(Path folder);

    static ServerKind chosen() {
        String name = System.getProperty("flipper.shop.server", "wildfly");
        return switch (name) {
            case "wildfly" -> new WildFly();
            case "payara-micro" -> new PayaraMicro();
            default ->
                throw new IllegalArgumentException(
                        "flipper.shop.server must be wildfly or payara-micro, but was " + name);
        };
    }
}
