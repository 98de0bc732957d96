package org.sitrep.engine.event;

import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.PartyTags;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Span;

/** Where people are from, which is not where something happened. Stateless. */
final class Origin {
    private Origin() {}

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
        boolean aside = first.is("obl");
        if (whose == null || whose.index() == event && !aside || !whose.isNoun() && !aside) {
            return false;
        }
        Place known = reading.places().covering(place.span());
        boolean country = known != null && known.precision() == Precision.COUNTRY;
        boolean people = classes.matches("people", s, whose.index()) || classes.matches("armed", s, whose.index());
        if (first.is("nmod") && "from".equals(s.adposition(first.index()))) {
            Token side = Clauses.firstConjunct(s, whose.index());
            boolean acts = side.deprel().equals("nsubj") || side.deprel().equals("obl:agent");
            return acts || country && (people || side.is("nsubj"));
        }
        if (first.is("obl") && country && "from".equals(s.adposition(first.index()))) {
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
