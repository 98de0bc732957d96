package org.sitrep.engine.chain;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.ChainKind;

/** Links "both countries", "the two leaders" and "both" to the last two or more that are named together: "Peru and Chile". */
final class Pairs {
    private static final int FARTHEST = 3;

    private Pairs() {}

    static void link(Vocabulary words, Links links) {
        for (int i = 0; i < links.nouns.size(); i++) {
            Noun noun = links.nouns.get(i);
            if (!isPair(words, noun) || noun.thing.nouns.size() > 1) {
                continue;
            }
            @Nullable
            ChainKind kind =
                    noun.isPronoun() ? null : words.settlement(noun.lemma) != null ? ChainKind.PLACE : noun.kind;
            if (kind == null && !noun.isPronoun()) {
                continue;
            }
            for (int j = i - 1; j >= 0 && links.nouns.get(j).sentencesTo(noun) <= FARTHEST; j--) {
                Noun before = links.nouns.get(j);
                if (before.joined
                        && before.isBefore(noun)
                        && fits(links, before, kind)
                        && links.join(before, noun, "pair")) {
                    break;
                }
            }
        }
    }

    /** "both", "both X", "the two X". */
    private static boolean isPair(Vocabulary words, Noun noun) {
        if (noun.isPronoun()) {
            Vocabulary.Pronoun pronoun = words.pronoun(noun.lemma);
            return pronoun != null && pronoun.person() == 'b';
        }
        String first = noun.sentence.token(noun.from).form();
        boolean both = first.equalsIgnoreCase("both");
        boolean two = noun.article == Noun.Article.DEFINITE && noun.before.contains("two") && noun.before.size() == 1;
        return noun.plural && !noun.joined && noun.behind.isEmpty() && (both && noun.before.isEmpty() || two);
    }

    /** True if the first of those that are named together is of this kind; people are counted as such or as a body. */
    private static boolean fits(Links links, Noun joined, @Nullable ChainKind kind) {
        if (kind == null) {
            return true;
        }
        for (Noun noun : links.nouns) {
            if (noun.sentence == joined.sentence && noun.head == joined.head && !noun.joined) {
                @Nullable ChainKind one = noun.thing.kind();
                return one == kind;
            }
        }
        return false;
    }
}
