package org.sitrep.engine.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.ReportedBy;
import org.sitrep.engine.record.Span;

/** Who in the text says that an event is so. Stateless. */
final class Attribution {
    private static final Set<String> EXPECTATIONS =
            Set.of("expect", "believe", "think", "suppose", "hope", "fear", "know", "schedule", "plan");

    private Attribution() {}

    /**
     * The reporter of the event that {@code trigger} tells, led by {@code lead}: the quote around it, else the verb of saying above it, else whoever issues the text as his statement; {@code null} if the
     * article itself says so.
     *
     * @param own true if the event is what those do in whose name the text is written
     */
    static @Nullable ReportedBy of(Reading reading, Sentence s, Span lead, Span trigger, Reality reality, boolean own) {
        Quote quote = around(reading, lead, trigger);
        if (quote != null && quote.speakerSpan() == null && isExpectation(s, quote)) {
            // "is expected to win": nobody says so.
            return null;
        }
        if (quote != null) {
            Span by = quote.speakerSpan() != null
                    ? quote.speakerSpan()
                    : quote.cue() != null ? quote.cue() : quote.content().get(0);
            return new ReportedBy(quote.speaker(), by, quote.id());
        }
        Span declared = reading.quotes().declared();
        if (reality.saying() < 0) {
            return declared == null || own || declared.overlaps(s.span())
                    ? null
                    : new ReportedBy(reading.quotes().narrators().get(0), declared, null);
        }
        List<Token> speakers = Clauses.subjects(s, reality.saying());
        if (speakers.isEmpty()) {
            return new ReportedBy(null, s.token(reality.saying()).span(), null);
        }
        Actor speaker = reading.actors().covering(speakers.get(0).span());
        return new ReportedBy(
                speaker == null ? null : speaker.id(), speakers.get(0).span(), null);
    }

    /** The shortest quote that holds the event; if it is by saying the event that the quote is said ("repeated its call for …"), the next one around. */
    private static @Nullable Quote around(Reading reading, Span lead, Span trigger) {
        Quote inner = reading.quotes().covering(lead);
        if (inner == null || inner.cue() == null || !inner.cue().overlaps(trigger)) {
            return inner;
        }
        Span cue = inner.cue();
        Quote outer = null;
        int shortest = Integer.MAX_VALUE;
        for (Quote quote : reading.quotes().overlapping(trigger)) {
            for (Span content : quote.content()) {
                int length = content.end() - content.start();
                if (quote != inner && content.contains(cue) && content.contains(lead) && length < shortest) {
                    outer = quote;
                    shortest = length;
                }
            }
        }
        return outer;
    }

    private static boolean isExpectation(Sentence s, Quote quote) {
        Span cue = quote.cue();
        int at = cue == null ? -1 : s.tokenAt(cue.end() - 1);
        return at >= 0 && EXPECTATIONS.contains(Reading.lemma(s.token(at)));
    }
}
