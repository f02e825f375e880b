// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.nio.file.Path;
import java.util.List;

/** Payara Micro: one jar, with Jersey, EclipseLink and Payara's own MicroProfile Config. */
final class PayaraMicro implements ServerKind {

    private static final Path JAR = Path.of("target/payara-micro.jar");

    @Override
    public List<String> command(Path folder, int port) {
        return List.of(
                "-jar",
                JAR.toString(),
                "--nocluster",
                "--rootdir",
                folder.toString(),
                "--port",
                Integer.toString(port),
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
