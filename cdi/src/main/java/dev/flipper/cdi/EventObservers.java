// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.spi.FlipperEvent;
import dev.flipper.spi.Instrumenter;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The application's observers of {@link FlipperEvent}s, found once, when it is deployed. */
final class EventObservers {

    private static final System.Logger LOG = System.getLogger("dev.flipper.cdi");

    private final List<ObserverMethod<?>> observers = new ArrayList<>();
    private boolean anyAsynchronous;

    /** A change on its way through the container, which keeps it until its transaction has succeeded. */
    record Announced(FlipperEvent.Change change, EventObservers observers, Event<Object> events) {

        void deliver() {
            observers.deliver(change, events);
        }
    }

    void add(ObserverMethod<?> observer) {
        if (observer.getObservedType() instanceof Class<?> type
                && FlipperEvent.class.isAssignableFrom(type)
                && Set.of(Any.Literal.INSTANCE).containsAll(observer.getObservedQualifiers())) {
            anyAsynchronous |= observer.isAsync();
            observers.add(observer);
            observers.sort(Comparator.comparingInt(ObserverMethod::getPriority));
        }
    }

    /** Returns what brings events to the observers; empty when there are none, so that nothing is listened to. */
    Optional<Instrumenter> listener(Event<Object> events) {
        return observers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Instrumenter() {
                    @Override
                    public void record(FlipperEvent event) {
                        if (event instanceof FlipperEvent.Change change) {
                            // Without a transaction it comes back at once.
                            events.select(Announced.class).fire(new Announced(change, EventObservers.this, events));
                        } else {
                            deliver(event, events);
                        }
                    }
                });
    }

    /** Calls every observer; what one throws is logged and keeps the event from nobody. */
    void deliver(FlipperEvent event, Event<Object> events) {
        observers.stream().filter(observer -> !observer.isAsync()).forEach(observer -> tell(observer, event));
        if (anyAsynchronous) {
            events.select(FlipperEvent.class).fireAsync(event).whenComplete((told, failed) -> {
                if (failed != null) {
                    failed(event, failed);
                }
            });
        }
    }

    @SuppressWarnings("unchecked") // asked for just before
    private static <T> void tell(ObserverMethod<T> observer, FlipperEvent event) {
        try {
            if (((Class<?>) observer.getObservedType()).isInstance(event)) {
                // Not with the event alone: observers that other extensions add hear only of this.
                observer.notify(new Told<>((T) event));
            }
        } catch (RuntimeException failed) {
            failed(event, failed);
        }
    }

    private static void failed(FlipperEvent event, Throwable failure) {
        LOG.log(System.Logger.Level.WARNING, "an observer failed at " + event, failure);
    }
}
