// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.Gate;
import dev.flipper.engine.Adapters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

@DisplayName("The OpenAPI document")
class OpenApiTest {

    private static final List<String> METHODS = List.of("get", "post", "delete", "put", "patch", "head", "options");
    private static final List<String> BY_HAND = List.of("HEAD", "OPTIONS");

    private final Map<String, Object> document = document();
    private final Map<String, Object> paths = map(document.get("paths"));
    private final Routes routes = new Routes(Flipper.create(Adapters.memory()));

    @Test
    @DisplayName("has the methods of each path that there is, and no others")
    void methods() {
        paths.forEach((path, item) -> {
            List<String> there = routes.find(path.replaceAll("\\{\\w+}", "x")).orElseThrow().methods().stream()
                    .filter(method -> !BY_HAND.contains(method))
                    .map(method -> method.toLowerCase(Locale.ROOT))
                    .toList();
            assertThat(map(item).keySet().stream().filter(METHODS::contains))
                    .as(path)
                    .containsExactlyInAnyOrderElementsOf(there);
        });
    }

    @Test
    @DisplayName("has each path that is routed, with each gate")
    void routes() {
        assertThat(Routes.patterns())
                .allSatisfy(pattern -> assertThat(paths.keySet()).anyMatch(pattern.asMatchPredicate()));
        for (Gate gate : Gate.values()) {
            assertThat(paths).containsKey("/features/{feature}/" + gate.key());
        }
        assertThat(paths).hasSize(5 + Gate.values().length);
    }

    @Test
    @DisplayName("refers to what it has, names each operation once, and declares each parameter of a path")
    void isWhole() {
        assertThat(document).containsEntry("openapi", "3.0.3").containsKeys("info", "paths", "components");
        assertThat(map(document.get("info"))).containsKeys("title", "version");
        assertThat(all("$ref", document))
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(resolved(reference)).as("%s", reference).isPresent());
        List<Object> ids = all("operationId", paths).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(19);
        assertThat(all("responses", paths))
                .hasSameSizeAs(ids)
                .allSatisfy(responses -> assertThat(map(responses)).containsKey("default"));
        paths.forEach((path, item) -> assertThat(path.contains("{feature}"))
                .as(path)
                .isEqualTo(all("$ref", map(item)).anyMatch("#/components/parameters/feature"::equals)));
    }

    private Optional<Object> resolved(Object reference) {
        Object found = document;
        for (String step : reference.toString().substring(2).split("/", -1)) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return Optional.ofNullable(found);
    }

    private static Stream<Object> all(String key, Object node) {
        if (node instanceof Map<?, ?> map) {
            return Stream.concat(
                    Stream.ofNullable(map.get(key)), map.values().stream().flatMap(value -> all(key, value)));
        }
        return node instanceof Collection<?> list ? list.stream().flatMap(value -> all(key, value)) : Stream.empty();
    }

    @SuppressWarnings("unchecked") // the keys of a document are text
    private static Map<String, Object> map(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    private static Map<String, Object> document() {
        try (var stream =
                Objects.requireNonNull(FlipperResource.class.getResourceAsStream("/META-INF/flipper/openapi.yaml"))) {
            return new Yaml().load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
