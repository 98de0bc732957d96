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

    /** The reporter of the event at {@code trigger}: the quote around it, else the verb of saying above it; {@code null} if the article itself says so. */
    static @Nullable ReportedBy of(Reading reading, Sentence s, Span trigger, Reality reality) {
        Quote quote = reading.quotes().covering(trigger);
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
        if (reality.saying() < 0) {
            return null;
        }
        List<Token> speakers = Clauses.subjects(s, reality.saying());
        if (speakers.isEmpty()) {
            return new ReportedBy(null, s.token(reality.saying()).span(), null);
        }
        Actor speaker = reading.actors().covering(speakers.get(0).span());
        return new ReportedBy(
                speaker == null ? null : speaker.id(), speakers.get(0).span(), null);
    }

    private static boolean isExpectation(Sentence s, Quote quote) {
        Span cue = quote.cue();
        int at = cue == null ? -1 : s.tokenAt(cue.end() - 1);
        return at >= 0 && EXPECTATIONS.contains(Reading.lemma(s.token(at)));
    }
}
