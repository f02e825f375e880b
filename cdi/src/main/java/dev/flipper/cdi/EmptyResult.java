// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a method returns that has nothing to return. */
final class EmptyResult {

    private static final Set<Class<?>> NOTHING = Set.of(void.class, Void.class);
    private static final Set<Class<?>> STAGES = Set.of(CompletionStage.class, CompletableFuture.class, Future.class);

    // Suppliers, because a stream can be read only once.
    private static final Map<Class<?>, Supplier<Object>> EMPTY = Map.ofEntries(
            Map.entry(Optional.class, Optional::empty),
            Map.entry(OptionalInt.class, OptionalInt::empty),
            Map.entry(OptionalLong.class, OptionalLong::empty),
            Map.entry(OptionalDouble.class, OptionalDouble::empty),
            Map.entry(Iterable.class, List::of),
            Map.entry(Collection.class, List::of),
            Map.entry(List.class, List::of),
            Map.entry(Set.class, Set::of),
            Map.entry(SortedSet.class, Collections::emptySortedSet),
            Map.entry(NavigableSet.class, Collections::emptyNavigableSet),
            Map.entry(Map.class, Map::of),
            Map.entry(SortedMap.class, Collections::emptySortedMap),
            Map.entry(NavigableMap.class, Collections::emptyNavigableMap),
            Map.entry(Iterator.class, Collections::emptyIterator),
            Map.entry(Stream.class, Stream::empty),
            Map.entry(IntStream.class, IntStream::empty),
            Map.entry(LongStream.class, LongStream::empty),
            Map.entry(DoubleStream.class, DoubleStream::empty),
            Map.entry(Boolean.class, () -> false),
            Map.entry(Byte.class, () -> (byte) 0),
            Map.entry(Short.class, () -> (short) 0),
            Map.entry(Integer.class, () -> 0),
            Map.entry(Long.class, () -> 0L),
            Map.entry(Float.class, () -> 0F),
            Map.entry(Double.class, () -> 0D),
            Map.entry(BigInteger.class, () -> BigInteger.ZERO),
            Map.entry(BigDecimal.class, () -> BigDecimal.ZERO),
            Map.entry(String.class, () -> ""));

    private EmptyResult() {}

    /** Returns whether a type has an empty value. */
    static boolean exists(Type type) {
        Class<?> raw = raw(type);
        if (STAGES.contains(raw)) {
            return type instanceof ParameterizedType stage && exists(stage.getActualTypeArguments()[0]);
        }
        return raw.isArray() || NOTHING.contains(raw) || EMPTY.containsKey(wrapped(raw));
    }

    /** Returns the empty value of a type that has one. */
    @SuppressWarnings("FutureReturnValueIgnored") // it is what the guarded method returns
    static @Nullable Object of(Type type) {
        Class<?> raw = raw(type);
        if (raw.isArray()) {
            return Array.newInstance(raw.getComponentType(), 0);
        }
        if (STAGES.contains(raw) && type instanceof ParameterizedType stage) {
            return CompletableFuture.completedFuture(of(stage.getActualTypeArguments()[0]));
        }
        Supplier<Object> empty = EMPTY.get(wrapped(raw));
        return empty == null ? null : empty.get();
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        return type instanceof ParameterizedType generic ? raw(generic.getRawType()) : Object.class;
    }

    private static Class<?> wrapped(Class<?> type) {
        return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
    }
}
