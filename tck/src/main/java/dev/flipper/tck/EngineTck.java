// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.Flipper;
import dev.flipper.spi.Adapter;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * What every engine must answer. An engine's own build extends it, with the engine on its class path:
 *
 * <pre>{@code
 * class AcmeEngineTest extends EngineTck {}
 * }</pre>
 *
 * <p>The questions and answers are rows of vector files, written down from Flipper for Ruby. The system property {@value
 * #VECTORS} names a directory with other files to be used instead of those in the kit; the name of a file begins with
 * its kind, {@code percentage_of_actors}, {@code feature_checks}, {@code expressions}, {@code expression_edit}, {@code
 * sync}, {@code typecast}, {@code export} or {@code adapter_ops}, and files of other kinds are passed over. After each
 * file its result is printed.
 */
@DisplayName("an engine")
public abstract class EngineTck {

    /** The system property that names a directory with vector files. */
    public static final String VECTORS = "flipper.tck.vectors";

    /** Made by the test of an engine. */
    protected EngineTck() {}

    /**
     * Starts an instance of the engine under test.
     *
     * @param adapter where the features are kept
     * @return a builder, unless overridden that of the engine which {@link Flipper#builder(Adapter)} finds
     */
    protected Flipper.Builder builder(Adapter adapter) {
        return Flipper.builder(adapter);
    }

    /**
     * Makes an empty store for one history of writes, whose every step is compared with what Ruby's memory adapter holds.
     *
     * @return a new store, unless overridden one of the kit's own
     */
    protected Adapter createAdapter() {
        return new ModelAdapter();
    }

    @TestFactory
    @DisplayName("answers every row of the vectors as Flipper for Ruby does")
    Stream<DynamicContainer> vectors() throws IOException {
        var engine = new EngineUnderTest(this::createAdapter, this::builder);
        return VectorFile.all(System.getProperty(VECTORS)).stream().map(file -> file.tests(engine));
    }
}
