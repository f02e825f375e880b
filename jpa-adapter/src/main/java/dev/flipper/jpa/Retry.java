// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries again what a database refused only because somebody else was at work. */
final class Retry {

    private static final int TRIES = 4;

    /** A lock that did not come in time; and a row that somebody else inserted meanwhile, where H2 should have seen it. */
    private static final Set<String> PASSING = Set.of("HYT00", "55P03", "23505");

    private static final int MYSQL_RECORD_CHANGED = 1020;

    private Retry() {}

    /** Calls at most {@value #TRIES} times, each of them a transaction of its own. */
    static <T> T call(Supplier<T> transaction) {
        for (int tried = 1; ; tried++) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                if (tried == TRIES || !isPassing(failure)) {
                    throw failure;
                }
            }
        }
    }

    static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && isPassing(refused)) {
                return true;
            }
        }
        return false;
    }

    /** Class 40 is a transaction that was rolled back: a deadlock, or one that could not be put into a line. */
    private static boolean isPassing(SQLException refused) {
        @Nullable String state = refused.getSQLState();
        return (state != null && (state.startsWith("40") || PASSING.contains(state)))
                || refused.getErrorCode() == MYSQL_RECORD_CHANGED;
    }
}
