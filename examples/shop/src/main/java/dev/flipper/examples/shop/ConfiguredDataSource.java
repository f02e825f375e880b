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
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Connects to whatever {@code shop.database.url} names. The server makes a pool of it. */
public class ConfiguredDataSource implements DataSource {

    /** For the server. */
    public ConfiguredDataSource() {}

    @Override
    public Connection getConnection() throws SQLException {
        // Not by the thread's loader: a pool connects on threads of the server's.
        Config config = ConfigProvider.getConfig(ConfiguredDataSource.class.getClassLoader());
        return getConnection(text(config, "shop.database.user"), text(config, "shop.database.password"));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        ClassLoader loader = ConfiguredDataSource.class.getClassLoader();
        String url = ConfigProvider.getConfig(loader).getValue("shop.database.url", String.class);
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
            if (driver.acceptsURL(url)) {
                return driver.connect(url, properties);
            }
        }
        throw new SQLException(
                "shop.database.url must begin with jdbc:h2: or jdbc:postgresql:, but was \"" + url + '"');
    }

    private static String text(Config config, String key) {
        return config.getOptionalValue(key, String.class).orElse("");
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
