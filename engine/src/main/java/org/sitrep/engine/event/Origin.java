package org.sitrep.engine.event;

import java.util.Set;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.PartyTags;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.QuoteKind;
import org.sitrep.engine.record.Span;

/** Places that say where people are from, whom they stand for, where they spoke or whence a voice comes, and not where something happened. Stateless. */
final class Origin {
    private static final Set<String> SPOKEN = Set.of("in", "at", "from");

    private Origin() {}

    /** "told an agency in the capital that nine were killed": true if the event is what {@code verb} tells. */
    private static boolean isTold(Reading reading, Sentence s, Token verb, int event) {
        int told = told(s, verb);
        return told >= 0
                && s.under(event, told)
                && reading.quotes().all().stream()
                        .anyMatch(quote -> quote.cue() != null && quote.cue().contains(verb.span()));
    }

    /** The head of what {@code verb} tells, −1 if it tells nothing. */
    private static int told(Sentence s, Token verb) {
        Token clause = s.child(verb.index(), "ccomp");
        return clause == null ? -1 : clause.index();
    }

    /** "Officials in Kabul said rebels attacked a convoy", "a doctor at a hospital in Goma said", in a report of another place: it is where they work. */
    private static boolean isSeatOfSpeaker(
            Reading reading, Sentence s, Token place, Token speaker, int event, WordClasses classes) {
        Token house = speaker.is("nmod") && classes.matches("infirmary", s, speaker.index()) ? speaker : null;
        Token who = house == null ? speaker : s.head(house);
        Token verb = who != null && who.is("nsubj") ? s.head(who) : null;
        boolean seat =
                classes.matches("official", s, speaker.index()) && classes.matches("capital-name", s, place.index());
        return verb != null
                && isTold(reading, s, verb, event)
                && (seat || house != null)
                && reading.places().all().stream().anyMatch(other -> isBefore(other, s, place));
    }

    /**
     * "told an agency in the capital that …", "told a news conference in the port", "speaking to reporters in the port, she said", "told an agency by phone from the border": where
     * somebody said that the event was, or whence he called.
     */
    private static boolean isSpokenAt(Reading reading, Sentence s, Token place, int event, WordClasses classes) {
        Token at = place;
        for (int steps = 0; steps < 3; steps++) {
            Token above = s.head(at);
            boolean aside = at.is("obl") || at.is("nmod") || at.is("iobj") || at.is("obj");
            if (above == null || !aside && !(at.is("advcl") && classes.matches("speaking", s, at.index()))) {
                return false;
            }
            if (isTold(reading, s, above, event)) {
                boolean from = "from".equals(s.adposition(place.index())) && place.index() > above.index();
                return from || place.index() < told(s, above) || isBehindListener(s, place, above);
            }
            at = above;
        }
        return false;
    }

    /** "'They shot at us,' he told an agency by phone from the port": the place stands behind the words in marks that tell of the event, and whoever says them. */
    private static boolean isBehindQuote(Reading reading, Sentence s, Token place, int event) {
        Quote quote = reading.quotes().covering(s.token(event).span());
        return quote != null
                && quote.kind() == QuoteKind.DIRECT
                && quote.cue() != null
                && quote.cue().end() <= place.span().start()
                && s.span().contains(quote.cue())
                && quote.content().stream().noneMatch(words -> words.contains(place.span()));
    }

    /** "nine were killed, the governor of the province said": of what he is the governor. */
    private static boolean isOfOffice(Sentence s, Token place, Token office, WordClasses classes) {
        return place.is("nmod")
                && ("of".equals(s.adposition(place.index())) || "for".equals(s.adposition(place.index())))
                && classes.matches("official", s, office.index())
                && (office.is("nsubj") || office.deprel().equals("dislocated"))
                && s.head(office) != null
                && !s.under(office.index(), place.index());
    }

    /** "…, a villager told an agency in the capital". */
    private static boolean isBehindListener(Sentence s, Token place, Token verb) {
        Token listener = s.child(verb.index(), "iobj");
        int in = s.subtree(place.index()).stream().min(Integer::compare).orElse(0);
        return listener != null && in > 0 && s.under(in - 1, listener.index());
    }

    /** True for a town or unit beside {@code place} that was named before the sentence. */
    private static boolean isBefore(Place other, Sentence s, Token place) {
        return other.precision() != Precision.COUNTRY
                && other.mentions().stream().noneMatch(mention -> mention.overlaps(place.span()))
                && other.mentions().get(0).start() < s.span().start();
    }

    /** "a case that has drawn criticism from the United States". */
    private static boolean isVoice(Sentence s, Token noun, WordClasses classes) {
        return classes.matches("criticism", s, noun.index()) || classes.matches("outcry", s, noun.index());
    }

    /** True if the place of {@code mention} only says where somebody is from. */
    static boolean is(Reading reading, Sentence s, Span mention, WordClasses classes) {
        int head = Setting.head(s, mention);
        return head >= 0 && is(reading, s, s.token(head), -1, classes);
    }

    /** "settlers from the hill town burned cars", "two peacekeepers (Togo) were hurt": where people are from is not where they act, nor, for a country, where something is done to them. */
    static boolean is(Reading reading, Sentence s, Token place, int event, WordClasses classes) {
        if (PartyTags.isSeat(s, place)) {
            return true;
        }
        Token first = Clauses.firstConjunct(s, place.index());
        Token whose = s.head(first);
        if (event >= 0 && whose != null && isOfOffice(s, first, whose, classes)) {
            return true;
        }
        if (event >= 0 && whose != null && SPOKEN.contains(String.valueOf(s.adposition(first.index())))) {
            boolean seat = first.is("nmod") && isSeatOfSpeaker(reading, s, first, whose, event, classes);
            if (seat || isSpokenAt(reading, s, first, event, classes) || isBehindQuote(reading, s, place, event)) {
                return true;
            }
        }
        boolean aside = first.is("obl");
        if (whose == null || whose.index() == event && !aside || !whose.isNoun() && !aside) {
            return false;
        }
        Place known = reading.places().covering(place.span());
        boolean country = known != null && known.precision() == Precision.COUNTRY;
        boolean people = classes.matches("people", s, whose.index()) || classes.matches("armed", s, whose.index());
        if (first.is("nmod")
                && country
                && "of".equals(s.adposition(first.index()))
                && classes.matches("citizen-noun", s, whose.index())) {
            return true; // "among them citizens of Chile and Peru"
        }
        if (first.is("nmod") && "from".equals(s.adposition(first.index()))) {
            Token side = Clauses.firstConjunct(s, whose.index());
            boolean acts = side.deprel().equals("nsubj") || side.deprel().equals("obl:agent");
            return acts || country && (people || isVoice(s, whose, classes) || side.is("nsubj"));
        }
        if (first.is("obl") && country && "from".equals(s.adposition(first.index()))) {
            Token object = s.child(whose.index(), "obj");
            if (object != null && isVoice(s, object, classes)) {
                return true;
            }
            // "The nine crew, from India and Pakistan, were taken hostage": trees hang it on the verb.
            int from = s.subtree(first.index()).stream().min(Integer::compare).orElse(0);
            return from > 1
                    && s.token(from - 1).form().equals(",")
                    && s.token(from - 2).is("nsubj");
        }
        boolean bracket = first.index() > 0 && s.token(first.index() - 1).form().equals("(");
        return country && people && first.is("appos") && bracket;
    }
}
