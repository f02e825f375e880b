// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Actor;
import dev.flipper.Group;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The registered groups of one Flipper, by name. */
final class Groups {

    private final Map<String, Group> byName;
    private final Reports reports;

    Groups(Map<String, Group> byName, Reports reports) {
        this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        this.reports = reports;
    }

    Set<Group> all() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(byName.values()));
    }

    /** Tells whether any of some groups includes an actor. Groups that are not registered never do. */
    boolean includes(List<String> names, Actor actor, String feature) {
        for (int i = 0; i < names.size(); i++) { // not for-each: its iterator would be the only thing a check allocates
            Group group = byName.get(names.get(i));
            if (group != null && includes(group, actor, feature)) {
                return true;
            }
        }
        return false;
    }

    private boolean includes(Group group, Actor actor, String feature) {
        try {
            boolean includes = group.members().test(actor);
            reports.well(group);
            return includes;
        } catch (Throwable e) {
            Faults.throwIfFatal(e);
            reports.setAside(
                    group, e.getClass(), new Reports.SetAside(feature, "group \"" + group.name() + "\" failed", e));
            return false;
        }
    }
}
