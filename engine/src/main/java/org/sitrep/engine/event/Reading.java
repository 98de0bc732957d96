package org.sitrep.engine.event;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;
import org.sitrep.engine.actor.Actors;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.quote.Quotes;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.time.Times;

/** A document with all that was found in it before: what the rules of this package read. */
record Reading(ParsedText text, Times times, Places places, Actors actors, Quotes quotes) {

    /** True if the text names one of the actors with these {@code ids}: "the Taliban", unlike "gunmen". */
    boolean names(Collection<String> ids) {
        return actors.all().stream()
                .filter(actor -> ids.contains(actor.id()))
                .flatMap(actor -> actor.mentions().stream())
                .anyMatch(mention -> mention.form() == MentionForm.NAME);
    }

    /** The index of the last of {@code those} sentences that holds one of {@code words}; −1 if none does. */
    int toldLast(Collection<Span> words, Predicate<Sentence> those) {
        int last = -1;
        for (Sentence s : text.sentences()) {
            if (those.test(s) && words.stream().anyMatch(s.span()::contains)) {
                last = s.index();
            }
        }
        return last;
    }

    /** The dictionary form of {@code token}, lower case. */
    static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    /** The dictionary form of {@code verb} with its particle ({@code call off}), if it has one. */
    static String withParticle(Sentence s, Token verb) {
        Token particle = s.child(verb.index(), "compound:prt");
        return particle == null ? lemma(verb) : lemma(verb) + " " + lemma(particle);
    }
}
