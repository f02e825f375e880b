// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.FeatureDisabledException;
import dev.flipper.Flipper;
import dev.flipper.it.guarded.Counter;
import dev.flipper.it.guarded.Recommendations;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("@RequiresFeature")
class RequiresFeatureIT {

    @Inject
    Flipper flipper;

    @Inject
    Recommendations recommendations;

    @EJB
    Counter counter;

    @Deployment
    static WebArchive application() {
        // A name of its own: Open Liberty asks the mechanism of an application that is gone when another has its name.
        return Wars.inContainer("required.war").addPackage(Recommendations.class.getPackage());
    }

    @Test
    @DisplayName("lets a bean's methods run while the feature is open")
    void open() {
        flipper.feature("recommendations").enable();

        assertThat(recommendations.all()).containsExactly("mackerel");
        assertThat(recommendations.orBestsellers()).containsExactly("mackerel");
        assertThat(recommendations.orNothing()).containsExactly("mackerel");
        assertThat(recommendations.areOpen()).isTrue();
    }

    @Test
    @DisplayName("of a closed feature throws, falls back or returns nothing")
    void closed() {
        flipper.feature("recommendations").disable();

        assertThatThrownBy(recommendations::all).isInstanceOf(FeatureDisabledException.class);
        assertThat(recommendations.orBestsellers()).containsExactly("sardines");
        assertThat(recommendations.orNothing()).isEmpty();
        assertThat(recommendations.areOpen()).isFalse();
    }

    @Test
    @DisplayName("holds for enterprise beans")
    void enterprise() {
        flipper.feature("recommendations").enable();
        assertThat(counter.stock()).containsExactly("12 tins");

        flipper.feature("recommendations").disable();
        assertThat(counter.stock()).isEmpty();
    }
}
