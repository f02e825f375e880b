// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Actor;
import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes to a file store with two adapters of two threads each, and prints each actor when the store has taken it. Run in
 * a JVM of its own. Arguments: the file, the beginning of the ids, how many of them a thread writes.
 */
final class FileWriting {

    static final String FEATURE = "search";
    static final String TOGGLED = "toggled";
    static final int WRITERS = 4;

    private FileWriting() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        Path path = Path.of(arguments[0]);
        List<Adapter> adapters = List.of(Adapters.file(path), Adapters.file(path));
        List<Thread> threads = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Adapter adapter = adapters.get(writer % 2);
            String ids = arguments[1] + ';' + writer + ';';
            threads.add(new Thread(() -> write(adapter, ids, Integer.parseInt(arguments[2]))));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void write(Adapter adapter, String ids, int count) {
        for (int i = 0; i < count; i++) {
            adapter.enable(FEATURE, GateValue.actor(Actor.of(ids + i)));
            print(ids + i);
            if (i % 2 == 0) {
                adapter.enable(TOGGLED, GateValue.on());
            } else {
                adapter.disable(TOGGLED, GateValue.on());
            }
        }
    }

    private static synchronized void print(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
