// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import dev.flipper.Decision;
import dev.flipper.Feature;
import dev.flipper.Flipper;
import dev.flipper.GateValues;
import dev.flipper.spi.Adapter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** An engine that says no, whoever asks for whatever. */
final class StubbornEngine {

    private StubbornEngine() {}

    static Flipper.Builder builder(Adapter adapter) {
        Flipper flipper = answering(Flipper.class, (self, method, arguments) -> switch (method.getName()) {
            case "isEnabled" -> false;
            case "explain" -> Decision.closed(Decision.Reason.NO_GATE_OPEN, "no");
            case "feature" -> feature(adapter.get((String) arguments[0]));
            default -> null;
        });
        return answering(
                Flipper.Builder.class,
                (self, method, arguments) -> method.getName().equals("build") ? flipper : self);
    }

    private static Feature feature(GateValues values) {
        return answering(Feature.class, (self, method, arguments) -> switch (method.getName()) {
            case "values" -> values;
            case "state" -> Feature.State.of(values);
            default -> false;
        });
    }

    private static <T> T answering(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
