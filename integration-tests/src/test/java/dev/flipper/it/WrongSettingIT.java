// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.util.Throwables;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
@DisplayName("A wrong setting")
class WrongSettingIT {

    // Where the server tells the reason there alone; whoever deploys hears only that the application did not start.
    private static final String LOG = System.getProperty("flipper.it.log", "");

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "path", managed = false, testable = false)
    static WebArchive path() {
        return Wars.configured("path.war", "flipper.api.path=no-slash");
    }

    @Deployment(name = "strict", managed = false, testable = false)
    static WebArchive strict() {
        return Wars.configured("strict.war", "flipper.strict=perhaps");
    }

    @ParameterizedTest
    @CsvSource({
        "path, flipper.api.path, no-slash, a path such as /flipper",
        "strict, flipper.strict, perhaps, raise",
    })
    @DisplayName("fails the deployment, and the message names key, value and what is allowed")
    void fails(String name, String key, String value, String allowed) throws IOException {
        Throwable refusal = catchThrowable(() -> deployer.deploy(name));

        assertThat(refusal).isNotNull();
        assertThat(Throwables.getStackTrace(refusal) + log()).contains(key + " must be " + allowed, value);
    }

    static String log() throws IOException {
        return LOG.isEmpty() ? "" : Files.readString(Path.of(LOG));
    }
}
