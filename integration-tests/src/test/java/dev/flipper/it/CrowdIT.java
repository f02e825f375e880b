// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
@DisplayName("10,000 requests from 50 clients, half of them flipping flags,")
class CrowdIT {

    private static final int CLIENTS = 50;
    private static final int ROUNDS = 50;

    @ArquillianResource
    URL address;

    private final ExecutorService crowd = Executors.newFixedThreadPool(CLIENTS);

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.application("crowd.war", "flipper.in-memory=false");
    }

    @AfterEach
    void leave() {
        crowd.shutdownNow();
    }

    @Test
    @DisplayName("never see two answers for one question")
    void oneAnswer() throws Exception {
        Client client = Client.of(address);

        assertThat(all(number -> round -> {
                    flip(client, "shared", round % 2 == 0);
                    return client.get("question?feature=shared").body();
                }))
                .isSubsetOf("[true]", "[false]")
                .as("flips were seen")
                .contains("[true]", "[false]");
    }

    @Test
    @DisplayName("see each client's own flip at its next request: no memo survives its request")
    void noMemoSurvives() throws Exception {
        Client client = Client.of(address);

        assertThat(all(number -> round -> {
                    boolean on = round % 2 == 0;
                    flip(client, "own" + number, on);
                    String answer = client.get("question?feature=own" + number).body();
                    return answer.equals("[" + on + "]") ? "seen" : answer + " in round " + round;
                }))
                .containsOnly("seen");
    }

    private static void flip(Client client, String feature, boolean on) {
        assertThat(client.form(on ? "POST" : "DELETE", "flipper/features/" + feature + "/boolean", "")
                        .statusCode())
                .isEqualTo(200);
    }

    private List<String> all(Turns turns) throws InterruptedException, ExecutionException {
        List<Callable<List<String>>> clients = IntStream.range(0, CLIENTS)
                .mapToObj(number -> (Callable<List<String>>) () -> IntStream.range(0, ROUNDS)
                        .mapToObj(turns.of(number)::take)
                        .toList())
                .toList();
        var answers = new ArrayList<String>();
        for (Future<List<String>> client : crowd.invokeAll(clients, 5, MINUTES)) {
            answers.addAll(client.get());
        }
        return answers;
    }

    private interface Turns {
        Turn of(int client);
    }

    private interface Turn {
        String take(int round);
    }
}
