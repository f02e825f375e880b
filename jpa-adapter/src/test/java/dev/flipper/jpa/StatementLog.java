// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jpa;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A data source that writes down what is sent to the database, whichever provider sends it. */
final class StatementLog implements TestSource {

    static final String COMMIT = "commit";

    private final TestDatabase database;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    StatementLog(TestDatabase database) {
        this.database = database;
    }

    /** Returns the statements of a call, and its commits if it wrote. */
    List<String> of(Runnable call) {
        lines.clear();
        call.run();
        return statements();
    }

    /** Returns all statements since the last call. */
    List<String> statements() {
        return lines.stream().filter(line -> !line.equals(COMMIT)).toList();
    }

    /** Returns how many transactions were committed since the last call. */
    long commits() {
        return lines.stream().filter(COMMIT::equals).count();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = database.connect();
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals(COMMIT)) {
                lines.add(COMMIT);
            }
            @Nullable Object result = invoke(connection, method, arguments);
            return result instanceof PreparedStatement statement
                    ? logged(PreparedStatement.class, statement, String.valueOf(arguments[0]))
                    : result instanceof Statement statement ? logged(Statement.class, statement, "") : result;
        });
    }

    private <T extends Statement> T logged(Class<T> type, T statement, String sql) {
        return proxy(type, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                lines.add(arguments.length == 0 ? sql : String.valueOf(arguments[0]));
            }
            return invoke(statement, method, arguments);
        });
    }

    private interface Call {
        @Nullable
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                StatementLog.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.of(method, arguments == null ? new Object[0] : arguments)));
    }

    private static @Nullable Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
