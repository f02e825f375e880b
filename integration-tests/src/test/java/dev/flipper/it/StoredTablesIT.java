// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import org.assertj.core.util.Throwables;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
@DisplayName("A database without the tables")
class StoredTablesIT {

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "missing", managed = false, testable = false)
    static WebArchive missing() {
        return StoredWars.of("missing.war", Source.h2("missing"), "flipper.adapter=jpa");
    }

    @Test
    @DisplayName("fails the deployment, and the message names the table and the script that makes it")
    void fails() throws IOException {
        Throwable refusal = catchThrowable(() -> deployer.deploy("missing"));

        assertThat(refusal).isNotNull();
        assertThat(Throwables.getStackTrace(refusal) + WrongSettingIT.log())
                .contains("the table flipper_features is missing", "dev/flipper/jpa/h2.sql");
    }
}
