// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a field may hold.
 *
 * @param field the name of the field
 * @param label the name for people
 * @param must completes "must be ..."
 * @param read returns the value of text that obeys
 */
record Rule<T>(String field, String label, String must, Function<String, Optional<T>> read) {

    private static final int LONGEST_QUOTE = 30;

    static <C extends Choice> Rule<C> oneOf(String field, String label, List<C> choices) {
        String keys = choices.stream().map(Choice::key).collect(Collectors.joining(", "));
        return new Rule<>(field, label, "one of " + keys, text -> Choice.find(choices, text));
    }

    static Rule<Integer> wholeNumber(String field, String label, int least, int most) {
        String must = "a whole number from " + least + " to " + most;
        return new Rule<>(field, label, must, text -> number(text).filter(n -> n >= least && n <= most));
    }

    /** Text of one line: what cannot be seen cannot be told apart either. */
    static Rule<String> line(String field, String label, int least, int most) {
        String must = least + " to " + most + " visible characters";
        return new Rule<>(
                field,
                label,
                must,
                text -> Optional.of(text)
                        .filter(t -> t.length() >= least && t.length() <= most)
                        .filter(t -> t.codePoints().allMatch(Rule::isVisible)));
    }

    Problem brokenBy(String text) {
        return new Problem(field, label + " must be " + must + ", but was " + quote(text));
    }

    // Five digits hold every number a rule here allows, and cannot overflow.
    private static Optional<Integer> number(String text) {
        return text.matches("-?[0-9]{1,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String quote(String text) {
        if (text.isEmpty()) {
            return "empty";
        }
        boolean fits = text.codePointCount(0, text.length()) <= LONGEST_QUOTE;
        return '“' + (fits ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + '…') + '”';
    }
}
