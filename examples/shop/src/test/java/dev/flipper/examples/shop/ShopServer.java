// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The shop on a real WildFly, in a process of its own, as ./demo starts it. */
final class ShopServer implements AutoCloseable {

    private static final Path DIST = Path.of("target/server").toAbsolutePath();
    private static final Path WAR = Path.of("target/ROOT.war");
    private static final Path LOG = Path.of("target/shop-server.log");
    private static final Duration BOOT = Duration.ofMinutes(2);

    private final Process process;
    private final URI address;
    private final Thread lastResort;

    private ShopServer(Process process, URI address) {
        this.process = process;
        this.address = address;
        this.lastResort = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /**
     * Starts a server and waits for its page.
     *
     * @param folder where the server may write
     * @param flags the file that keeps the flags
     */
    static ShopServer start(Path folder, Path flags) throws IOException {
        prepare(folder);
        int port = freePort();
        Process process = new ProcessBuilder(command(folder, flags, port))
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        var server = new ShopServer(process, URI.create("http://localhost:" + port + "/"));
        try {
            server.awaitPage(folder.resolve("deployments/ROOT.war.failed"));
        } catch (RuntimeException | Error failed) {
            server.close();
            throw failed;
        }
        return server;
    }

    URI address() {
        return address;
    }

    /** Asks the server to end, as Ctrl-C does, and sees to it that it does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitPage(Path refused) {
        await("the page; the log is " + LOG)
                .atMost(BOOT)
                .pollInterval(Duration.ofMillis(200))
                .failFast(
                        "the server ended or refused the shop, see " + LOG,
                        () -> !process.isAlive() || Files.exists(refused))
                .ignoreExceptions()
                .until(() -> new Browser(address).get("").statusCode() == 200);
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

    private static List<String> command(Path folder, Path flags, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djboss.home.dir=" + DIST,
                "-Djboss.server.base.dir=" + folder,
                "-jar",
                DIST.resolve("jboss-modules.jar").toString(),
                "-mp",
                DIST.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.http.port=" + port,
                "-Djboss.https.port=0",
                "-Djboss.management.http.port=0",
                "-Dflipper.file.path=" + flags);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
