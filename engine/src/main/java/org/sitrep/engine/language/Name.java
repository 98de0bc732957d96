package org.sitrep.engine.language;

/**
 * A name found by the encoder.
 *
 * @param from first token index
 * @param to one past the last token index
 * @param type what it names
 */
public record Name(int from, int to, Type type) {
    /** Kinds of names. */
    public enum Type {
        PERSON,
        ORGANISATION,
        PLACE,
        OTHER
    }
}
