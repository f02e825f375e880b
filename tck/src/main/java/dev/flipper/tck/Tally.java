// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the rows of one file that passed and failed, and prints the result when all have ended. */
final class Tally {

    private final String file;
    private final AtomicInteger remaining;
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    Tally(String file, int rows) {
        this.file = file;
        this.remaining = new AtomicInteger(rows);
    }

    void count(Runnable row) {
        AtomicInteger result = failed;
        try {
            row.run();
            result = passed;
        } finally {
            result.incrementAndGet();
            if (remaining.decrementAndGet() == 0) {
                System.out.println(file + " " + passed + " passed, " + failed + " failed");
            }
        }
    }
}
