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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The shop on a real server, in a process of its own. */
final class ShopServer implements AutoCloseable {

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
     * @param settings what is configured otherwise, such as {@code -Dshop.database.url=jdbc:postgresql:...}
     */
    static ShopServer start(Path folder, String... settings) throws IOException {
        ServerKind kind = ServerKind.chosen();
        int port = freePort();
        Process process = new ProcessBuilder(command(folder, settings, kind.command(folder, port)))
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        var server = new ShopServer(process, URI.create("http://localhost:" + port + "/"));
        try {
            server.awaitPage(kind.refusal(folder));
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

    private static List<String> command(Path folder, String[] settings, List<String> server) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dshop.database.url=jdbc:h2:file:" + folder.resolve("data/shop")));
        command.addAll(List.of(settings));
        command.addAll(server);
        return command;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
