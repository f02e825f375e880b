// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

/** Which throwables a check survives. */
final class Faults {

    private Faults() {}

    /** Throws on what says that the JVM itself is failing. A stack overflow only says that somebody's code goes too deep. */
    static void throwIfFatal(Throwable fault) {
        if (fault instanceof VirtualMachineError fatal && !(fault instanceof StackOverflowError)) {
            throw fatal;
        }
    }
}
