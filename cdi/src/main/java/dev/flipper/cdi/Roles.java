// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Group;
import dev.flipper.spi.Settings;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The roles that an application names, each of which is a group. */
final class Roles {

    private static final String ROLES = "flipper.roles";

    /** Jakarta's word for everybody who is logged in: no role. */
    private static final String ANYBODY = "**";

    private final Set<String> names = new TreeSet<>();

    /** Adds the roles that the annotations of a class and of its methods name. */
    void addAll(AnnotatedType<?> type) {
        Stream.concat(Stream.of(type), type.getMethods().stream()).forEach(this::add);
    }

    private void add(Annotated element) {
        DeclareRoles declared = element.getAnnotation(DeclareRoles.class);
        RolesAllowed allowed = element.getAnnotation(RolesAllowed.class);
        names.addAll(List.of(declared == null ? new String[0] : declared.value()));
        names.addAll(List.of(allowed == null ? new String[0] : allowed.value()));
    }

    /** Returns a group for each role, those of {@code flipper.roles} included. */
    Stream<Group> groups(Settings settings) {
        return Stream.concat(names.stream(), configured(settings))
                .filter(role -> !role.isEmpty() && !role.equals(ANYBODY))
                .distinct()
                .map(Roles::group);
    }

    private static Stream<String> configured(Settings settings) {
        return settings.text(ROLES).stream().flatMap(text -> {
            List<String> roles =
                    Stream.of(text.split(",", -1)).map(String::strip).toList();
            if (roles.contains("")) {
                throw Settings.invalid(ROLES, text, "names of roles separated by commas");
            }
            return roles.stream();
        });
    }

    private static Group group(String role) {
        return new Group(role, actor -> actor instanceof Caller caller && caller.isInRole(role));
    }
}
