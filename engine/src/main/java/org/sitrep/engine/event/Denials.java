package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.ReportedBy;
import org.sitrep.engine.record.Span;

/**
 * What somebody denies by a word that stands for it: "Witnesses said soldiers had shot at the crowd. The army denied it", "the rebels rejected the accusation", "denied involvement". Thread-safe.
 *
 * <p>Only a deed of force that others have told shortly before and laid at the door of whoever denies it, or of his side, or whose telling is called a claim or a report; else the words leave open what is
 * denied.
 */
final class Denials {
    private static final Set<EventType> DEEDS = EnumSet.of(EventType.ASSAULT, EventType.COERCE);
    private static final Set<String> OF_STATE = Set.of("GOV", "MIL", "COP", "SPY");
    private static final int SENTENCES_BACK = 3;
    private static final double CONFIDENCE = 0.6;

    private final WordClasses classes;

    Denials(WordClasses classes) {
        this.classes = classes;
    }

    /** {@code drafts}, in text order, each denial followed by the deed that it denies. */
    List<Draft> told(Reading reading, List<Draft> drafts) {
        List<Draft> all = new ArrayList<>();
        for (Draft draft : drafts) {
            Token word = word(draft);
            Draft deed = word == null ? null : deed(reading, all, draft, word);
            all.add(draft);
            if (word != null && deed != null) {
                all.add(denied(deed, draft, word));
            }
        }
        return all;
    }

    /** The word for what is denied, {@code null} if {@code draft} is no denial, or says itself what it denies. */
    private @Nullable Token word(Draft draft) {
        Sentence s = draft.sentence();
        int verb = s.tokenAt(draft.trigger().start());
        boolean denies = draft.type() == EventType.REJECT
                && draft.status() == EventStatus.HAPPENED
                && !draft.actor().isEmpty()
                && verb >= 0
                && s.token(verb).isVerb()
                && classes.matches("denying", s, verb)
                && s.child(verb, "ccomp", "xcomp") == null;
        for (Token object : denies ? Clauses.objects(s, verb) : List.<Token>of()) {
            if (object.isPronoun() && !classes.matches("denying-outright", s, verb)) {
                return null; // "rejected it": an offer, more often than not
            }
            if (object.index() > verb && classes.matches("word-for-deed", s, object.index())) {
                return object;
            }
        }
        return null;
    }

    /**
     * The last deed of force that others told before {@code denial}; {@code null} if it is neither laid at the speaker's door nor, right before, told as a claim
     * ("Boko Haram said it had killed nine soldiers. The army denied the claim.").
     */
    private @Nullable Draft deed(Reading reading, List<Draft> before, Draft denial, Token word) {
        boolean accused = false;
        for (int i = before.size() - 1; i >= 0; i--) {
            Draft draft = before.get(i);
            if (denial.sentence().index() - draft.sentence().index() > SENTENCES_BACK) {
                return null;
            }
            accused |= draft.type() == EventType.ACCUSE && isOfSide(reading, draft.recipient(), denial);
            boolean own = draft.actor().isEmpty() ? accused : isOfSide(reading, draft.actor(), denial);
            ReportedBy by = draft.reportedBy();
            String teller = by == null ? null : by.speaker();
            boolean claimed =
                    accused || by != null && (teller == null || !denial.actor().contains(teller));
            boolean told = DEEDS.contains(draft.type())
                    && draft.status() == EventStatus.HAPPENED
                    && !draft.historical()
                    && !draft.trigger().overlaps(word.span());
            if (told && claimed) {
                boolean one = draft.sentence().index() + 1 >= denial.sentence().index();
                boolean claim = one && classes.matches("word-for-claim", denial.sentence(), word.index());
                return own || claim ? draft : null;
            }
        }
        return null;
    }

    /** True if one of {@code ids} is who denies, of the same group, or of the same state's power. */
    private static boolean isOfSide(Reading reading, List<String> ids, Draft denial) {
        for (Actor actor : reading.actors().all()) {
            for (Actor denier : ids.contains(actor.id()) ? reading.actors().all() : List.<Actor>of()) {
                if (denial.actor().contains(denier.id()) && isOneSide(actor, denier)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOneSide(Actor a, Actor b) {
        boolean country = a.country() != null && a.country().equals(b.country());
        boolean bodies =
                a.kind() == ActorKind.ARMED_GROUP && b.kind() == ActorKind.ARMED_GROUP; // rebels all, and rivals
        boolean coded = a.code() != null && a.code().equals(b.code()) && !bodies;
        return a.id().equals(b.id()) || country && (coded || isOfState(a) && isOfState(b));
    }

    private static boolean isOfState(Actor actor) {
        return actor.sector() == null ? actor.country() != null : OF_STATE.contains(actor.sector());
    }

    private static Draft denied(Draft deed, Draft denial, Token word) {
        Because because = new Because(
                "event/denied-by-a-word",
                null,
                word.span(),
                List.of(new Because.Filled("denied", deed.trigger(), "the deed told before")),
                List.of());
        Span speaker = denial.because().filled().stream()
                .filter(filled -> filled.role().equals("actor"))
                .map(Because.Filled::span)
                .findFirst()
                .orElse(denial.trigger());
        ReportedBy denier = new ReportedBy(denial.actor().get(0), speaker, null);
        return deed.denied(denial, denier, word.span(), CONFIDENCE, because);
    }
}
