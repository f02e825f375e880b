// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.util.List;
import java.util.Optional;

/** One of a few values that a field of the form may have. */
public interface Choice {

    /**
     * Returns the value in the address, and in the properties that expressions read.
     *
     * @return short text
     */
    String key();

    /**
     * Returns the value as people read it.
     *
     * @return English text
     */
    String label();

    /**
     * Finds a choice by its key.
     *
     * @param choices those there are
     * @param key the key
     * @param <C> what is chosen
     * @return empty when there is none
     */
    static <C extends Choice> Optional<C> find(List<C> choices, String key) {
        return choices.stream().filter(choice -> choice.key().equals(key)).findFirst();
    }
}
