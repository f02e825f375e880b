// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Expression;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.Group;
import dev.flipper.engine.Adapters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The line that flips a flag")
class FlipsTest {

    private static final String API = "http://localhost:8080/flipper";

    private final Customer customer = new Customer("User;1", Plan.PRO, 34, Country.PT, Team.STAFF);
    private final Flipper flipper = Flipper.builder(Adapters.memory())
            .group(new Group("nobody", actor -> false))
            .group(new Group("admins", actor -> true))
            .build();
    private final Feature feature = flipper.feature("search");

    @Test
    @DisplayName("opens for everyone what is off")
    void off() {
        assertThat(command()).isEqualTo("curl -X POST http://localhost:8080/flipper/features/search/boolean");
    }

    @Test
    @DisplayName("opens for the customer what is conditional, so that nothing is forgotten")
    void conditional() {
        feature.enableGroup("nobody");

        assertThat(command())
                .isEqualTo("curl -X POST http://localhost:8080/flipper/features/search/actors -d flipper_id=User%3B1");
    }

    @Test
    @DisplayName("closes the gate that is open")
    void closes() {
        feature.enableGroup("nobody");
        feature.enableGroup("admins");
        assertThat(command()).endsWith("-X DELETE " + API + "/features/search/groups -d name=admins");

        feature.enablePercentageOfTime(100);
        assertThat(command()).endsWith("-X DELETE " + API + "/features/search/percentage_of_time");

        feature.enablePercentageOfActors(100);
        assertThat(command()).endsWith("-X DELETE " + API + "/features/search/percentage_of_actors");

        feature.enableActor(customer);
        assertThat(command()).endsWith("-X DELETE " + API + "/features/search/actors -d flipper_id=User%3B1");

        feature.enableExpression(Expression.property("plan").eq("pro"));
        assertThat(command()).endsWith("-X DELETE " + API + "/features/search/expression");

        feature.enable();
        assertThat(command()).endsWith("-X DELETE " + API + "/features/search/boolean");
    }

    @Test
    @DisplayName("is safe to paste whatever the names are")
    void safeToPaste() {
        var stranger = new Customer("$(rm *)'`\"; é", Plan.PRO, 34, Country.PT, Team.NONE);
        Feature odd = flipper.feature("a b/*;$(x)\n'");
        odd.enableGroup("nobody");

        String command = new Flips(API, stranger, flipper.groups())
                .of(odd, flipper.explain(odd.key(), stranger))
                .command();

        assertThat(command).matches("[A-Za-z0-9 :/._%=-]+");
        assertThat(command).contains("/features/a%20b%2F%2A%3B%24%28x%29%0A%27/actors");
    }

    private String command() {
        return new Flips(API, customer, flipper.groups())
                .of(feature, flipper.explain(feature.key(), customer))
                .command();
    }
}
