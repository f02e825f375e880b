// SPDX-License-Identifier: Apache-2.0
package com.acme.checkout;

import dev.flipper.Actor;
import dev.flipper.Flipper;

/** What an application has: code that is given its Flipper. */
record Checkout(Flipper flipper) {

    boolean offersWrapping(Actor customer) {
        return flipper.isEnabled("gift-wrap", customer);
    }

    int pay(int euros) {
        return flipper.isEnabled("new-till") ? new NewTill().pay(euros) : euros;
    }

    private record NewTill() {
        int pay(int euros) {
            return euros * 100 / 100;
        }
    }
}
