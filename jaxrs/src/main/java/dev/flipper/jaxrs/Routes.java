// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.Gate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which path names what; the first match wins. The last segment that names a gate is the gate, so a name may hold slashes.
 * A last slash belongs to a name, but not to what follows one.
 */
final class Routes {

    private static final List<Route> ROUTES = List.of(
            route(
                    "/features/(.*)/(expression|percentage_of_time|percentage_of_actors|actors|groups|boolean)/?",
                    Routes::gate),
            route("/features/(.*)/clear/?", (routes, path) -> new ClearEndpoint(routes.feature(path.group(1)))),
            route("/actors/(.*)", Routes::actor),
            route("/features/(.*)", (routes, path) -> new FeatureEndpoint(routes.feature(path.group(1)))),
            route("/features", (routes, path) -> new FeaturesEndpoint(routes.flipper, routes.tags)),
            route("/import/?", (routes, path) -> new ImportEndpoint(routes.flipper, routes.tags)));

    private record Route(Pattern path, BiFunction<Routes, Matcher, Endpoint> endpoint) {}

    private final Flipper flipper;
    private final Tags tags;

    Routes(Flipper flipper) {
        this.flipper = flipper;
        this.tags = new Tags(flipper);
    }

    /** Returns which paths there are. */
    static List<Pattern> patterns() {
        return ROUTES.stream().map(Route::path).toList();
    }

    /** Finds what a raw path below the mount names. */
    Optional<Endpoint> find(String path) {
        for (Route route : ROUTES) {
            Matcher match = route.path().matcher(path);
            if (match.matches()) {
                return Optional.of(route.endpoint().apply(this, match));
            }
        }
        return Optional.empty();
    }

    private static Route route(String path, BiFunction<Routes, Matcher, Endpoint> endpoint) {
        return new Route(Pattern.compile(path), endpoint);
    }

    private Endpoint gate(Matcher path) {
        return new GateEndpoint(
                flipper, feature(path.group(1)), Gate.ofKey(path.group(2)).orElseThrow());
    }

    private Endpoint actor(Matcher path) {
        return new ActorEndpoint(flipper, decoded(Decoding.path(path.group(1))));
    }

    private Feature feature(String encoded) {
        String key = decoded(Decoding.form(encoded));
        if (key.isBlank()) {
            throw ApiError.FEATURE_NOT_FOUND.refusal();
        }
        return flipper.feature(key);
    }

    private static String decoded(Optional<String> text) {
        return text.orElseThrow(() -> new Refusal(400, "The path is not percent-encoded UTF-8."));
    }
}
