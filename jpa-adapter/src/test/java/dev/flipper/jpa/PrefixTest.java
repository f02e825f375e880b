// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Actor;
import dev.flipper.GateValue;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Tables with a prefix")
class PrefixTest {

    @ParameterizedTest
    @MethodSource("dev.flipper.jpa.TestDatabase#all")
    @DisplayName("stand beside others of the same database, each with its own features and versions")
    void apart(TestDatabase database) {
        Adapter plain = new JpaAdapter(database.empty()).createTables();
        Adapter shop = new JpaAdapter(database.factory(), "shop_").createTables();
        plain.add("search");
        String version = plain.version().orElseThrow();

        shop.add("search");
        shop.enable("search", GateValue.actor(Actor.of("ada")));
        shop.enable("search", GateValue.percentageOfTime(5));
        shop.disable("search", GateValue.actor(Actor.of("ada")));
        shop.replaceAll(Map.of("cart", GateValues.of(List.of(GateValue.on()))));
        GateValues cart = shop.get("cart");
        assertThat(shop.replaceIf("cart", cart, GateValues.of(List.of(GateValue.percentageOfActors(7)))))
                .isTrue();

        assertThat(shop.getAll().keySet()).containsExactly("cart");
        assertThat(shop.get("cart").percentageOfActors()).isEqualTo(7);
        assertThat(new RubyTables(database, "shop_").gates())
                .containsExactly(List.of("cart", "percentage_of_actors", "7"));
        assertThat(plain.features()).containsExactly("search");
        assertThat(plain.get("search").asSet()).isEmpty();
        assertThat(plain.version()).hasValue(version);
    }

    @ParameterizedTest
    @MethodSource("dev.flipper.jpa.TestDatabase#all")
    @DisplayName("are watched as the others are")
    void watched(TestDatabase database) {
        Adapter shop = new JpaAdapter(database.empty(), "shop_").createTables();
        String version = shop.version().orElseThrow();

        new RubyTables(database, "shop_").addFeature("search");

        assertThat(shop.version()).isPresent().get().isNotEqualTo(version);
        assertThat(shop).hasToString("jpa(shop_)");
    }
}
