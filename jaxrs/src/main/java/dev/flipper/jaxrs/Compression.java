// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Sends what is long in gzip to those who take it. Done here, because a filter would compress the application's own too. */
final class Compression {

    /** Below this, gzip saves less than a packet. */
    private static final int WORTHWHILE_BYTES = 1024;

    private Compression() {}

    /** Returns whether an answer is worth it, and gzip welcome. */
    static boolean isWanted(Call call, Answer answer) {
        return answer.body().length > WORTHWHILE_BYTES
                && call.header("Accept-Encoding")
                        .filter(Compression::isGzipAccepted)
                        .isPresent();
    }

    static Answer of(Call call, Answer answer) {
        return isWanted(call, answer) ? answer.withBody(gzip(answer.body())).with("Content-Encoding", "gzip") : answer;
    }

    private static boolean isGzipAccepted(String header) {
        var accepted = AcceptedEncodings.of(header);
        double gzip = accepted.quality("gzip", 0);
        return gzip > 0 && gzip >= accepted.quality("identity", 0);
    }

    static byte[] gzip(byte[] bytes) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
