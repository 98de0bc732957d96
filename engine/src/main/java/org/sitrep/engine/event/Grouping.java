package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.EventType;

/**
 * Sorts the event words of a sentence into events: one for each thing that happened. Stateless.
 *
 * <p>"The union threatened to strike after police arrested its leader" has three event words and two events: the strike is the content of the threat, the arrest stands for
 * itself. "An attack killed nine and wounded four" has three words and one event.
 */
final class Grouping {
    /** Types whose event is a word about another event. */
    private static final Set<EventType> VERBAL =
            EnumSet.of(EventType.AGREE, EventType.THREATEN, EventType.REQUEST, EventType.REJECT, EventType.ACCUSE);

    /** Prepositions whose noun is what the verb is about; the others set a scene ("after the attack", "during talks"). */
    private static final Set<String> ABOUT = Set.of(
            "for",
            "to",
            "of",
            "against",
            "on",
            "over",
            "about",
            "with",
            "from",
            "into",
            "at",
            "between",
            "upon",
            "as",
            "behind",
            "regarding",
            "concerning");

    private static final Set<String> CAUSES = Set.of("when", "after", "as");

    private Grouping() {}

    /** The events of one sentence, in text order of their leading words. */
    static List<Group> group(Sentence s, List<Match> matches) {
        List<Match> byDepth = new ArrayList<>(matches);
        byDepth.sort(Comparator.comparingInt((Match match) -> depth(s, match)).thenComparingInt(Match::at));
        List<Group> groups = new ArrayList<>();
        for (Match match : byDepth) {
            if (!join(s, groups, match)) {
                groups.add(new Group(match));
            }
        }
        groups.sort(Comparator.comparingInt(group -> group.lead().at()));
        return groups;
    }

    /** Light verbs count as the verb, so that a noun under them is as high as it. */
    private static int depth(Sentence s, Match match) {
        int root = s.root().index();
        return Tree.steps(s, match.carrier(), root);
    }

    private static boolean join(Sentence s, List<Group> groups, Match match) {
        for (int i = groups.size() - 1; i >= 0; i--) {
            Group group = groups.get(i);
            if (isContent(s, group.lead(), match)) {
                group.content().add(match);
                return true;
            }
            for (Match member : group.members()) {
                if (isSame(s, member, match)) {
                    group.same().add(match);
                    return true;
                }
            }
            for (Match inner : group.content()) {
                if (isSame(s, inner, match) || isContent(s, inner, match)) {
                    group.content().add(match);
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isContent(Sentence s, Match outer, Match inner) {
        EventType type = outer.sense().type();
        if (inner.isNoun() && type != inner.sense().type() && fillsSelectedRole(outer, inner)) {
            return true;
        }
        if (VERBAL.contains(type)) {
            return isArgument(s, outer, inner, true);
        }
        if (isPurpose(s, outer, inner) || inner.isNoun() && isInNounPhrase(s, outer, inner)) {
            return true;
        }
        boolean verbalNoun = type == EventType.SUPPORT || type == EventType.CONSULT;
        return verbalNoun && inner.isNoun() && inner.sense().type() != type && isArgument(s, outer, inner, false);
    }

    /** "the lifting of the curfew", "a ban on rallies": a noun in the phrase of the event's own noun or object. */
    private static boolean isInNounPhrase(Sentence s, Match outer, Match inner) {
        if (inner.sense().type() == outer.sense().type() || inner.roles().light() != null) {
            return false;
        }
        Token token = s.token(inner.at());
        for (int steps = 0; steps <= s.size() && token.head() >= 0; steps++) {
            String adposition = s.adposition(token.index());
            boolean nominal = token.is("nmod") && (adposition == null || ABOUT.contains(adposition))
                    || token.is("compound")
                    || token.is("conj");
            boolean object = token.is("obj") && !outer.isNoun();
            if (!nominal && !object) {
                return false;
            }
            token = s.token(token.head());
            if (token.index() == outer.at()) {
                return true;
            }
        }
        return false;
    }

    /** "blocked the road to demand pay": what an act is for is no event beside it. */
    private static boolean isPurpose(Sentence s, Match outer, Match inner) {
        Token token = s.token(inner.carrier());
        for (int steps = 0; steps <= s.size() && token.head() >= 0; steps++) {
            Token mark = s.child(token.index(), "mark");
            if (token.is("advcl") && mark != null && Reading.lemma(mark).equals("to")) {
                return token.head() == outer.at() || token.head() == outer.carrier();
            }
            if (!token.is("xcomp") && !token.is("conj")) {
                return false;
            }
            token = s.token(token.head());
        }
        return false;
    }

    /** The outer sense asked for this very noun: "halted talks". */
    private static boolean fillsSelectedRole(Match outer, Match inner) {
        if (outer.isNoun()) {
            return false;
        }
        Token noun = s(inner).token(inner.at());
        for (Condition condition : outer.sense().when()) {
            for (String role : condition.roles()) {
                if (condition.selects(role)
                        && !role.equals("subj")
                        && outer.roles().of(role).contains(noun)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Sentence s(Match match) {
        return match.sentence();
    }

    /** True if {@code inner} hangs below {@code outer} as what it is about. */
    static boolean isArgument(Sentence s, Match outer, Match inner, boolean clauses) {
        int at = inner.carrier() == outer.carrier() ? inner.at() : inner.carrier();
        for (int steps = 0; steps <= s.size(); steps++) {
            Token token = s.token(at);
            int head = token.head();
            if (head < 0) {
                return false;
            }
            boolean last = head == outer.at() || head == outer.carrier();
            if (!isAbout(s, token, last, clauses)) {
                return false;
            }
            if (last) {
                return true;
            }
            at = head;
        }
        return false;
    }

    private static boolean isAbout(Sentence s, Token token, boolean last, boolean clauses) {
        String relation = token.deprel();
        switch (relation) {
            case "obj", "iobj", "appos", "compound", "nmod:poss", "nsubj:pass" -> {
                return true;
            }
            case "xcomp", "ccomp" -> {
                return clauses;
            }
            case "conj" -> {
                return !last;
            }
            case "acl" -> {
                return clauses || !last;
            }
            case "nsubj" -> {
                return !last;
            }
            default -> {
                if (token.is("obl") || token.is("nmod")) {
                    String adposition = s.adposition(token.index());
                    return adposition == null ? !token.is("obl") : ABOUT.contains(adposition);
                }
                if (token.is("advcl")) {
                    Token mark = s.child(token.index(), "mark", "case");
                    return clauses
                            && mark != null
                            && ABOUT.contains(Reading.lemma(mark))
                            && !Reading.lemma(mark).equals("as");
                }
                return false;
            }
        }
    }

    /** True if both words tell of one event. */
    private static boolean isSame(Sentence s, Match a, Match b) {
        if (a.sense().type() != b.sense().type()) {
            return isScene(s, a, b);
        }
        if (a.carrier() == b.carrier()) {
            return true;
        }
        if (a.sense().type() == EventType.ASSAULT
                || a.sense().type() == EventType.CONSULT
                || a.sense().type() == EventType.PROTEST) {
            return isLinked(s, a, b);
        }
        return isArgument(s, a, b, true) && b.isNoun() || sharesSubject(s, a, b);
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
        return mark != null && isWithoutDoer(s, harm) && !fight && CAUSES.contains(Reading.lemma(mark));
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
        return token.is("conj")
                && token.isVerb()
                && s.child(token.index(), "nsubj") != null
                && token.head() == a.carrier()
                && !isSameHarm(s, a, token);
    }

    /** "Two were killed and nine others wounded when gunmen attacked": whom a deed struck, one after the other, unless the first has a place or time of its own. */
    private static boolean isSameHarm(Sentence s, Match first, Token second) {
        return isWithoutDoer(s, first)
                && second.xpos().equals("VBN")
                && Clauses.agents(s, second.index()).isEmpty()
                && s.children(first.at(), "obl").isEmpty();
    }

    private static boolean sharesSubject(Sentence s, Match a, Match b) {
        Token second = s.token(b.carrier());
        boolean joined = second.is("conj") && second.head() == a.carrier();
        return joined
                && !a.isNoun()
                && !b.isNoun()
                && s.child(b.carrier(), "nsubj") == null
                && Clauses.objects(s, a.at()).equals(Clauses.objects(s, b.at()));
    }
}
