// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import java.util.function.Function;

/** In which transaction the SQL runs. */
interface Transactions {

    /** Reads, apart from the caller's transaction unless that has written already. */
    <T> T read(Function<Session, T> work);

    /** Writes, within the caller's transaction when there is one, else in one of its own. */
    <T> T write(Function<Session, T> work);

    /** Whether what is written now is committed when the write ends, so that it may be tried again. */
    boolean commitsAtOnce();

    /** Whether the calling thread has written in a transaction that goes on. */
    boolean hasUncommittedWrites();

    /** Runs an action when the transaction in which the calling thread has written is over. */
    void afterTransaction(Runnable action);
}
