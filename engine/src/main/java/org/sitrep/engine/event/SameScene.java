package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.record.TimeType;

/**
 * Where and when the later sentences of a paragraph play that name neither: "Gunmen attacked a base in Baidoa on Monday. Seven soldiers were killed." Thread-safe.
 *
 * <p>Only what happens to people at a scene is carried over, only from the paragraph's one scene, and only if nothing in the sentence leads away from it: a place, a period,
 * "elsewhere", a side that has not been spoken of.
 */
final class SameScene {
    private static final Set<EventType> DEEDS =
            EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.RETREAT);
    /** Modes that a court or a government decrees, wherever it sits. */
    private static final Set<String> DECREED =
            Set.of("martial-law", "curfew", "censor", "misinformation", "cyber", "withhold");

    private static final int SENTENCES_BACK = 2;
    private static final int DAY = "2000-01-01".length();

    private final WordClasses classes;

    SameScene(WordClasses classes) {
        this.classes = classes;
    }

    /** {@code drafts}, in text order, with the places and days that they have in common with what their paragraph tells before. */
    List<Draft> carry(Reading reading, List<Draft> drafts) {
        List<Draft> done = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft before = isOpen(reading, draft) ? scene(reading, done, draft) : null;
            done.add(before == null ? draft : at(draft, before, isLater(draft.sentence())));
        }
        return done;
    }

    /** True for what was done somewhere, rather than said or decreed. */
    static boolean isDeed(Draft draft) {
        boolean decreed = draft.mode() != null && DECREED.contains(draft.mode());
        return DEEDS.contains(draft.type())
                && !decreed
                && draft.status() == EventStatus.HAPPENED
                && !draft.historical();
    }

    private boolean isOpen(Reading reading, Draft draft) {
        Sentence s = draft.sentence();
        return draft.place() == null
                && isDeed(draft)
                && !"seize".equals(draft.mode())
                && s.section() == SectionKind.BODY
                && reading.places().overlapping(s.span()).stream().allMatch(place -> isOrigin(reading, s, place))
                && reading.times().overlapping(s.span()).stream().allMatch(SameScene::isPoint)
                && s.tokens().stream().noneMatch(token -> classes.matches("other-scene", s, token.index()));
    }

    /** "Two crewmen from India were hurt": where somebody is from is no other scene. */
    private boolean isOrigin(Reading reading, Sentence s, Place place) {
        return place.mentions().stream()
                .filter(mention -> s.span().contains(mention))
                .allMatch(mention -> Origin.is(reading, s, mention, classes));
    }

    /** A day or an hour, rather than "this year" or "for weeks". */
    private static boolean isPoint(Time time) {
        String edtf = time.edtf();
        return time.type() != TimeType.DURATION
                && time.type() != TimeType.SET
                && (edtf == null ? time.type() == TimeType.TIME : edtf.length() == DAY);
    }

    /** The deed before {@code draft} that it goes on with: of the sentence before, or of the paragraph's one scene; {@code null} if there is none. */
    private @Nullable Draft scene(Reading reading, List<Draft> before, Draft draft) {
        Draft found = null;
        int where = -1;
        boolean several = false;
        for (Telling telling : tellings(reading, before, draft)) {
            Draft other = telling.draft();
            boolean another = found != null && !telling.place().equals(found.place());
            if (another && telling.sentence() == where) {
                return null;
            }
            several |= another;
            where = found == null ? telling.sentence() : where;
            found = found == null ? other : found;
        }
        if (found == null) {
            return null;
        }
        int back = draft.sentence().index() - where;
        boolean near = back <= SENTENCES_BACK && (back > 0 || isCarried(found));
        boolean toll = back <= 1 && draft.actor().isEmpty();
        boolean left = back > 1 && namesAnother(reading, found, where, draft);
        return near
                        && !left
                        && (!several || toll)
                        && isNotBefore(draft.date(), found.date())
                        && isSameStory(draft, found)
                ? found
                : null;
    }

    /** A deed with a place, and the index of the sentence that tells of it last. */
    private record Telling(Draft draft, String place, int sentence) {}

    /** The deeds with a place that the paragraph of {@code draft} tells before it, the last first; what the headline tells too is told where the lead says it. */
    private static List<Telling> tellings(Reading reading, List<Draft> before, Draft draft) {
        List<Telling> found = new ArrayList<>();
        for (Draft other : before) {
            String place = other.place();
            int sentence = place != null && isDeed(other) ? toldLast(reading, other, draft.sentence()) : -1;
            if (place != null && sentence >= 0) {
                found.add(0, new Telling(other, place, sentence));
            }
        }
        found.sort(Comparator.comparingInt(Telling::sentence).reversed());
        return found;
    }

    /** The index of the last sentence in the paragraph of {@code s}, up to it, that tells of {@code deed}; −1 if none does. */
    private static int toldLast(Reading reading, Draft deed, Sentence s) {
        if (deed.sentence().section() != SectionKind.HEADLINE) {
            return deed.sentence().paragraph() == s.paragraph()
                    ? deed.sentence().index()
                    : -1;
        }
        return reading.toldLast(deed.evidence(), s.index(), other -> other.paragraph() == s.paragraph());
    }

    /** True if a sentence between the two goes somewhere else, although what it tells is no event. */
    private boolean namesAnother(Reading reading, Draft scene, int told, Draft draft) {
        return reading.text().sentences().stream()
                .filter(s -> s.index() > told && s.index() < draft.sentence().index())
                .anyMatch(s -> reading.places().overlapping(s.span()).stream()
                        .anyMatch(place -> !place.id().equals(scene.place())
                                && place.precision() != Precision.COUNTRY
                                && !isOrigin(reading, s, place)));
    }

    private static boolean isCarried(Draft draft) {
        return draft.because().filled().stream().anyMatch(one -> one.role().equals("scene"));
    }

    private static boolean isNotBefore(@Nullable String date, @Nullable String first) {
        return date == null
                || first == null
                || date.length() >= DAY && first.length() >= DAY && date.compareTo(first.substring(0, DAY)) >= 0;
    }

    /** True if nobody acts whom the scene did not have: the victims alone, "the attackers", the police. */
    private boolean isSameStory(Draft draft, Draft scene) {
        if (draft.actor().isEmpty()
                || draft.actor().stream()
                        .anyMatch(actor -> scene.actor().contains(actor)
                                || scene.recipient().contains(actor))) {
            return true;
        }
        Sentence s = draft.sentence();
        return draft.because().filled().stream()
                .filter(filled -> filled.role().equals("actor"))
                .map(filled -> s.tokenAt(filled.span().start()))
                .anyMatch(at -> at >= 0 && (isSpokenOf(s, s.token(at)) || classes.matches("police", s, at)));
    }

    /** "the attackers", "they": somebody who has been spoken of. */
    private static boolean isSpokenOf(Sentence s, Token token) {
        Token article = s.child(token.index(), "det");
        boolean named = s.children(token.index()).stream()
                .anyMatch(child -> Character.isUpperCase(child.form().codePointAt(0)) && child.index() > 0);
        String word = article == null ? "" : article.form().toLowerCase(Locale.ROOT);
        return token.upos().equals("PRON") || (word.equals("the") || word.equals("these")) && !named;
    }

    /** "Five were later released": there, but not then. */
    private boolean isLater(Sentence s) {
        return s.tokens().stream().anyMatch(token -> classes.matches("later-on", s, token.index()));
    }

    private static Draft at(Draft draft, Draft scene, boolean later) {
        Because why = scene.because().filled().stream()
                .filter(one -> one.role().equals("place") || one.role().equals("scene"))
                .findFirst()
                .map(one ->
                        draft.because().and(new Because.Filled("scene", one.span(), "told before in the paragraph")))
                .orElse(draft.because());
        Set<Span> evidence = new LinkedHashSet<>(draft.evidence());
        evidence.add(scene.evidence().get(0));
        boolean dated = later || draft.date() != null || draft.time() != null;
        return draft.at(
                scene.place(), dated ? draft.time() : scene.time(), dated ? draft.date() : scene.date(), evidence, why);
    }
}
