// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.Export;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.Gate;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows of exports as Ruby writes them, and of what an import of a text leaves. */
final class ExportVector implements Vector {

    /** export-1. */
    private static final List<String> GATES = List.of(
            Gate.BOOLEAN.key(),
            Gate.GROUP.key(),
            Gate.ACTOR.key(),
            Gate.EXPRESSION.key(),
            Gate.PERCENTAGE_OF_ACTORS.key(),
            Gate.PERCENTAGE_OF_TIME.key());

    @Override
    public void check(JsonObject row, EngineUnderTest engine) {
        String kind = row.getString("kind");
        switch (kind) {
            case "export" -> {
                Map<String, GateValues> state = VectorJson.features(row.getJsonObject("state"));
                assertThat(Export.parse(row.getString("contents")))
                        .as("in %s", row)
                        .isEqualTo(Export.of(state));
                isWritten(row, Export.of(state));
                isWritten(row, Export.parse(row.getString("contents")));
            }
            case "export_active_record" -> isWritten(row, Export.parse(row.getString("contents")));
            case "import" -> imported(row, engine);
            default -> throw new AssertionError("the kit knows no row of the kind \"" + kind + '"');
        }
    }

    /** Ruby's stores have orders of their own, and its memory adapter leaves out a gate now and then; here none does. */
    private static void isWritten(JsonObject row, Export export) {
        String contents = row.getString("contents");
        JsonObject features = VectorJson.json(contents).asJsonObject().getJsonObject("features");
        boolean isInOrder = features.values().stream()
                .allMatch(gates -> List.copyOf(gates.asJsonObject().keySet()).equals(GATES));
        if (isInOrder) {
            assertThat(export.toJson()).as("in %s", row).isEqualTo(contents);
        }
        JsonObject written = VectorJson.json(export.toJson()).asJsonObject().getJsonObject("features");
        assertThat(new ArrayList<>(written.keySet())).as("in %s", row).isEqualTo(new ArrayList<>(features.keySet()));
        features.forEach((feature, gates) -> {
            Map<String, @Nullable Object> expected = new TreeMap<>();
            GATES.forEach(gate -> expected.put(gate, null));
            gates.asJsonObject().forEach((gate, value) -> expected.put(gate, VectorJson.plain(value)));
            Map<String, @Nullable Object> actual = new TreeMap<>();
            written.getJsonObject(feature).forEach((gate, value) -> actual.put(gate, VectorJson.plain(value)));
            assertThat(actual).as("%s, in %s", feature, row).isEqualTo(expected);
        });
    }

    private static void imported(JsonObject row, EngineUnderTest engine) {
        Adapter store = engine.stores().get();
        Map<String, GateValues> before = VectorJson.features(row.getJsonObject("before"));
        store.replaceAll(before);
        var contents = new ImportForm(row.getString("contents"));
        try (Flipper flipper = engine.over(store).build()) {
            if (contents.refusedBy().isPresent()) {
                assertThatIllegalArgumentException()
                        .as("%s, in %s", contents.refusedBy(), row)
                        .isThrownBy(() -> importInto(flipper, row));
                assertThat(Stored.of(store.getAll())).as("in %s", row).isEqualTo(Stored.of(before));
            } else {
                importInto(flipper, row);
                assertThat(Stored.of(store.getAll())).as("in %s", row).isEqualTo(Stored.of(contents.features()));
                new Imported(row, before, contents).agreesWithRuby();
            }
        }
    }

    private static void importInto(Flipper flipper, JsonObject row) {
        flipper.adapter().replaceAll(Export.parse(row.getString("contents")).features());
    }

    /** An import that succeeds here, beside what Ruby made of it. */
    private record Imported(JsonObject row, Map<String, GateValues> before, ImportForm contents) {

        void agreesWithRuby() {
            boolean isSync = row.getString("into").equals("synchronizer");
            if (row.containsKey("error")) {
                // export-9: Ruby's synchronizer enables what it copies, and so refuses expressions that reading keeps.
                assertThat(isSync && contents.hasExpressionThatIsNotWritable())
                        .as("refused by Ruby for a reason, in %s", row)
                        .isTrue();
                return;
            }
            Map<String, GateValues> after = new HashMap<>(VectorJson.features(row.getJsonObject("after")));
            assertThat(contents.features().keySet()).as("in %s", row).isEqualTo(after.keySet());
            contents.features().forEach((feature, values) -> {
                if (!isSync || !isLeftUnequal(before.getOrDefault(feature, GateValues.NONE), values)) {
                    assertThat(ImportForm.sixGates(values))
                            .as("%s, in %s", feature, row)
                            .isEqualTo(ImportForm.sixGates(after.getOrDefault(feature, GateValues.NONE)));
                    assertThat(Feature.State.of(values).name().toLowerCase(Locale.ROOT))
                            .as("state of %s, in %s", feature, row)
                            .isEqualTo(row.getJsonObject("states").getString(feature));
                }
            });
        }

        /** adapter-16: Ruby's synchronizer stops at the boolean gate of either side. */
        private static boolean isLeftUnequal(GateValues local, GateValues remote) {
            return remote.on() ? remote.gates().size() > 1 : local.on();
        }
    }
}
