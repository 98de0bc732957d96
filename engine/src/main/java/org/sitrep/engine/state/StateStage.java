package org.sitrep.engine.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.actor.Actors;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.language.TokenRange;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.quote.Quotes;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Stance;
import org.sitrep.engine.record.State;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.record.TimeType;
import org.sitrep.engine.time.Times;

/** Finds what holds: "The rebels seized Goma on Monday" gives {@code controls}, rebels, Goma, from that Monday. Thread-safe once built. */
public final class StateStage {
    /** How far back, in sentences, "the city" may look for its name. */
    private static final int NEAR = 2;

    private static final Set<String> TOWN_NOUNS = Set.of("city", "town", "capital", "village", "port", "stronghold");
    /** "most of Vovchansk" is as good as the place; "parts of it" are not. */
    private static final Set<String> WHOLE_NOUNS =
            Set.of("all", "most", "whole", "entirety", "much", "bulk", "majority");

    private static final Set<String> UNIT_NOUNS =
            Set.of("province", "region", "district", "valley", "state", "governorate");

    private final Map<String, List<StateSense>> senses;
    private final Posts posts;

    public StateStage(Knowledge knowledge) {
        this.senses = StateSense.load(knowledge);
        this.posts = new Posts(knowledge);
    }

    /** The states that the text says, in text order of their evidence. */
    public List<State> find(
            ParsedText text, Times times, Places places, Actors actors, Quotes quotes, List<Event> events) {
        return new Search(text, times, places, actors, quotes, events).run();
    }

    /** The search through one document. */
    private final class Search {
        private final ParsedText text;
        private final Times times;
        private final Places places;
        private final Actors actors;
        private final Quotes quotes;
        private final List<Event> events;
        private final List<State> found = new ArrayList<>();

        Search(ParsedText text, Times times, Places places, Actors actors, Quotes quotes, List<Event> events) {
            this.text = text;
            this.times = times;
            this.places = places;
            this.actors = actors;
            this.quotes = quotes;
            this.events = events;
        }

        /** Senses by lemma; a participle tagged as a verb keeps its adjective's ("is allied with"). */
        private List<StateSense> sensesOf(Token token) {
            List<StateSense> byLemma = senses.getOrDefault(token.lemma(), List.of());
            String form = token.form().toLowerCase(java.util.Locale.ROOT);
            if (!token.xpos().equals("VBN") || form.equals(token.lemma())) {
                return byLemma;
            }
            List<StateSense> both = new ArrayList<>(byLemma);
            senses.getOrDefault(form, List.of()).stream()
                    .filter(sense -> sense.pos() == StateSense.Word.ADJECTIVAL)
                    .forEach(both::add);
            return both;
        }

        List<State> run() {
            for (Sentence sentence : text.sentences()) {
                for (Token token : sentence.tokens()) {
                    for (StateSense sense : sensesOf(token)) {
                        Clause clause = Clause.of(sentence, token, sense);
                        if (clause != null && clause.isAsserted()) {
                            say(sentence, token, sense, clause);
                        }
                    }
                }
            }
            for (Actor actor : actors.all()) {
                actor.roles().stream().filter(posts::isPost).forEach(role -> add(Offices.of(actor, role)));
                actor.relations().forEach(relation -> add(Offices.of(actor, relation)));
            }
            List<State> sorted = new ArrayList<>(found);
            sorted.sort(Comparator.comparing((State state) -> state.evidence().get(0))
                    .thenComparing(State::kind)
                    .thenComparing(State::subject));
            List<State> numbered = new ArrayList<>();
            for (State state : sorted) {
                numbered.add(withId(state, "s" + (numbered.size() + 1)));
            }
            return numbered;
        }

        private void say(Sentence sentence, Token word, StateSense sense, Clause clause) {
            boolean called =
                    word.isVerb() && sense.kind().equals("controls") && sentence.child(word.index(), "xcomp") != null;
            if (called) {
                return; // "held Chile responsible"
            }
            for (Token objectWord : named(sentence, clause.fill(sense.object()))) {
                String object = object(sentence, objectWord, sense);
                if (object == null) {
                    continue;
                }
                for (Token subjectWord : clause.fill(sense.subject())) {
                    String subject = subject(sentence, subjectWord, sense);
                    StateStatus status = status(word, sense, clause);
                    if (subject != null && status != null && !subject.equals(object)) {
                        add(state(sentence, word, sense, clause, subjectWord, subject, objectWord, object, status));
                    }
                }
            }
        }

        /** "the towns of Bara and Um Sumaima": each of them. */
        private List<Token> named(Sentence sentence, List<Token> words) {
            List<Token> all = new ArrayList<>();
            for (Token word : words) {
                boolean kind = TOWN_NOUNS.contains(word.lemma()) || UNIT_NOUNS.contains(word.lemma());
                List<Token> names = kind ? Clauses.obliques(sentence, word.index(), "of") : List.of();
                all.addAll(names.size() > 1 ? names : List.of(word));
            }
            return all;
        }

        private State state(
                Sentence sentence,
                Token word,
                StateSense sense,
                Clause clause,
                Token subjectWord,
                String subject,
                Token objectWord,
                String object,
                StateStatus status) {
            Span subjectSpan = phrase(sentence, subjectWord);
            Span objectSpan = phrase(sentence, objectWord);
            String date = sense.lasts() && !clause.isSince() ? null : date(sentence, word, clause);
            boolean ended = status == StateStatus.ENDED && !(sense.lasts() && clause.isPluperfect());
            boolean begins = !ended && !word.is("amod");
            return new State(
                    "s0",
                    sense.kind(),
                    subject,
                    object,
                    null,
                    begins ? date : null,
                    ended ? date : null,
                    status,
                    List.of(word.span().union(subjectSpan).union(objectSpan)),
                    new Because(
                            sense.rule(),
                            sense.where(),
                            word.span(),
                            List.of(
                                    new Because.Filled("subject", subjectSpan, null),
                                    new Because.Filled("object", objectSpan, null)),
                            List.of()));
        }

        /** What holds in the words of the article; what a speaker says of it is claimed or denied. */
        private @Nullable StateStatus status(Token word, StateSense sense, Clause clause) {
            Quote quote = quotes.covering(word.span());
            Stance stance = quote == null ? null : quotes.stance(quote);
            if (stance == Stance.DENIES) {
                // Who denies a loss claims to hold on.
                return sense.effect() == StateStatus.ENDED ? StateStatus.CLAIMED : StateStatus.DENIED;
            }
            if (clause.isNoLonger() || sense.lasts() && clause.isPluperfect()) {
                return StateStatus.ENDED;
            }
            if (clause.isNegated()) {
                return quote == null ? null : StateStatus.DENIED;
            }
            if (stance == Stance.DOUBTS) {
                return null;
            }
            return quote == null || sense.effect() == StateStatus.ENDED ? sense.effect() : StateStatus.CLAIMED;
        }

        private @Nullable String subject(Sentence sentence, Token word, StateSense sense) {
            Actor actor = actors.covering(word.span());
            if (actor != null) {
                return actor.id();
            }
            // A province may resist; a place that controls something is its government, which the actor stage names.
            Place place = sense.kind().equals("resists") ? places.covering(word.span()) : null;
            return place == null ? null : place.id();
        }

        private @Nullable String object(Sentence sentence, Token word, StateSense sense) {
            if (sense.wants() != StateSense.Wants.ACTOR) {
                Place place = place(sentence, word);
                if (place != null) {
                    return place.id();
                }
            }
            Actor actor = sense.wants() == StateSense.Wants.PLACE ? null : actors.covering(word.span());
            return actor == null ? null : actor.id();
        }

        /** The place that the phrase of {@code word} names, or that "the city" stands for. */
        private @Nullable Place place(Sentence sentence, Token word) {
            Place exact = places.covering(word.span());
            if (exact != null) {
                return exact;
            }
            if (WHOLE_NOUNS.contains(word.lemma())) {
                List<Token> whole = Clauses.obliques(sentence, word.index(), "of");
                return whole.isEmpty() ? null : place(sentence, whole.get(0));
            }
            boolean town = TOWN_NOUNS.contains(word.lemma());
            if (!town && !UNIT_NOUNS.contains(word.lemma())) {
                return null;
            }
            // "the city of Goma", "the town Bria"
            for (Token part : sentence.children(word.index())) {
                Place named = part.is("nmod") || part.is("appos") || part.is("flat") || part.is("compound")
                        ? places.covering(part.span())
                        : null;
                if (named != null && named.precision() != Precision.COUNTRY) {
                    return named;
                }
            }
            if (!town) {
                return before(sentence, word, StateStage::isUnit);
            }
            // A town of the name of its province may stand for it, if the text said who holds it.
            Place near = before(sentence, word, StateStage::isTown);
            return near != null ? near : before(sentence, word, place -> isUnit(place) && isHeld(place));
        }

        private boolean isHeld(Place place) {
            return found.stream()
                    .anyMatch(state ->
                            state.kind().equals("controls") && place.id().equals(state.object()));
        }

        /** The last such place named shortly before {@code word}. */
        private @Nullable Place before(Sentence sentence, Token word, Predicate<Place> such) {
            int from = text.sentences()
                    .get(Math.max(0, sentence.index() - NEAR))
                    .span()
                    .start();
            if (from >= word.span().start()) {
                return null;
            }
            Place last = null;
            for (Place place : places.overlapping(new Span(from, word.span().start()))) {
                if (such.test(place)) {
                    last = place;
                }
            }
            return last;
        }

        /** The date of the clause: that of an event with the same trigger, else the only date in the sentence. */
        private @Nullable String date(Sentence sentence, Token word, Clause clause) {
            Span predicate = sentence.token(clause.predicate()).span();
            for (Event event : events) {
                if (event.date() != null
                        && (event.trigger().overlaps(word.span())
                                || event.trigger().overlaps(predicate))) {
                    return event.date();
                }
            }
            String only = null;
            for (Time time : times.overlapping(sentence.span())) {
                if (time.edtf() != null && time.type() != TimeType.DURATION) {
                    if (only != null && !only.equals(time.edtf())) {
                        return null;
                    }
                    only = time.edtf();
                }
            }
            return only;
        }

        private Span phrase(Sentence sentence, Token word) {
            TokenRange range = Clauses.nounPhrase(sentence, word.index());
            return sentence.span(range.from(), range.to());
        }

        /** Adds a state, or its words to an equal one that the text said before. */
        private void add(@Nullable State state) {
            if (state == null) {
                return;
            }
            for (int i = 0; i < found.size(); i++) {
                State known = found.get(i);
                if (known.kind().equals(state.kind())
                        && known.subject().equals(state.subject())
                        && java.util.Objects.equals(known.object(), state.object())
                        && java.util.Objects.equals(known.title(), state.title())
                        && known.status() == state.status()) {
                    found.set(i, merged(known, state));
                    return;
                }
            }
            found.add(state);
        }
    }

    /** A town, or a place in no list, known only by the unit it lies in. */
    private static boolean isTown(Place place) {
        String rule = place.because().rule();
        boolean unlisted = rule.equals("place/within") || rule.endsWith("-beside") || place.lat() == null;
        return place.precision() == Precision.CITY || unlisted && !isLarge(place);
    }

    private static boolean isUnit(Place place) {
        return place.precision() == Precision.ADMIN1;
    }

    private static boolean isLarge(Place place) {
        return place.precision() == Precision.COUNTRY || place.precision() == Precision.REGION;
    }

    private static State merged(State known, State more) {
        List<Span> evidence = new ArrayList<>(known.evidence());
        more.evidence().stream().filter(span -> !evidence.contains(span)).forEach(evidence::add);
        evidence.sort(null);
        return new State(
                known.id(),
                known.kind(),
                known.subject(),
                known.object(),
                known.title(),
                known.from() == null ? more.from() : known.from(),
                known.to() == null ? more.to() : known.to(),
                known.status(),
                evidence,
                known.because());
    }

    private static State withId(State state, String id) {
        return new State(
                id,
                state.kind(),
                state.subject(),
                state.object(),
                state.title(),
                state.from(),
                state.to(),
                state.status(),
                state.evidence(),
                state.because());
    }
}
