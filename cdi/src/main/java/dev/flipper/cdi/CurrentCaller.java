// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import dev.flipper.Actor;
import dev.flipper.cdi.rest.RestCaller;
import dev.flipper.cdi.security.SecurityCaller;
import dev.flipper.cdi.servlet.ServletCaller;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks everybody who may know the caller, the most specific first. */
final class CurrentCaller implements CallerResolver {

    private final List<CallerResolver> sources;

    private CurrentCaller(List<CallerResolver> sources) {
        this.sources = sources;
    }

    /** Asks those whose API is there. */
    static CurrentCaller of(Instance<Object> beans) {
        List<CallerResolver> sources = new ArrayList<>();
        if (HostApi.SECURITY.isPresent()) {
            sources.add(new SecurityCaller(beans));
        }
        if (HostApi.REST.isPresent()) {
            sources.add(RestCaller.resolver(beans));
        }
        if (HostApi.SERVLET.isPresent()) {
            sources.add(new ServletCaller(beans));
        }
        return new CurrentCaller(
                sources.stream().<CallerResolver>map(Careful::ofContainer).toList());
    }

    @Override
    public Optional<? extends Actor> caller() {
        for (CallerResolver source : sources) {
            Optional<? extends Actor> caller = source.caller();
            if (caller.isPresent()) {
                return caller;
            }
        }
        return Optional.empty();
    }
}
