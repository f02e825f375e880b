// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.login;

import dev.flipper.cdi.FeatureFlag;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Prints what a flag and a guarded method answer whoever asks. */
@WebServlet("/answers")
public class Answers extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @FeatureFlag("search")
    private transient BooleanSupplier flag;

    @Inject
    private transient Cellar cellar;

    /** For the container. */
    public Answers() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(flag.getAsBoolean() + " " + cellar.bottles());
    }
}
