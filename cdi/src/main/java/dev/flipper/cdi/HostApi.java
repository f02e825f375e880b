// SPDX-License-Identifier: Apache-2.0
package dev.flipper.cdi;

/**
 * An API that not every host has. It is looked for before the class that needs it: servers log a class that cannot be
 * loaded as a fault of the application.
 */
enum HostApi {
    CONFIG("org.eclipse.microprofile.config.Config"),
    HEALTH("org.eclipse.microprofile.health.HealthCheck"),
    METRICS("org.eclipse.microprofile.metrics.MetricRegistry"),
    MICROMETER("io.micrometer.core.instrument.MeterRegistry"),
    REST("jakarta.ws.rs.core.SecurityContext"),
    SECURITY("jakarta.security.enterprise.SecurityContext"),
    SERVLET("jakarta.servlet.http.HttpServletRequest");

    private final String type;

    HostApi(String type) {
        this.type = type;
    }

    boolean isPresent() {
        try {
            Class.forName(type, false, HostApi.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError notThere) {
            return false;
        }
    }
}
