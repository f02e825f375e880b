// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi.health;

import dev.flipper.Flipper;
import dev.flipper.cdi.FlipperCdiExtension;
import dev.flipper.spi.FlipperEvent;
import dev.flipper.spi.Instrumenter;
import dev.flipper.spi.Settings;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Readiness, which is up as long as there is a Flipper: when the store or the cloud fails, checks still answer. What it
 * says besides tells how fresh the answers are. It asks nothing outside the process. For the container alone; safe for
 * use by several threads.
 */
public final class FlipperHealth implements HealthCheck, Instrumenter {

    private final Supplier<Flipper> flipper;
    private final boolean inMemory;
    private final Clock clock;
    private volatile @Nullable Boolean synced;
    private volatile @Nullable Instant lastSuccess;

    FlipperHealth(Supplier<Flipper> flipper, boolean inMemory, Clock clock) {
        this.flipper = flipper;
        this.inMemory = inMemory;
        this.clock = clock;
    }

    /**
     * Adds the check to an application.
     *
     * @param event where beans are added
     */
    public static void addTo(AfterBeanDiscovery event) {
        event.<FlipperHealth>addBean()
                .beanClass(FlipperHealth.class)
                .types(HealthCheck.class, Instrumenter.class, Object.class)
                .qualifiers(Readiness.Literal.INSTANCE, Any.Literal.INSTANCE)
                .scope(Singleton.class)
                .produceWith(ignored -> of(CDI.current()));
    }

    private static FlipperHealth of(CDI<Object> beans) {
        Instance<Flipper> flipper = beans.select(Flipper.class);
        return new FlipperHealth(flipper::get, isInMemory(flipper, beans), Clock.systemUTC());
    }

    /** An application's own instance may ask its store at every call: nothing is known of it. */
    private static boolean isInMemory(Instance<Flipper> flipper, CDI<Object> beans) {
        boolean assembled = flipper.getHandle().getBean().getBeanClass() == FlipperCdiExtension.class;
        return assembled
                && beans.select(Settings.class).get().flag("flipper.in-memory").orElse(true);
    }

    @Override
    public void record(FlipperEvent event) {
        if (event instanceof FlipperEvent.Sync sync) {
            boolean succeeded = sync.failure().isEmpty();
            synced = succeeded;
            if (succeeded) {
                lastSuccess = clock.instant();
            }
        }
    }

    @Override
    public HealthCheckResponse call() {
        Flipper present = flipper.get();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("flipper")
                .up()
                .withData("adapter", present.adapter().toString());
        if (inMemory) {
            // Not otherwise: a store that hangs must not keep the host waiting for its readiness.
            answer.withData("features", present.features().size());
        }
        Boolean outcome = synced;
        if (outcome != null) {
            answer.withData("sync", outcome ? "succeeded" : "failed");
        }
        Instant success = lastSuccess;
        if (success != null) {
            answer.withData(
                    "secondsSinceSync",
                    Duration.between(success, clock.instant()).toSeconds());
        }
        return answer.build();
    }
}
