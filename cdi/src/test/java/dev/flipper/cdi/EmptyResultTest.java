// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.tck.Requirement;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An empty result")
class EmptyResultTest {

    interface Have {
        void nothing();

        Optional<String> optional();

        OptionalInt optionalInt();

        List<String> list();

        Set<String> set();

        Map<String, String> map();

        String[] array();

        int[][] numbers();

        boolean flag();

        int whole();

        Double decimal();

        String text();
    }

    interface HaveNot {
        Object object();

        Thread thread();

        char character();

        CopyOnWriteArrayList<String> kindOfList();

        CompletionStage<Thread> laterThread();

        @SuppressWarnings("rawtypes")
        CompletionStage laterAnything();
    }

    interface Later {
        CompletableFuture<Integer> number();

        CompletionStage<Void> nothing();
    }

    static Stream<Method> have() {
        return Stream.of(Have.class.getDeclaredMethods());
    }

    static Stream<Method> haveNot() {
        return Stream.of(HaveNot.class.getDeclaredMethods());
    }

    @ParameterizedTest
    @MethodSource("have")
    @Requirement("cdi-11")
    @DisplayName("is of the type of the method, and the same every time")
    void have(Method method) throws Exception {
        Type type = method.getGenericReturnType();

        assertThat(EmptyResult.exists(type)).isTrue();
        assertThat(EmptyResult.of(type))
                .isIn(
                        null,
                        Optional.empty(),
                        OptionalInt.empty(),
                        List.of(),
                        Set.of(),
                        Map.of(),
                        false,
                        0,
                        0D,
                        "",
                        new String[0],
                        new int[0][0]);
        assertThat(EmptyResult.of(type) == null).isEqualTo(type == void.class);
    }

    @ParameterizedTest
    @MethodSource("haveNot")
    @Requirement("cdi-10")
    @DisplayName("does not exist of other types")
    void haveNot(Method method) {
        assertThat(EmptyResult.exists(method.getGenericReturnType())).isFalse();
    }

    @Test
    @Requirement("cdi-11")
    @DisplayName("of a stage is a stage that is completed with one")
    void stages() throws Exception {
        assertThat(stage("number").join()).isEqualTo(0);
        assertThat(stage("nothing").join()).isNull();
    }

    private static CompletableFuture<?> stage(String method) throws Exception {
        Type type = Later.class.getDeclaredMethod(method).getGenericReturnType();
        return (CompletableFuture<?>) Objects.requireNonNull(EmptyResult.of(type));
    }

    @Test
    @Requirement("cdi-11")
    @DisplayName("of a stream can be read by everybody who gets one")
    void streams() {
        assertThat((Stream<?>) EmptyResult.of(Stream.class)).isEmpty();
        assertThat((Stream<?>) EmptyResult.of(Stream.class)).isEmpty();
    }
}
