// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule over the properties of an actor, stored as JSON: {@code {"Equal":[{"Property":["plan"]},"basic"]}}.
 *
 * <pre>{@code
 * import static dev.flipper.Expression.*;
 *
 * Expression adultsOnPro = all(property("plan").eq("pro"), property("age").gte(21));
 * flipper.feature("search").enableExpression(adultsOnPro);
 * }</pre>
 *
 * <p>Immutable. Reading never refuses: what is not understood becomes an {@link Unknown}, which is closed, harms nothing
 * else, and is written back as it came. Only {@link GateValue#expression(Expression)} is strict.
 *
 * @implSpec Rules expression-1 to expression-59 of the specification.
 * @see <a href="https://www.flippercloud.io/docs/features/expressions">Flipper's expressions</a>
 */
public sealed interface Expression {

    /**
     * A value that stands for itself.
     *
     * @param value text, a boolean, a whole number ({@link Long}, {@link java.math.BigInteger} where that is too small),
     *     a {@link Double}, {@code null}, or a list of these
     */
    record Constant(@Nullable Object value) implements Expression {
        /**
         * Brings numbers to their widest kind and copies lists.
         *
         * @param value text, a boolean, any number of the JDK that JSON can hold, {@code null}, or a list of these
         * @throws IllegalArgumentException when the value is of another kind, or a number that JSON cannot hold
         */
        public Constant {
            value = Constants.canonical(value);
        }
    }

    /**
     * A function applied to arguments.
     *
     * @param function the function
     * @param arguments its arguments in order, copied
     */
    record Call(Function function, List<Expression> arguments) implements Expression {
        /**
         * Copies the arguments.
         *
         * @param function the function
         * @param arguments its arguments in order
         */
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * What this version does not understand: a newer function, an object of several keys, nesting beyond
     * {@value #MAX_READ_DEPTH}, or no JSON at all. A whole expression is unknown when any part of it is.
     *
     * @param json the text as it was stored
     */
    record Unknown(String json) implements Expression {}

    /** How deep calls may be nested to be understood when read. */
    int MAX_READ_DEPTH = 64;

    /** How deep calls may be nested when written: beyond it Ruby could not read the list of features any more. */
    int MAX_WRITE_DEPTH = 40;

    /** What may be written, so that every reader of the store can evaluate it. Reading and evaluating know all of it. */
    enum Vocabulary {
        /** What Flipper for Ruby 1.4 knows; it raises on anything else, in every check. */
        RUBY_1_4,
        /** Every {@link Function}. */
        ALL;

        /**
         * Returns whether expressions of this vocabulary may call a function.
         *
         * @param function the function
         * @return {@code false} when some readers would not know it
         */
        public boolean contains(Function function) {
            return compareTo(function.vocabulary) >= 0;
        }
    }

    /** What can be called. */
    enum Function {
        /** True unless an argument is {@code null} or false. */
        ALL("All", 0, Integer.MAX_VALUE),
        /** True when an argument is neither {@code null} nor false. */
        ANY("Any", 0, Integer.MAX_VALUE),
        /** Equality without conversion; numbers are equal by value. */
        EQUAL("Equal", 2, 2),
        /** The opposite of {@link #EQUAL}. */
        NOT_EQUAL("NotEqual", 2, 2),
        /** Order of two numbers, texts, times or maps; false for anything else. */
        GREATER_THAN("GreaterThan", 2, 2),
        /** Order of two numbers, texts, times or maps; false for anything else. */
        GREATER_THAN_OR_EQUAL_TO("GreaterThanOrEqualTo", 2, 2),
        /** Order of two numbers, texts, times or maps; false for anything else. */
        LESS_THAN("LessThan", 2, 2),
        /** Order of two numbers, texts, times or maps; false for anything else. */
        LESS_THAN_OR_EQUAL_TO("LessThanOrEqualTo", 2, 2),
        /** Conversion to a boolean. */
        BOOLEAN("Boolean", 1, 1),
        /** Conversion to a number. */
        NUMBER("Number", 1, 1),
        /** Conversion to text. */
        STRING("String", 1, 1),
        /** Conversion to a point in time. */
        TIME("Time", 1, 1),
        /** Conversion to a number from 0 to 100. */
        PERCENTAGE("Percentage", 1, 1),
        /** A property of the actor; {@code flipper_id} is its id. */
        PROPERTY("Property", 1, 1),
        /** Whether another feature is open for the same actor. */
        FEATURE_ENABLED("FeatureEnabled", 1, 1),
        /** Whether a text falls into a share of all texts. */
        PERCENTAGE_OF_ACTORS("PercentageOfActors", 2, 2),
        /** The present time. */
        NOW("Now", 0, 0),
        /** A number drawn by chance. */
        RANDOM("Random", 0, 1),
        /** The sum of two numbers, two texts joined, or a time and seconds after it. */
        ADD("Add", 2, 2, Vocabulary.ALL),
        /** The difference of two numbers, the seconds between two times, or a time and seconds before it. */
        SUBTRACT("Subtract", 2, 2, Vocabulary.ALL),
        /** The product of two numbers, or a text repeated. */
        MULTIPLY("Multiply", 2, 2, Vocabulary.ALL),
        /** The quotient of two numbers; of whole numbers it is whole, rounded down. */
        DIVIDE("Divide", 2, 2, Vocabulary.ALL),
        /** The least of numbers, texts or times; {@code null} of none. */
        MIN("Min", 0, Integer.MAX_VALUE, Vocabulary.ALL),
        /** The greatest of numbers, texts or times; {@code null} of none. */
        MAX("Max", 0, Integer.MAX_VALUE, Vocabulary.ALL),
        /** A length of time in seconds, from a number and its unit. */
        DURATION("Duration", 2, 2, Vocabulary.ALL),
        /** Whether a value is one of a list. */
        IN("In", 2, 2, Vocabulary.ALL),
        /** Whether there is a list, and a value is none of it. */
        NOT_IN("NotIn", 2, 2, Vocabulary.ALL),
        /** Whether a list has a member, or a text a part. */
        INCLUDE("Include", 2, 2, Vocabulary.ALL),
        /** The opposite of {@link #INCLUDE}. */
        EXCLUDE("Exclude", 2, 2, Vocabulary.ALL);

        private static final Map<String, Function> BY_KEY =
                Stream.of(values()).collect(Collectors.toUnmodifiableMap(Function::key, function -> function));

        private final String key;
        private final int leastArguments;
        private final int mostArguments;
        private final Vocabulary vocabulary;

        Function(String key, int leastArguments, int mostArguments) {
            this(key, leastArguments, mostArguments, Vocabulary.RUBY_1_4);
        }

        Function(String key, int leastArguments, int mostArguments, Vocabulary vocabulary) {
            this.key = key;
            this.leastArguments = leastArguments;
            this.mostArguments = mostArguments;
            this.vocabulary = vocabulary;
        }

        /**
         * Returns the name of the function in JSON, such as {@code GreaterThan}.
         *
         * @return the key
         */
        public String key() {
            return key;
        }

        /**
         * Returns whether the function can be called with so many arguments.
         *
         * @param count how many arguments there are
         * @return {@code false} when a call would fail
         */
        public boolean takes(int count) {
            return count >= leastArguments && count <= mostArguments;
        }

        /**
         * Returns the function with a key.
         *
         * @param key the name in JSON, exactly
         * @return the function; empty when this version does not know it
         */
        public static Optional<Function> ofKey(String key) {
            return Optional.ofNullable(BY_KEY.get(key));
        }
    }

    /**
     * Reads stored JSON.
     *
     * @param json any text
     * @return the expression; {@link Unknown} when any part of the text is not understood
     */
    static Expression parse(String json) {
        return ExpressionReader.read(json);
    }

    /**
     * Writes the expression as compact JSON, with the arguments always in a list.
     *
     * @return the JSON; of an {@link Unknown}, the text it came from
     */
    default String toJson() {
        return ExpressionWriter.write(this);
    }

    /**
     * Returns an expression that is true unless a member is {@code null} or false.
     *
     * @param members the members
     * @return {@code All}
     */
    static Expression all(Expression... members) {
        return new Call(Function.ALL, List.of(members));
    }

    /**
     * Returns an expression that is true when a member is neither {@code null} nor false.
     *
     * @param members the members
     * @return {@code Any}
     */
    static Expression any(Expression... members) {
        return new Call(Function.ANY, List.of(members));
    }

    /**
     * Returns a property of the actor.
     *
     * @param name the name of the property
     * @return {@code Property}
     */
    static Expression property(String name) {
        return call(Function.PROPERTY, name);
    }

    /**
     * Returns whether another feature is open for the same actor.
     *
     * @param feature the key of the other feature
     * @return {@code FeatureEnabled}
     */
    static Expression featureEnabled(String feature) {
        return call(Function.FEATURE_ENABLED, feature);
    }

    /**
     * Returns the present time.
     *
     * @return {@code Now}
     */
    static Expression now() {
        return call(Function.NOW);
    }

    /**
     * Returns a point in time.
     *
     * @param text date, time and zone, such as {@code 2026-11-21T08:00:00Z}
     * @return {@code Time}
     */
    static Expression time(String text) {
        return call(Function.TIME, text);
    }

    /**
     * Returns a call of any function.
     *
     * @param function the function
     * @param arguments expressions, or the values of constants
     * @return the call
     * @throws IllegalArgumentException when an argument is neither
     */
    static Expression call(Function function, Object... arguments) {
        return new Call(function, Arrays.stream(arguments).map(Expression::of).toList());
    }

    /**
     * Returns what is an expression already, or the constant of a value.
     *
     * @param value an expression, or the value of a constant
     * @return the expression
     * @throws IllegalArgumentException when it is neither
     */
    static Expression of(@Nullable Object value) {
        return value instanceof Expression expression ? expression : new Constant(value);
    }

    /**
     * Compares for equality.
     *
     * @param other an expression or the value of a constant
     * @return {@code Equal}
     */
    default Expression eq(Object other) {
        return call(Function.EQUAL, this, other);
    }

    /**
     * Compares for inequality.
     *
     * @param other an expression or the value of a constant
     * @return {@code NotEqual}
     */
    default Expression neq(Object other) {
        return call(Function.NOT_EQUAL, this, other);
    }

    /**
     * Compares for order.
     *
     * @param other an expression or the value of a constant
     * @return {@code GreaterThan}
     */
    default Expression gt(Object other) {
        return call(Function.GREATER_THAN, this, other);
    }

    /**
     * Compares for order.
     *
     * @param other an expression or the value of a constant
     * @return {@code GreaterThanOrEqualTo}
     */
    default Expression gte(Object other) {
        return call(Function.GREATER_THAN_OR_EQUAL_TO, this, other);
    }

    /**
     * Compares for order.
     *
     * @param other an expression or the value of a constant
     * @return {@code LessThan}
     */
    default Expression lt(Object other) {
        return call(Function.LESS_THAN, this, other);
    }

    /**
     * Compares for order.
     *
     * @param other an expression or the value of a constant
     * @return {@code LessThanOrEqualTo}
     */
    default Expression lte(Object other) {
        return call(Function.LESS_THAN_OR_EQUAL_TO, this, other);
    }

    /**
     * Adds members to a group, {@code All} or {@code Any}. Any other expression becomes the first member of an
     * {@code Any}.
     *
     * @param members the members to append, in order
     * @return the group; this expression stays as it is
     * @throws IllegalStateException when this expression is {@link Unknown}
     */
    default Expression add(Expression... members) {
        return ExpressionEditing.add(this, List.of(members));
    }

    /**
     * Takes members out of a group, {@code All} or {@code Any}, but not out of groups within it. Any other expression
     * becomes the only member of an {@code Any} first. Numbers are compared by value.
     *
     * @param members the members to take out, wherever one equals them
     * @return the group, perhaps without members; this expression stays as it is
     * @throws IllegalStateException when this expression is {@link Unknown}
     */
    default Expression remove(Expression... members) {
        return ExpressionEditing.remove(this, List.of(members));
    }

    /**
     * Takes out what groups without members contribute, where nobody more is let in by that: an empty {@code Any} stays
     * in an {@code All}.
     *
     * @return what is left; empty when no condition is
     */
    default Optional<Expression> prune() {
        return ExpressionEditing.prune(this);
    }
}
