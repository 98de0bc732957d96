package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Set<String> sourceNouns;
    private final Set<String> papers;
    private final Narrators narrators;
    private final Anonymity anonymity;

    public QuoteStage(Knowledge knowledge) {
        Venues venues = new Venues(knowledge);
        this.sayings = new Sayings(knowledge, venues);
        this.colons = new Colons(knowledge);
        this.circumstances = new Circumstances(venues);
        this.sourceNouns = Sources.nouns(knowledge, "speaks");
        this.papers = Sources.nouns(knowledge, "paper");
        this.narrators = new Narrators(knowledge);
        this.anonymity = new Anonymity(knowledge);
    }

    /** The quotes of {@code text}, in text order. */
    public Quotes find(ParsedText text, Actors actors, Times times) {
        Manuscript manuscript = new Manuscript(text);
        Sources sources = Sources.of(sourceNouns, papers, actors);
        List<Draft> drafts = new ArrayList<>();
        for (Sentence s : manuscript.sentences()) {
            if (s.section() != SectionKind.FOOTER) {
                drafts.addAll(sayings.in(s, sources, manuscript.quoted(s)));
            }
        }
        drafts = colons.in(manuscript, sources, drafts);
        drafts = Credits.in(manuscript, sources, drafts);
        drafts = Citing.apart(drafts, sources);
        drafts = anonymity.without(drafts);
        drafts = DirectSpeech.join(manuscript, drafts);
        Narrator narrator = narrators.of(manuscript, actors);
        List<Draft> all = Unsaid.without(drafts, narrator);
        drafts = Selection.of(all);
        drafts.removeIf(draft -> isOnlyTime(draft, times));
        List<Quote> quotes = new ArrayList<>();
        Map<String, CueSense> senses = new TreeMap<>();
        for (Draft draft : drafts) {
            String id = "q" + (quotes.size() + 1);
            Voice told = Hearsay.source(draft, all);
            Actor source = actor(told == null ? Citing.source(draft, sources) : told, actors);
            Actor speaker = speaker(draft, all, narrator, manuscript, actors);
            Voice passing = Citing.channel(draft);
            Actor channel = actor(passing == null ? circumstances.carrier(draft, sources) : passing, actors);
            quotes.add(quote(id, draft, speaker, source, channel, manuscript, actors, times));
            senses.put(id, isNegated(draft) ? draft.sense().open() : draft.sense());
        }
        List<String> authors = narrator.actors().stream().map(Actor::id).toList();
        Voice voice = narrator.declared() ? narrator.voice() : null;
        return new Quotes(quotes, senses, authors, voice == null ? null : voice.headSpan());
    }

    private Quote quote(
            String id,
            Draft draft,
            @Nullable Actor speaker,
            @Nullable Actor source,
            @Nullable Actor channel,
            Manuscript manuscript,
            Actors actors,
            Times times) {
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
                circumstances.venue(draft, times),
                time == null ? null : time.id(),
                chain(source, speaker, channel, addressee),
                evidence,
                new Because(draft.rule(), where.isEmpty() ? null : where, draft.cue(), filled, List.of()));
    }

    /** "agreed on Saturday to talk": a day is nothing that is said. */
    private static boolean isOnlyTime(Draft draft, Times times) {
        return draft.content().stream().allMatch(span -> times.covering(span) != null);
    }

    /** "could not confirm that …", "neither confirmed nor denied that …". */
    private static boolean isNegated(Draft draft) {
        return draft.sense().word() == CueSense.Word.VERB
                && draft.sense().stance() != null
                && Clauses.negation(draft.sentence(), draft.at()) != null;
    }

    /** Who told whom, the first source first; empty if nobody passes anything on. */
    private static List<String> chain(
            @Nullable Actor source, @Nullable Actor speaker, @Nullable Actor channel, @Nullable Actor addressee) {
        if (speaker == null) {
            return List.of();
        }
        Set<String> chain = new LinkedHashSet<>();
        if (source != null) {
            chain.add(source.id());
        }
        chain.add(speaker.id());
        if (channel != null) {
            chain.add(channel.id());
        }
        if (addressee != null && addressee.kind() == ActorKind.MEDIA) {
            chain.add(addressee.id());
        }
        return chain.size() > 1 ? List.copyOf(chain) : List.of();
    }

    /** Who speaks; "we" and "I" are the narrator's, or his within whose words they stand. */
    private static @Nullable Actor speaker(
            Draft draft, List<Draft> all, Narrator narrator, Manuscript manuscript, Actors actors) {
        Actor named = actor(draft.speaker(), actors);
        Voice voice = draft.speaker();
        Actor answers = named != null ? null : Interview.answerer(manuscript, voice, turns(all), actors);
        if (answers != null) {
            return answers;
        }
        if (named != null || voice == null || !Narrators.isOwn(voice.sentence().token(voice.head()))) {
            return named;
        }
        for (Draft outer : all) {
            if (outer != draft && outer.touches(voice.headSpan())) {
                return actor(outer.speaker(), actors);
            }
        }
        boolean outside = !manuscript.inMarks(voice.headSpan().start());
        return outside && narrator.isKnown() ? narrator.actors().get(0) : null;
    }

    /** Where the first turn of a dialogue begins. */
    private static int turns(List<Draft> all) {
        return all.stream()
                .filter(draft -> draft.rule().equals(Colons.TURN))
                .mapToInt(draft -> draft.sentence().span().start())
                .min()
                .orElse(0);
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
