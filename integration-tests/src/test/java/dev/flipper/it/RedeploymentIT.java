// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import java.net.URL;
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
@DisplayName("An application that is deployed and undeployed again and again")
class RedeploymentIT {

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

    @Deployment(name = "without", managed = false, testable = false)
    static WebArchive without() {
        return Wars.plain("without.war");
    }

    @Deployment(name = "with", managed = false, testable = false)
    static WebArchive with() {
        return Wars.application("with.war");
    }

    @Deployment(name = "last", managed = false, testable = false)
    static WebArchive last() {
        return Wars.plain("last.war");
    }

    @Test
    @DisplayName("leaves no thread of ours, and no more behind than the server leaves of one without Flipper")
    void nothingStays() {
        var without = new Redeployments("without", Client.of(monitor));
        var with = new Redeployments("with", Client.of(monitor));

        without.run(deployer, TIMES, "api/hello", "later");
        with.run(deployer, TIMES, "flipper/features", "question?feature=search", "later?feature=search");
        // A server may keep the application that it ran last, whichever that was.
        new Redeployments("last", Client.of(monitor)).run(deployer, 1, "api/hello", "later");

        with.assertNothingStays(without, TIMES);
    }
}
