package org.sitrep.engine.actor;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.place.Places;

/** Tells what the encoder takes for the name of a person or body in a sentence, and what is the name of neither. Used by one thread. */
final class Misnamed {
    /** Months that people are called as well. */
    private static final Set<String> MONTHS = Set.of("April", "May", "June", "August");

    private final ActorKnowledge knowledge;
    private final Sentence s;
    private final Places places;
    private final NameChoice choice;

    /** Words of the longer names of persons in the document. */
    private final Set<String> persons;

    Misnamed(ActorKnowledge knowledge, Sentence s, Places places, NameChoice choice, Set<String> persons) {
        this.knowledge = knowledge;
        this.s = s;
        this.places = places;
        this.choice = choice;
        this.persons = persons;
    }

    boolean is(Name name) {
        Token thing = thing(name);
        return isLand(name)
                || isOrigin(name)
                || thing != null && (choice.isTreaty(name.to()) || isTownOf(thing, name))
                || isTrade(name)
                || isMonth(name)
                || isTownOfSeveral(name)
                || isWeapon(name);
    }

    /** "Rockets killed nine": what only the start of the sentence gives a capital, and no club. */
    private boolean isWeapon(Name name) {
        String lemma = s.token(name.from()).form().toLowerCase(Locale.ROOT).replaceAll("s$", "");
        return name.from() == 0
                && name.to() == 1
                && (knowledge.isCue("craft", lemma) || knowledge.isCue("of-state", lemma));
    }

    /** "Kunduz, Sar-e Pul and Taloqan": a place among places. */
    private boolean isTownOfSeveral(Name name) {
        Token token = s.token(name.from());
        int first = Clauses.firstConjunct(s, token.index()).index();
        return name.type() == Name.Type.PERSON
                && first != token.index()
                && places.covering(s.span(name.from(), name.to())) != null
                && s.names().stream()
                        .anyMatch(other ->
                                other.type() == Name.Type.PLACE && other.from() <= first && other.to() > first);
    }

    /** "May was cold": what a month is, and nobody. */
    private boolean isMonth(Name name) {
        Token token = s.token(name.from());
        return name.type() == Name.Type.PERSON
                && name.to() - name.from() == 1
                && MONTHS.contains(token.form())
                && token.is("nsubj")
                && token.head() >= 0
                && s.child(token.head(), "cop") != null
                && s.token(token.head()).upos().equals("ADJ")
                && !persons.contains(token.form());
    }

    /** "a Malaitan man": an adjective is no person. */
    private boolean isOrigin(Name name) {
        Token token = s.token(name.from());
        return name.type() == Name.Type.PERSON
                && name.to() - name.from() == 1
                && token.upos().equals("ADJ")
                && token.is("amod")
                && token.head() > name.from()
                && s.token(token.head()).isNoun();
    }

    /** "Jubaland's forces", "Bougainville's president": no person of one name has those. */
    private boolean isLand(Name name) {
        if (name.type() != Name.Type.PERSON || name.to() - name.from() > 1) {
            return false;
        }
        Token owner = s.token(name.from());
        Token owned = owner.is("nmod:poss") ? s.head(owner) : null;
        RoleNouns.Match noun = owned == null ? null : knowledge.roles().endingAt(s, name.to(), owned.index());
        return noun != null
                && knowledge.isCue("of-land", noun.noun().noun())
                && knowledge.gender(owner.form()) == '0'
                && knowledge.leaders().country(owner.form()) == null
                && !persons.contains(owner.form());
    }

    /** The noun right behind the name that it describes, {@code null} if there is none. */
    private @Nullable Token thing(Name name) {
        Token last = s.token(name.to() - 1);
        return last.is("compound") && last.head() == name.to() ? s.token(name.to()) : null;
    }

    /** "a Boston terrier": the town before a thing is no body. */
    private boolean isTownOf(Token thing, Name name) {
        return name.type() == Name.Type.ORGANISATION
                && thing.isNoun()
                && Character.isLowerCase(thing.form().charAt(0))
                && knowledge.roles().endingAt(s, name.to(), name.to()) == null
                && places.covering(s.span(name.from(), name.to())) != null;
    }

    /** "Wharfingers marched": people by their trade, whose capital only begins the sentence. */
    private boolean isTrade(Name name) {
        RoleNouns.Match noun = name.type() == Name.Type.PERSON && name.from() == 0 && name.to() == 1
                ? knowledge.roles().endingAt(s, 0, 0)
                : null;
        return noun != null && noun.plural() && !persons.contains(s.token(0).form());
    }
}
