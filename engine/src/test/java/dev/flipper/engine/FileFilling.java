// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Actor;
import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterException;
import java.nio.file.Path;

/**
 * Writes to a file store until it refuses, prints how many writes it took and the refusal, and then makes the file
 * smaller. Run in a JVM of its own on a disk that is as good as full. Argument: the file.
 */
final class FileFilling {

    static final String FEATURE = "search";

    private FileFilling() {}

    public static void main(String[] arguments) {
        Adapter adapter = Adapters.file(Path.of(arguments[0]));
        adapter.add(FEATURE);
        int taken = 0;
        try {
            for (int i = 0; i < 10_000; i++) {
                adapter.enable(FEATURE, actor(i));
                taken++;
            }
        } catch (AdapterException e) {
            System.out.println(taken);
            System.out.println(e.getMessage());
        }
        if (arguments.length > 1) {
            adapter.disable(FEATURE, actor(0));
            System.out.println("disabled");
        }
    }

    /** Of 1 KiB. */
    static GateValue actor(int number) {
        return GateValue.actor(Actor.of(number + ";" + "x".repeat(1020)));
    }
}
