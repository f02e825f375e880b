// SPDX-License-Identifier: Apache-2.0
package dev.flipper.it.stored;

import dev.flipper.Actor;
import dev.flipper.Flipper;
import dev.flipper.it.notes.Note;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Beans whose transactions are declared, which use the application's only persistence unit without naming it. */
@ApplicationScoped
public class Shelf {

    @PersistenceContext
    private EntityManager manager;

    @Inject
    private Flipper flipper;

    /** For the container. */
    public Shelf() {}

    /** Keeps a note, in the caller's transaction or in its own. */
    @Transactional
    public void keep(String text) {
        manager.persist(new Note(text));
    }

    /** Keeps a note and turns a feature on, together. */
    @Transactional
    public void keep(String text, String feature) {
        manager.persist(new Note(text));
        flipper.feature(feature).enable();
    }

    /** Returns whether a note is kept. */
    @Transactional(TxType.SUPPORTS)
    public boolean has(String text) {
        return manager.find(Note.class, text) != null;
    }

    /** Runs SQL past everybody. */
    @Transactional(TxType.REQUIRES_NEW)
    public void run(String sql) {
        manager.createNativeQuery(sql).executeUpdate();
    }

    /** Turns a feature on in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void enableWithCaller(String feature) {
        flipper.feature(feature).enable();
    }

    /** Turns a feature on, whatever becomes of the caller's transaction. */
    @Transactional(TxType.NOT_SUPPORTED)
    public void enableWithoutTransaction(String feature) {
        flipper.feature(feature).enable();
    }

    /** Turns a feature on for one actor, in a transaction of its own. */
    @Transactional(TxType.REQUIRES_NEW)
    public void enable(String feature, Actor actor) {
        flipper.feature(feature).enableActor(actor);
    }
}
