// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.probe;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Leaves a weak reference to the application's class loader where another application finds it. */
@WebListener
public class Trace implements ServletContextListener {

    /** For the container. */
    public Trace() {}

    @Override
    @SuppressWarnings("unchecked") // nobody else uses this key
    public void contextInitialized(ServletContextEvent event) {
        // Types of the JDK only, or the trace itself would keep the loader alive.
        var loaders = (List<WeakReference<ClassLoader>>) System.getProperties()
                .computeIfAbsent(
                        "traces of " + event.getServletContext().getContextPath(),
                        key -> new CopyOnWriteArrayList<WeakReference<ClassLoader>>());
        loaders.add(new WeakReference<>(event.getServletContext().getClassLoader()));
    }
}
