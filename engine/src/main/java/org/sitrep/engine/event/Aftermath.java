package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.TimeType;

/**
 * The toll in a sentence of its own: "Jets bombed a market. At least 34 civilians died.", and further down "Rescuers found five more bodies, raising the toll to 39."
 * Thread-safe.
 */
final class Aftermath {
    private static final int SENTENCES_BACK = 3;
    /** How many times over a toll rises or falls at most; one of a few dead may rise by more. */
    private static final int LARGEST_RISE = 5;

    private static final int SMALL = 10;

    private static final List<String> OTHER_CAUSES = List.of("mishap", "disaster", "disease", "accident");

    private final Casualties casualties;
    private final WordClasses classes;

    Aftermath(Casualties casualties, WordClasses classes) {
        this.casualties = casualties;
        this.classes = classes;
    }

    /**
     * {@code before}, what the sentence before {@code s} tells, with the toll that {@code s} gives; {@code null} if it gives none or may mean another event.
     *
     * @param s a sentence that tells of no event itself
     */
    @Nullable
    Draft with(Reading reading, Sentence s, List<Draft> before) {
        if (before.size() != 1 || !fits(reading, s, before.get(0))) {
            return null;
        }
        Draft event = before.get(0);
        List<Casualties.Count> counts = casualties.find(s).stream()
                .filter(count -> !count.measure().equals("protesters"))
                .toList();
        Size told = counts.isEmpty() ? Size.NONE : Casualties.size(counts);
        Size own = event.size();
        Size both = new Size(
                first(own.killed(), told.killed()),
                first(own.wounded(), told.wounded()),
                own.arrested(),
                own.protesters());
        if (both.equals(own)) {
            return null;
        }
        return told(event, s, both, "told in the next sentence");
    }

    private static Draft told(Draft event, Sentence s, Size size, String where) {
        List<Span> evidence = new ArrayList<>(event.evidence());
        evidence.add(s.span());
        return event.with(size, evidence, event.because().and(new Because.Filled("size", s.span(), where)));
    }

    /** {@code drafts} with the toll to which {@code s}, a sentence that tells of no event itself, says that the last of one of them has moved. */
    void move(Reading reading, Sentence s, List<Draft> drafts) {
        List<Casualties.Count> moved =
                casualties.find(s).stream().filter(count -> count.toll() >= 0).toList();
        if (moved.isEmpty()
                || s.section() != SectionKind.BODY
                || s.tokens().stream().anyMatch(token -> isOther(s, token))) {
            return;
        }
        int at = counted(s, drafts);
        if (at < 0 || !isThere(reading, s, drafts.get(at))) {
            return;
        }
        Draft event = drafts.get(at);
        Range killed = moved.get(0).range();
        if (isLikely(event.size().killed(), killed)) {
            Size own = event.size();
            drafts.set(
                    at,
                    told(
                            event,
                            s,
                            new Size(killed, own.wounded(), own.arrested(), own.protesters()),
                            "told of its toll later on"));
        }
    }

    /** Index of the one event before {@code s} that has killed people, as far as its paragraph and the one above it tell, or the whole text before it; −1 if there are several. */
    private static int counted(Sentence s, List<Draft> drafts) {
        int found = -1;
        boolean several = false;
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            boolean deadly = draft.type() == EventType.ASSAULT
                    && draft.status() == EventStatus.HAPPENED
                    && !draft.historical()
                    && draft.sentence().index() < s.index()
                    && draft.size().killed() != null;
            if (deadly && found >= 0) {
                several = true;
            }
            found = deadly && found < 0 ? i : found;
        }
        boolean near = found >= 0 && s.index() - drafts.get(found).sentence().index() <= SENTENCES_BACK;
        return several && !near ? -1 : found;
    }

    /** True unless the sentence names another place or a time before the event. */
    private static boolean isThere(Reading reading, Sentence s, Draft event) {
        String day = event.date();
        return reading.places().overlapping(s.span()).stream()
                        .allMatch(place -> place.id().equals(event.place()))
                && reading.times().overlapping(s.span()).stream()
                        .allMatch(time -> time.type() != TimeType.DURATION
                                && time.type() != TimeType.SET
                                && (day == null
                                        || time.from() == null
                                        || time.from().compareTo(day) >= 0));
    }

    /** True if a toll may have moved from {@code before} to {@code now}: that of a war is not that of one raid. */
    private static boolean isLikely(@Nullable Range before, Range now) {
        return before == null
                || before.low() == null
                || now.low() == null
                || now.low() <= LARGEST_RISE * Math.max(before.low(), SMALL)
                        && before.low() <= LARGEST_RISE * now.low();
    }

    private boolean fits(Reading reading, Sentence s, Draft event) {
        boolean next = s.section() == SectionKind.BODY
                && s.paragraph() == event.sentence().paragraph()
                && s.index() == event.sentence().index() + 1;
        return next
                && event.type() == EventType.ASSAULT
                && event.status() == EventStatus.HAPPENED
                && !event.historical()
                && reading.times().overlapping(s.span()).isEmpty()
                && reading.places().overlapping(s.span()).isEmpty()
                && s.tokens().stream()
                        .noneMatch(token -> isOther(s, token)
                                || token.is("aux") && Reading.lemma(token).equals("have")
                                || classes.matches("=toll", s, token.index()));
    }

    private boolean isOther(Sentence s, Token token) {
        return classes.matches("other-scene", s, token.index())
                || OTHER_CAUSES.stream().anyMatch(cause -> classes.matches(cause, s, token.index()));
    }

    private static @Nullable Range first(@Nullable Range own, @Nullable Range told) {
        return own == null ? told : own;
    }
}
