// SPDX-License-Identifier: Apache-2.0
package com.acme.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.junit.FeatureOff;
import dev.flipper.junit.FeatureOn;
import dev.flipper.junit.FeatureVaried;
import dev.flipper.junit.FlipperTest;
import org.junit.jupiter.api.Test;

@FlipperTest
class CheckoutTest {
    private final Actor anna = Actor.of("Customer;1");
    private final Checkout checkout;

    CheckoutTest(Flipper flipper) {
        checkout = new Checkout(flipper);
    }

    @Test
    @FeatureOn("gift-wrap")
    void offersWrapping() {
        assertThat(checkout.offersWrapping(anna)).isTrue();
    }

    @Test
    @FeatureOff("gift-wrap")
    void offersNoWrapping() {
        assertThat(checkout.offersWrapping(anna)).isFalse();
    }

    @FeatureVaried("new-till")
    void takesTheSameMoney() {
        assertThat(checkout.pay(12)).isEqualTo(12);
    }

    @Test
    void offersWrappingToTesters(Flipper flipper) {
        flipper.feature("gift-wrap").enableActor(anna);
        assertThat(checkout.offersWrapping(anna)).isTrue();
    }
}
