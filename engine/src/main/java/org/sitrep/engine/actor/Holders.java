package org.sitrep.engine.actor;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.RoleStatus;

/** Who the knowledge says is meant: leaders by another of their names, offices by who held them at the time of the clause. */
final class Holders {
    private final Coreference links;

    Holders(Coreference links) {
        this.links = links;
    }

    /** The actor that the knowledge has under another name than {@code name}: "Lula" for "Luiz Inacio Lula da Silva", or as the holder of an office. */
    @Nullable
    Entity leader(String name) {
        String full = links.knowledge.leaders().fullName(name);
        if (full == null) {
            return null;
        }
        for (Entity entity : links.entities) {
            boolean held = !entity.isNamed() && entity.holder != null && full.equals(entity.holder.name());
            if (entity.isPerson()
                    && (held || full.equals(links.knowledge.leaders().fullName(entity.name)))) {
                return entity;
            }
        }
        return null;
    }

    /** Whom the knowledge has in the national office that {@code phrase} names, at the time of its clause; {@code null} if that is not known. */
    Leaders.@Nullable Term holder(Mention mention, Phrase phrase) {
        boolean office = phrase.role().sort() == RoleNoun.Sort.OFFICE
                && phrase.status() == RoleStatus.HOLDS
                && phrase.owner() == null
                && phrase.possessor() < 0
                && !mention.plural
                && phrase.modifiers().isEmpty();
        String day = office ? links.tenures.day(mention) : null;
        if (day == null || !phrase.isDefinite() && phrase.country() == null) {
            return null;
        }
        Known state = links.knowledge.state(phrase.country());
        boolean elsewhere =
                phrase.ofText() != null && (state == null || !state.name().equals(phrase.ofText()));
        String country = phrase.country() == null ? links.setting.at(mention.sentence, mention.head) : phrase.country();
        Leaders.Term term = elsewhere || country == null
                ? null
                : links.knowledge.leaders().holder(country, phrase.role().noun(), day);
        return term == null || !links.tenures.isDated(mention) && tellsOfOther(term) ? null : term;
    }

    /** True if the text speaks of somebody who held the office of {@code term} at another time: it may mean that time. */
    private boolean tellsOfOther(Leaders.Term term) {
        for (Entity entity : links.entities) {
            boolean other = entity.name != null
                    && links.knowledge.leaders().held(entity.name, term.office(), term.country(), term.from())
                            == Leaders.Held.NO;
            if (other) {
                return true;
            }
        }
        return false;
    }
}
