// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A body that is compressed unless a filter of the server does so. Only while it is written can that be known: the gzip
 * filters of Jersey and RESTEasy compress whatever says {@code Content-Encoding: gzip}, even what is in gzip already.
 */
final class LateGzip implements StreamingOutput {

    private static final String CONTENT_ENCODING = "Content-Encoding";

    private final byte[] body;
    private MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();

    private LateGzip(byte[] body) {
        this.body = body;
    }

    static Response of(Response.ResponseBuilder answer, byte[] body) {
        var late = new LateGzip(body);
        Response response = answer.entity(late).build();
        late.headers = response.getHeaders();
        return response;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        if (headers.containsKey(CONTENT_ENCODING)) {
            output.write(body);
        } else {
            headers.putSingle(CONTENT_ENCODING, "gzip");
            output.write(Compression.gzip(body));
        }
    }
}
