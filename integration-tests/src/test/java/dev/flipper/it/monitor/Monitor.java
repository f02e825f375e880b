// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.monitor;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/** Tells of the class loaders that are still there, and of the threads; dumps the heap. */
@WebServlet({"/deployed", "/alive", "/threads", "/dump"})
public class Monitor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** For the container. */
    public Monitor() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(answer(request));
    }

    private static Object answer(HttpServletRequest request) {
        return switch (request.getServletPath()) {
            case "/deployed" -> traces(request).size();
            case "/alive" -> alive(request);
            case "/threads" -> threads();
            default -> dump(request.getParameter("file"));
        };
    }

    private static long alive(HttpServletRequest request) {
        System.gc();
        return traces(request).stream().filter(trace -> trace.get() != null).count();
    }

    @SuppressWarnings("unchecked") // Trace put them there
    private static List<WeakReference<ClassLoader>> traces(HttpServletRequest request) {
        Object traces = System.getProperties().get("traces of /" + request.getParameter("application"));
        return traces == null ? List.of() : (List<WeakReference<ClassLoader>>) traces;
    }

    /** The threads that bear our name or run our code. */
    private static String threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("flipper") || isOurs(thread.getValue()))
                .map(thread -> thread.getKey().getName())
                .collect(Collectors.joining(","));
    }

    private static boolean isOurs(StackTraceElement[] frames) {
        return Stream.of(frames)
                .map(StackTraceElement::getClassName)
                .anyMatch(type -> type.startsWith("dev.flipper.") && !type.startsWith("dev.flipper.it.monitor."));
    }

    private static String dump(String file) {
        // By name: WildFly shows its applications no com.sun.management.
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=HotSpotDiagnostic"),
                            "dumpHeap",
                            new Object[] {file, true},
                            new String[] {String.class.getName(), boolean.class.getName()});
        } catch (JMException failed) {
            throw new IllegalStateException(failed);
        }
        return file;
    }
}
