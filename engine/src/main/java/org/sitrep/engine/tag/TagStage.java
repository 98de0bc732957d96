package org.sitrep.engine.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.actor.Actors;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Tag;
import org.sitrep.engine.record.TagKind;

/**
 * Finds labels for the whole document: who and where it is about, by salience, up to three topics, and under each up to two that are more exact. Thread-safe once built.
 *
 * <p>A report on an offensive near Kabul: Taliban (organisation), Afghanistan and Kabul (places), "conflict, war and peace" (topic).
 */
public final class TagStage {
    private static final int MOST_NAMES = 12;
    private static final double LEAST = 0.16;
    private static final int MOST_EVIDENCE = 5;

    private final Topics topics;
    private final Subtopics subtopics;

    public TagStage(Knowledge knowledge) {
        this.topics = new Topics(knowledge);
        this.subtopics = new Subtopics(knowledge);
    }

    /** The tags of {@code text}, best first, equals by label. */
    public List<Tag> find(ParsedText text, Places places, Actors actors, List<Event> events) {
        Salience salience = new Salience(text);
        Map<String, Tag> names = new TreeMap<>();
        Map<String, Integer> roles = roles(events);
        for (Actor actor : actors.all()) {
            Tag tag = actor(actor, salience, roles.getOrDefault(actor.id(), 0));
            if (tag != null) {
                names.merge(key(tag.label()), tag, TagStage::better);
            }
        }
        for (Place place : places.all()) {
            Tag tag = place(place, salience, events);
            if (tag != null) {
                names.merge(key(tag.label()), tag, TagStage::better);
            }
        }
        List<Tag> found = new ArrayList<>(names.values());
        found.sort(order());
        List<Tag> tags = new ArrayList<>();
        for (Tag tag : found) {
            if (tags.size() < MOST_NAMES && (tag.score() >= LEAST || tags.size() < 3)) {
                tags.add(tag);
            }
        }
        List<Tag> broad = topics.find(text, events);
        tags.addAll(broad);
        tags.addAll(subtopics.find(broad, text, events));
        tags.sort(order());
        return List.copyOf(tags);
    }

    private static Comparator<Tag> order() {
        return Comparator.comparingDouble(Tag::score)
                .reversed()
                .thenComparing(Tag::label)
                .thenComparing(Tag::kind);
    }

    private static String key(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }

    /** The better tag of one label; a place keeps its own id, because it says where. */
    private static Tag better(Tag one, Tag other) {
        Tag place = one.id() != null && one.id().startsWith("p") ? one : other;
        Tag actor = place == one ? other : one;
        double score = Math.max(one.score(), other.score());
        return place.kind() == TagKind.PLACE && actor.kind() != TagKind.PLACE
                ? actor.score() >= place.score() ? actor : place
                : new Tag(place.label(), place.kind(), place.id(), score, place.evidence(), place.because());
    }

    /** In how many events each actor has a part. */
    private static Map<String, Integer> roles(List<Event> events) {
        Map<String, Integer> roles = new TreeMap<>();
        for (Event event : events) {
            Set<String> parts = new TreeSet<>(event.actor());
            parts.addAll(event.recipient());
            parts.forEach(actor -> roles.merge(actor, 1, Integer::sum));
        }
        return roles;
    }

    private static @Nullable Tag actor(Actor actor, Salience salience, int roles) {
        List<Span> named = new ArrayList<>();
        for (Actor.Mention mention : actor.mentions()) {
            if (mention.form() == MentionForm.NAME) {
                named.add(mention.span());
            }
        }
        if (named.isEmpty() || !hasCapital(actor.name())) {
            return null;
        }
        TagKind kind = kind(actor.kind());
        return new Tag(
                actor.name(),
                kind,
                actor.id(),
                salience.of(named, actor.mentions().size() - named.size(), roles),
                first(named),
                Because.of("tag/actor"));
    }

    private static boolean hasCapital(String name) {
        return name.chars().anyMatch(Character::isUpperCase);
    }

    private static TagKind kind(ActorKind kind) {
        return switch (kind) {
            case PERSON -> TagKind.PERSON;
            case STATE, PLACE_AS_ACTOR -> TagKind.PLACE;
            case GOVERNMENT, MILITARY, ARMED_GROUP, PARTY, INTERNATIONAL_ORGANISATION, COMPANY, MEDIA, GROUP, OTHER ->
                TagKind.ORGANISATION;
        };
    }

    private static @Nullable Tag place(Place place, Salience salience, List<Event> events) {
        if (place.precision() == Precision.UNKNOWN || place.mentions().isEmpty()) {
            return null;
        }
        int roles = 0;
        for (Event event : events) {
            roles += place.id().equals(event.place()) ? 1 : 0;
        }
        return new Tag(
                place.name(),
                TagKind.PLACE,
                place.id(),
                salience.of(place.mentions(), 0, roles),
                first(place.mentions()),
                Because.of("tag/place"));
    }

    private static List<Span> first(List<Span> spans) {
        return spans.subList(0, Math.min(MOST_EVIDENCE, spans.size()));
    }
}
