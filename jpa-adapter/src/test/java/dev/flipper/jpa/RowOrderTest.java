// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Rows count in the order in which they were inserted:")
class RowOrderTest {

    @ParameterizedTest
    @MethodSource("dev.flipper.jpa.TestDatabase#all")
    @DisplayName("features are listed so")
    void features(TestDatabase database) {
        Adapter adapter = new JpaAdapter(database.empty()).createTables();
        for (String feature : List.of("m", "z", "a")) {
            adapter.add(feature);
        }
        assertThat(adapter.features()).containsExactly("m", "z", "a");
        assertThat(adapter.getAll().keySet()).containsExactly("m", "z", "a");
    }

    @ParameterizedTest
    @MethodSource("dev.flipper.jpa.TestDatabase#all")
    @DisplayName("of two values where one should be, as a race of two Rubies leaves them, the first counts, as there")
    void twoValues(TestDatabase database) {
        Adapter adapter = new JpaAdapter(database.empty()).createTables();
        var tables = new RubyTables(database, "");
        tables.addFeature("search");
        tables.addGate("search", "percentage_of_time", "7");
        tables.addGate("search", "percentage_of_time", "5");
        tables.addGate("search", "percentage_of_time", "6");

        assertThat(Stream.of(
                        adapter.get("search"),
                        adapter.getAll().getOrDefault("search", GateValues.NONE),
                        adapter.getAll(List.of("search")).getOrDefault("search", GateValues.NONE)))
                .extracting(GateValues::percentageOfTime)
                .containsExactly(7.0, 7.0, 7.0);

        adapter.enable("search", GateValue.percentageOfTime(8));

        assertThat(tables.gates()).containsExactly(List.of("search", "percentage_of_time", "8"));
    }
}
