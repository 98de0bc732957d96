package org.sitrep.engine.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.ActorKind;

/** Makes actors of bodies that are one person's: they speak, and are at home where the person is. */
final class PersonalBodies {
    private PersonalBodies() {}

    /** "the office of Chancellor Merkel", "his party": a body that is where the person is; false if it is nobody's. */
    static boolean link(Coreference links, Mention mention, Phrase phrase, List<Mention> mentions) {
        Mention person = null;
        for (Mention other : mentions) {
            boolean owner = phrase.ofHead() >= 0 ? other.covers(phrase.ofHead()) : other.head == phrase.possessor();
            person = owner && other != mention ? other : person;
        }
        Entity entity = person == null ? null : person.entity;
        boolean named = person != null && person.shape == Mention.Shape.PERSON;
        if (person == null || phrase.country() != null || !named && (entity == null || !entity.isPerson())) {
            return false;
        }
        Phrase title = entity == null ? person.phrase : title(entity);
        boolean party = phrase.role().noun().equals("party");
        if (phrase.ofText() != null && phrase.ofHead() > phrase.head()) {
            mention.label = phrase.role().noun() + " of " + phrase.ofText();
        }
        String sector = party ? "PTY" : title == null ? null : title.sector();
        Entity body = links.create(party ? ActorKind.PARTY : Phrases.kindOfSector(sector), mention, "body of a person");
        body.sector = sector;
        body.cameo = party ? "PTY" : title == null ? null : title.cameo();
        body.country = title == null ? null : title.country();
        if (body.country == null) {
            body.country = links.knowledge.leaders().country(person.name(links.document.text()));
        }
        if (body.country == null && entity != null && entity.name != null) {
            body.country = links.knowledge.leaders().country(entity.name);
        }
        if (body.country == null && title != null && Phrases.isOfState(title)) {
            body.country = links.homes.ofBearer(person, title);
        }
        return true;
    }

    /** The last title by which {@code entity} was called, {@code null} if there was none. */
    private static @Nullable Phrase title(Entity entity) {
        Phrase title = null;
        for (Mention mention : entity.mentions) {
            title = mention.phrase != null && mention.phrase.role().isPersonal() ? mention.phrase : title;
        }
        return title;
    }
}
