package org.sitrep.picture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Event;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.contested.Contests;
import org.sitrep.picture.copies.Copies;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.joining.Attributes;
import org.sitrep.picture.joining.Joined;
import org.sitrep.picture.matching.Matching;
import org.sitrep.picture.matching.Step;
import org.sitrep.picture.memory.HeapMemory;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.state.Holdings;
import org.sitrep.picture.state.StateClaim;
import org.sitrep.picture.story.Story;

/**
 * The picture that many reports give together: stories, what happened in all its tellings, what is contested, what holds.
 *
 * <p>The same records in the same order give the same picture. Held in memory with all its reports; the store keeps a picture of any size. Not changed once made;
 * thread-safe.
 */
public final class Picture {
    private final Map<String, Learned> reports = new LinkedHashMap<>();
    private final Map<String, Map<String, Identity>> actors = new HashMap<>();
    private final Map<String, Identity> firstActors = new HashMap<>();
    private final Map<String, Located> firstPlaces = new HashMap<>();
    private final Map<String, String> storyOf = new HashMap<>();
    private final Map<String, Copies.Origin> origins = new HashMap<>();
    private final Map<String, Joined> joined = new LinkedHashMap<>();
    private final List<Story> stories;
    private final List<SituationEvent> events;
    private final List<Holding> holdings;
    private final List<Contested> contested;

    private Picture(List<Learned> learned, Overlay overlay) {
        Matching matching = new Matching(new HeapMemory());
        Set<String> matters = new LinkedHashSet<>();
        for (Learned report : learned) {
            Step step = matching.add(report);
            reports.put(report.document(), report);
            origins.put(report.document(), step.origin());
            actors.put(report.document(), step.actors());
            matters.addAll(step.matters());
            seen(report, step);
        }
        stories = corrected(matching.stories().all(List.copyOf(reports.keySet())), overlay);
        stories.forEach(story -> story.documents().forEach(document -> storyOf.put(document, story.id())));
        matching.joining().all().forEach(event -> joined.put(event.id(), event));
        events = joined.values().stream().map(this::event).toList();
        List<Holding> held = new ArrayList<>();
        List<Contested> found = new ArrayList<>();
        joined.values().forEach(event -> found.addAll(Contests.of(event)));
        for (String matter : matters) {
            List<StateClaim> claims = matching.states().claims(matter);
            held.addAll(Holdings.of(claims));
            found.addAll(Contests.of(Holdings.weighed(claims)));
        }
        holdings = List.copyOf(held);
        contested = List.copyOf(found);
    }

    /**
     * The picture after {@code learned}, in the order in which they were learned.
     *
     * <p>A later record of a document takes the place of the one before: the report stays in its story, and what only the earlier one told is told no more.
     */
    public static Picture of(List<Learned> learned) {
        return new Picture(learned, Overlay.NONE);
    }

    /** The same, with an analyst's corrections of which reports are of one story. */
    public static Picture of(List<Learned> learned, Overlay overlay) {
        return new Picture(learned, overlay);
    }

    private Picture(Map<Learned, Copies.Origin> known) {
        known.forEach((report, origin) -> {
            reports.put(report.document(), report);
            origins.put(report.document(), origin);
        });
        stories = List.of();
        events = List.of();
        holdings = List.of();
        contested = List.of();
    }

    /** Some reports alone, with where their words come from: nothing is matched, for whoever knows what he wants to say of them. */
    public static Picture reports(Map<Learned, Copies.Origin> reports) {
        return new Picture(reports);
    }

    /** Remembers how whoever and whatever is named was named first. */
    private void seen(Learned report, Step step) {
        for (Actor actor : report.record().actors()) {
            Identity identity = step.actors().get(actor.id());
            if (identity != null) {
                firstActors.putIfAbsent(identity.id(), identity);
            }
        }
        report.record().places().stream().map(Located::of).forEach(place -> firstPlaces.putIfAbsent(place.id(), place));
    }

    /** The event with the records that tell it. */
    private SituationEvent event(Joined event) {
        List<Telling> tellings = new ArrayList<>();
        for (Told told : event.tellings()) {
            Learned report = report(told.document());
            Event one = report.record().events().stream()
                    .filter(each -> each.id().equals(told.event()))
                    .findFirst()
                    .orElseThrow();
            tellings.add(new Telling(report.record(), one, told.learned(), told.independent()));
        }
        return new SituationEvent(event.id(), storyOf.get(event.first().document()), tellings);
    }

    /** The stories that have reports, after an analyst put some of these elsewhere. */
    private static List<Story> corrected(List<Story> stories, Overlay overlay) {
        Map<String, List<String>> documents = new LinkedHashMap<>();
        Map<String, Story> byId = new LinkedHashMap<>();
        for (Story story : stories) {
            byId.put(story.id(), story);
            for (String document : story.documents()) {
                documents
                        .computeIfAbsent(overlay.story(document, story.id()), id -> new ArrayList<>())
                        .add(document);
            }
        }
        List<Story> all = new ArrayList<>();
        documents.forEach((id, reports) -> {
            Story known = byId.get(id);
            all.add(
                    known == null
                            ? new Story(id, id, reports, null, null, List.of())
                            : new Story(id, known.title(), reports, known.from(), known.to(), known.changes()));
        });
        return all;
    }

    /**
     * The picture as it was at {@code instant}: what was learned later is left out.
     *
     * @param overlay an analyst's corrections of that time, which also say which reports are of one story
     */
    public static Picture of(List<Learned> learned, Instant instant, Overlay overlay) {
        List<Learned> until = new ArrayList<>();
        for (Learned each : learned) {
            if (!each.learned().isAfter(instant)) {
                until.add(each);
            }
        }
        return new Picture(until, overlay);
    }

    /** The reports, in the order in which they were learned. */
    public List<Learned> reports() {
        return List.copyOf(reports.values());
    }

    /** The report with this id, as its last record has it. */
    public Learned report(String document) {
        Learned report = reports.get(document);
        if (report == null) {
            throw new IllegalArgumentException("no report " + document);
        }
        return report;
    }

    /** Id of the story that the report is in. */
    public String story(String document) {
        return storyOf.getOrDefault(document, "");
    }

    /** Stories that have reports, in the order in which they were founded. */
    public List<Story> stories() {
        return stories;
    }

    /** What happened, in the order in which it was first told. */
    public List<SituationEvent> events() {
        return events;
    }

    /** The events of one story, in the order in which they were first told. */
    public List<SituationEvent> events(Story story) {
        return events.stream().filter(event -> story.id().equals(event.story())).toList();
    }

    /** What reports contradict each other in. */
    public List<Contested> contested() {
        return contested;
    }

    /** What holds and held. */
    public List<Holding> holdings() {
        return holdings;
    }

    /** What held on {@code day}, as far as is known: who was president on that day. */
    public List<Holding> on(LocalDate day) {
        return holdings.stream().filter(each -> each.holdsOn(day)).toList();
    }

    /** Where the words of a report come from. */
    public Copies.Origin origin(String document) {
        Copies.Origin origin = origins.get(document);
        if (origin == null) {
            throw new IllegalArgumentException("no report " + document);
        }
        return origin;
    }

    /** How many of these reports were written apart. */
    public long origins(List<String> documents) {
        return documents.stream()
                .map(document -> origin(document).document())
                .distinct()
                .count();
    }

    /** Who tells the event, without the records. */
    public List<Told> tellings(String event) {
        Joined found = joined.get(event);
        return found == null ? List.of() : found.tellings();
    }

    /** The attributes of an event, each in all its versions. */
    public Attributes attributes(SituationEvent event) {
        return Attributes.of(tellings(event.id()));
    }

    /** An actor as the first report had it that names it, {@code null} if none did. */
    public @Nullable Identity firstActor(String id) {
        return firstActors.get(id);
    }

    /** A place as the first report had it that named it, {@code null} if none did. */
    public @Nullable Located firstPlace(String id) {
        return firstPlaces.get(id);
    }

    /** Who the actors of a report are across reports, by their ids in its record. */
    public Map<String, Identity> actors(String document) {
        return actors.getOrDefault(document, Map.of());
    }
}
