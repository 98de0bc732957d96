package org.sitrep.engine.time;

import org.jspecify.annotations.Nullable;

/**
 * A word, number or mark as the date grammar sees it; finer than a token, so that it does not depend on how a model splits {@code 2021-08-15}.
 *
 * @param start first UTF-16 unit in the text
 * @param end one past the last
 * @param form the characters, without the stop of an abbreviation
 * @param lower the same in lower case
 * @param glued true if nothing stands between it and the one before
 * @param senses what it can mean
 */
record Lexeme(int start, int end, String form, String lower, boolean glued, Senses senses) {

    /** The value as a member of class {@code kind}, {@code null} if it is none. */
    @Nullable
    String as(int kind) {
        return senses.value(kind);
    }

    boolean is(int kind) {
        return senses.has(kind);
    }

    boolean isCapital() {
        return Character.isUpperCase(form.charAt(0));
    }

    boolean isNumber() {
        return Character.isDigit(form.charAt(0));
    }

    boolean isWord() {
        return Character.isLetter(form.charAt(0));
    }
}
