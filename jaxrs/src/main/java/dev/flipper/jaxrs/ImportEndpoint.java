// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Export;
import dev.flipper.Flipper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** {@code POST /import} replaces everything by an export, or nothing when any part of it cannot be imported. */
record ImportEndpoint(Flipper flipper, Tags tags) implements Endpoint {

    @Override
    public List<String> methods() {
        return List.of("POST", "OPTIONS");
    }

    @Override
    public Optional<String> tag() {
        return new FeaturesEndpoint(flipper, tags).tag();
    }

    @Override
    public int mostBytes() {
        return Export.MAX_BYTES;
    }

    @Override
    public Answer answer(Call call) {
        Export export = export(call.body());
        flipper.adapter().replaceAll(export.features());
        return Answers.done();
    }

    private static Export export(RequestBody body) {
        // One byte more than allowed, so that Export sees that there are too many.
        byte[] json = body.bytes(Export.MAX_BYTES + 1);
        try {
            return Export.read(new ByteArrayInputStream(json));
        } catch (IllegalArgumentException e) {
            throw refusal(body, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A body that claims to be JSON and is no object is refused as everywhere; anything else is no export. */
    private static Refusal refusal(RequestBody body, byte[] json) {
        boolean isComplete = json.length > 0 && json.length <= Export.MAX_BYTES;
        if (body.isJson() && isComplete) {
            JsonObjectText.parameters(RequestBody.utf8(json));
        }
        return ApiError.IMPORT_INVALID.refusal();
    }
}
