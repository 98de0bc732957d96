package org.sitrep.engine.event;

import java.util.List;
import java.util.Set;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.EventType;

/** Whether two event words of a sentence tell of one event: "an attack killed nine", "two were killed and nine wounded". Stateless. */
final class Sameness {
    private static final Set<String> CAUSES = Set.of("when", "after", "as");
    private static final Set<String> OTHERS =
            Set.of("other", "dozen", "score", "hundred", "thousand", "several", "many", "some", "more");

    private static final Set<String> LONG = Set.of("day", "week", "month", "year", "decade");

    private Sameness() {}

    /** True if both words tell of one event. */
    static boolean of(Sentence s, Match a, Match b) {
        if (a.sense().type() != b.sense().type()) {
            return isScene(s, a, b);
        }
        if (a.carrier() == b.carrier()) {
            return true;
        }
        if (isAbduction(a) != isAbduction(b) && hasObject(s, a) && hasObject(s, b)) {
            return false; // "raided the village, abducting forty": those taken are a thing of its own
        }
        if (a.sense().type() == EventType.ASSAULT
                || a.sense().type() == EventType.CONSULT
                || a.sense().type() == EventType.PROTEST) {
            return isLinked(s, a, b);
        }
        return Grouping.isArgument(s, a, b, true) && b.isNoun() || sharesSubject(s, a, b);
    }

    private static boolean hasObject(Sentence s, Match match) {
        return !match.isNoun() && s.child(match.at(), "obj", "nsubj:pass") != null;
    }

    private static boolean isAbduction(Match match) {
        return "abduct".equals(match.sense().mode());
    }

    /** Linked without a relative or finite adverbial clause between, and without two subjects that differ. */
    private static boolean isLinked(Sentence s, Match a, Match b) {
        int at = b.carrier();
        for (int steps = 0; steps <= s.size() && at >= 0; steps++) {
            if (at == a.at() || at == a.carrier()) {
                return true;
            }
            Token token = s.token(at);
            boolean far = token.deprel().equals("acl:relcl") && token.head() != a.at() || token.is("parataxis");
            boolean scene = token.is("advcl")
                    && Clauses.isFinite(s, at)
                    && s.child(at, "nsubj") != null
                    && !isCause(s, a, b, token);
            if (far || scene || isDeedOfHarmed(s, a, token) || isOtherConjunct(s, token, a)) {
                return false;
            }
            at = token.head();
        }
        return false;
    }

    /** "Four were hurt when police opened fire": a harm without a doer, and what did it; a fight of two that went on meanwhile is another event. */
    private static boolean isCause(Sentence s, Match harm, Match other, Token clause) {
        Token mark = s.child(clause.index(), "mark", "advmod");
        boolean fight =
                other.sense().mutual() && mark != null && Reading.lemma(mark).equals("as");
        return mark != null
                && isWithoutDoer(s, harm)
                && !fight
                && !isLongBefore(s, clause)
                && CAUSES.contains(Reading.lemma(mark));
    }

    /** "a year after police opened fire": what was days before did not do it. */
    private static boolean isLongBefore(Sentence s, Token clause) {
        Token mark = s.child(clause.index(), "mark");
        return mark != null && mark.index() > 0 && LONG.contains(Reading.lemma(s.token(mark.index() - 1)));
    }

    /** "was killed while fighting the militia": who was harmed did the other thing. */
    private static boolean isDeedOfHarmed(Sentence s, Match harm, Token clause) {
        return clause.is("advcl")
                && clause.head() == harm.carrier()
                && s.child(clause.index(), "nsubj") == null
                && s.child(clause.index(), "mark", "advmod") != null
                && isWithoutDoer(s, harm);
    }

    /** "Five were wounded in an army raid": the raid is how they were. */
    private static boolean isScene(Sentence s, Match harm, Match noun) {
        Token token = s.token(noun.at());
        String adposition = s.adposition(token.index());
        return noun.isNoun()
                && noun.sense().type() == EventType.COERCE
                && isWithoutDoer(s, harm)
                && token.is("obl")
                && token.head() == harm.at()
                && adposition != null
                && (adposition.equals("in") || adposition.equals("during"));
    }

    private static boolean isWithoutDoer(Sentence s, Match harm) {
        return harm.sense().type() == EventType.ASSAULT
                && !harm.isNoun()
                && (harm.sense().actor().isEmpty() || Clauses.isPassive(s, harm.at()))
                && Clauses.agents(s, harm.at()).isEmpty();
    }

    private static boolean isOtherConjunct(Sentence s, Token token, Match a) {
        Token subject = token.is("conj") && token.isVerb() ? s.child(token.index(), "nsubj") : null;
        return subject != null
                && token.head() == a.carrier()
                && !(isMoreHarmed(s, subject) && isWithoutDoer(s, a))
                && !isSameHarm(s, a, token);
    }

    /** "Two were killed and nine others wounded when gunmen attacked": whom a deed struck, one after the other, unless the first has a place or time of its own. */
    private static boolean isSameHarm(Sentence s, Match first, Token second) {
        return isWithoutDoer(s, first)
                && (second.xpos().equals("VBN") || s.child(second.index(), "obj") == null)
                && Clauses.agents(s, second.index()).isEmpty()
                && s.children(first.at(), "obl").isEmpty();
    }

    /** "Two were killed and nine were wounded", "… and nine others wounded": a bare number goes on counting those of the same event. */
    private static boolean isMoreHarmed(Sentence s, Token subject) {
        return subject.upos().equals("NUM") || OTHERS.contains(Reading.lemma(subject));
    }

    private static boolean sharesSubject(Sentence s, Match a, Match b) {
        Token second = s.token(b.carrier());
        boolean joined = second.is("conj") && second.head() == a.carrier();
        return joined
                && !a.isNoun()
                && !b.isNoun()
                && s.child(b.carrier(), "nsubj") == null
                && isSameThing(Clauses.objects(s, a.at()), Clauses.objects(s, b.at()));
    }

    /** "entered the town and took it": "it" goes on with the first thing. */
    private static boolean isSameThing(List<Token> first, List<Token> second) {
        boolean goesOn = first.size() == 1
                && second.size() == 1
                && !first.get(0).xpos().endsWith("S")
                && Reading.lemma(second.get(0)).equals("it");
        return goesOn || first.equals(second);
    }
}
