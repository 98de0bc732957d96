package org.sitrep.picture.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param asOf what was known at this moment
 * @param words which must all stand in what the list is searched by, without regard to case and accents; {@code null} for all
 * @param of id of what the list is narrowed to, {@code null} for all
 * @param limit at most so many
 * @param after the cursor of the page before, {@code null} for the first page
 */
public record ListQuestion(
        Instant asOf,
        @Nullable String words,
        @Nullable String of,
        int limit,
        @Nullable String after) {
    private static final int USUAL_LIMIT = 50;

    public ListQuestion {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
    }

    /** All of it as known at {@code asOf}, the first fifty. */
    public static ListQuestion asOf(Instant asOf) {
        return new ListQuestion(asOf, null, null, USUAL_LIMIT, null);
    }

    /** The same, only what has these words. */
    public ListQuestion words(@Nullable String some) {
        return new ListQuestion(asOf, some, of, limit, after);
    }

    /** The same, only what belongs to this. */
    public ListQuestion of(@Nullable String id) {
        return new ListQuestion(asOf, words, id, limit, after);
    }

    /** The same, at most so many. */
    public ListQuestion limit(int most) {
        return new ListQuestion(asOf, words, of, most, after);
    }

    /** The same, the page after this one. */
    public ListQuestion after(@Nullable String cursor) {
        return new ListQuestion(asOf, words, of, limit, cursor);
    }
}
