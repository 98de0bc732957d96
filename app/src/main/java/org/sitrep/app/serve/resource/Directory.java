package org.sitrep.app.serve.resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Tag;
import org.sitrep.engine.record.TagKind;
import org.sitrep.picture.Picture;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Told;

/** Who and what a picture names, counted once. Not changed once made; thread-safe. */
final class Directory {
    private final Picture picture;
    private final Set<String> documents = new HashSet<>();
    private final Map<String, Who> actors = new LinkedHashMap<>();
    private final Map<String, Where> places = new LinkedHashMap<>();
    private final Map<String, Label> labels = new LinkedHashMap<>();
    private final Map<String, Outlet> outlets = new LinkedHashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> eventOf = new HashMap<>();
    private final Map<String, String> storyOfEvent = new HashMap<>();

    /** An actor while and after it is counted. */
    static final class Who {
        private final Identity identity;
        private int events;
        private int statements;
        private int documents;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;

        private Who(Identity identity) {
            this.identity = identity;
        }

        Identity identity() {
            return identity;
        }

        int events() {
            return events;
        }

        int statements() {
            return statements;
        }

        int documents() {
            return documents;
        }

        @Nullable
        LocalDate from() {
            return from;
        }

        @Nullable
        LocalDate to() {
            return to;
        }

        private void named(@Nullable LocalDate day) {
            documents++;
            if (day != null) {
                from = from == null || day.isBefore(from) ? day : from;
                to = to == null || day.isAfter(to) ? day : to;
            }
        }
    }

    /** A place, in how many events and documents. */
    record Where(Located place, int events, int documents) {}

    /** A label, on how many documents. */
    record Label(String label, TagKind kind, @Nullable String topic, int documents) {}

    /** An outlet. */
    record Outlet(String name, List<Learned> reports, Set<String> events) {}

    Directory(Picture picture) {
        this.picture = picture;
        picture.reports().forEach(this::report);
        picture.stories().forEach(story -> titles.put(story.id(), story.title()));
        for (SituationEvent event : picture.events()) {
            if (event.story() != null) {
                storyOfEvent.put(event.id(), event.story());
            }
            event(event.id(), picture.tellings(event.id()));
        }
    }

    private void report(Learned report) {
        String document = report.document();
        documents.add(document);
        Map<String, Identity> identities = picture.actors(document);
        Set<String> seen = new HashSet<>();
        for (Identity identity : identities.values()) {
            Who who = actors.computeIfAbsent(identity.id(), key -> new Who(identity));
            if (seen.add(identity.id())) {
                who.named(report.published());
            }
        }
        report.record().quotes().forEach(quote -> {
            Identity speaker = quote.speaker() == null ? null : identities.get(quote.speaker());
            Who who = speaker == null ? null : actors.get(speaker.id());
            if (who != null) {
                who.statements++;
            }
        });
        report.record().places().stream().map(Located::of).forEach(place -> {
            if (seen.add(place.id())) {
                places.merge(
                        place.id(),
                        new Where(place, 0, 1),
                        (one, more) -> new Where(one.place(), one.events(), one.documents() + 1));
            }
        });
        for (Tag tag : report.record().tags()) {
            String key = tag.kind() + " " + tag.label();
            String topic = tag.id() != null && tag.id().startsWith("medtop:") ? tag.id() : null;
            if (seen.add(key)) {
                labels.merge(
                        key,
                        new Label(tag.label(), tag.kind(), topic, 1),
                        (one, more) -> new Label(one.label(), one.kind(), one.topic(), one.documents() + 1));
            }
        }
        String outlet = report.record().document().source();
        if (outlet != null) {
            outlets.computeIfAbsent(outlet, key -> new Outlet(key, new ArrayList<>(), new HashSet<>()))
                    .reports()
                    .add(report);
        }
    }

    private void event(String id, List<Told> tellings) {
        Set<String> seen = new HashSet<>();
        for (Told told : tellings) {
            eventOf.put(told.id(), id);
            Stream.concat(told.actors().stream(), told.recipients().stream()).forEach(identity -> {
                Who who = actors.get(identity.id());
                if (who != null && seen.add(identity.id())) {
                    who.events++;
                }
            });
            Located place = told.place();
            if (place != null && seen.add(place.id())) {
                places.computeIfPresent(
                        place.id(), (key, one) -> new Where(one.place(), one.events() + 1, one.documents()));
            }
            Outlet outlet = told.outlet() == null ? null : outlets.get(told.outlet());
            if (outlet != null) {
                outlet.events().add(id);
            }
        }
    }

    Picture picture() {
        return picture;
    }

    boolean has(String document) {
        return documents.contains(document);
    }

    /** Who an actor of a record is, {@code null} if it has no such actor. */
    @Nullable
    Identity identity(String document, String actor) {
        return has(document) ? picture.actors(document).get(actor) : null;
    }

    /** Actors, those in most events first. */
    List<Who> actors() {
        return actors.values().stream()
                .sorted(Comparator.comparingInt(Who::events)
                        .thenComparingInt(Who::documents)
                        .reversed()
                        .thenComparing(who -> who.identity().id()))
                .toList();
    }

    @Nullable
    Who actor(String id) {
        return actors.get(id);
    }

    /** Places, those of most events first. */
    List<Where> places() {
        return places.values().stream()
                .sorted(Comparator.comparingInt(Where::events)
                        .thenComparingInt(Where::documents)
                        .reversed()
                        .thenComparing(where -> where.place().id()))
                .toList();
    }

    @Nullable
    Where place(String id) {
        return places.get(id);
    }

    /** Labels, the most frequent first. */
    List<Label> labels() {
        return labels.values().stream()
                .sorted(Comparator.comparingInt(Label::documents)
                        .reversed()
                        .thenComparing(Label::label)
                        .thenComparing(Label::kind))
                .toList();
    }

    /** Outlets, those with most documents first. */
    List<Outlet> outlets() {
        return outlets.values().stream()
                .sorted(Comparator.comparingInt(
                                (Outlet outlet) -> outlet.reports().size())
                        .reversed()
                        .thenComparing(Outlet::name))
                .toList();
    }

    /** The title of a story, its id if it is none. */
    String title(String story) {
        return titles.getOrDefault(story, story);
    }

    /** The labels of a document. */
    List<String> labels(String document) {
        return has(document)
                ? picture.report(document).record().tags().stream()
                        .map(Tag::label)
                        .toList()
                : List.of();
    }

    /** The situation's event that a telling belongs to, {@code null} if to none. */
    @Nullable
    String event(String document, String event) {
        return eventOf.get(document + "#" + event);
    }

    /** The story of an event, {@code null} if it has none or is none. */
    @Nullable
    String storyOf(@Nullable String event) {
        return event == null ? null : storyOfEvent.get(event);
    }
}
