package org.sitrep.app.serve.resource;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.store.DocumentQuestion;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.view.Changes;
import org.sitrep.picture.view.EventQuestion;
import org.sitrep.picture.view.EventView;
import org.sitrep.picture.view.ListQuestion;
import org.sitrep.picture.view.ListQuestion.By;
import org.sitrep.picture.view.Page;
import org.sitrep.picture.view.SituationView;
import org.sitrep.picture.view.StoryView;

/**
 * What is new since a moment.
 *
 * <p>An answer holds until the store changes, and may be given again till then: its end is a moment at which everything was looked at, and nothing has come since.
 */
public final class NowResource {
    private static final int COUNTED = 100_000;

    /** Contested matters that are looked at, those with the latest news. */
    private static final int LOOKED_AT = 2_000;

    /** Of these so many in one go: mostly few are new. */
    private static final int AT_ONCE = 50;

    private final Store store;
    private final SituationView view;
    private final Clock clock;

    /** News of {@code store}. */
    public NowResource(Store store, Clock clock) {
        this.store = store;
        this.view = store.situation();
        this.clock = clock;
    }

    /** Its routes. */
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/now", this::now));
    }

    private Reply now(Call call) {
        Instant since = call.moment("since");
        EventQuestion question = EventFilters.all(call);
        int limit = call.number("limit", ListResource.USUAL, 1, ListResource.MOST);
        if (since == null) {
            throw Refused.wrong("since", "it is missing");
        }
        Instant asOf = question.asOf();
        // The moment is the one before which everything was looked at, so that nothing falls between two questions.
        Instant until = asOf.equals(Instant.MAX) ? last(since) : asOf;
        EventQuestion fresh = question.since(since).limit(limit);
        Page<EventView> events = view.events(fresh);
        int total = events.next() == null ? events.items().size() : view.count(fresh);
        List<Contested> touched = touched(question, since);
        Set<String> known = known(touched, since);
        List<Contested> moved = touched.stream()
                .filter(each -> known.contains(each.id()))
                .filter(each -> each.moved().stream()
                        .anyMatch(step -> step.claim().learned().isAfter(since)))
                .limit(limit)
                .toList();
        List<Contested> contradictions = touched.stream()
                .filter(each -> !known.contains(each.id()))
                .limit(limit)
                .toList();
        List<Holding> states = view.held(since, asOf, limit).stream()
                .map(Changes.Held::now)
                .filter(Objects::nonNull)
                .toList();
        List<StoryView> stories = view.fresh(since, asOf, limit);
        List<DocumentShapes.Entry> corrections = Corrected.entries(store.corrections(asOf)).stream()
                .filter(entry -> entry.signed().made().isAfter(since))
                .toList();
        int documents = store.count(DocumentQuestion.asOf(asOf, COUNTED).since(since.plusNanos(1000)));
        return Reply.json(json -> json.text("since", since)
                .text("until", until)
                .number("documents", documents)
                .list("events", events.items(), SituationShapes::event)
                .number("eventsTotal", total)
                .list(
                        "moved",
                        moved,
                        (each, one) -> SituationShapes.contested(each, one, StoryResource.storyOf(view, one, asOf)))
                .list(
                        "contested",
                        contradictions,
                        (each, one) -> SituationShapes.contested(each, one, StoryResource.storyOf(view, one, asOf)))
                .list("states", states, SituationShapes::holding)
                .list("stories", stories, StoryResource::write)
                .list("corrections", cut(corrections.reversed(), limit), DocumentShapes::correction));
    }

    /** What is contested and was told of after {@code since}. */
    private List<Contested> touched(EventQuestion events, Instant since) {
        ListQuestion question = ListQuestion.asOf(events.asOf())
                .having(events.everything() ? null : events)
                .limit(AT_ONCE);
        List<Contested> touched = new ArrayList<>();
        String cursor = null;
        do {
            Page<Contested> page = view.contested(question.after(cursor));
            for (Contested each : page.items()) {
                if (!each.changed().isAfter(since)) {
                    return touched;
                }
                touched.add(each);
            }
            cursor = page.next();
        } while (cursor != null && touched.size() < LOOKED_AT);
        return touched;
    }

    private Set<String> known(List<Contested> some, Instant since) {
        if (some.isEmpty()) {
            return Set.of();
        }
        ListQuestion question = ListQuestion.asOf(since)
                .only(By.ID, some.stream().map(Contested::id).toList())
                .limit(some.size());
        return view.contested(question).items().stream().map(Contested::id).collect(Collectors.toUnmodifiableSet());
    }

    private Instant last(Instant since) {
        Instant last = store.bounds(Instant.MAX).lastLearned();
        Instant now = clock.instant();
        Instant latest = last != null && last.isAfter(now) ? last : now;
        return latest.isAfter(since) ? latest : since;
    }

    private static <T> List<T> cut(List<T> all, int limit) {
        return all.subList(0, Math.min(limit, all.size()));
    }
}
