// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValue;
import dev.flipper.spi.Adapter;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class ManyWritesChapter {

    private static final int THREADS = 8;
    /** Of all threads together: 5,000 unless {@link AdapterTck#STEPS} says otherwise, 100,000 in the long form. */
    private static final int WRITES = 20 * AnyHistoryChapter.STEPS;

    private static final String SHARED = "shared";

    @Test
    @Requirement("adapter-19")
    @DisplayName("J04 two actors enabled at the same moment are both listed")
    void twoActors(Adapter adapter) throws Exception {
        adapter.add("search");
        for (int i = 0; i < 50; i++) {
            GateValue a = Facts.actor("a" + i);
            GateValue b = Facts.actor("b" + i);
            Together.run(List.of(() -> adapter.enable("search", a), () -> adapter.enable("search", b)));
            assertThat(adapter.get("search").asSet()).hasSize(2 * (i + 1)).contains(a, b);
        }
    }

    @Test
    @Requirement({"adapter-18", "adapter-19"})
    @DisplayName("J05 mixed writes of 8 threads leave what the same writes in turn leave in the model")
    void mixedWrites(Adapter adapter) throws Exception {
        adapter.add(SHARED);
        List<Course> courses = IntStream.range(0, THREADS).mapToObj(Course::new).toList();
        Together.run(
                courses.stream()
                        .<Runnable>map(course -> () -> course.run(adapter))
                        .toList(),
                Duration.ofSeconds(60).plusMillis(20L * WRITES));

        Set<String> known = new HashSet<>(Set.of(SHARED));
        Set<String> actors = new HashSet<>();
        for (Course course : courses) {
            known.addAll(course.model.features());
            actors.addAll(course.actors);
            assertThat(Stored.of(adapter.getAll(course.features)))
                    .isEqualTo(Stored.of(course.model.getAll(course.features)));
        }
        assertThat(adapter.features()).isEqualTo(known);
        assertThat(adapter.get(SHARED).actors()).isEqualTo(actors);
    }

    /** What one thread writes: anything to features of its own, and its own actors to the feature of all threads. */
    private static final class Course {

        private final int thread;
        private final List<String> features;
        private final History history;
        private final ModelAdapter model = new ModelAdapter();
        private final Set<String> actors = new HashSet<>();

        Course(int thread) {
            this.thread = thread;
            this.features = History.FEATURES.stream()
                    .map(feature -> thread + "/" + feature)
                    .toList();
            this.history = new History(thread, features);
        }

        void run(Adapter adapter) {
            for (int i = 0; i < WRITES / THREADS; i++) {
                if (i % 10 == 0) {
                    shared(adapter, thread + ";" + i % 70);
                } else {
                    own(adapter, history.next());
                }
            }
        }

        private void shared(Adapter adapter, String actor) {
            if (actors.add(actor)) {
                adapter.enable(SHARED, Facts.actor(actor));
            } else {
                actors.remove(actor);
                adapter.disable(SHARED, Facts.actor(actor));
            }
        }

        private void own(Adapter adapter, History.Step step) {
            step.write().accept(model);
            step.write().accept(adapter);
            assertThat(Stored.in(adapter, step.feature()))
                    .as("after %s", step.text())
                    .isEqualTo(Stored.in(model, step.feature()));
        }
    }
}
