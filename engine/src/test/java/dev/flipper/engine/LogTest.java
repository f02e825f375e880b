// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.spi.FlipperEvent;
import dev.flipper.spi.Instrumenter;
import dev.flipper.spi.Settings;
import dev.flipper.tck.Requirement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("flipper.log")
class LogTest {

    @TempDir
    Path folder;

    private final Logger log = Logger.getLogger("dev.flipper");
    private final Lines lines = new Lines();

    /** What is written, without the times. */
    private static final class Lines extends Handler {

        private final List<String> texts = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord line) {
            texts.add(line.getMessage().replaceAll("\\d+ us", "n us"));
        }

        synchronized List<String> texts() {
            return List.copyOf(texts);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        log.addHandler(lines);
        log.setLevel(Level.FINE);
    }

    @AfterEach
    void stop() {
        log.removeHandler(lines);
        log.setLevel(null);
    }

    private Flipper assemble(String value) {
        return Flipper.builder(Settings.of(Map.of(
                        "flipper.adapter",
                        "file",
                        "flipper.file.path",
                        folder.resolve("flags.json").toString(),
                        "flipper.in-memory",
                        "false",
                        "flipper.log",
                        value)))
                .build();
    }

    @Test
    @Requirement("event-11")
    @DisplayName("writes checks, changes, calls to the store and synchronisations to the log")
    void everything() {
        try (Flipper flipper = assemble("true")) {
            flipper.by("Anna").feature("search").enable();
            flipper.isEnabled("search");
        }
        assertThat(lines.texts())
                .contains(
                        "change: ENABLE [search] GateValue[gate=boolean, value=true] by Anna",
                        "adapter file(flags.json): GET (n us)",
                        "feature \"search\" is open (boolean)");
    }

    @Test
    @Requirement("event-11")
    @DisplayName("writes nothing unless it is set")
    void nothing() {
        try (Flipper flipper = assemble("false")) {
            flipper.feature("search").enable();
            flipper.isEnabled("search");
        }
        assertThat(lines.texts()).isEmpty();
    }

    @Test
    @Requirement("event-12")
    @DisplayName("or not, an instrumenter hears of the calls to the store")
    void instrumenter() {
        var heard = new ArrayList<Object>();
        var settings = Settings.of(Map.of(
                "flipper.adapter",
                "file",
                "flipper.file.path",
                folder.resolve("flags.json").toString()));
        try (Flipper flipper = Flipper.builder(settings)
                .instrumenter(new Instrumenter() {
                    @Override
                    public void record(FlipperEvent event) {
                        heard.add(event);
                    }
                })
                .build()) {
            flipper.feature("search").enable();
        }
        assertThat(heard).hasAtLeastOneElementOfType(FlipperEvent.AdapterCall.class);
    }
}
