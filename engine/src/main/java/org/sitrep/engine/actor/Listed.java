package org.sitrep.engine.actor;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.ActorKind;

/** Links the names that the knowledge has: each known actor is one in a document, a seat of government is its government, a namesake of another state its own. */
final class Listed {
    /** How much more often the text must speak of another country before a name is that of the body there. */
    private static final int NAMESAKE = 3;

    private final Coreference links;
    final Map<String, Entity> byKnown = new HashMap<>();

    Listed(Coreference links) {
        this.links = links;
    }

    void link(Mention mention) {
        NameEntry entry = mention.entry;
        if (entry == null || entry.known() == null) {
            return;
        }
        Entity entity;
        Known body = entry.use() == NameEntry.Use.CAPITAL
                ? links.seats.body(entry, mention.name(links.document.text()))
                : null;
        if (body != null) {
            entity = known(body, mention, "seat of the body");
        } else if (entry.use() == NameEntry.Use.CAPITAL && entry.country() != null) {
            entity = government(entry.country(), mention, "seat of government");
            mention.lose("the town", "it decides, is addressed or is dealt with here, as a government is");
            if (entity.name == null) {
                entity.name = mention.name(links.document.text());
            }
        } else {
            entry = namesake(mention, entry, Coreference.bare(mention.name(links.document.text())));
            String elsewhere = links.chambers.elsewhere(mention);
            entity = elsewhere == null
                    ? known(entry.known(), mention, "known name")
                    : namesake(entry.known(), elsewhere, mention);
        }
        entity.aliases.add(mention.name(links.document.text()));
    }

    /** Of several known bodies of one name, the one whose country the text speaks of, if it hardly ever speaks of that of {@code entry}; a body of no country stands behind. */
    NameEntry namesake(Mention mention, NameEntry entry, String name) {
        if (links.knowledge.sharedNames().has(name)) {
            return entry; // chosen before
        }
        String country = home(entry);
        // The name itself counts for its own country: that much says nothing.
        int least = country == null ? NAMESAKE : Math.max(1, NAMESAKE * links.setting.count(country));
        for (NameEntry other : links.knowledge.names().exactly(name)) {
            String home = home(other);
            if (other.isName() && home != null && !home.equals(country) && links.setting.count(home) >= least) {
                mention.lose(entry.known() == null ? "" : entry.known().name(), "the text speaks of another country");
                return other;
            }
        }
        return entry;
    }

    private @Nullable String home(NameEntry entry) {
        Known known = entry.known();
        return entry.country() != null || known == null
                ? entry.country()
                : known.on(links.day()).country();
    }

    /** The body of {@code country} that goes by the name of a known one. */
    private Entity namesake(Known known, String country, Mention mention) {
        String name = Coreference.bare(mention.name(links.document.text()));
        String key = "namesake:" + country + ":" + name;
        mention.lose(known.name(), "the text speaks of the one of " + country);
        Entity entity = byKnown.get(key);
        if (entity == null) {
            Known.Period period = known.on(links.day());
            entity = links.create(period.kind(), mention, "name");
            entity.name = name;
            entity.country = country;
            entity.sector = period.sector();
            entity.cameo = cameo(known);
            byKnown.put(key, entity);
        } else {
            entity.add(mention, "same name");
        }
        return entity;
    }

    /** The actor that {@code state} is in this document, {@code null} if it is not named. */
    @Nullable
    Entity state(Known state) {
        return byKnown.get(state.id());
    }

    /** The actor that {@code state} is, which nothing has named so far; its first mention must follow. */
    Entity newState(Known state) {
        Known.Period period = state.on(links.day());
        Entity entity = new Entity(period.kind());
        entity.known = state;
        entity.name = state.name();
        entity.country = period.country();
        entity.sector = period.sector();
        links.entities.add(entity);
        byKnown.put(state.id(), entity);
        return entity;
    }

    /** The national government of {@code country}, by its seat or by its name. */
    Entity government(String country, Mention mention, String rule) {
        Entity entity = byKnown.get("government:" + country);
        if (entity == null) {
            entity = links.create(ActorKind.GOVERNMENT, mention, rule);
            entity.country = country;
            entity.sector = "GOV";
            entity.cameo = "GOV";
            byKnown.put("government:" + country, entity);
        } else {
            entity.add(mention, rule);
        }
        return entity;
    }

    Entity known(Known known, Mention mention, String rule) {
        Entity entity = byKnown.get(known.id());
        if (entity == null) {
            Known.Period period = known.on(links.day());
            entity = links.create(period.kind(), mention, rule);
            entity.known = known;
            entity.name = known.name();
            entity.country = period.country();
            entity.sector = period.sector();
            byKnown.put(known.id(), entity);
        } else {
            entity.add(mention, rule);
        }
        return entity;
    }

    /** The role code of a known actor, without its country. */
    @Nullable
    String cameo(Known known) {
        Known.Period period = known.on(links.day());
        String code = period.code();
        return code != null && period.country() != null && code.length() > 3 ? code.substring(3) : code;
    }
}
