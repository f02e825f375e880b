// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import dev.flipper.it.app.Later;
import dev.flipper.it.app.Question;
import dev.flipper.it.probe.Trace;
import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
@DisplayName("An application with its flags in its database that is deployed and undeployed again and again")
class StoredRedeploymentIT {

    private static final String STORAGE = "dev.flipper.it.stored.Storage";
    private static final int TIMES = Integer.getInteger("flipper.it.redeployments", 3);

    @ArquillianResource
    Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment("monitor")
    URL monitor;

    @Deployment(name = "monitor", testable = false)
    static WebArchive monitor() {
        return Wars.monitor("monitor.war");
    }

    @Deployment(name = "stored-without", managed = false, testable = false)
    static WebArchive without() {
        return StoredWars.withDatabases(
                Wars.plain("stored-without.war"), Map.of("stored", Source.h2("stored-without")));
    }

    @Deployment(name = "stored-with", managed = false, testable = false)
    static WebArchive with() {
        return StoredWars.withUnits(
                        "stored-with.war",
                        Map.of("stored", Source.h2("stored-with")),
                        StoredWars.settings("flipper.api.path=/flipper"))
                .addPackage(Trace.class.getPackage())
                .addClasses(Question.class, Later.class)
                .addClass(STORAGE);
    }

    @Deployment(name = "stored-last", managed = false, testable = false)
    static WebArchive last() {
        return StoredWars.withDatabases(Wars.plain("stored-last.war"), Map.of("stored", Source.h2("stored-last")));
    }

    @Test
    @DisplayName("leaves no thread of ours, and no more behind than the server leaves of one without Flipper")
    void nothingStays() {
        var without = new Redeployments("stored-without", Client.of(monitor));
        var with = new Redeployments("stored-with", Client.of(monitor));

        without.run(deployer, TIMES, "notes", "later");
        with.run(deployer, TIMES, "notes", "flipper/features", "question?feature=search", "later?feature=search");
        // A server may keep the application that it ran last, whichever that was.
        new Redeployments("stored-last", Client.of(monitor)).run(deployer, 1, "notes", "later");

        with.assertNothingStays(without, TIMES);
    }
}
