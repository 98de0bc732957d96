package org.sitrep.picture.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are asked for by their words.
 *
 * @param asOf what was known at this instant: only the version that was the latest then is searched
 * @param words all of which must stand in the document, in any form of the word; an entry of several words is a phrase
 * @param from first day of publication, {@code null} for any
 * @param to last day of publication, {@code null} for any
 * @param limit at most so many, the latest learned first
 */
public record Search(
        Instant asOf,
        List<String> words,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int limit) {
    public Search {
        words = List.copyOf(words);
        if (words.stream().noneMatch(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))) {
            throw new IllegalArgumentException("no words to search for");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
    }
}
