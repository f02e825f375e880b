// SPDX-License-Identifier: Apache-2.0
package dev.flipper.rules;

import java.util.List;
import java.util.stream.Stream;

/**
 * A module of the house.
 *
 * @param name what people call it
 * @param own its packages
 * @param known what it may know besides, but for what everybody knows
 */
record Room(String name, List<String> own, List<String> known) {

    private static final Room API = new Room(
            "api", List.of("dev.flipper", "dev.flipper.spi", "dev.flipper.internal"), List.of("jakarta.json.."));
    private static final List<String> EVERYBODY = List.of("java..", "org.jspecify..");

    /** All rooms. What is in {@code dev.flipper.internal} has a rule of its own. */
    static Stream<Room> all() {
        return Stream.of(
                API,
                overApi("engine"),
                overApi("tck", "jakarta.json..", "org.assertj..", "org.junit.jupiter..", "org.opentest4j.."),
                overApi("junit", "org.junit.jupiter..", "org.junit.platform.commons.."),
                overApi("jpa", "jakarta.persistence..", "jakarta.transaction..", "javax.naming..", "javax.sql.."),
                overApi("servlet", "jakarta.servlet..", "jakarta.inject..", "jakarta.enterprise.."),
                overApi(
                        "jaxrs",
                        "jakarta.ws.rs..",
                        "jakarta.json..",
                        "jakarta.servlet..",
                        "jakarta.inject..",
                        "jakarta.enterprise.inject..",
                        "javax.crypto.."),
                overApi(
                        "cdi",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.interceptor..",
                        "jakarta.annotation..",
                        "jakarta.security.enterprise..",
                        "jakarta.ws.rs..",
                        "jakarta.servlet..",
                        "org.eclipse.microprofile..",
                        "io.micrometer.."));
    }

    private static Room overApi(String name, String... known) {
        return new Room(
                name,
                List.of("dev.flipper." + name + ".."),
                Stream.concat(API.own().stream(), Stream.of(known)).toList());
    }

    String[] packages() {
        return own.toArray(String[]::new);
    }

    String[] mayKnow() {
        return Stream.of(own, known, EVERYBODY).flatMap(List::stream).toArray(String[]::new);
    }

    @Override
    public String toString() {
        return name;
    }
}
