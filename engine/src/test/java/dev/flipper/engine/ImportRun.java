// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import com.sun.management.ThreadMXBean;
import dev.flipper.Export;
import dev.flipper.spi.Adapter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;

/** Makes a large export, imports it and writes it again. Run by {@link LargeExportTest} in a JVM with little memory. */
final class ImportRun {

    /** What there is much of. */
    enum Kind {
        FEATURES("{\"version\":1,\"features\":{", "}}") {
            @Override
            String member(int number) {
                return "\"feature_" + number + "\":{\"boolean\":null,\"groups\":[\"admins\"],\"actors\":[],"
                        + "\"expression\":null,\"percentage_of_actors\":\"25\",\"percentage_of_time\":null}";
            }
        },
        ACTORS("{\"version\":1,\"features\":{\"search\":{\"actors\":[", "]}}}") {
            @Override
            String member(int number) {
                return "\"User;" + (1_000_000 + number) + '"';
            }
        },
        OTHERS("{\"version\":1,\"features\":{\"search\":{}},\"others\":[", "]}") {
            @Override
            String member(int number) {
                return "\"nobody knows\"";
            }
        };

        private final String begin;
        private final String end;

        Kind(String begin, String end) {
            this.begin = begin;
            this.end = end;
        }

        abstract String member(int number);
    }

    private ImportRun() {}

    public static void main(String[] arguments) throws IOException {
        Kind kind = Kind.valueOf(arguments[0]);
        Path file = Path.of(arguments[1]);
        int members = write(file, kind, Long.parseLong(arguments[2]));

        Adapter adapter = Adapters.memory();
        long before = allocated();
        try (InputStream stream = Files.newInputStream(file)) {
            adapter.replaceAll(Export.read(stream).features());
        }
        switch (kind) {
            case FEATURES -> check(adapter.features().size() == members);
            case ACTORS -> {
                check(adapter.get("search").actors().size() == members);
                writeAgain(Export.of(adapter.getAll()), Files.size(file));
            }
            // What nobody knows is read past.
            case OTHERS -> check(allocated() - before < Files.size(file) / 2);
        }
        System.out.println("well");
    }

    private static int write(Path file, Kind kind, long bytes) throws IOException {
        int members = 1;
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(kind.begin + kind.member(0));
            IntFunction<String> member = number -> "," + kind.member(number);
            for (long written = 200; written < bytes; members++) {
                String next = member.apply(members);
                writer.write(next);
                written += next.length();
            }
            writer.write(kind.end);
        }
        return members;
    }

    /** Writing passes the text on as it comes: of one feature it takes far less than the text. */
    private static void writeAgain(Export export, long bytes) throws IOException {
        long before = allocated();
        try (Writer nowhere = Writer.nullWriter()) {
            export.write(nowhere);
        }
        check(allocated() - before < bytes / 2);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static void check(boolean expected) {
        if (!expected) {
            throw new AssertionError();
        }
    }
}
