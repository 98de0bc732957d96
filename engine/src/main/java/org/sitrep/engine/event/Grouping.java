package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Tense;
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
                if (Sameness.of(s, member, match)) {
                    group.same().add(match);
                    return true;
                }
            }
            for (Match inner : group.content()) {
                if (Sameness.of(s, inner, match) && !isTold(s, match) || isContent(s, inner, match)) {
                    group.content().add(match);
                    return true;
                }
            }
        }
        return false;
    }

    /** "accused Chile of being behind a shooting in which a guard was killed": whoever did it, it was done. */
    private static boolean isTold(Sentence s, Match match) {
        Token verb = s.token(match.at());
        return !match.isNoun()
                && verb.deprel().equals("acl:relcl")
                && Clauses.isFinite(s, verb.index())
                && Clauses.tense(s, verb.index()) == Tense.PAST;
    }

    private static boolean isContent(Sentence s, Match outer, Match inner) {
        EventType type = outer.sense().type();
        if (type != inner.sense().type() && fillsSelectedRole(outer, inner)) {
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

    /** The outer sense asked for this very word: "halted talks", "stopped shelling the port". */
    private static boolean fillsSelectedRole(Match outer, Match inner) {
        if (outer.isNoun()) {
            return false;
        }
        Token word = s(inner).token(inner.at());
        for (Condition condition : outer.sense().when()) {
            for (String role : condition.roles()) {
                boolean asked = inner.isNoun() ? !role.equals("subj") : role.equals("comp");
                if (asked && condition.selects(role) && outer.roles().of(role).contains(word)) {
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
}
