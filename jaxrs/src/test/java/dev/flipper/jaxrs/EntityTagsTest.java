// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Export;
import dev.flipper.Flipper;
import dev.flipper.GateValues;
import dev.flipper.engine.Adapters;
import dev.flipper.tck.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An entity tag")
class EntityTagsTest extends ApiTest {

    @BeforeEach
    void features() {
        flipper.feature("a").enable();
        flipper.feature("b").enableActor(Actor.of("1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/features",
                "/features?keys=a",
                "/features?keys=",
                "/features?exclude_gates=true",
                "/features/a",
                "/features/a?exclude_gates=true",
                "/actors/1",
                "/actors/1?keys=a"
            })
    @Requirement("http-7")
    @DisplayName("is weak, comes with every answer to GET and HEAD, and answers itself with 304")
    void everywhere(String path) {
        var first = client.get("/flipper" + path);
        assertThat(first.header("etag")).matches("W/\"[0-9a-f]{32}\"");
        assertThat(first.header("vary")).isEqualTo("Accept-Encoding");
        assertThat(client.send("HEAD", "/flipper" + path, "", "").header("etag"))
                .isEqualTo(first.header("etag"));

        var second = client.get("/flipper" + path, "if-none-match", first.header("etag"));
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.header("etag")).isEqualTo(first.header("etag"));
        assertThat(second.header("vary")).isEqualTo("Accept-Encoding");
        assertThat(second.header("cache-control")).isEqualTo("max-age=0, private, must-revalidate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{tag}                 | 304",
                "{strong}              | 304",
                "*                     | 304",
                "\"x\", {tag}          | 304",
                "\"x\",{strong},W/\"y\" | 304",
                "\"x\"                 | 200",
                "W/\"x\"               | 200",
                "x                     | 200",
                "\"*\"                 | 200",
            })
    @Requirement("http-7")
    @DisplayName("is found weakly in a list, and * stands for all")
    void ifNoneMatch(String sent, int status) {
        for (String path : List.of("/flipper/features", "/flipper/features/a", "/flipper/actors/1")) {
            String tag = client.get(path).header("etag");
            String header = sent.replace("{tag}", tag).replace("{strong}", tag.substring(2));
            assertThat(client.get(path, "if-none-match", header).status())
                    .as(path)
                    .isEqualTo(status);
        }
    }

    @Test
    @Requirement("http-7")
    @DisplayName("is not there where there is nothing")
    void nothing() {
        var unknown = client.get("/flipper/features/nope", "if-none-match", "*");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("etag")).isEmpty();
    }

    @Test
    @Requirement("http-8")
    @DisplayName("changes with each change and comes back with what was there, on another server too")
    void content() {
        String before = tag("/features");
        flipper.feature("a").disable();
        assertThat(tag("/features")).isNotEqualTo(before);
        flipper.feature("a").enable();
        assertThat(tag("/features")).isEqualTo(before);

        Flipper other = Flipper.create(Adapters.memory());
        other.feature("b").enableActor(Actor.of("1"));
        other.feature("a").enable();
        try (var server = TestServer.start(other)) {
            assertThat(new Client(server).get("/flipper/features").header("etag"))
                    .isEqualTo(before);
            assertThat(new Client(server).get("/flipper/features/a").header("etag"))
                    .isEqualTo(tag("/features/a"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':{},'b':{}}                  | {'a':{'boolean':'true'},'b':{}}",
                "{'a':{}}                         | {'b':{}}",
                "{'ab':{}}                        | {'a':{},'b':{}}",
                "{'a':{'actors':['1','2']}}       | {'a':{'actors':['12']}}",
                "{'a':{'actors':['1']}}           | {'a':{'groups':['1']}}",
                "{'a':{'actors':['x']},'b':{}}    | {'a':{},'b':{'actors':['x']}}",
                "{'a':{'percentage_of_time':'25'}} | {'a':{'percentage_of_time':'25.0'}}",
                "{'a':{'percentage_of_time':'5'}} | {'a':{'percentage_of_actors':'5'}}",
                "{'a':{'actors':['aactors','b']}} | {'a':{'actors':['a','actorsb']}}",
            })
    @Requirement("http-8")
    @DisplayName("tells one state from another")
    void different(String one, String other) {
        assertThat(Digest.of(state(one))).isNotEqualTo(Digest.of(state(other)));
    }

    @Test
    @Requirement("http-8")
    @DisplayName("does not depend on the order of features and values, nor on how the answer is sent")
    void order() {
        assertThat(Digest.of(state("{'a':{'actors':['1','2']},'b':{}}")))
                .isEqualTo(Digest.of(state("{'b':{},'a':{'actors':['2','1']}}")));
        flipper.feature("a").enableActor(Actor.of("x".repeat(5000)));
        var compressed = client.get("/flipper/features", "accept-encoding", "gzip");
        assertThat(compressed.header("content-encoding")).isEqualTo("gzip");
        assertThat(compressed.header("etag")).isEqualTo(tag("/features"));
    }

    @Test
    @Requirement("http-8")
    @DisplayName("tells features apart that hold the same")
    void sameValues() {
        flipper.feature("c").enable();
        assertThat(tag("/features/a")).isNotEqualTo(tag("/features/c"));
    }

    @Test
    @DisplayName("of an actor changes without a change of the store")
    void actor() {
        assertThat(tag("/actors/1")).isNotEqualTo(tag("/actors/2"));
    }

    private String tag(String path) {
        return client.get("/flipper" + path).header("etag");
    }

    private static Map<String, GateValues> state(String features) {
        return Export.parse("{\"version\":1,\"features\":" + features.replace('\'', '"') + "}")
                .features();
    }
}
