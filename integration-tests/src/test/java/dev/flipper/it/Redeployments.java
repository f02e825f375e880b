// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.arquillian.container.test.api.Deployer;

/**
 * What deploying an application again and again leaves behind.
 *
 * @param name of the application
 * @param monitor where the application is that looks
 */
record Redeployments(String name, Client monitor) {

    /** Deploys, asks and undeploys. */
    void run(Deployer deployer, int times, String... paths) {
        for (int round = 0; round < times; round++) {
            deployer.deploy(name);
            for (String path : paths) {
                application().get(path);
            }
            deployer.undeploy(name);
        }
    }

    private Client application() {
        return new Client(monitor.address().replace("monitor", name));
    }

    /** Fails when this application leaves more behind than another one, or anything of ours. */
    void assertNothingStays(Redeployments without, int times) {
        assertThat(deployed()).isEqualTo(times);
        assertThat(monitor.get("threads").body()).isEmpty();
        assertThat(alive()).as(() -> waysToLoaders().toString()).isLessThanOrEqualTo(without.alive());
        assertThat(waysToLoaders()).allSatisfy(way -> assertThat(way).noneMatch(Redeployments::isOurs));
    }

    private static boolean isOurs(String type) {
        return type.startsWith("dev.flipper.") && !type.startsWith("dev.flipper.it.");
    }

    private int deployed() {
        return Integer.parseInt(ask("deployed"));
    }

    /** Returns how many class loaders are alive after collections, when that no longer changes, or none is. */
    private long alive() {
        var before = new AtomicLong(-1);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    long now = Long.parseLong(ask("alive"));
                    return now == 0 || before.getAndSet(now) == now;
                });
        return Long.parseLong(ask("alive"));
    }

    /** Returns the shortest way from a root of the heap to each class loader that is still alive. */
    private List<List<String>> waysToLoaders() {
        Path dump = Path.of("target", name + "-" + ProcessHandle.current().pid() + ".hprof")
                .toAbsolutePath();
        try {
            monitor.get("dump?file=" + dump);
            return HeapDump.waysToLoaders(dump);
        } finally {
            dump.toFile().delete();
        }
    }

    private String ask(String what) {
        return monitor.get(what + "?application=" + name).body();
    }
}
