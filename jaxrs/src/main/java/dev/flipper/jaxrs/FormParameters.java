// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a form from where the server has put it. A filter that asked for a parameter made the server read the body; what it
 * held is among the parameters then, and the body is empty (Servlet 6.0, section 3.1.1).
 */
final class FormParameters {

    private FormParameters() {}

    /** Returns the body of a request; that of a form which was read already is written anew. */
    static RequestBody bodyOf(HttpServletRequest request) throws IOException {
        var body = RequestBody.of(request.getContentType(), request.getInputStream());
        if (request.getContentType() == null || !body.isForm()) {
            return body;
        }
        var stream = new PushbackInputStream(body.stream());
        int first = stream.read();
        if (first >= 0) {
            stream.unread(first);
        }
        return new RequestBody(body.type(), first < 0 ? written(request) : stream);
    }

    private static InputStream written(HttpServletRequest request) {
        var query = Query.of(request.getQueryString());
        String form = request.getParameterMap().entrySet().stream()
                .flatMap(entry -> pairs(entry.getKey(), sent(query, entry.getKey(), entry.getValue())))
                .collect(Collectors.joining("&"));
        return new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8));
    }

    /** Servers put the values of the query before those of the body, and decode them less strictly than is done here. */
    private static Stream<String> sent(Query query, String name, String[] values) {
        long inQuery = query.pairs().stream().filter(pair -> pair.isNamed(name)).count();
        return Arrays.stream(values).skip(inQuery);
    }

    private static Stream<String> pairs(String name, Stream<String> values) {
        return values.map(value -> encoded(name) + "=" + encoded(value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
