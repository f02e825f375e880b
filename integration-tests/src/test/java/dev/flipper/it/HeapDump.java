// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.netbeans.lib.profiler.heap.Heap;
import org.netbeans.lib.profiler.heap.HeapFactory;
import org.netbeans.lib.profiler.heap.Instance;
import org.netbeans.lib.profiler.heap.JavaClass;

/** Reads what a JVM wrote down of its heap. */
final class HeapDump {

    private HeapDump() {}

    /** Returns, for each class loader that has loaded our api, the names of the types on the shortest way to a root. */
    static List<List<String>> waysToLoaders(Path dump) {
        try {
            Heap heap = HeapFactory.createHeap(dump.toFile());
            return loadersOf(heap, "dev.flipper.Flipper").map(HeapDump::way).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Instance> loadersOf(Heap heap, String type) {
        return heap.getJavaClassesByRegExp(type.replace(".", "\\.")).stream().map(JavaClass::getClassLoader);
    }

    private static List<String> way(Instance loader) {
        var types = new ArrayList<String>();
        Instance step = loader;
        while (!step.isGCRoot()) {
            step = step.getNearestGCRootPointer();
            types.add(step.getJavaClass().getName());
        }
        return types;
    }
}
