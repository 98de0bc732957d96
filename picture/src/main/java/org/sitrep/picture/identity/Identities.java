package org.sitrep.picture.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.picture.memory.Form;
import org.sitrep.picture.memory.Forms;
import org.sitrep.picture.memory.HeapMemory;
import org.sitrep.picture.memory.Memory;
import org.sitrep.picture.memory.Reader;
import org.sitrep.picture.memory.Shelf;
import org.sitrep.picture.memory.Writer;
import org.sitrep.picture.words.Words;

/**
 * The actors of all records, as they come in. Not thread-safe.
 *
 * <p>Example: "Ahmad Massoud" in one report and "Ahmad Shah Massoud" in another are two people; "Massoud" in a third is the one of them its story speaks of, and nobody in
 * particular if its story speaks of both.
 */
public final class Identities {
    private static final Set<String> GENERATION = Set.of("jr", "sr", "ii", "iii", "iv", "the");

    /** So many of the stories that speak of a person are remembered. */
    private static final int STORIES = 60;
    /** So many namesakes are told apart; where there are more, a name without a country says nothing. */
    private static final int NAMESAKES = 60;

    private static final String PERSONS = "person ";
    private static final String SURNAMES = "surname ";
    private static final String BODIES = "body ";

    private final Shelf<Known> known;
    private final Shelf<List<String>> names;

    /** Somebody with a name. A country may become known later; the id stays. */
    private record Known(
            String id,
            String name,
            ActorKind kind,
            @Nullable String country,
            List<String> stories) {
        private boolean fits(@Nullable String other) {
            return country == null || other == null || country.equals(other);
        }
    }

    private static final Form<Known> KNOWN = new Form<>() {
        @Override
        public void write(Known known, Writer out) {
            out.text(known.id())
                    .text(known.name())
                    .choice(known.kind())
                    .text(known.country())
                    .all(known.stories(), (story, each) -> each.text(story));
        }

        @Override
        public Known read(Reader in) {
            return new Known(in.text(), in.text(), in.choice(ActorKind.class), in.maybeText(), in.all(Reader::text));
        }
    };

    /** Actors that are remembered in the heap. */
    public Identities() {
        this(new HeapMemory());
    }

    public Identities(Memory memory) {
        known = memory.shelf("actor", KNOWN);
        names = memory.shelf("actor-name", Forms.TEXTS);
    }

    /** Adds a record whose story is not known yet; a bare surname is whoever alone has it. */
    public Map<String, Identity> add(CodedRecord record) {
        return add(record, null);
    }

    /** Adds a record of the story {@code story}. */
    public Map<String, Identity> add(CodedRecord record, @Nullable String story) {
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
        return Collections.unmodifiableMap(all);
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

    private Known known(Actor actor, @Nullable String story) {
        boolean person = actor.kind() == ActorKind.PERSON;
        String id = actor.wikidata() != null
                ? "wikidata:" + actor.wikidata()
                : actor.kind() == ActorKind.STATE && actor.country() != null
                        ? "state:" + actor.country()
                        : byName(actor, person ? PERSONS : BODIES, person ? "person" : "body");
        Known before = known.get(id);
        List<String> stories = before == null ? List.of() : before.stories;
        if (person && story != null && !stories.contains(story)) {
            List<String> more = new ArrayList<>(stories);
            more.add(story);
            stories = more.size() > STORIES ? more.subList(1, more.size()) : more;
        }
        Known now = before == null
                ? new Known(id, actor.name(), actor.kind(), actor.country(), stories)
                : new Known(
                        id,
                        before.name,
                        before.kind,
                        before.country == null ? actor.country() : before.country,
                        stories);
        if (!now.equals(before)) {
            known.put(id, now);
        }
        index(id, actor, person);
        return now;
    }

    private List<Known> fitting(String index, String name, @Nullable String country) {
        List<String> ids = names.get(index + name);
        if (ids == null) {
            return List.of();
        }
        known.expect(ids);
        List<Known> fitting = new ArrayList<>();
        for (String id : ids) {
            Known each = known.get(id);
            if (each != null && each.fits(country)) {
                fitting.add(each);
            }
        }
        return fitting;
    }

    private String byName(Actor actor, String index, String what) {
        List<Known> fitting = fitting(index, key(actor.name()), actor.country());
        // Without a country, two namesakes cannot be told apart: a third stands for "one of them".
        if (fitting.size() == 1) {
            return fitting.get(0).id;
        }
        for (Known each : fitting) {
            if (each.country != null && each.country.equals(actor.country())) {
                return each.id;
            }
        }
        String country = actor.country() == null ? "" : actor.country();
        return what + ":" + country + ":" + key(actor.name());
    }

    private void index(String id, Actor actor, boolean person) {
        List<String> forms = new ArrayList<>();
        forms.add(actor.name());
        forms.addAll(actor.aliases());
        for (String form : forms) {
            List<String> parts = names(form);
            if (parts.isEmpty()) {
                continue;
            }
            if (!person) {
                put(BODIES + key(form), id);
            } else if (parts.size() > 1) {
                put(PERSONS + key(form), id);
                put(SURNAMES + parts.getLast(), id);
            }
        }
    }

    private void put(String name, String id) {
        List<String> there = names.get(name);
        if (there == null) {
            names.put(name, List.of(id));
        } else if (!there.contains(id)) {
            List<String> more = new ArrayList<>(there);
            more.add(id);
            names.put(name, more.size() > NAMESAKES ? more.subList(1, more.size()) : more);
        }
    }

    private Identity surname(Actor actor, String document, @Nullable String story) {
        String surname = key(actor.name());
        List<Known> fitting = fitting(SURNAMES, surname, actor.country());
        List<Known> near = story == null
                ? fitting
                : fitting.stream().filter(each -> each.stories.contains(story)).toList();
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
