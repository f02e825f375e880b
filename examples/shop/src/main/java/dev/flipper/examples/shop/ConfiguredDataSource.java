// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Connects to where the configuration says. The server makes a pool of it. */
public class ConfiguredDataSource implements DataSource {

    // Not by the thread's loader: a pool connects on threads of the server's.
    private static final ClassLoader APPLICATION = ConfiguredDataSource.class.getClassLoader();

    private String configuration = "";

    /** For the server. */
    public ConfiguredDataSource() {}

    /**
     * Sets which keys say it.
     *
     * @param configuration what {@code .url}, {@code .user} and {@code .password} are put behind
     */
    public void setConfiguration(String configuration) {
        this.configuration = configuration;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(text("user"), text("password"));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        String url = text("url");
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        for (Driver driver : ServiceLoader.load(Driver.class, APPLICATION)) {
            if (driver.acceptsURL(url)) {
                return driver.connect(url, properties);
            }
        }
        throw new SQLException(configuration + ".url must begin with jdbc:h2: or jdbc:postgresql:");
    }

    private String text(String key) {
        return ConfigProvider.getConfig(APPLICATION)
                .getOptionalValue(configuration + '.' + key, String.class)
                .orElse("");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing is wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
