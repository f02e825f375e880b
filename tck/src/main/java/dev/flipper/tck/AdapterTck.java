// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.spi.Adapter;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every adapter must do. A vendor extends it and runs the result as a test:
 *
 * <pre>{@code
 * class AcmeAdapterTest extends AdapterTck {
 *     @Override protected Adapter createAdapter() {
 *         return new AcmeAdapter(emptyDatabase());
 *     }
 * }
 * }</pre>
 *
 * <p>Nothing else is needed: the kit brings JUnit and a JSON provider. A failure begins with the rule that is broken.
 *
 * <p>The system property {@value #STEPS} says after how many random writes a history ends, 250 unless it is set; several
 * threads together write twenty times as often. All histories are the same at every run.
 *
 * <p>What not every store can do is tested when one of the other methods is overridden.
 *
 * @see Requirement
 */
@DisplayName("an adapter")
@ExtendWith(AdapterUnderTest.class)
@SuppressWarnings("exports") // JUnit makes the extension; nobody else has to see it.
public abstract class AdapterTck {

    /** The system property that sets the length of the random histories. */
    public static final String STEPS = "flipper.tck.steps";

    /** Made by the test of a vendor. */
    protected AdapterTck() {}

    /**
     * Makes the adapter for one test, over an empty store. Called once for each test, after the {@code @BeforeEach}
     * methods of the extending class; the adapter is closed before its {@code @AfterEach} methods.
     *
     * @return a new adapter
     */
    protected abstract Adapter createAdapter();

    /**
     * Opens another adapter over the store of the adapter that {@link #createAdapter()} made last, as another process
     * would. Override it to prove that a store is shared, and that it outlives its adapter.
     *
     * @return a new adapter; empty unless overridden, and then neither is tested
     */
    protected Optional<Adapter> createSecondAdapter() {
        return Optional.empty();
    }

    /**
     * Returns whether {@link Adapter#replaceAll} is one step for readers. Override it to prove that.
     *
     * @return {@code false} unless overridden
     */
    protected boolean replacesAtOnce() {
        return false;
    }

    /**
     * Returns whether {@link Adapter#version()} always tells one. Override it to prove that.
     *
     * @return {@code false} unless overridden
     */
    protected boolean tellsVersion() {
        return false;
    }

    /**
     * Returns whether {@link Adapter#replaceIf} is supported. Override it to prove that.
     *
     * @return {@code false} unless overridden
     */
    protected boolean comparesAndSets() {
        return false;
    }

    @Nested
    @DisplayName("knows features")
    class KnownFeatures extends KnownFeaturesChapter {}

    @Nested
    @DisplayName("has a boolean gate")
    class BooleanGate extends BooleanGateChapter {}

    @Nested
    @DisplayName("has sets of actors and groups")
    class SetGates extends SetGatesChapter {}

    @Nested
    @DisplayName("has percentages")
    class Percentages extends PercentagesChapter {}

    @Nested
    @DisplayName("has an expression")
    class ExpressionGate extends ExpressionGateChapter {}

    @Nested
    @DisplayName("takes text in and gives it out")
    class Text extends TextChapter {}

    @Nested
    @DisplayName("keeps gates that nobody knows")
    class UnknownGates extends UnknownGatesChapter {}

    @Nested
    @DisplayName("keeps features apart")
    class FeatureKeys extends FeatureKeysChapter {}

    @Nested
    @DisplayName("is read")
    class Reading extends ReadingChapter {}

    @Nested
    @DisplayName("is replaced as a whole")
    class Replacing extends ReplacingChapter {}

    @Nested
    @DisplayName("copies another")
    class Copying extends CopyingChapter {}

    @Nested
    @DisplayName("agrees with the model after any history")
    class AnyHistory extends AnyHistoryChapter {}

    @Nested
    @DisplayName("is used by several threads")
    class Threads extends ThreadsChapter {}

    @Nested
    @DisplayName("takes many writes of several threads")
    class ManyWrites extends ManyWritesChapter {}

    @Nested
    @DisplayName("has abilities of its own")
    class Abilities extends AbilitiesChapter {}

    @Nested
    @DisplayName("tells about itself")
    class Itself extends ItselfChapter {}
}
