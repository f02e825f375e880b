// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class CopyingChapter {

    @Test
    @Requirement("adapter-16")
    @DisplayName("ends equal to its source, text included")
    void equalsTheSource(Adapter adapter) {
        Adapter source = new ModelAdapter();
        for (int i = 0; i < States.ALL.size(); i++) {
            States.write(source, "feature " + i, States.ALL.get(i));
            States.write(adapter, "feature " + (i + 2), States.ALL.get(States.ALL.size() - 1 - i));
        }
        adapter.copyFrom(source);
        assertThat(Stored.of(adapter.getAll())).isEqualTo(Stored.of(source.getAll()));
    }

    @Test
    @Requirement("adapter-16")
    @DisplayName("makes its copy equal to itself")
    void isASource(Adapter adapter) {
        for (int i = 0; i < States.ALL.size(); i++) {
            States.write(adapter, "feature " + i, States.ALL.get(i));
        }
        Adapter copy = new ModelAdapter();
        copy.copyFrom(adapter);
        assertThat(Stored.of(copy.getAll()))
                .isEqualTo(Stored.of(adapter.getAll()))
                .hasSize(States.ALL.size());
    }

    @Test
    @Requirement("adapter-16")
    @DisplayName("copying itself changes nothing")
    void itself(Adapter adapter) {
        States.write(adapter, "search", States.ALL.get(4));
        adapter.add("bare");
        adapter.copyFrom(adapter);
        assertThat(Stored.of(adapter.getAll()))
                .isEqualTo(Map.of("search", Stored.of(States.ALL.get(4)), "bare", Stored.known()));
    }

    @Test
    @Requirement("adapter-17")
    @DisplayName("changes nothing when the source fails half way")
    void failingSource(Adapter adapter) {
        States.write(adapter, "search", States.ALL.get(5));
        Adapter source = new ModelAdapter();
        source.add("search");
        source.add("stats");
        assertThatThrownBy(() -> adapter.copyFrom(new FailingSource(source))).isInstanceOf(AdapterException.class);
        assertThat(Stored.of(adapter.getAll())).isEqualTo(Map.of("search", Stored.of(States.ALL.get(5))));
    }
}
