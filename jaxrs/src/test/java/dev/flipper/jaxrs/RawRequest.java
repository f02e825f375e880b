// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Bytes read as a request is written: method and target, headers, an empty line, the body. */
final class RawRequest {

    private RawRequest() {}

    /** Sends it, as far as compression, and checks that nobody is to blame but the sender. */
    static void check(Handler handler, byte[] request) {
        Call call = call(request);
        Answer answer = handler.answer(call);
        assertThat(answer.status()).isBetween(200, 499);
        assertThat(answer.headers().values()).noneMatch(value -> value.contains("\r") || value.contains("\n"));
        if (answer.status() >= 400) {
            assertThat(new String(answer.body(), UTF_8))
                    .startsWith("{")
                    .doesNotContain("Exception", "\tat ", "dev.flipper", "java.");
        }
        Answer sent = Compression.of(call, answer);
        assertThat(sent.headers().containsKey("Content-Encoding")).isEqualTo(sent != answer);
    }

    static Call call(byte[] request) {
        int head = endOfHead(request);
        String[] lines = new String(request, 0, head, UTF_8).split("\n");
        String[] first = lines[0].split(" ", 2);
        String[] target = (first.length > 1 ? first[1] : "").split("\\?", 2);
        byte[] body = Arrays.copyOfRange(request, Math.min(head + 2, request.length), request.length);
        return new Call(
                first[0],
                target[0],
                Query.of(target.length > 1 ? target[1] : null),
                name -> header(lines, name),
                RequestBody.of(header(lines, "Content-Type").orElse(null), new ByteArrayInputStream(body)));
    }

    private static int endOfHead(byte[] request) {
        for (int i = 0; i + 1 < request.length; i++) {
            if (request[i] == '\n' && request[i + 1] == '\n') {
                return i;
            }
        }
        return request.length;
    }

    private static Optional<String> header(String[] lines, String name) {
        return Arrays.stream(lines)
                .skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }
}
