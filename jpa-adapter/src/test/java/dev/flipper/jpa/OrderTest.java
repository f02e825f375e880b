// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Features are listed")
class OrderTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all().toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("in the order in which they were added, or in which everything was replaced")
    void inOrder(TestDatabase database) {
        var adapter = new JpaAdapter(database.empty()).createTables();
        List.of("c", "a", "b").forEach(adapter::add);
        assertThat(adapter.features()).containsExactly("c", "a", "b");

        for (List<String> order :
                List.of(List.of("c", "b", "a"), List.of("x", "c", "b", "a"), List.of("c", "a", "y"))) {
            adapter.replaceAll(on(order));
            assertThat(adapter.features()).containsExactlyElementsOf(order);
            assertThat(adapter.getAll().keySet()).containsExactlyElementsOf(order);
            assertThat(adapter.getAll().values()).allMatch(GateValues::on);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("by rows that stay where the order does not ask for others")
    void rowsStay(TestDatabase database) {
        var adapter = new JpaAdapter(database.empty()).createTables();
        adapter.replaceAll(on(List.of("a", "b", "c")));
        List<List<String>> before = ids(database);
        adapter.replaceAll(on(List.of("a", "b", "d")));

        assertThat(ids(database)).hasSize(3).startsWith(before.get(0), before.get(1));
    }

    private static Map<String, GateValues> on(List<String> features) {
        var all = new LinkedHashMap<String, GateValues>();
        features.forEach(feature -> all.put(feature, GateValues.NONE.with(GateValue.on())));
        return all;
    }

    private static List<List<String>> ids(TestDatabase database) {
        return database.rows(database.quotes("select [id], [created_at] from [flipper_features] order by [id]"));
    }
}
