// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Sends what was recorded to a server that runs, and compares the answers. Other modules use it from the test jar. */
public final class RecordedExchanges {

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Client client;
    private final UnaryOperator<String> mount;

    /**
     * Makes a session.
     *
     * @param server the root of the server, where the API is mounted at {@code /flipper}
     * @param etags where the API is that the recording calls {@code /etag}
     */
    public RecordedExchanges(URI server, String etags) {
        this.client = new Client(server);
        this.mount = target -> target.replaceFirst("^/etag(?=/)", etags);
    }

    /** Returns a test for each request that Ruby's own client sent, in their order, upon an empty store. */
    public Stream<DynamicTest> sessionsOfTheClient() {
        begin("");
        return replay(Exchange.recorded().stream().filter(row -> !row.isRaw()));
    }

    /** Returns a test for each request made by hand, in their order, upon the four features they expect. */
    public Stream<DynamicTest> handMade() {
        begin("\"search\":{\"boolean\":\"true\"},\"b\":{\"actors\":[\"1\"]},\"a,b\":{},\"x/y\":{}");
        return replay(Exchange.recorded().stream().filter(Exchange::isRaw));
    }

    /** Returns how many rows were answered in which way. */
    public Map<String, Integer> counts() {
        return counts;
    }

    private void begin(String features) {
        assertThat(client.post("/flipper/import", "{\"version\":1,\"features\":{" + features + "}}")
                        .status())
                .isEqualTo(204);
    }

    private Stream<DynamicTest> replay(Stream<Exchange> rows) {
        var tags = new ArrayDeque<>(List.of(""));
        return rows.map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            Client.Answer answer = row.sendTo(client, mount, tags.getLast());
            tags.add(answer.header("etag"));
            check(row, answer);
        }));
    }

    private void count(Exchange row) {
        String kind = Difference.of(row)
                .map(known -> "answered otherwise, " + known.reason())
                .orElse("answered as recorded");
        counts.merge(kind, 1, Integer::sum);
    }

    /** Tags are ours at every mount and of reads only, see difference 10; Ruby's are of one mount, and of its writes too. */
    private static void checkHeaders(Exchange row, Client.Answer answer) {
        for (String header : List.of("vary", "content-encoding")) {
            assertThat(answer.header(header)).as(header).isEqualTo(row.answered(header));
        }
        // Payara sends no type with 204, where there is nothing that has one.
        if (answer.status() != 204 || !answer.header("content-type").isEmpty()) {
            assertThat(answer.header("content-type")).as("content-type").isEqualTo(row.answered("content-type"));
        }
        if (row.method().equals("GET") && !row.answered("etag").isEmpty()) {
            assertThat(answer.header("etag")).matches("W/\"[0-9a-f]{32}\"");
            assertThat(answer.header("cache-control")).isEqualTo(row.answered("cache-control"));
        }
    }

    private void check(Exchange row, Client.Answer answer) {
        count(row);
        var difference = Difference.of(row);
        assertThat(answer.status())
                .isEqualTo(difference.map(known -> known.status()).orElse(row.status()));
        if (difference.isEmpty()) {
            checkHeaders(row, answer);
            assertThat(answer.body().isEmpty()).isEqualTo(row.body().isEmpty());
            if (!row.body().isEmpty()) {
                assertThat(Client.Answer.json(answer.body())).isEqualTo(Client.Answer.json(row.body()));
            }
        } else if (answer.status() == 405 || row.method().equals("OPTIONS")) {
            assertThat(answer.header("allow")).isNotEmpty();
        }
    }
}
