// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What {@code If-Match} and {@code If-None-Match} say (RFC 9110, section 13.1).
 *
 * @param any whether anything that exists matches
 * @param tags the tags in their quotes, without {@code W/}
 */
record TagList(boolean any, Set<String> tags) {

    private static final Pattern TAG = Pattern.compile("\"[^\"]*\"");

    /** Reads a header. What is not a tag matches nothing. */
    static TagList of(String header) {
        return new TagList(
                header.strip().equals("*"),
                TAG.matcher(header).results().map(tag -> tag.group()).collect(Collectors.toUnmodifiableSet()));
    }

    /** Compares weakly with the tag of something that exists. */
    boolean matches(String tag) {
        return any || tags.contains(tag.replaceFirst("^W/", ""));
    }
}
