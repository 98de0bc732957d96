package org.sitrep.picture.correction;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Span;

/**
 * Words of a document that a correction holds on to.
 *
 * @param document the store's id of the document
 * @param start where the words began when the correction was made, in UTF-16 units
 * @param words themselves
 * @param before some characters in front of them
 * @param after some characters behind them
 * @param type of the event that was meant, for telling events of the same words apart; {@code null} for other words
 */
public record Anchor(
        String document,
        int start,
        String words,
        String before,
        String after,
        @Nullable EventType type) {
    private static final int CONTEXT = 40;

    /** The anchor at the trigger of {@code event}. */
    public static Anchor of(CodedRecord record, Event event) {
        return of(record, event.trigger(), event.type());
    }

    /** The anchor at {@code span}. */
    public static Anchor of(CodedRecord record, Span span, @Nullable EventType type) {
        String text = record.document().text();
        return new Anchor(
                record.document().id(),
                span.start(),
                span.in(text),
                text.substring(Math.max(0, span.start() - CONTEXT), span.start()),
                text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)),
                type);
    }

    /**
     * Where the words stand in {@code text}: at their old place or else, in a changed text, where their surroundings are the same.
     *
     * @return {@code null} if the words are gone or stand in several such places
     */
    public @Nullable Span in(String text) {
        int end = start + words.length();
        if (text.startsWith(words, start)
                && text.startsWith(after, end)
                && text.startsWith(before, start - before.length())) {
            return new Span(start, end);
        }
        Span exact = only(text, before, after);
        if (exact != null) {
            return exact;
        }
        Span behind = only(text, "", after);
        return behind != null ? behind : only(text, before, "");
    }

    private @Nullable Span only(String text, String left, String right) {
        if (left.isEmpty() && right.isEmpty()) {
            return null;
        }
        String all = left + words + right;
        int at = text.indexOf(all);
        if (at < 0 || text.indexOf(all, at + 1) >= 0) {
            return null;
        }
        return new Span(at + left.length(), at + left.length() + words.length());
    }

    /** The event of {@code record} that is meant, {@code null} if none is or it is not clear which. */
    @Nullable
    Event event(CodedRecord record) {
        Span span = in(record.document().text());
        if (span == null) {
            return null;
        }
        var there = record.events().stream()
                .filter(event -> event.trigger().overlaps(span))
                .toList();
        var same = there.stream().filter(event -> event.type() == type).toList();
        if (same.isEmpty()) {
            return there.size() == 1 ? there.getFirst() : null;
        }
        return same.stream()
                .filter(event -> event.trigger().equals(span))
                .findFirst()
                .orElse(same.getFirst());
    }
}
