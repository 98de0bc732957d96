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

    /** The index of the last sentence that holds one of {@code words}, from sentence {@code from} back for as long as {@code near} holds; −1 if none does. */
    int toldLast(Collection<Span> words, int from, Predicate<Sentence> near) {
        for (int i = from; i >= 0; i--) {
            Sentence s = text.sentences().get(i);
            if (!near.test(s)) {
                return -1;
            }
            if (words.stream().anyMatch(s.span()::contains)) {
                return i;
            }
        }
        return -1;
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
