// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.notes;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Prints how many notes there are. */
@WebServlet("/notes")
public class Notes extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @PersistenceContext
    private transient EntityManager manager;

    /** For the container. */
    public Notes() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter()
                .print(manager.createQuery("select count(n) from Note n").getSingleResult());
    }
}
