// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.spi.Settings;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Tells of configured names that nobody has asked for, and that look like a key that is asked for and not set. Which keys
 * there are is known from the asking alone, so that those of other modules count as well.
 */
final class Misspellings {

    private static final System.Logger LOG = System.getLogger("dev.flipper.cdi");
    private static final String PREFIX = "FLIPPER_";

    private final Set<String> names;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Misspellings(Set<String> names) {
        this.names = names;
    }

    /** Notes that a key is one, by each name that sets it. */
    void ask(String key) {
        asked.add(key);
        asked.add(Settings.environmentName(key));
    }

    /** Looks for a name that somebody may have meant as a key; says it once. */
    void notSet(String key) {
        names.stream()
                .filter(name -> !isRead(name) && looksLike(key, name))
                .filter(name -> told.add(Settings.environmentName(name)))
                .forEach(name -> LOG.log(
                        System.Logger.Level.WARNING,
                        "\"" + name + "\" is configured, but nobody reads it; \"" + key
                                + "\" is read and not set: is it a spelling mistake?"));
    }

    /** Some configurations list a variable a second time, by a key that they guess. */
    private boolean isRead(String name) {
        String variable = Settings.environmentName(name);
        return asked.contains(name) || (asked.contains(variable) && names.contains(variable));
    }

    private static boolean looksLike(String key, String name) {
        String meant = Settings.environmentName(key);
        String written = Settings.environmentName(name);
        // Two mistakes in a short word make another word.
        int mistakes = meant.length() < PREFIX.length() + 6 ? 1 : 2;
        return written.startsWith(PREFIX) && distance(meant, written) <= mistakes;
    }

    /** Levenshtein's distance: how many letters are left out, put in or replaced. */
    private static int distance(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
