// SPDX-License-Identifier: Apache-2.0
package dev.flipper.examples.shop;

import dev.flipper.Flipper;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;

/** Shows the shop as the flags make it for the chosen customer. */
@WebServlet("")
public class ShopServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Flipper flipper;

    /** For the container. */
    public ShopServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpSession session = request.getSession();
        var form = new VisitorForm(field -> Optional.ofNullable(request.getParameter(field)));
        Visit visit = form.visit(last(session));
        session.setAttribute("customer", visit.customer());

        request.setAttribute("page", new Page(flipper, visit, api(request)));
        response.setHeader("Cache-Control", "no-store");
        request.getRequestDispatcher("/WEB-INF/page.jsp").forward(request, response);
    }

    private static Customer last(HttpSession session) {
        return session.getAttribute("customer") instanceof Customer customer
                ? customer
                : Regular.ALL.get(0).customer();
    }

    // The number of the port is all that is taken from the Host header: the lines are made to be pasted into a shell.
    private static String api(HttpServletRequest request) {
        return "http://localhost:" + request.getServerPort() + FlagsApplication.PATH;
    }
}
