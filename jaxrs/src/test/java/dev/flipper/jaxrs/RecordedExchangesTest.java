// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.Group;
import dev.flipper.engine.Adapters;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("What was recorded from Flipper for Ruby")
class RecordedExchangesTest {

    private static final Map<String, Integer> COUNTS = new TreeMap<>();

    @TestFactory
    @DisplayName("is answered alike to Ruby's own client, over the whole session")
    Stream<DynamicTest> sessionsOfTheClient() {
        return replay(row -> !row.isRaw(), flipper());
    }

    @TestFactory
    @DisplayName("is answered alike to hand-made requests")
    Stream<DynamicTest> rawRequests() {
        Flipper flipper = flipper();
        flipper.feature("search").enable();
        flipper.feature("b").enableActor(() -> "1");
        flipper.feature("a,b").add();
        flipper.feature("x/y").add();
        return replay(Exchange::isRaw, flipper);
    }

    @AfterAll
    static void report() {
        COUNTS.forEach((kind, count) -> System.out.println("recorded exchanges: " + count + " " + kind));
        assertThat(COUNTS.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(297);
    }

    private static Flipper flipper() {
        return Flipper.builder(Adapters.memory())
                .group(new Group("admins", actor -> false))
                .build();
    }

    private static Stream<DynamicTest> replay(Predicate<Exchange> scenario, Flipper flipper) {
        TestServer server = TestServer.start(flipper);
        Client client = new Client(server);
        List<Exchange> rows = Exchange.recorded().stream().filter(scenario).toList();
        var tags = new ArrayDeque<>(List.of(""));
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    Client.Answer answer = row.sendTo(client, tags.getLast());
                    tags.add(answer.header("etag"));
                    check(row, answer);
                }))
                .onClose(server::close);
    }

    private static void count(Exchange row) {
        String kind = Difference.of(row)
                .map(known -> "answered otherwise, " + known.reason())
                .orElse("answered as recorded");
        COUNTS.merge(kind, 1, Integer::sum);
    }

    /** Tags are ours at every mount and of reads only, see difference 10; Ruby's are of one mount, and of its writes too. */
    private static void checkHeaders(Exchange row, Client.Answer answer) {
        for (String header : List.of("content-type", "vary", "content-encoding")) {
            assertThat(answer.header(header)).as(header).isEqualTo(row.answered(header));
        }
        if (row.method().equals("GET") && !row.answered("etag").isEmpty()) {
            assertThat(answer.header("etag")).matches("W/\"[0-9a-f]{32}\"");
            assertThat(answer.header("cache-control")).isEqualTo(row.answered("cache-control"));
        }
    }

    private static void check(Exchange row, Client.Answer answer) {
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
