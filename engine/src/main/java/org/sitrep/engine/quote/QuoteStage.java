package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.actor.Actors;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.QuoteKind;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.time.Times;

/**
 * Finds quotes and their speakers. Thread-safe once built.
 *
 * <p>"The mill is safe," the mayor told reporters on Monday: the content, the speaker, the cue ({@code told}), the addressee and the time. Cues and what they imply are data
 * ({@code rules/quote/cues.tsv}).
 */
public final class QuoteStage {
    private final Sayings sayings;
    private final Colons colons;
    private final Circumstances circumstances;

    public QuoteStage(Knowledge knowledge) {
        this.sayings = new Sayings(new Cues(knowledge));
        this.colons = new Colons(knowledge);
        this.circumstances = new Circumstances(knowledge);
    }

    /** The quotes of {@code text}, in text order. */
    public Quotes find(ParsedText text, Actors actors, Times times) {
        Manuscript manuscript = new Manuscript(text);
        List<Draft> drafts = new ArrayList<>();
        for (Sentence s : manuscript.sentences()) {
            if (s.section() != SectionKind.FOOTER) {
                drafts.addAll(sayings.in(s, manuscript.quoted(s)));
            }
        }
        drafts = colons.in(manuscript, drafts);
        drafts = DirectSpeech.join(manuscript, drafts);
        List<Draft> all = drafts;
        drafts = Selection.of(all);
        drafts.removeIf(draft -> isOnlyTime(draft, times));
        List<Quote> quotes = new ArrayList<>();
        Map<String, CueSense> senses = new TreeMap<>();
        for (Draft draft : drafts) {
            String id = "q" + (quotes.size() + 1);
            Actor source = actor(Hearsay.source(draft, all), actors);
            quotes.add(quote(id, draft, source, manuscript, actors, times));
            senses.put(id, draft.sense());
        }
        return new Quotes(quotes, senses);
    }

    private Quote quote(
            String id, Draft draft, @Nullable Actor source, Manuscript manuscript, Actors actors, Times times) {
        Actor speaker = actor(draft.speaker(), actors);
        Actor addressee = actor(draft.addressee(), actors);
        Time time = circumstances.time(draft, times);
        List<Span> evidence = new ArrayList<>();
        List<Because.Filled> filled = new ArrayList<>();
        Voice voice = draft.speaker();
        if (voice != null) {
            evidence.add(voice.span());
            filled.add(new Because.Filled("speaker", voice.span(), null));
        }
        if (draft.cue() != null) {
            evidence.add(draft.cue());
        }
        for (Span span : draft.content()) {
            evidence.add(span);
            filled.add(new Because.Filled("content", span, draft.frame().isEmpty() ? null : draft.frame()));
        }
        evidence.sort(null);
        String where = draft.sense().where();
        return new Quote(
                id,
                kind(draft, manuscript),
                speaker == null ? null : speaker.id(),
                voice == null ? null : voice.span(),
                draft.cue(),
                draft.content(),
                addressee == null ? null : addressee.id(),
                circumstances.venue(draft),
                time == null ? null : time.id(),
                chain(source, speaker, addressee),
                evidence,
                new Because(draft.rule(), where.isEmpty() ? null : where, draft.cue(), filled, List.of()));
    }

    /** "agreed on Saturday to talk": a day is nothing that is said. */
    private static boolean isOnlyTime(Draft draft, Times times) {
        return draft.content().stream().allMatch(span -> times.covering(span) != null);
    }

    /** Who told whom, the first source first; empty if nobody passes anything on. */
    private static List<String> chain(@Nullable Actor source, @Nullable Actor speaker, @Nullable Actor addressee) {
        if (speaker == null) {
            return List.of();
        }
        List<String> chain = new ArrayList<>();
        if (source != null && !source.equals(speaker)) {
            chain.add(source.id());
        }
        chain.add(speaker.id());
        if (addressee != null && addressee.kind() == ActorKind.MEDIA && !chain.contains(addressee.id())) {
            chain.add(addressee.id());
        }
        return chain.size() > 1 ? List.copyOf(chain) : List.of();
    }

    private static @Nullable Actor actor(@Nullable Voice voice, Actors actors) {
        if (voice == null) {
            return null;
        }
        Token noun = Clauses.antecedent(voice.sentence(), voice.head());
        if (noun != null) {
            return actor(Voices.voice(voice.sentence(), noun.index()), actors);
        }
        Actor own = actors.covering(voice.headSpan());
        if (own != null) {
            return own;
        }
        // "his rival Salvador Nasralla": the noun alone is nobody.
        for (Token name : voice.sentence().children(voice.head(), "appos")) {
            Actor named = actors.covering(name.span());
            if (named != null) {
                return named;
            }
        }
        List<Actor> inside = actors.overlapping(voice.headSpan());
        return inside.isEmpty() ? null : inside.get(0);
    }

    private static QuoteKind kind(Draft draft, Manuscript manuscript) {
        boolean inside = false;
        boolean outside = false;
        for (Span span : draft.content()) {
            for (int at = span.start(); at < span.end(); at++) {
                if (Character.isLetterOrDigit(manuscript.text().charAt(at))) {
                    boolean quoted = manuscript.inMarks(at);
                    inside |= quoted;
                    outside |= !quoted;
                }
            }
        }
        return inside ? outside ? QuoteKind.MIXED : QuoteKind.DIRECT : QuoteKind.INDIRECT;
    }
}
