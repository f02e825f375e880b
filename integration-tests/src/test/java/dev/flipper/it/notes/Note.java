// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.notes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What the application itself keeps in its database. */
@Entity
public class Note {

    @Id
    private String text = "";

    /** For the provider. */
    protected Note() {}

    /**
     * Makes one that is not kept yet.
     *
     * @param text that is not there yet
     */
    public Note(String text) {
        this.text = text;
    }

    /** Returns the text. */
    public String text() {
        return text;
    }
}
