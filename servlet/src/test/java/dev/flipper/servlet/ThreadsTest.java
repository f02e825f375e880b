// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jetty.util.VirtualThreads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The threads of these tests")
class ThreadsTest {

    @Test
    @DisplayName("are virtual ones too, since Java 21, and always when the build asks for them")
    void virtual() {
        boolean expected = Boolean.getBoolean("flipper.virtual-threads")
                || Runtime.version().feature() >= 21;

        assertThat(Threads.present().anyMatch(Threads.VIRTUAL::equals)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("dev.flipper.servlet.Threads#present")
    @DisplayName("are what they are called")
    void kind(Threads threads) {
        var server = new WebServer(threads);
        server.start((request, response) -> response.getWriter().write("" + VirtualThreads.isVirtualThread()));
        try {
            assertThat(server.get("/")).isEqualTo("" + (threads == Threads.VIRTUAL));
        } finally {
            server.stop();
        }
    }
}
