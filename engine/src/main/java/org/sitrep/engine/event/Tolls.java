package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Size;

/** Which counts of a sentence are those of an event. Stateless. */
final class Tolls {
    /** What stands behind these is another event's: "imposed a curfew after the deaths of nine". */
    private static final Set<String> OTHER = Set.of(
            "after",
            "before",
            "since",
            "following",
            "over",
            "amid",
            "despite",
            "against",
            "because of",
            "due to",
            "about",
            "as",
            "until",
            "in connection with",
            "in the wake of",
            "in response to",
            "on suspicion of",
            "of");

    private static final Set<String> CAUSES = Set.of("after", "following", "when", "as");

    private Tolls() {}

    /** The size of {@code group}, one of the {@code groups} of its sentence: a count whose word tells of another of them is that one's. */
    static Size of(Sentence s, Group group, List<Group> groups, List<Casualties.Count> counts) {
        List<Casualties.Count> own = new ArrayList<>();
        List<Casualties.Count> soFar = new ArrayList<>();
        for (Casualties.Count count : counts) {
            boolean held = "arrest".equals(group.lead().sense().mode())
                    && !count.measure().equals("arrested");
            if (held || !count.fits(group.lead().sense().type())) {
                continue;
            }
            boolean member = isMember(group, count);
            boolean others = groups.stream().anyMatch(other -> other != group && isMember(other, count));
            if (member || !others && group.members().stream().anyMatch(match -> isNear(s, match, count))) {
                // "three more died, raising the toll of the raid to nine": of the raid nine; "a second raid killed
                // three,
                // raising the toll to nine": three.
                if (count.toll() < 0) {
                    own.add(count);
                } else if (s.under(group.lead().at(), count.toll())) {
                    own.add(0, count);
                } else {
                    soFar.add(count);
                }
            }
        }
        own.addAll(soFar);
        return own.isEmpty() ? Size.NONE : Casualties.size(own);
    }

    private static boolean isMember(Group group, Casualties.Count count) {
        return group.members().stream().anyMatch(match -> match.at() == count.at());
    }

    /** True if the count stands in the clause of the event or hangs on it, and not as what came before or after. */
    private static boolean isNear(Sentence s, Match match, Casualties.Count count) {
        boolean together = Tree.clause(s, match.carrier()) == Tree.clause(s, count.at())
                || s.under(count.at(), match.carrier())
                || s.under(match.carrier(), count.at());
        return together
                && !isBehindOther(s, count.at(), match)
                && (isCauseOf(s, match, count) || !isBehindOther(s, match.at(), count.at()));
    }

    /** "Nine are dead after a shooting", "the toll rose to 57 after the attack": what they died of. */
    private static boolean isCauseOf(Sentence s, Match match, Casualties.Count count) {
        boolean harm = count.measure().equals("killed") || count.measure().equals("wounded");
        Token cause = s.token(match.at());
        String adposition = cause.is("obl") ? s.adposition(cause.index()) : null;
        Token clause = s.token(match.carrier());
        Token mark = clause.is("advcl") ? s.child(clause.index(), "mark", "case") : null;
        boolean after = cause.head() == count.at() && adposition != null && CAUSES.contains(adposition)
                || clause.head() == count.at() && mark != null && CAUSES.contains(Reading.lemma(mark));
        return harm && after && match.sense().type() == EventType.ASSAULT;
    }

    private static boolean isBehindOther(Sentence s, int from, Match match) {
        return isBehindOther(s, from, match.carrier());
    }

    /** True if the way from {@code from} up to {@code top}, or to the top of the sentence, goes through a phrase or clause that tells of something else. */
    private static boolean isBehindOther(Sentence s, int from, int top) {
        int at = from;
        for (int steps = 0; at >= 0 && at != top && !s.under(top, at) && steps <= s.size(); steps++) {
            Token token = s.token(at);
            boolean phrase = token.is("obl") || token.is("nmod");
            String adposition = phrase ? s.adposition(at) : null;
            Token mark = token.is("advcl") || token.is("acl") ? s.child(at, "mark", "case") : null;
            if (adposition != null && OTHER.contains(adposition) && at != from
                    || adposition != null && OTHER.contains(adposition) && !adposition.equals("of")
                    || mark != null && OTHER.contains(s.withFixed(mark))) {
                return true;
            }
            at = token.head();
        }
        return false;
    }
}
