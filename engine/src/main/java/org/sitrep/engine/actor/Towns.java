package org.sitrep.engine.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Span;

/** Drops "persons" of one word that the text itself speaks of as a place elsewhere: a mine, an island, a village that the encoder takes for somebody where it acts. */
final class Towns {
    private final List<List<Mention>> found;
    private final Places places;

    /** Names of persons of more than one word: who bears one is no place. */
    private final Set<String> bearers = new HashSet<>();

    /** What the encoder takes for persons' names. */
    private final Set<Span> persons = new HashSet<>();

    Towns(List<List<Mention>> found, Places places, String text) {
        this.found = found;
        this.places = places;
        for (List<Mention> mentions : found) {
            for (Mention mention : mentions) {
                if (mention.shape == Mention.Shape.PERSON) {
                    persons.add(mention.sentence.span(mention.nameFrom, mention.nameTo));
                    if (mention.nameWords() > 1 || mention.phrase != null || mention.from < mention.nameFrom) {
                        bearers.add(mention.lastName());
                        bearers.add(mention.sentence.token(mention.nameFrom).form());
                    }
                }
            }
        }
    }

    void drop() {
        for (List<Mention> mentions : found) {
            mentions.removeIf(this::isTown);
        }
    }

    private boolean isTown(Mention mention) {
        if (mention.shape != Mention.Shape.PERSON || mention.nameWords() != 1 || bearers.contains(mention.lastName())) {
            return false;
        }
        Place place = places.covering(mention.span());
        return place != null && (isJoinedToTown(mention) || isSpokenOf(place));
    }

    /** "Goma and Bukavu": a town is in one breath with towns. */
    private boolean isJoinedToTown(Mention mention) {
        Token first = Clauses.firstConjunct(mention.sentence, mention.head);
        return Clauses.conjuncts(mention.sentence, first.index()).stream()
                .anyMatch(other -> other.index() != mention.head
                        && places.covering(other.span()) != null
                        && persons.stream().noneMatch(person -> person.overlaps(other.span())));
    }

    private boolean isSpokenOf(Place place) {
        return place.mentions().stream().anyMatch(span -> persons.stream().noneMatch(person -> person.overlaps(span)));
    }
}
