package org.sitrep.picture.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sitrep.picture.words.Rows;
import org.sitrep.picture.words.Words;

/** How likely a word is to stand in any report, before any report was seen. Immutable; thread-safe. */
/*
 * The list gives only an order. By Zipf's law the word of rank r makes up about a tenth of 1/r of a text; a report has some 350 words, so that it holds the word with
 * probability 1 - exp(-35 / r).
 */
final class CommonWords {
    private static final double WORDS_TIMES_SHARE = 35;
    private static final int COMMONEST = 20;
    private static final int GRAMMAR = 80;

    /** One report in seven or so has any one of the words of the trade. */
    private static final double TRADE = 0.15;

    private final Map<String, Integer> ranks = new HashMap<>();
    private final Set<String> trade = new HashSet<>();
    private final SameWords same = SameWords.standard();

    private CommonWords() {}

    static CommonWords standard() {
        CommonWords words = new CommonWords();
        for (Map<String, String> row :
                Rows.of(CommonWords.class, "common-words.tsv").rows()) {
            String stem = Words.stem(row.getOrDefault("word", ""));
            words.ranks.putIfAbsent(stem, words.ranks.size() + COMMONEST);
        }
        for (Map<String, String> row :
                Rows.of(CommonWords.class, "news-words.tsv").rows()) {
            words.trade.add(Words.stem(row.getOrDefault("word", "")));
        }
        return words;
    }

    /** The stem that stands for all words of its kind: "earthquake" counts as "quake". */
    String one(String stem) {
        return same.one(stem);
    }

    /** The probability that a report holds {@code one} or another word of its kind, 0 if none of them is a common word. */
    double probability(String one) {
        double none = 1;
        for (String stem : same.all(one)) {
            none *= 1 - alone(stem);
        }
        return 1 - none;
    }

    private double alone(String stem) {
        Integer rank = ranks.get(stem);
        double general = rank == null ? 0 : 1 - StrictMath.exp(-WORDS_TIMES_SHARE / rank);
        return trade.contains(stem) ? Math.max(TRADE, general) : general;
    }

    /** True for the words that make sentences and tell nothing. */
    boolean grammar(String stem) {
        Integer rank = ranks.get(stem);
        return rank != null && rank < GRAMMAR;
    }
}
