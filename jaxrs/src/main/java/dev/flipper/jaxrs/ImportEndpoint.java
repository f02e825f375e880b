// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Export;
import dev.flipper.Flipper;
import dev.flipper.GateValues;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
        try {
            Export export = Export.read(body.stream());
            if (!export.features().entrySet().stream().allMatch(ImportEndpoint::isText)) {
                throw ApiError.IMPORT_INVALID.refusal();
            }
            return export;
        } catch (IllegalArgumentException e) {
            throw refusal(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isText(Map.Entry<String, GateValues> feature) {
        return Decoding.isText(feature.getKey())
                && feature.getValue().asSet().stream().allMatch(value -> Decoding.isText(value.value()));
    }

    /** A body that claims to be JSON and is no object is refused as everywhere; anything else is no export. */
    private static Refusal refusal(RequestBody body) {
        int length = body.restart();
        if (body.isJson() && length > 0 && length <= Export.MAX_BYTES) {
            JsonObjectText.check(new InputStreamReader(body.stream(), StandardCharsets.UTF_8.newDecoder()));
        }
        return ApiError.IMPORT_INVALID.refusal();
    }
}
