// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What this module writes to the log while this is open, wherever in the process. */
final class LogLines extends Handler implements AutoCloseable {

    // Held here: the logging of the JDK forgets loggers that nobody holds, and their handlers with them.
    private final Logger logger = Logger.getLogger("dev.flipper.servlet");
    private final SimpleFormatter formatter = new SimpleFormatter();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    LogLines() {
        logger.addHandler(this);
    }

    /** The lines so far that contain a text. */
    List<String> with(String text) {
        return lines.stream().filter(line -> line.contains(text)).toList();
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(record.getLevel().getName() + " " + formatter.formatMessage(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
