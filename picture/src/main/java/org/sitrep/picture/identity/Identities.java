package org.sitrep.picture.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.picture.words.Words;

/**
 * The actors of all records, as they come in. Not thread-safe.
 *
 * <p>Example: "Ahmad Massoud" in one report and "Ahmad Shah Massoud" in another are two people; "Massoud" in a third is the one of them its story speaks of, and nobody in
 * particular if its story speaks of both.
 */
public final class Identities {
    private static final Set<String> GENERATION = Set.of("jr", "sr", "ii", "iii", "iv", "the");

    /** Somebody with a name. A country may become known later; the id stays. */
    private static final class Known {
        private final String id;
        private final String name;
        private final ActorKind kind;
        private @Nullable String country;
        private final Set<String> stories = new HashSet<>();

        private Known(String id, String name, ActorKind kind, @Nullable String country) {
            this.id = id;
            this.name = name;
            this.kind = kind;
            this.country = country;
        }

        private boolean fits(@Nullable String other) {
            return country == null || other == null || country.equals(other);
        }
    }

    private final Map<String, List<Known>> persons = new HashMap<>();
    private final Map<String, List<Known>> surnames = new HashMap<>();
    private final Map<String, List<Known>> bodies = new HashMap<>();
    private final Map<String, Known> byId = new HashMap<>();
    private final Map<String, Map<String, Identity>> found = new HashMap<>();

    /** Adds a record of the story {@code story}; a record of the same document that was added before is replaced. */
    public Map<String, Identity> add(CodedRecord record, String story) {
        Map<String, Identity> all = new LinkedHashMap<>();
        List<Actor> bare = new ArrayList<>();
        for (Actor actor : record.actors()) {
            if (!named(actor)) {
                all.put(actor.id(), unnamed(actor));
            } else if (actor.kind() == ActorKind.PERSON && names(actor.name()).size() < 2) {
                bare.add(actor);
            } else {
                all.put(actor.id(), identity(known(actor, story), actor));
            }
        }
        // Whoever is named in full in this document is known when the bare surnames come.
        for (Actor actor : bare) {
            all.put(actor.id(), surname(actor, record.document().id(), story));
        }
        Map<String, Identity> done = Collections.unmodifiableMap(all);
        found.put(record.document().id(), done);
        return done;
    }

    /** Who the actor {@code actor} of this document is, {@code null} if it has no such actor. */
    public @Nullable Identity of(String document, @Nullable String actor) {
        return actor == null ? null : found.getOrDefault(document, Map.of()).get(actor);
    }

    private static boolean named(Actor actor) {
        return actor.kind() == ActorKind.STATE
                || actor.wikidata() != null
                || actor.mentions().stream().anyMatch(mention -> mention.form() == MentionForm.NAME);
    }

    private static Identity unnamed(Actor actor) {
        String what = actor.code() != null
                ? actor.code()
                : actor.kind().word() + (actor.country() == null ? "" : ":" + actor.country());
        return new Identity("some:" + what, actor.name(), actor.kind(), actor.country(), actor.code(), false);
    }

    private static Identity identity(Known known, Actor actor) {
        return new Identity(known.id, known.name, known.kind, known.country, actor.code(), true);
    }

    private Known known(Actor actor, String story) {
        boolean person = actor.kind() == ActorKind.PERSON;
        Known known;
        if (actor.wikidata() != null) {
            known = byId("wikidata:" + actor.wikidata(), actor);
        } else if (actor.kind() == ActorKind.STATE && actor.country() != null) {
            known = byId("state:" + actor.country(), actor);
        } else {
            known = byName(actor, person ? persons : bodies, person ? "person" : "body");
        }
        if (known.country == null) {
            known.country = actor.country();
        }
        known.stories.add(story);
        index(known, actor, person);
        return known;
    }

    private Known byId(String id, Actor actor) {
        return byId.computeIfAbsent(id, key -> new Known(key, actor.name(), actor.kind(), actor.country()));
    }

    private Known byName(Actor actor, Map<String, List<Known>> index, String what) {
        List<Known> fitting = index.getOrDefault(key(actor.name()), List.of()).stream()
                .filter(each -> each.fits(actor.country()))
                .toList();
        // Without a country, two namesakes cannot be told apart: a third stands for "one of them".
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        for (Known each : fitting) {
            if (each.country != null && each.country.equals(actor.country())) {
                return each;
            }
        }
        String country = actor.country() == null ? "" : actor.country();
        return byId(what + ":" + country + ":" + key(actor.name()), actor);
    }

    private void index(Known known, Actor actor, boolean person) {
        List<String> forms = new ArrayList<>();
        forms.add(actor.name());
        forms.addAll(actor.aliases());
        for (String form : forms) {
            List<String> names = names(form);
            if (names.isEmpty()) {
                continue;
            }
            if (!person) {
                put(bodies, key(form), known);
            } else if (names.size() > 1) {
                put(persons, key(form), known);
                put(surnames, names.getLast(), known);
            }
        }
    }

    private static void put(Map<String, List<Known>> index, String key, Known known) {
        List<Known> there = index.computeIfAbsent(key, name -> new ArrayList<>(1));
        if (!there.contains(known)) {
            there.add(known);
        }
    }

    private Identity surname(Actor actor, String document, String story) {
        String surname = key(actor.name());
        List<Known> fitting = surnames.getOrDefault(surname, List.of()).stream()
                .filter(each -> each.fits(actor.country()))
                .toList();
        List<Known> near =
                fitting.stream().filter(each -> each.stories.contains(story)).toList();
        if (near.size() == 1) {
            return identity(near.get(0), actor);
        }
        boolean sure = near.isEmpty()
                && fitting.size() == 1
                && actor.country() != null
                && actor.country().equals(fitting.get(0).country);
        if (sure) {
            return identity(fitting.get(0), actor);
        }
        // Nobody, or several: with a country and nobody else of the name it may be a person of one name.
        String id = fitting.isEmpty() && actor.country() != null
                ? "person:" + actor.country() + ":" + surname
                : "person:?" + surname + "@" + document;
        return new Identity(id, actor.name(), actor.kind(), actor.country(), actor.code(), true);
    }

    /** A name without accents, case, middle initials and generation, its parts joined by {@code -}. */
    private static String key(String name) {
        return String.join("-", names(name));
    }

    private static List<String> names(String name) {
        List<String> kept = new ArrayList<>();
        for (String part : Words.fold(name).split("[^\\p{L}\\p{N}]+")) {
            boolean initial = part.length() == 1 && Character.isLetter(part.charAt(0));
            if (!part.isEmpty() && !initial && !GENERATION.contains(part)) {
                kept.add(part);
            }
        }
        return kept.isEmpty() ? List.of(Words.fold(name).strip()) : kept;
    }
}
