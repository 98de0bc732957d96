package org.sitrep.engine.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Span;

/**
 * A match of a rule in a sentence.
 *
 * @param rule the rule
 * @param words the sentence's lexemes
 * @param match where and with which slots
 */
record Reading(Rule rule, List<Lexeme> words, Pattern.Match match) {

    Span span() {
        return new Span(
                words.get(match.from()).start(), words.get(match.to() - 1).end());
    }

    int length() {
        return match.to() - match.from();
    }

    @Nullable
    String get(Slot slot) {
        return match.values()[slot.ordinal()];
    }

    boolean has(Slot slot) {
        return match.values()[slot.ordinal()] != null;
    }

    /** The slot's number, {@code otherwise} if it is empty or not a whole number. */
    int number(Slot slot, int otherwise) {
        String value = get(slot);
        return value != null && value.length() < 9 && value.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))
                ? Integer.parseInt(value)
                : otherwise;
    }

    /** The lexeme {@code offset} away from the first one, {@code null} outside the sentence. */
    @Nullable
    Lexeme before(int offset) {
        int at = match.from() - offset;
        return at < 0 ? null : words.get(at);
    }

    /** The lexeme {@code offset} behind the last one (1 = next), {@code null} outside the sentence. */
    @Nullable
    Lexeme after(int offset) {
        int at = match.to() + offset - 1;
        return at >= words.size() ? null : words.get(at);
    }

    Lexeme first() {
        return words.get(match.from());
    }

    /** True if one of the lexemes of the expression is {@code word}. */
    boolean mentions(String word) {
        for (int i = match.from(); i < match.to(); i++) {
            if (words.get(i).lower().equals(word)) {
                return true;
            }
        }
        return false;
    }
}
