// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.Group;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The groups that a vector file registers: members by their id, or {@code "*"} for everybody. */
final class VectorGroups {

    private VectorGroups() {}

    static List<Group> of(JsonObject groups) {
        return groups.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue()))
                .toList();
    }

    private static Group group(String name, JsonValue members) {
        if (!(members instanceof JsonArray ids)) {
            return new Group(name, actor -> true);
        }
        Set<String> listed = ids.stream().map(VectorJson::text).collect(Collectors.toSet());
        return new Group(name, actor -> listed.contains(actor.flipperId()));
    }
}
