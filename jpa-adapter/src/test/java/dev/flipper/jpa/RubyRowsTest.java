// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flipper.Flipper;
import dev.flipper.spi.Adapter;
import dev.flipper.tck.AdapterTck;
import dev.flipper.tck.Requirement;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("After every write the tables hold what Ruby's ActiveRecord adapter leaves there")
class RubyRowsTest {

    @TestFactory
    @Requirement({"share-3", "share-4"})
    Stream<DynamicContainer> histories() throws IOException {
        List<JsonObject> histories = recorded();
        return Stream.concat(
                TestDatabase.all()
                        .map(database ->
                                DynamicContainer.dynamicContainer("in " + database, ours(database, histories))),
                Stream.of(TestDatabase.POSTGRESQL, TestDatabase.MARIADB)
                        .map(database -> DynamicContainer.dynamicContainer(
                                "in " + database + ", in tables that Rails made", ofRails(database, histories))));
    }

    private static Stream<DynamicTest> ours(TestDatabase database, List<JsonObject> histories) {
        var adapter = new JpaAdapter(database.empty()).createTables();
        return replays(new Replay(adapter, new RubyTables(database, "")), histories);
    }

    private static Stream<DynamicTest> ofRails(TestDatabase database, List<JsonObject> histories) {
        var adapter = new JpaAdapter(database.empty());
        return replays(new Replay(adapter, new RubyTables(database, "").create("rails")), histories);
    }

    private static Stream<DynamicTest> replays(Replay replay, List<JsonObject> histories) {
        return histories.stream()
                .map(history -> DynamicTest.dynamicTest(history.getString("name"), () -> replay.of(history)));
    }

    private static List<JsonObject> recorded() throws IOException {
        String name = "/vectors/adapter_ops.json";
        try (InputStream file = Objects.requireNonNull(AdapterTck.class.getResourceAsStream(name), name);
                JsonReader json = Json.createReader(file)) {
            List<JsonObject> rows = json.readObject().getJsonArray("rows").getValuesAs(JsonObject.class);
            assertThat(rows).hasSizeGreaterThan(40);
            return rows;
        }
    }

    /**
     * The writes of a history, one after the other.
     *
     * @param adapter does them
     * @param tables what they are done to
     */
    private record Replay(Adapter adapter, RubyTables tables) {

        void of(JsonObject history) {
            tables.hold(List.of(), List.of());
            try (Flipper flipper = Flipper.create(adapter)) {
                List<JsonObject> steps = history.getJsonArray("steps").getValuesAs(JsonObject.class);
                assertThat(steps).isNotEmpty();
                steps.stream().map(RubyWrite::new).forEach(write -> same(write, flipper));
            }
        }

        private void same(RubyWrite write, Flipper flipper) {
            if (write.isRefused()) {
                refused(write, flipper);
            } else {
                write.on(flipper);
            }
            assertThat(tables.features()).as("features after %s", write).isEqualTo(write.features());
            assertThat(tables.gates()).as("gates after %s", write).isEqualTo(write.gates());
        }

        /** Nothing is written; from here on the history goes on as Ruby's does. */
        private void refused(RubyWrite write, Flipper flipper) {
            List<List<String>> before = tables.gates();
            assertThatIllegalArgumentException().isThrownBy(() -> write.on(flipper));
            assertThat(tables.gates()).as("after %s", write).isEqualTo(before);
            if (!before.equals(write.gates())) {
                tables.hold(write.features(), write.gates());
            }
        }
    }
}
