// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import jakarta.json.stream.JsonGenerator;
import java.util.Collection;
import java.util.function.Consumer;

/** The answers of the API, all of them JSON. */
final class Answers {

    private static final String MORE_INFO = "https://flippercloud.io/docs/api#error-code-reference";

    private Answers() {}

    /** Answers with one object, whose members the caller writes. */
    static Answer object(Consumer<JsonGenerator> members) {
        return Answer.json(200, members);
    }

    static Answer done() {
        return Answer.emptyJson(204);
    }

    static Answer noSuchRoute() {
        return Answer.json(404, json -> {});
    }

    static Answer allowed(Collection<String> methods) {
        return Answer.empty(204).with("Allow", String.join(", ", methods));
    }

    static Answer methodNotAllowed(Collection<String> methods) {
        return error(405, 0, "The method is not allowed here.").with("Allow", String.join(", ", methods));
    }

    /** Answers with an error; code 0 is that of errors outside Flipper's table. */
    static Answer error(int status, int code, String message) {
        return Answer.json(status, json -> {
            if (code == 0) {
                json.write("code", "error");
            } else {
                json.write("code", code);
            }
            json.write("message", message).write("more_info", MORE_INFO);
        });
    }
}
