// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import dev.flipper.spi.AdapterException;

/** Calls what Jakarta Transactions declares with checked exceptions. */
final class Checked {

    private Checked() {}

    /** A call that returns something. */
    interface Call<T> {
        T call() throws Exception;
    }

    /** A call that returns nothing. */
    interface Step {
        void run() throws Exception;
    }

    static <T> T get(Call<T> call) {
        try {
            return call.call();
        } catch (RuntimeException unchecked) {
            throw unchecked;
        } catch (Exception checked) {
            throw new AdapterException("the transaction failed: " + checked.getMessage(), checked);
        }
    }

    static void run(Step step) {
        get(() -> {
            step.run();
            return true;
        });
    }
}
