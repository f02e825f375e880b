// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Payara Micro: one jar, with Jersey, EclipseLink and Payara's own MicroProfile Config. */
final class PayaraMicro implements ServerKind {

    private static final Path JAR = Path.of("target/payara-micro.jar");

    // As shipped it answers a DELETE that has a body with 400, and the API takes what to remove from there.
    private static final String DELETE_WITH_BODY =
            "set configs.config.server-config.network-config.protocols.protocol.http-listener.http"
                    + ".allow-payload-for-undefined-http-methods=true";

    @Override
    public List<String> command(Path folder, int port) throws IOException {
        Path settings = Files.writeString(folder.resolve("preboot"), DELETE_WITH_BODY);
        return List.of(
                "-jar",
                JAR.toString(),
                "--nocluster",
                "--rootdir",
                folder.toString(),
                "--port",
                Integer.toString(port),
                "--prebootcommandfile",
                settings.toString(),
                "--contextroot",
                "/",
                "--deploy",
                WAR.toString());
    }

    /** It ends instead, or never shows the page. */
    @Override
    public Path refusal(Path folder) {
        return folder.resolve("never");
    }
}
