// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import dev.flipper.Flipper;
import jakarta.enterprise.concurrent.spi.ThreadContextProvider;
import jakarta.enterprise.concurrent.spi.ThreadContextSnapshot;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Hands what a request has read to the tasks of managed executors, under the name {@value #TYPE}: a task answers as its
 * request would have done when it handed the task over. Where the context is cleared, nothing is handed on.
 *
 * <p>For the container, which finds it as a service. The Flipper is the one that CDI knows in the application that hands a
 * task over; without one nothing is handed on. Safe for use by several threads.
 *
 * @implSpec Rule memo-18 of the specification.
 * @see <a href="https://jakarta.ee/specifications/concurrency/3.0/">Jakarta Concurrency 3.0</a>
 */
public final class FlipperContextProvider implements ThreadContextProvider {

    /** What {@code @ContextServiceDefinition} calls the context that is handed on. */
    public static final String TYPE = "Flipper";

    private static final System.Logger LOG = System.getLogger("dev.flipper.servlet");

    private final AtomicBoolean warned = new AtomicBoolean();

    /** Makes a provider. For the container. */
    public FlipperContextProvider() {}

    @Override
    public String getThreadContextType() {
        return TYPE;
    }

    @Override
    public ThreadContextSnapshot currentContext(Map<String, String> properties) {
        return context(flipper -> flipper.isMemoizing()
                ? new TaskContext(flipper, Optional.of(flipper.snapshot()), this::failed)
                : new TaskContext(flipper, Optional.empty(), this::failed));
    }

    /** Changes nothing: a thread of an executor has no scope. */
    @Override
    public ThreadContextSnapshot clearedContext(Map<String, String> properties) {
        // Servers ask this for every task, those that start CDI among them: asking CDI here would wait for itself.
        return TaskContext.NONE;
    }

    private ThreadContextSnapshot context(Function<Flipper, ThreadContextSnapshot> taken) {
        try {
            return flipper().map(taken).orElse(TaskContext.NONE);
        } catch (RuntimeException | LinkageError failure) {
            failed(failure);
            return TaskContext.NONE;
        }
    }

    /** Returns the instance if it has been made. To make it is not for a server that starts tasks of its own. */
    private static Optional<Flipper> flipper() {
        try {
            BeanManager beans = CDI.current().getBeanManager();
            Bean<?> bean = beans.resolve(beans.getBeans(Flipper.class));
            return Optional.ofNullable(bean)
                    .map(found -> (Flipper) beans.getContext(found.getScope()).get(found));
        } catch (IllegalStateException | ContextNotActiveException | NoClassDefFoundError noCdi) {
            // There is none, or it is starting and has no beans yet; Payara asks for dozens of its own tasks then.
            return Optional.empty();
        }
    }

    /** A task goes on without flags handed on; one line says so, not one for each task. */
    private void failed(Throwable failure) {
        if (warned.compareAndSet(false, true)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the features a request has read are not handed on to its tasks",
                    failure);
        }
    }
}
