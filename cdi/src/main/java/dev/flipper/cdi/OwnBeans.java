// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Flipper;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;

/** What the application has beans for, so that ours step aside. */
final class OwnBeans {

    private final Set<Type> types = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    void add(Bean<?> bean) {
        // The container also tells of the beans that we add.
        if (bean.getBeanClass() == FlipperCdiExtension.class) {
            return;
        }
        if (bean.getQualifiers().contains(Default.Literal.INSTANCE)) {
            types.addAll(bean.getTypes());
        }
        if (bean.getName() != null) {
            names.add(bean.getName());
        }
    }

    /** Returns whether a bean is a Flipper of which every injection point would get another one. */
    static boolean isFlipperForEachPoint(Bean<?> bean) {
        return bean.getTypes().contains(Flipper.class)
                && bean.getQualifiers().contains(Default.Literal.INSTANCE)
                && bean.getScope() == Dependent.class;
    }

    boolean has(Class<?> type) {
        return types.contains(type);
    }

    boolean has(String name) {
        return names.contains(name);
    }
}
