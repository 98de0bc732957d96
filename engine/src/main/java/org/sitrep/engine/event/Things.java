package org.sitrep.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/**
 * What "it" stands for where a sense asks for a thing or a place: "stormed the prison and set it on fire". The nearest noun before it that is of the kind asked for. Thread-safe.
 */
final class Things {
    /** Farther back than so many nouns nobody looks. */
    private static final int FARTHEST = 5;

    private static final List<String> ANIMATE = List.of("people", "armed", "police");

    private final Kinds kinds;

    Things(Kinds kinds) {
        this.kinds = kinds;
    }

    /** A word in its sentence. */
    record Word(Sentence sentence, Token token) {}

    /** The noun of one of {@code asked} (word classes, words, {@code @place}) that token {@code i} stands for; {@code null} if it is no "it", or nothing fits. */
    @Nullable
    Word meant(Reading reading, Sentence s, int i, List<String> asked) {
        Token it = s.token(i);
        boolean done = it.is("obj") || it.is("obl") || it.deprel().equals("nsubj:pass");
        if (!it.isPronoun() || !Reading.lemma(it).equals("it") || !done || isVague(reading, s, it)) {
            return null;
        }
        int left = FARTHEST;
        Sentence in = s;
        int from = i - 1;
        while (in != null && left > 0) {
            for (int k = from; k >= 0 && left > 0; k--) {
                Token noun = in.token(k);
                if (!isCandidate(reading, in, noun) || in == s && isDoer(s, noun, it)) {
                    continue;
                }
                left--;
                int at = k;
                Sentence there = in;
                if (asked.stream().anyMatch(kind -> isThing(kind) && kinds.is(kind, reading, there, at))) {
                    return new Word(in, noun);
                }
            }
            in = in == s ? before(reading, s) : null;
            from = in == null ? -1 : in.size() - 1;
        }
        return null;
    }

    private static @Nullable Sentence before(Reading reading, Sentence s) {
        if (s.index() == 0) {
            return null;
        }
        Sentence before = reading.text().sentences().get(s.index() - 1);
        return before.paragraph() == s.paragraph() ? before : null;
    }

    private static boolean isThing(String kind) {
        return !kind.startsWith("@") || kind.equals("@place");
    }

    /** The head of a phrase in the singular, and none that only tells what another is like or whose it is. */
    private boolean isCandidate(Reading reading, Sentence s, Token noun) {
        return (noun.isNoun() || noun.isProperNoun())
                && !noun.xpos().endsWith("S")
                && !noun.is("compound")
                && !noun.is("flat")
                && !noun.is("nmod:poss")
                && ANIMATE.stream().noneMatch(kind -> kinds.is(kind, reading, s, noun.index()));
    }

    /** "made it clear", "put it on his agenda": such verbs have an "it" for anything. */
    private boolean isVague(Reading reading, Sentence s, Token it) {
        return it.head() >= 0 && kinds.is("any-it", reading, s, it.head());
    }

    /** Nobody does to himself what is done to "it". */
    private static boolean isDoer(Sentence s, Token noun, Token it) {
        return it.head() >= 0 && Clauses.subjects(s, it.head()).contains(noun);
    }
}
