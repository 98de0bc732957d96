package org.sitrep.picture.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are asked for, page by page; {@code null} and empty lists leave a thing open.
 *
 * @param asOf what was known at this instant: only the version that was the latest then counts
 * @param words all of which must stand in the document, in any form of the word; an entry of several words is a phrase
 * @param outlets any of which published it
 * @param stories ids, in any of which it is
 * @param actors ids, any of whom it names
 * @param tags labels, any of which it has; capitals do not matter
 * @param from first day of publication
 * @param to last day of publication
 * @param since learned then or later
 * @param until learned then or earlier
 * @param after {@link Version#place} of the last one of the page before
 * @param limit at most so many, the latest learned first
 */
public record DocumentQuestion(
        Instant asOf,
        List<String> words,
        List<String> outlets,
        List<String> stories,
        List<String> actors,
        List<String> tags,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String after,
        int limit) {
    public DocumentQuestion {
        words = List.copyOf(words);
        outlets = List.copyOf(outlets);
        stories = List.copyOf(stories);
        actors = List.copyOf(actors);
        tags = List.copyOf(tags);
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
        if (!words.isEmpty()
                && words.stream().noneMatch(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))) {
            throw new IllegalArgumentException("no words to search for");
        }
    }

    /** All documents known at {@code asOf}, the latest {@code limit}. */
    public static DocumentQuestion asOf(Instant asOf, int limit) {
        return new DocumentQuestion(
                asOf, List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null, null, limit);
    }

    /** The same, the page after {@code last}; its place, {@code null} for the first page. */
    public DocumentQuestion after(@Nullable String last) {
        return new DocumentQuestion(asOf, words, outlets, stories, actors, tags, from, to, since, until, last, limit);
    }

    /** The same, at most so many. */
    public DocumentQuestion limit(int most) {
        return new DocumentQuestion(asOf, words, outlets, stories, actors, tags, from, to, since, until, after, most);
    }

    /** The same, only what was learned at {@code instant} or later. */
    public DocumentQuestion since(@Nullable Instant instant) {
        return new DocumentQuestion(
                asOf, words, outlets, stories, actors, tags, from, to, instant, until, after, limit);
    }
}
