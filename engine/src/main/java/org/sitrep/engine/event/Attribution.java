package org.sitrep.engine.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.quote.CueSense;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.ReportedBy;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Stance;

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
        Quote quote = around(
                reading,
                lead,
                trigger,
                reality.refuted() < 0 ? null : s.token(reality.refuted()).span());
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
        Token saying = s.token(reality.saying());
        Token verb = saying.isNoun() && saying.is("obj") ? s.head(saying) : null; // "found no proof that"
        List<Token> speakers = Clauses.subjects(s, verb == null ? saying.index() : verb.index());
        if (speakers.isEmpty() && saying.isNoun() && !reality.unproven()) {
            return null; // "there are signs that"
        }
        if (speakers.isEmpty()) {
            return new ReportedBy(null, s.token(reality.saying()).span(), null);
        }
        Actor speaker = reading.actors().covering(speakers.get(0).span());
        return new ReportedBy(
                speaker == null ? null : speaker.id(), speakers.get(0).span(), null);
    }

    /**
     * The shortest quote that holds the event and reports it. One by saying which the event is done ("repeated its call for …") does not, nor does one that tells what somebody wants or decides: it is the
     * article that says so. Nor does one whose words somebody calls untrue: {@code refuted} is its word of saying.
     */
    private static @Nullable Quote around(Reading reading, Span lead, Span trigger, @Nullable Span refuted) {
        Quote shortest = null;
        int least = Integer.MAX_VALUE;
        for (Quote quote : reading.quotes().overlapping(lead)) {
            Span cue = quote.cue();
            boolean done = cue != null && (cue.overlaps(trigger) || refuted != null && cue.overlaps(refuted));
            for (Span content : quote.content()) {
                int length = content.end() - content.start();
                if (!done && content.contains(lead) && length < least && !isWill(reading, quote)) {
                    shortest = quote;
                    least = length;
                }
            }
        }
        return shortest;
    }

    /** "plans to", "hopes that", "voted to". */
    private static boolean isWill(Reading reading, Quote quote) {
        CueSense sense = reading.quotes().sense(quote);
        return sense != null
                && sense.stance() == null
                && (sense.strength() == CueSense.Strength.MIND
                        || sense.implies().equals("decided"));
    }

    /** What whoever reports the event makes of it: he asserts it if he says nothing else; {@code null} if nobody is named, or he only asks for it. */
    static @Nullable Stance stance(Reading reading, @Nullable ReportedBy by, Reality reality, boolean real) {
        if (by == null || reality.denied()) {
            return reality.denied() ? Stance.DENIES : null;
        }
        if (reality.unproven()) {
            return Stance.DOUBTS;
        }
        Quote quote = null;
        for (Quote one : reading.quotes().all()) {
            quote = one.id().equals(by.quote()) ? one : quote;
        }
        CueSense sense = quote == null ? null : reading.quotes().sense(quote);
        if (quote == null || sense == null || sense.stance() == Stance.DOUBTS) {
            return sense == null ? Stance.ASSERTS : Stance.DOUBTS;
        }
        boolean said = quote.speakerSpan() != null && (sense.stance() != null || real);
        return said ? Stance.ASSERTS : null;
    }

    private static boolean isExpectation(Sentence s, Quote quote) {
        Span cue = quote.cue();
        int at = cue == null ? -1 : s.tokenAt(cue.end() - 1);
        return at >= 0 && EXPECTATIONS.contains(Reading.lemma(s.token(at)));
    }
}
