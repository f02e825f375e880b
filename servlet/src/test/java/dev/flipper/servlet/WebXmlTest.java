// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipper.Flipper;
import dev.flipper.engine.Adapters;
import jakarta.servlet.DispatcherType;
import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.webapp.MetaInfConfiguration;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The filter that the jar declares")
class WebXmlTest {

    @ParameterizedTest
    @ValueSource(strings = {"web.xml", "web-with-class.xml"})
    @DisplayName("is changed by a filter of the same name in web.xml, and keeps its mappings")
    void webXml(String descriptor, @TempDir Path empty) {
        try (Flipper flipper = Flipper.create(Adapters.memory())) {
            var context = new WebAppContext();
            context.setBaseResource(ResourceFactory.of(context).newResource(empty));
            context.setDescriptor(
                    Objects.requireNonNull(getClass().getResource(descriptor)).toString());
            // Where the fragment is, whether this module is a folder or a jar.
            context.setAttribute(MetaInfConfiguration.CONTAINER_JAR_PATTERN, ".*" + place() + ".*");
            context.setAttribute(Flipper.class.getName(), flipper);
            var server = new WebServer(Threads.FEW, context);
            server.start((request, response) -> {
                if (request.getDispatcherType() == DispatcherType.REQUEST) {
                    request.startAsync().dispatch();
                } else {
                    response.getWriter().write(request.getDispatcherType() + " " + flipper.isMemoizing());
                }
            });
            try {
                assertThat(server.get("/")).isEqualTo("ASYNC true");
                assertThat(server.get("/assets/x")).isEqualTo("ASYNC false");
                assertThat(server.get("/assetsx")).isEqualTo("ASYNC true");
            } finally {
                server.stop();
            }
        }
    }

    private static String place() {
        var source = FlipperFilter.class.getProtectionDomain().getCodeSource().getLocation();
        return Pattern.quote(new File(source.getPath()).getName());
    }
}
