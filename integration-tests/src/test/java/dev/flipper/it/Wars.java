// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it;

import dev.flipper.it.app.RecordingAdapter;
import dev.flipper.it.monitor.Monitor;
import dev.flipper.it.plain.Hello;
import dev.flipper.it.probe.Trace;
import java.io.File;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is deployed. */
final class Wars {

    private Wars() {}

    /** The application with our jars as its libraries, as a build of its own would make it. */
    static WebArchive application(String name, String... settings) {
        return configured(name, settings)
                .addPackages(false, RecordingAdapter.class.getPackage(), Trace.class.getPackage());
    }

    /** Our jars and a configuration, and no class at all. */
    static WebArchive configured(String name, String... settings) {
        return ShrinkWrap.create(WebArchive.class, name)
                .addAsLibraries(libraries())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsResource(new StringAsset(String.join("\n", settings)), "META-INF/microprofile-config.properties");
    }

    /** The same for a test that runs inside the server. */
    static WebArchive inContainer(String name, String... settings) {
        return application(name, settings).addAsLibrary(jarOf(Assertions.class));
    }

    /** An application without anything of ours. */
    static WebArchive plain(String name) {
        return ShrinkWrap.create(WebArchive.class, name)
                .addPackages(false, Hello.class.getPackage(), Trace.class.getPackage())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    /** The application that looks at what the others leave behind. */
    static WebArchive monitor(String name) {
        return ShrinkWrap.create(WebArchive.class, name).addPackage(Monitor.class.getPackage());
    }

    static File[] libraries() {
        File folder = new File(System.getProperty("flipper.it.libraries"));
        return Objects.requireNonNull(folder.listFiles(), "mvn package copies the libraries to " + folder);
    }

    static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
