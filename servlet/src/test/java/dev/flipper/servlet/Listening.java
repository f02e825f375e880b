// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.function.Consumer;

/** Listeners that hear one thing. */
final class Listening {

    private Listening() {}

    /** Something that may fail to be written. */
    @FunctionalInterface
    interface Writing {
        void write() throws IOException;
    }

    static AsyncListener toTimeout(Consumer<AsyncContext> answer) {
        return new AsyncListener() {
            @Override
            public void onTimeout(AsyncEvent event) {
                answer.accept(event.getAsyncContext());
            }

            @Override
            public void onComplete(AsyncEvent event) {}

            @Override
            public void onError(AsyncEvent event) {}

            @Override
            public void onStartAsync(AsyncEvent event) {}
        };
    }

    static WriteListener toWrite(Writing answer) {
        return new WriteListener() {
            @Override
            public void onWritePossible() throws IOException {
                answer.write();
            }

            @Override
            public void onError(Throwable error) {
                throw new IllegalStateException(error);
            }
        };
    }
}
