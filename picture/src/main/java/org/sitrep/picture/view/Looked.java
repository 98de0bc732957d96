package org.sitrep.picture.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.words.Words;

/** Looks for words. Stateless and thread-safe. */
public final class Looked {
    private Looked() {}

    /** The words that are looked for, without case and accents. */
    public static List<String> words(@Nullable String words) {
        return words == null ? List.of() : List.of(Words.fold(words).strip().split("\\s+"));
    }

    /** True if all of {@code words} stand in {@code text}, or if none are looked for. */
    static boolean in(String text, @Nullable String words) {
        String folded = Words.fold(text);
        return words(words).stream().allMatch(folded::contains);
    }
}
