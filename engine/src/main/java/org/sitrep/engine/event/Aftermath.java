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

/** The toll in a sentence of its own: "Jets bombed a market. At least 34 civilians died." Thread-safe. */
final class Aftermath {
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
        List<Span> evidence = new ArrayList<>(event.evidence());
        evidence.add(s.span());
        Because why = event.because();
        List<Because.Filled> filled = new ArrayList<>(why.filled());
        filled.add(new Because.Filled("size", s.span(), "told in the next sentence"));
        return event.with(both, evidence, new Because(why.rule(), why.source(), why.trigger(), filled, why.lost()));
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
                && s.tokens().stream().noneMatch(token -> isOther(s, token));
    }

    private boolean isOther(Sentence s, Token token) {
        return classes.matches("=toll", s, token.index())
                || classes.matches("other-scene", s, token.index())
                || token.is("aux") && Reading.lemma(token).equals("have")
                || OTHER_CAUSES.stream().anyMatch(cause -> classes.matches(cause, s, token.index()));
    }

    private static @Nullable Range first(@Nullable Range own, @Nullable Range told) {
        return own == null ? told : own;
    }
}
