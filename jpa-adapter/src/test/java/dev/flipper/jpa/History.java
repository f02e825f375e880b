// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What happened to one value: writes and reads, each with the moments between which it took place.
 *
 * @param calls at most 64
 */
record History(List<Call> calls) {

    /**
     * A write of a number, or a read that found it.
     *
     * @param isWrite whether it was written
     * @param number which one; 0 is nothing
     * @param begin when the call began, on the clock of all
     * @param end when it returned
     */
    record Call(boolean isWrite, int number, long begin, long end) {}

    /**
     * Returns whether there is an order of the calls in which every read finds what was written last, and in which no call
     * stands before one that had ended when it began. Tries all orders, as Wing and Gong do.
     */
    boolean isLinearizable() {
        return isLinearizable(0, 0);
    }

    private boolean isLinearizable(long done, int number) {
        return Long.bitCount(done) == calls.size()
                || IntStream.range(0, calls.size())
                        .filter(next -> isOpen(done, next) && canBeNext(done, next))
                        .filter(next -> fits(calls.get(next), number))
                        .anyMatch(next -> isLinearizable(
                                done | 1L << next, calls.get(next).number()));
    }

    private static boolean isOpen(long done, int call) {
        return (done & 1L << call) == 0;
    }

    /** Nothing that is still to be placed had ended before it began. */
    private boolean canBeNext(long done, int next) {
        return IntStream.range(0, calls.size())
                .filter(other -> isOpen(done, other))
                .noneMatch(other -> calls.get(other).end() < calls.get(next).begin());
    }

    private static boolean fits(Call call, int number) {
        return call.isWrite() || call.number() == number;
    }
}
