// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.Expression.Vocabulary;
import dev.flipper.Flipper;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.FlipperExtension;
import dev.flipper.spi.Settings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Offers the engine's stores to an assembly, {@code memory}, and {@code file} with {@code flipper.file.path}, and puts its
 * wrappers around any store: {@code flipper.strict}, {@code flipper.actor-limit}, {@code flipper.in-memory}. {@code
 * flipper.expressions.vocabulary} is {@code ruby-1.4}, unless set, or {@code all}. With {@code flipper.log} the log hears
 * of everything.
 */
public final class EngineExtension implements FlipperExtension {

    private static final String PATH = "flipper.file.path";
    private static final String STRICT = "flipper.strict";
    private static final String ACTOR_LIMIT = "flipper.actor-limit";
    private static final String IN_MEMORY = "flipper.in-memory";
    private static final String LOG = "flipper.log";
    static final String VOCABULARY = "flipper.expressions.vocabulary";

    /** What the layers do. They are made before the instance, whose listeners join when it is built. */
    private final Reports reports = new Reports(List.of());

    private final List<InMemoryAdapter> layers = new ArrayList<>();

    /** For {@link java.util.ServiceLoader}. */
    public EngineExtension() {}

    @Override
    public Set<String> adapters() {
        return Set.of("memory", "file");
    }

    @Override
    public Optional<Adapter> adapter(String name, Settings settings) {
        return switch (name) {
            case "memory" -> Optional.of(Adapters.memory());
            case "file" -> Optional.of(Adapters.file(path(settings)));
            default -> Optional.empty();
        };
    }

    @Override
    public Adapter decorate(Adapter adapter, Settings settings) {
        // Everything is read before anything is made: a wrong setting must not leave a thread behind.
        Optional<Strictness> strictness = settings.text(STRICT).map(EngineExtension::strictness);
        Optional<Integer> limit = settings.number(ACTOR_LIMIT, 1);
        boolean isMemory = adapter instanceof MemoryAdapter;
        boolean inMemory = settings.flag(IN_MEMORY).orElse(true) && !isMemory;
        // A look-up in memory is not worth telling, and telling it would cost each check more than the check itself.
        boolean told = !isMemory || isLogged(settings);

        Adapter store = told ? new InstrumentedAdapter(adapter, reports) : adapter;
        Adapter layered = inMemory ? inMemory(store) : store;
        Adapter limited = limit.isPresent() ? Adapters.actorLimit(layered, limit.get()) : layered;
        return strictness.isPresent() ? Adapters.strict(limited, strictness.get()) : limited;
    }

    private Adapter inMemory(Adapter adapter) {
        var layer = new InMemoryAdapter(adapter, Adapters.LOOK, reports);
        layers.add(layer);
        return layer.start();
    }

    @Override
    public void configure(Flipper.Builder builder, Settings settings) {
        settings.text(VOCABULARY).map(EngineExtension::vocabulary).ifPresent(builder::vocabulary);
        if (isLogged(settings)) {
            builder.instrumenter(new LogInstrumenter());
        }
        layers.forEach(layer -> builder.onSync(layer::readAgain));
        if (builder instanceof DefaultBuilder own) {
            own.listenTo(reports);
        }
    }

    /** Between the stores and what other modules put around them. */
    @Override
    public int order() {
        return -100;
    }

    private static boolean isLogged(Settings settings) {
        return settings.flag(LOG).orElse(false);
    }

    private static Strictness strictness(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "raise" -> Strictness.RAISE;
            case "warn" -> Strictness.WARN;
            case "false", "ignore", "noop" -> Strictness.IGNORE;
            default ->
                throw Settings.invalid(STRICT, text, "raise, warn, ignore, true (raise), false or noop (ignore)");
        };
    }

    private static Vocabulary vocabulary(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "ruby-1.4" -> Vocabulary.RUBY_1_4;
            case "all" -> Vocabulary.ALL;
            default -> throw Settings.invalid(VOCABULARY, text, "ruby-1.4 or all");
        };
    }

    private static Path path(Settings settings) {
        String path = settings.text(PATH)
                .orElseThrow(
                        () -> new IllegalArgumentException(PATH + " must name a file when flipper.adapter is file"));
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw (IllegalArgumentException)
                    Settings.invalid(PATH, path, "the path of a file").initCause(e);
        }
    }
}
