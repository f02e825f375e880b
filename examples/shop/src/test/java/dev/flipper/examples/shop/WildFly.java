// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** WildFly, as ./demo starts it. */
final class WildFly implements ServerKind {

    private static final Path DIST = Path.of("target/server").toAbsolutePath();

    @Override
    public List<String> command(Path folder, int port) throws IOException {
        prepare(folder);
        return List.of(
                "-Djboss.home.dir=" + DIST,
                "-Djboss.server.base.dir=" + folder,
                "-jar",
                DIST.resolve("jboss-modules.jar").toString(),
                "-mp",
                DIST.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.http.port=" + port,
                "-Djboss.https.port=0",
                "-Djboss.management.http.port=0");
    }

    @Override
    public Path refusal(Path folder) {
        return folder.resolve("deployments/ROOT.war.failed");
    }

    private static void prepare(Path folder) throws IOException {
        Path deployments = Files.createDirectories(folder.resolve("deployments"));
        Path configuration = Files.createDirectories(folder.resolve("configuration"));
        try (Stream<Path> files = Files.list(DIST.resolve("standalone/configuration"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        withoutWelcome(configuration.resolve("standalone.xml"));
        Files.copy(WAR, deployments.resolve("ROOT.war"), StandardCopyOption.REPLACE_EXISTING);
    }

    // Otherwise WildFly answers 200 with a page of its own until the shop is there.
    private static void withoutWelcome(Path configuration) throws IOException {
        String xml = Files.readString(configuration);
        Files.writeString(configuration, xml.replace("<location name=\"/\" handler=\"welcome-content\"/>", ""));
    }
}
