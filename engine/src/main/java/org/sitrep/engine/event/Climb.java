package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Tense;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.EventStatus;

/** What the words above an event have said of it so far, on the way up. Lives for one event; not thread-safe. */
final class Climb {
    /** What somebody does not know is so all the same: "did not know that the town had fallen". */
    private static final Set<String> FACTIVE =
            Set.of("know", "learn", "remember", "forget", "regret", "understand", "realise", "realize");

    private static final Set<String> ENABLING = Set.of("allow", "enable", "permit", "let");

    EventStatus status = EventStatus.HAPPENED;
    boolean future;
    /** "would": the future seen from what somebody said, or what is only imagined. */
    boolean would;

    boolean duty;
    boolean alleged;
    boolean denied;
    /** "dumped milk to protest": what it is done for is done by it. */
    boolean protest;
    /** It takes no more than words: a vote, a decree does it. */
    boolean formal;

    int saying = -1;
    /** The word of saying whose words somebody calls untrue, −1 if none: "a false claim that". */
    int refuted = -1;
    /** "no evidence that": neither so nor not so, by whoever has looked for it. */
    boolean unproven;

    int orderer = -1;
    final List<String> trail = new ArrayList<>();
    /** Index of the last negative word, which counts once: "no agreement was reached" is one "no", whichever word it stands at. */
    private int negative = -1;

    /** What the negative word {@code no} does to what hangs below it. */
    void negate(Token no, EventStatus by) {
        if (no.index() != negative) {
            negative = no.index();
            weaken(by, no.form());
        }
    }

    /** "a false claim that …": whoever tells of it says that it is not so, and not whose claim it is. */
    void refute(int word, String why) {
        refuted = word;
        saying = -1;
        weaken(EventStatus.NEGATED, why);
    }

    /** "dismissed reports that …": the subject of {@code verb} denies what {@code word} tells. */
    void deny(int word, int verb, String why) {
        refuted = word;
        denied = true;
        saying = verb;
        weaken(EventStatus.NEGATED, why);
    }

    void weaken(EventStatus by, String why) {
        if (by == EventStatus.NEGATED && status == EventStatus.NEGATED) {
            status = EventStatus.HAPPENED;
            trail.add(why);
        } else if (weight(by) > weight(status)) {
            status = by;
            trail.add(why);
        }
    }

    private static int weight(EventStatus status) {
        return switch (status) {
            case HAPPENED -> 0;
            case ONGOING -> 1;
            case PLANNED -> 2;
            case HYPOTHETICAL -> 3;
            case NEGATED -> 4;
        };
    }

    /** @return where the climb goes on, −1 where it ends */
    int apply(Sentence s, Effect effect, int governor, int below) {
        String word = s.token(governor).form();
        return switch (effect) {
            case HAPPENED -> isOpen(s, governor) ? weakened(EventStatus.HYPOTHETICAL, word, governor) : governor;
            case ONGOING -> weakened(EventStatus.ONGOING, word, governor);
            case PLANNED -> {
                future |= below >= 0;
                yield weakened(EventStatus.PLANNED, word, governor);
            }
            case DECIDED -> weakened(EventStatus.PLANNED, word, governor);
            case VOTED -> formal ? governor : weakened(EventStatus.PLANNED, word, governor);
            case HYPOTHETICAL -> weakened(EventStatus.HYPOTHETICAL, word, governor);
            case NEGATED -> weakened(EventStatus.NEGATED, word, governor);
            case ORDERED -> {
                orderer = governor;
                trail.add(word);
                if (below >= 0 && Mood.isConditional(s, below)) {
                    weaken(EventStatus.HYPOTHETICAL, "if");
                }
                yield governor;
            }
            case SAID -> {
                saying = governor;
                trail.add(word);
                if (Clauses.negation(s, governor) != null && !FACTIVE.contains(Reading.lemma(s.token(governor)))) {
                    weaken(EventStatus.HYPOTHETICAL, "not " + word);
                }
                yield -1;
            }
            case DENIED -> {
                denied = true;
                saying = governor;
                weaken(EventStatus.NEGATED, word);
                yield -1;
            }
            case ACCUSED -> {
                alleged = true;
                trail.add(word);
                yield -1;
            }
        };
    }

    /** "allows the bank to close": what somebody makes possible is not done yet; what he made possible was. */
    private static boolean isOpen(Sentence s, int governor) {
        return ENABLING.contains(Reading.lemma(s.token(governor)))
                && Clauses.tense(s, governor) != Tense.PAST
                && Clauses.isFinite(s, governor);
    }

    private int weakened(EventStatus by, String word, int governor) {
        weaken(by, word);
        return governor;
    }
}
