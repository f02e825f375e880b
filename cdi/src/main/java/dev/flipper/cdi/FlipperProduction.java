// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Flipper;
import dev.flipper.Group;
import dev.flipper.spi.Adapter;
import dev.flipper.spi.Instrumenter;
import dev.flipper.spi.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Assembles the Flipper of an application from its settings and from its beans: an adapter, groups, instrumenters. */
final class FlipperProduction {

    private final Roles roles;
    private final EventObservers observers;
    private final List<Instance.Handle<?>> dependents = new ArrayList<>();

    FlipperProduction(Roles roles, EventObservers observers) {
        this.roles = roles;
        this.observers = observers;
    }

    Flipper make(CDI<Object> beans) {
        Settings settings = new BeanSettings(beans.select(Settings.class).get(), beans);
        Flipper.Builder builder = builder(beans, settings);
        addGroups(builder, all(Group.class, beans), settings);
        observers.listener(beans.getBeanManager().getEvent()).ifPresent(builder::instrumenter);
        all(Instrumenter.class, beans).forEach(builder::instrumenter);
        return builder.build();
    }

    private Flipper.Builder builder(Instance<Object> beans, Settings settings) {
        Instance<Adapter> adapter = beans.select(Adapter.class);
        return adapter.isUnsatisfied()
                ? Flipper.builder(settings)
                : Flipper.builder(get(adapter.getHandle()), settings);
    }

    /** Of the same name, the application's own group comes before that of a role. */
    private void addGroups(Flipper.Builder builder, List<Group> own, Settings settings) {
        own.forEach(builder::group);
        Set<String> taken = own.stream().map(Group::name).collect(Collectors.toSet());
        roles.groups(settings).filter(group -> !taken.contains(group.name())).forEach(builder::group);
    }

    private <T> List<T> all(Class<T> type, Instance<Object> beans) {
        List<T> found = new ArrayList<>();
        beans.select(type, Any.Literal.INSTANCE).handles().forEach(handle -> found.add(get(handle)));
        return found;
    }

    private <T> T get(Instance.Handle<T> handle) {
        // Nobody but us knows of these. All others end with their scope.
        if (handle.getBean().getScope() == Dependent.class) {
            dependents.add(handle);
        }
        return handle.get();
    }

    /** Closes the instance, then ends the beans that were made for it. */
    void end(Flipper flipper) {
        flipper.close();
        dependents.forEach(Instance.Handle::destroy);
    }
}
