package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.EventType;

/**
 * Whom a pronoun cannot mean: "Gunmen abducted two nurses. They were freed the next day": who is freed is who was taken. "A mob attacked the shop where two men were killed. They threw stones": the dead throw
 * none. Stateless.
 */
final class Captives {
    private static final Set<EventType> FREEING = EnumSet.of(EventType.RETREAT, EventType.AID);
    /** Modes of taking somebody. */
    private static final Set<String> TAKING = Set.of("abduct", "arrest");

    private static final Set<String> PRONOUNS = Set.of("they", "them", "he", "him", "she", "her", "all", "both");
    private static final int SENTENCES_BACK = 3;

    private Captives() {}

    /** {@code drafts}, in text order, with the captives for whoever took them where a pronoun is freed. */
    static List<Draft> told(List<Draft> drafts) {
        List<Draft> all = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft taking = isFreed(draft) ? taking(all, draft) : null;
            Draft doer = taking == null && isPronoun(draft, "actor") && isDead(all, draft) ? doer(all, draft) : null;
            all.add(taking != null ? draft.to(taking.recipient()) : doer != null ? draft.by(doer.actor()) : draft);
        }
        return all;
    }

    private static boolean isFreed(Draft draft) {
        boolean release = draft.type() == EventType.AID || "release".equals(draft.mode());
        return FREEING.contains(draft.type()) && release && isPronoun(draft, "recipient");
    }

    /** True if those who act in {@code draft} were killed shortly before. */
    private static boolean isDead(List<Draft> before, Draft draft) {
        return before.stream()
                .anyMatch(told -> told.size().killed() != null
                        && draft.sentence().index() - told.sentence().index() <= SENTENCES_BACK
                        && told.recipient().equals(draft.actor()));
    }

    /** The first deed of force by others shortly before; {@code null} if there is none. */
    private static @Nullable Draft doer(List<Draft> before, Draft draft) {
        return before.stream()
                .filter(told -> told.type() == EventType.ASSAULT
                        && draft.type() == EventType.ASSAULT
                        && draft.sentence().index() - told.sentence().index() == 1
                        && !told.actor().isEmpty()
                        && !told.actor().equals(draft.actor()))
                .findFirst()
                .orElse(null);
    }

    /** True if a pronoun is all that names the side {@code side}. */
    private static boolean isPronoun(Draft draft, String side) {
        Sentence s = draft.sentence();
        List<Because.Filled> named = draft.because().filled().stream()
                .filter(filled -> filled.role().equals(side))
                .toList();
        return !named.isEmpty()
                && named.stream()
                        .allMatch(filled -> s.tokenAt(filled.span().start()) >= 0
                                && PRONOUNS.contains(
                                        s.token(s.tokenAt(filled.span().start()))
                                                .lemma()));
    }

    /** The last taking of people by whoever {@code freed} is said to free; {@code null} if there is none. */
    private static @Nullable Draft taking(List<Draft> before, Draft freed) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Draft draft = before.get(i);
            if (freed.sentence().index() - draft.sentence().index() > SENTENCES_BACK) {
                return null;
            }
            boolean took = draft.mode() != null && TAKING.contains(draft.mode());
            if (took && !draft.recipient().isEmpty() && draft.actor().equals(freed.recipient())) {
                return draft;
            }
        }
        return null;
    }
}
