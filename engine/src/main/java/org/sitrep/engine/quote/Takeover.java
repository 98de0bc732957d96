package org.sitrep.engine.quote;

import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Tense;
import org.sitrep.engine.language.Token;

/**
 * Cuts from what is said the clauses in which the writer takes over again, though the tree hangs them on the words that are said: "said (the road was shut), adding that …", "said (it would open),
 * though she admitted that …", "said (the road was shut) and urged drivers to stay".
 */
final class Takeover {
    private final Cues cues;

    Takeover(Cues cues) {
        this.cues = cues;
    }

    /** {@code content}, which stands behind the cue at {@code i}, without such clauses at its end. */
    Content without(Sentence s, int i, Content content, Sources sources) {
        int first = i + 1;
        while (first < s.size() && !content.has(first)) {
            first++;
        }
        Content rest = content;
        for (int k = first + 1; k < s.size(); k++) {
            Token verb = s.token(k);
            Cues.Match match = verb.isVerb() && rest.has(k) ? cues.at(s, k) : null;
            int from = Frames.leftEdge(s, k);
            boolean another = match != null
                    && from > first
                    && (isSpliced(s, verb, from, sources) || isContrasted(s, verb, sources));
            if (match == null || !speaks(match.sense()) && !another) {
                continue;
            }
            boolean last = isLast(s, rest, Frames.rightEdge(s, k));
            boolean takes = last
                    && from > first
                    && (another
                            || isAdded(s, verb, match.sense(), sources)
                            || isConceded(s, verb, from)
                            || isNext(s, i, verb, from, sources));
            if (takes) {
                rest = rest.removeRange(from, s.size());
            }
        }
        return rest;
    }

    /** "Minister says dam is safe, engineers doubt it": two statements with a comma between them. */
    private static boolean isSpliced(Sentence s, Token verb, int from, Sources sources) {
        Token subject = s.child(verb.index(), "nsubj");
        boolean comma =
                s.token(from).form().equals(",") || s.token(from - 1).form().equals(",");
        return verb.is("parataxis")
                && comma
                && subject != null
                && !subject.isPronoun()
                && subject.index() < verb.index()
                && Clauses.isFinite(s, verb.index())
                && s.child(verb.index(), "ccomp", "obj", "xcomp") instanceof Token own
                && own.index() > verb.index()
                && sources.kind(s, subject.index()) != Sources.Kind.MATTER;
    }

    /** "(She is in hiding), aides said, rejecting a claim that she had fled": behind the cue at {@code i}, a participle of saying is its speaker's. */
    Content withoutParticiple(Sentence s, int i, Content content) {
        boolean before = false;
        for (int k = 0; k < i; k++) {
            before |= content.has(k);
        }
        Content rest = content;
        for (int k = i + 1; before && k < s.size(); k++) {
            Token verb = s.token(k);
            boolean participle = content.has(k)
                    && verb.xpos().equals("VBG")
                    && verb.is("advcl")
                    && s.child(k, "nsubj", "mark", "aux") == null
                    && s.token(k - 1).form().equals(",");
            Cues.Match match = participle ? cues.at(s, k) : null;
            if (match != null && match.sense().strength() == CueSense.Strength.SPEECH) {
                rest = rest.remove(k);
            }
        }
        return rest;
    }

    private static boolean speaks(CueSense sense) {
        return sense.strength() == CueSense.Strength.SPEECH
                && (sense.takes("that") || sense.takes("quote") || sense.takes("np") || sense.takes("him-to"));
    }

    private static boolean isLast(Sentence s, Content content, int to) {
        for (int k = to + 1; k < s.size(); k++) {
            if (content.has(k) && !s.token(k).upos().equals("PUNCT")) {
                return false;
            }
        }
        return true;
    }

    /** ", adding that …", ", calling it …": of the speaker, if the clause before has nobody who could say it, or the word does no more than go on. */
    private static boolean isAdded(Sentence s, Token verb, CueSense sense, Sources sources) {
        boolean participle = verb.xpos().equals("VBG")
                && verb.is("advcl")
                && s.child(verb.index(), "nsubj", "mark", "aux") == null
                && verb.index() > 0
                && s.token(verb.index() - 1).form().equals(",");
        Token clause = participle ? s.head(verb) : null;
        return clause != null && (sense.implies().equals("stated") || isOfThing(s, clause, sources));
    }

    /** ", though she admitted that …". */
    private static boolean isConceded(Sentence s, Token verb, int from) {
        Token mark = s.child(verb.index(), "mark");
        String word = mark == null ? "" : mark.form().toLowerCase(java.util.Locale.ROOT);
        Token subject = s.child(verb.index(), "nsubj");
        return verb.is("advcl")
                && (word.equals("though") || word.equals("although"))
                && subject != null
                && subject.isPronoun()
                && subject.has("Person=3")
                && from > 0
                && (s.token(from - 1).form().equals(",") || s.token(from).form().equals(","));
    }

    /** ", while the ministry put the toll at nine": somebody else's word, whom the tree hangs on what is said. */
    private static boolean isContrasted(Sentence s, Token verb, Sources sources) {
        Token mark = s.child(verb.index(), "mark");
        Token subject = s.child(verb.index(), "nsubj");
        boolean contrast =
                mark != null && (mark.form().equals("while") || mark.form().equals("whereas"));
        return contrast
                && verb.is("advcl")
                && subject != null
                && !subject.isPronoun()
                && sources.kind(s, subject.index()) != Sources.Kind.MATTER;
    }

    /** "said (the road was shut) and urged drivers to stay": by its tense it goes on from the cue, and the road urges nobody. */
    private static boolean isNext(Sentence s, int i, Token verb, int from, Sources sources) {
        Token clause = Frames.isJoined(verb) ? s.head(verb) : null;
        if (clause == null || s.child(verb.index(), "nsubj", "expl", "mark", "aux") != null || from <= clause.index()) {
            return false;
        }
        boolean same = Clauses.tense(s, verb.index()) == Clauses.tense(s, i) && Clauses.isFinite(s, verb.index());
        boolean state = s.child(clause.index(), "cop") != null || Clauses.isPassive(s, clause.index());
        return same && state && Clauses.tense(s, i) != Tense.NONE && isOfThing(s, clause, sources);
    }

    /** True if the subject of {@code clause} is nobody who could speak. */
    private static boolean isOfThing(Sentence s, Token clause, Sources sources) {
        Token subject = s.child(clause.index(), "nsubj", "expl");
        if (subject == null) {
            return false;
        }
        if (subject.isPronoun()) {
            return subject.is("expl")
                    || subject.form().equalsIgnoreCase("it") && clause.isVerb() && Clauses.isPassive(s, clause.index());
        }
        return sources.kind(s, subject.index()) == Sources.Kind.MATTER && !subject.isProperNoun();
    }
}
