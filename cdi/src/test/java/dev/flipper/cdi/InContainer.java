// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddExtensions;
import org.jboss.weld.junit5.auto.EnableAutoWeld;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For tests that differ in nothing but what they ask: Weld makes their application without configuration, and injects. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InContainer.Unconfigured.class)
@EnableAutoWeld
@AddExtensions(FlipperCdiExtension.class)
@interface InContainer {

    /** Forgets what the test before has configured. */
    final class Unconfigured implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            TestSettings.configure(Map.of());
        }
    }
}
