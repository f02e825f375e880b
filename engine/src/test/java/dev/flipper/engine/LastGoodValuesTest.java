// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Decision;
import dev.flipper.Flipper;
import dev.flipper.tck.Requirement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("While the store fails")
@SuppressWarnings("try") // a scope is used by being open
class LastGoodValuesTest {

    private final FlakyAdapter store = new FlakyAdapter();
    private final Events events = new Events();
    private final Flipper flipper = Flipper.builder(store).instrumenter(events).build();

    @BeforeEach
    void storeFeatures() {
        Flipper other = Flipper.create(store);
        other.feature("search").enable();
        other.feature("stats").enable();
    }

    private void readAhead() {
        try (Flipper.Scope scope = flipper.memoize()) {
            flipper.preload();
        }
    }

    @Test
    @Requirement("check-11")
    @DisplayName("a feature is as open as it was when it was asked last")
    void lastAsked() {
        assertThat(flipper.isEnabled("search")).isTrue();
        store.breakDown();

        assertThat(flipper.isEnabled("search")).isTrue();
        assertThat(flipper.isEnabled("stats")).as("never asked").isFalse();
    }

    @Test
    @Requirement("check-19")
    @DisplayName("a feature is not as open as it was in a transaction that was rolled back")
    void rolledBack() {
        Flipper other = Flipper.create(store);
        store.beginTransaction();
        other.feature("stats").disable();
        assertThat(flipper.isEnabled("stats")).isFalse();
        readAhead();
        flipper.preload(List.of("stats"));
        store.endTransaction();
        other.feature("stats").enable(); // the rollback
        store.beginTransaction();
        other.feature("fresh").enable();
        assertThat(flipper.isEnabled("fresh")).isTrue();
        store.endTransaction();
        other.feature("fresh").remove(); // the rollback
        store.breakDown();

        assertThat(flipper.isEnabled("fresh")).isFalse();
        assertThat(flipper.explain("stats", List.of()).reason()).isEqualTo(Decision.Reason.STORE_FAILED);
    }

    @Test
    @Requirement("check-11")
    @DisplayName("a feature is as open as it was when everything was read ahead last")
    void lastReadAhead() {
        assertThat(flipper.isEnabled("search")).isTrue();
        Flipper.create(store).feature("search").disable();
        readAhead();
        store.breakDown();

        assertThat(flipper.isEnabled("search")).isFalse();
        assertThat(flipper.isEnabled("stats")).isTrue();
    }

    @Test
    @Requirement("check-11")
    @DisplayName("a feature that was asked after everything was read ahead is as it was asked")
    void askedSince() {
        readAhead();
        Flipper.create(store).feature("search").disable();
        assertThat(flipper.isEnabled("search")).isFalse();
        store.breakDown();

        assertThat(flipper.isEnabled("search")).isFalse();
    }

    @Test
    @Requirement("check-11")
    @DisplayName("a feature that was gone when everything was read ahead stays gone")
    void gone() {
        assertThat(flipper.isEnabled("search")).isTrue();
        Flipper.create(store).feature("search").remove();
        readAhead();
        store.breakDown();

        assertThat(flipper.isEnabled("search")).isFalse();
    }

    @Test
    @Requirement("check-11")
    @DisplayName("features that were read ahead by name are remembered as well")
    void readAheadByName() {
        try (Flipper.Scope scope = flipper.memoize()) {
            flipper.preload(List.of("stats"));
        }
        store.breakDown();

        assertThat(flipper.isEnabled("stats")).isTrue();
    }

    @Test
    @Requirement("check-12")
    @DisplayName("this is said once, and again when it fails again")
    void reportedOnce() {
        for (int outage = 1; outage <= 2; outage++) {
            store.breakDown();
            for (int i = 0; i < 5; i++) {
                flipper.isEnabled("search");
                flipper.isEnabled("stats");
            }
            assertThat(events.setAside()).hasSize(outage);
            store.recover();
            flipper.isEnabled("search");
        }
    }

    @Test
    @Requirement("check-12")
    @DisplayName("this is said once in a scope too, in which some features still answer")
    void reportedOnceInAScope() {
        try (Flipper.Scope scope = flipper.memoize()) {
            flipper.isEnabled("search");
            store.breakDown();
            for (int i = 0; i < 5; i++) {
                flipper.isEnabled("search");
                flipper.isEnabled("stats");
            }
        }

        assertThat(events.setAside()).singleElement().satisfies(event -> {
            assertThat(event.feature()).contains("stats");
            assertThat(event.cause()).get().hasToString("dev.flipper.spi.AdapterException: the store is down");
        });
    }

    @Test
    @Requirement("check-15")
    @DisplayName("because it was closed, a feature is as open as it was")
    void closed() {
        assertThat(flipper.isEnabled("search")).isTrue();
        flipper.close();

        assertThat(flipper.isEnabled("search")).isTrue();
        assertThat(flipper.isEnabled("stats")).isFalse();
        flipper.close();
    }

    @Test
    @Requirement("check-17")
    @DisplayName("an explanation says so")
    void explained() {
        store.breakDown();

        Decision decision = flipper.explain("search", List.of());

        assertThat(decision.reason()).isEqualTo(Decision.Reason.STORE_FAILED);
        assertThat(decision.known()).isFalse();
    }
}
