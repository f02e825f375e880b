// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A round that fails")
class RoundsTest {

    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("x"),
                new CompletionException(new IOException("reset")),
                new CompletionException("without a cause", null),
                new IOException("checked, though nothing declares it"),
                new StackOverflowError("x"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    @DisplayName("tells what was thrown, as it was, and lets the next one begin")
    void failing(Throwable failure) throws Exception {
        var rounds = new Rounds(() -> RoundsTest.<RuntimeException>raise(failure));
        assertThat(catchThrowable(rounds::join)).isSameAs(failure);

        var other = Executors.newSingleThreadExecutor();
        try {
            Future<Throwable> next = other.submit(() -> catchThrowable(rounds::join));
            assertThat(next.get(20, TimeUnit.SECONDS)).isSameAs(failure);
        } finally {
            other.shutdownNow();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }
}
