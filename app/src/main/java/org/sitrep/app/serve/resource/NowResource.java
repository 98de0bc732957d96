package org.sitrep.app.serve.resource;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;
import org.sitrep.picture.Picture;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.store.DocumentQuestion;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.story.Story;
import org.sitrep.picture.view.EventView;

/** What is new since a moment: the picture of now set against the picture of then. */
public final class NowResource {
    private static final int COUNTED = 100_000;

    private final Store store;
    private final Situations situations;
    private final Clock clock;

    /** News of {@code situations}. */
    public NowResource(Store store, Situations situations, Clock clock) {
        this.store = store;
        this.situations = situations;
        this.clock = clock;
    }

    /** Its routes. */
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/now", this::now));
    }

    private Reply now(Call call) {
        Instant since = call.moment("since");
        EventFilters.Asked asked = EventFilters.all(call);
        int limit = call.number("limit", ListResource.USUAL, 1, ListResource.MOST);
        if (since == null) {
            throw Refused.wrong("since", "it is missing");
        }
        Instant asOf = asked.question().asOf();
        Picture then = situations.directory(since).picture();
        Directory directory = situations.directory(asOf);
        Picture today = directory.picture();
        List<EventView> matching = Events.all(situations.view(), asked);
        Set<String> passed = ids(matching, EventView::id);
        boolean everything = asked.everything();
        // The moment is the one before which everything was looked at, so that nothing falls between two questions.
        Instant until = asOf.equals(Instant.MAX) ? last(since) : asOf;
        List<EventView> fresh = matching.stream()
                .filter(event -> event.learned().isAfter(since))
                .toList();
        Set<String> contestedThen = ids(then.contested(), Contested::id);
        List<Contested> about = today.contested().stream()
                .filter(each -> everything || (each.event() != null && passed.contains(each.event())))
                .toList();
        List<Contested> moved = about.stream()
                .filter(each -> contestedThen.contains(each.id()))
                .filter(each -> each.moved().stream()
                        .anyMatch(step -> step.claim().learned().isAfter(since)))
                .toList();
        List<Contested> contradictions = about.stream()
                .filter(each -> !contestedThen.contains(each.id()))
                .toList();
        Set<String> storiesThen = ids(then.stories(), Story::id);
        List<Story> stories = today.stories().stream()
                .filter(story -> !storiesThen.contains(story.id()))
                .toList();
        List<DocumentShapes.Entry> corrections = Corrected.entries(store.corrections(asOf)).stream()
                .filter(entry -> entry.signed().made().isAfter(since))
                .toList();
        long documents = store.facts(new DocumentQuestion(
                        asOf, List.of(), List.of(), null, null, since.plusNanos(1000), null, null, COUNTED))
                .size();
        return Reply.json(json -> json.text("since", since)
                .text("until", until)
                .number("documents", documents)
                .list("events", cut(fresh, limit), SituationShapes::event)
                .number("eventsTotal", fresh.size())
                .list(
                        "moved",
                        cut(moved, limit),
                        (each, one) -> SituationShapes.contested(each, one, directory.storyOf(one.event())))
                .list(
                        "contested",
                        cut(contradictions, limit),
                        (each, one) -> SituationShapes.contested(each, one, directory.storyOf(one.event())))
                .list("states", cut(changed(then, today), limit), SituationShapes::holding)
                .list(
                        "stories",
                        cut(stories, limit),
                        (each, story) -> StoryResource.write(each, today, story, Map.of()))
                .list("corrections", cut(corrections.reversed(), limit), DocumentShapes::correction));
    }

    private Instant last(Instant since) {
        Instant last = store.bounds(Instant.MAX).lastLearned();
        Instant now = clock.instant();
        Instant latest = last != null && last.isAfter(now) ? last : now;
        return latest.isAfter(since) ? latest : since;
    }

    /** States that began, ended or are told otherwise since then. */
    private static List<Holding> changed(Picture then, Picture today) {
        Map<String, Holding> before = new HashMap<>();
        then.holdings().forEach(holding -> before.put(holding.id(), holding));
        return today.holdings().stream()
                .filter(holding -> {
                    Holding old = before.get(holding.id());
                    return old == null
                            || old.status() != holding.status()
                            || !java.util.Objects.equals(old.to(), holding.to())
                            || !java.util.Objects.equals(old.from(), holding.from());
                })
                .toList();
    }

    private static <T> Set<String> ids(List<T> all, Function<T, String> id) {
        return all.stream().map(id).collect(Collectors.toCollection(HashSet::new));
    }

    private static <T> List<T> cut(List<T> all, int limit) {
        return all.subList(0, Math.min(limit, all.size()));
    }
}
