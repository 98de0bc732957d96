package org.sitrep.picture.words;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that say of a deed that somebody died. Stateless and thread-safe. */
public final class Fatal {
    private static final Set<String> STEMS = Rows.of(Fatal.class, "fatal.tsv").rows().stream()
            .map(row -> row.getOrDefault("stem", ""))
            .collect(Collectors.toUnmodifiableSet());

    /** What may stand between a deed and its end: "shot dead", "stabbed the guard to death". */
    private static final String DEAD = "(?:\\s+[\\w'-]+){0,4}?\\s+(?:dead|to\\s+death)\\b";

    private Fatal() {}

    /**
     * True if the words of a deed do, or the words behind them say that it was deadly.
     *
     * @param trigger as it stands in {@code sentence}
     */
    public static boolean says(String trigger, String sentence) {
        return Words.stems(trigger).stream().anyMatch(STEMS::contains)
                || Pattern.compile("\\b" + Pattern.quote(trigger) + DEAD)
                        .matcher(sentence)
                        .find();
    }
}
