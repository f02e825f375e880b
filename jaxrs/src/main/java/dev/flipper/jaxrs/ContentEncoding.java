// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** How the body of a request is encoded. */
enum ContentEncoding {
    NONE,
    GZIP;

    /** The first byte of gzip, and of nothing else that is accepted here. */
    private static final int GZIP_BEGINS = 0x1f;

    /** Reads {@code Content-Encoding}. */
    static ContentEncoding of(Optional<String> header) {
        return switch (header.map(String::strip).orElse("").toLowerCase(Locale.ROOT)) {
            case "", "identity" -> NONE;
            case "gzip", "x-gzip" -> GZIP;
            default -> throw new Refusal(415, "The encoding of the body is not gzip.");
        };
    }

    /** Reads the decoded bytes, as many as the limit allows. */
    ReceivedBytes decode(InputStream body, int limit) {
        try {
            return ReceivedBytes.of(this == GZIP ? gunzip(new PushbackInputStream(body)) : body, limit);
        } catch (IOException e) {
            throw new Refusal(400, this == GZIP ? "The body is not gzip, or cut." : "The body could not be read.");
        }
    }

    private static InputStream gunzip(PushbackInputStream body) throws IOException {
        int first = body.read();
        if (first < 0) {
            return body;
        }
        body.unread(first);
        // A filter of the server may have decoded the body and left the header as it was.
        return first == GZIP_BEGINS ? new GZIPInputStream(body) : body;
    }
}
