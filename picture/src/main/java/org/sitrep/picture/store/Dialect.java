package org.sitrep.picture.store;

import java.sql.Connection;
import java.sql.SQLException;

/** What the two databases do differently; all other statements are the same for both. Thread-safe. */
interface Dialect {
    /** Name of the folder that holds its migrations. */
    String name();

    /** A new connection for one thread that reads. */
    Connection reader() throws SQLException;

    /** A new connection for the one thread that writes. */
    Connection writer() throws SQLException;

    /** Called first in every writing step: keeps other processes from writing until it is committed, so that the order of keys is the order of commits. */
    void lock(Session session);

    /** Whether the table is there. */
    boolean has(Session session, String table);

    /** Puts event (1) at longitude (2) and latitude (3) into the look-up of places. */
    String addPlace();

    /** A condition on the event {@code e}: it lies between west (1), east (2), south (3), north (4). */
    String inBox();

    /** Puts version (1) with its text (2) into the look-up of words. */
    String addWords();

    /** Versions {@code x}, joined to the look-up of words {@code w}. */
    String withWords();

    /** A condition on {@link #withWords()}: the text holds all the words of the expression (1). */
    String hasWords();

    /** The key of the look-up, by which the versions come in the order of adding. */
    String wordsKey();

    /** The expression for {@link #hasWords()} that asks for all these words and, where several stand in one string, for the phrase. */
    String expression(java.util.List<String> phrases);

    /** The text as it goes into the look-up of words. */
    String searchable(String text);

    /** Bytes on disk. */
    long bytes(Session session);
}
