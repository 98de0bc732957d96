package org.sitrep.engine.actor;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.ActorKind;

/** Finds the actor that the name of a body means: by the same name, an acronym, or a part of the name. */
final class Bodies {
    /** Organs of a state whose names those who fight it bear as well. */
    private static final Set<String> STATES_OWN = Set.of(
            "Army", "Armed Forces", "Defence Forces", "Defense Forces", "Military", "Government", "Police", "Guard");

    private Bodies() {}

    static @Nullable Entity find(List<Entity> entities, Mention mention, String name) {
        for (int i = entities.size() - 1; i >= 0; i--) {
            Entity entity = entities.get(i);
            if (!entity.isPerson() && entity.isNamed() && (entity.aliases.contains(name) || name.equals(entity.name))) {
                return entity;
            }
        }
        for (int i = entities.size() - 1; i >= 0; i--) {
            Entity entity = entities.get(i);
            String full = entity.name;
            if (full == null || entity.isPerson() || entity.known != null && entity.known.isState()) {
                continue;
            }
            if (Names.isAcronym(name) && isAcronymOf(name, full)) {
                return entity;
            }
            if (Names.isAcronym(full) && isAcronymOf(full, name)) {
                return entity;
            }
            boolean part = full.endsWith(" " + name) || full.startsWith(name + " ");
            if (part && name.length() > 3 && !isCommon(entity, name)) {
                return entity;
            }
            boolean longer = name.endsWith(" " + full) && full.indexOf(' ') > 0;
            if (longer) {
                return entity;
            }
            if (inBrackets(mention)
                    && entity.last().sentence == mention.sentence
                    && entity.last().to + 1 == mention.from) {
                return entity;
            }
        }
        return null;
    }

    /** True for a part that many names share: "House" is no short form of White House, "Wall Street" none of a paper. */
    private static boolean isCommon(Entity entity, String name) {
        // "The Army" that fights the New People's Army is another.
        boolean arm = entity.kind == ActorKind.ARMED_GROUP && STATES_OWN.contains(name);
        return entity.kind == ActorKind.MEDIA
                || arm
                || switch (name) {
                    case "House",
                            "Senate",
                            "Congress",
                            "Committee",
                            "State",
                            "National",
                            "Street",
                            "North",
                            "South",
                            "East",
                            "West",
                            "Central",
                            "Republican",
                            "Democratic",
                            "American",
                            "Royal",
                            "United",
                            "International" -> true;
                    default -> false;
                };
    }

    private static boolean inBrackets(Mention mention) {
        return mention.from > 0
                && mention.sentence.token(mention.from - 1).form().equals("(");
    }

    /** True if the letters of {@code acronym} are the first letters of the capitalised words of {@code name}. */
    static boolean isAcronymOf(String acronym, String name) {
        StringBuilder letters = new StringBuilder();
        StringBuilder all = new StringBuilder();
        for (String word : name.split("[ -]+")) {
            if (word.isEmpty()) {
                continue;
            }
            all.append(Character.toUpperCase(word.charAt(0)));
            if (Character.isUpperCase(word.charAt(0))) {
                letters.append(word.charAt(0));
            }
        }
        String plain = acronym.replace(".", "");
        return plain.length() >= 2 && (plain.contentEquals(letters) || plain.contentEquals(all));
    }
}
