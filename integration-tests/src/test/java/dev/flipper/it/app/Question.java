// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.app;

import dev.flipper.Flipper;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.TreeSet;

/** Asks one question again and again while others flip the feature, and prints every answer that came. */
@WebServlet("/question")
public class Question extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Flipper flipper;

    /** For the container. */
    public Question() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String feature = request.getParameter("feature");
        var answers = new TreeSet<Boolean>();
        for (int i = 0; i < 2000; i++) {
            answers.add(flipper.isEnabled(feature));
        }
        response.getWriter().print(answers);
    }
}
