// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What this module writes to the log while a test runs. */
final class Logged extends Handler implements AutoCloseable {

    // Held: the log itself forgets who nobody holds.
    private final Logger log = Logger.getLogger("dev.flipper.cdi");
    private final List<String> messages = new CopyOnWriteArrayList<>();

    private Logged() {}

    static Logged begin() {
        var logged = new Logged();
        logged.log.addHandler(logged);
        return logged;
    }

    List<String> messages() {
        return messages;
    }

    @Override
    public void publish(LogRecord entry) {
        messages.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        log.removeHandler(this);
    }
}
