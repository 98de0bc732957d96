package org.sitrep.picture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.contested.Contests;
import org.sitrep.picture.copies.Copies;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.identity.Identities;
import org.sitrep.picture.joining.Attributes;
import org.sitrep.picture.joining.Joining;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.state.States;
import org.sitrep.picture.story.Stories;
import org.sitrep.picture.story.Story;

/**
 * The picture that many reports give together: stories, what happened in all its tellings, what is contested, what holds.
 *
 * <p>The same records in the same order give the same picture. Not changed once made; thread-safe.
 */
public final class Picture {
    private final List<Learned> reports;
    private final Copies copies;
    private final List<Story> stories;
    private final List<SituationEvent> events;
    private final States states;
    private final List<Contested> contested;
    private final Identities identities;

    private Picture(
            List<Learned> reports,
            Copies copies,
            List<Story> stories,
            Joining joining,
            States states,
            Identities actors) {
        this.reports = List.copyOf(reports);
        this.copies = copies;
        this.stories = List.copyOf(stories);
        Map<String, String> storyOf = new HashMap<>();
        stories.forEach(story -> story.documents().forEach(document -> storyOf.put(document, story.id())));
        this.events = joining.all(document -> storyOf.getOrDefault(document, ""));
        this.states = states;
        this.identities = actors;
        this.contested = Contests.of(events, states, actors);
    }

    /**
     * The picture after {@code learned}, in the order in which they were learned.
     *
     * <p>Of several records of one document the last counts, at the place of the first.
     */
    public static Picture of(List<Learned> learned) {
        return of(learned, Overlay.NONE);
    }

    private static Picture of(List<Learned> learned, Overlay overlay) {
        Map<String, Learned> last = new LinkedHashMap<>();
        learned.forEach(each -> last.put(each.document(), each));
        List<Learned> reports = List.copyOf(last.values());
        Copies copies = new Copies();
        Stories stories = new Stories();
        Joining joining = new Joining();
        States states = new States();
        Identities identities = new Identities();
        Identities first = new Identities();
        for (Learned report : reports) {
            boolean independent = !copies.add(
                            report.document(), report.record().document().text())
                    .kind()
                    .copied();
            // The story is found by who is named in it, and then says whom a bare surname means.
            String story = stories.add(report, first.add(report.record(), ""));
            var actors = identities.add(report.record(), story);
            joining.add(report, independent, story, actors);
            states.add(report, independent, actors);
        }
        return new Picture(reports, copies, corrected(stories.all(), overlay), joining, states, identities);
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
        return of(until, overlay);
    }

    /** The reports, in the order in which they were learned. */
    public List<Learned> reports() {
        return reports;
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
        return states.holdings();
    }

    /** What held on {@code day}, as far as is known: who was president on that day. */
    public List<Holding> on(LocalDate day) {
        return states.on(day);
    }

    /** Where the words of a report come from. */
    public Copies.Origin origin(String document) {
        Copies.Origin origin = copies.of(document);
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

    /** The attributes of an event, each in all its versions. */
    public Attributes attributes(SituationEvent event) {
        return Attributes.of(event, identities);
    }

    /** Who is meant across documents. */
    public Identities identities() {
        return identities;
    }
}
