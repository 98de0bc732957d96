package org.sitrep.app.serve.resource;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Json;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;
import org.sitrep.picture.Picture;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.story.Story;

/** Stories, and what reports contradict each other in. */
public final class StoryResource {
    private static final int SHOWN_ACTORS = 30;

    private final Situations situations;
    private final Context context;

    /** Stories of {@code situations}. */
    public StoryResource(Situations situations, Context context) {
        this.situations = situations;
        this.context = context;
    }

    /** Its routes. */
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/stories", this::stories),
                Route.get("/api/v1/stories/{id}", this::story),
                Route.get("/api/v1/contested", this::contested),
                Route.get("/api/v1/contested/{id}", this::one));
    }

    /** Every parameter of events narrows the list to stories with such an event. */
    private Reply stories(Call call) {
        EventFilters.Asked asked = EventFilters.all(call);
        Directory directory = situations.directory(asked.question().asOf());
        Set<String> wanted = new HashSet<>();
        Events.all(situations.view(), asked).forEach(event -> wanted.add(String.valueOf(event.story())));
        boolean everything = asked.everything();
        List<Story> found = directory.picture().stories().stream()
                .filter(story -> everything || wanted.contains(story.id()))
                .sorted(Comparator.comparing((Story story) -> updated(directory.picture(), story))
                        .reversed()
                        .thenComparing(Story::id))
                .toList();
        Map<String, Integer> contested = counts(directory);
        return Paged.reply(call, found, Story::id, (json, story) -> write(json, directory.picture(), story, contested));
    }

    private static Map<String, Integer> counts(Directory directory) {
        Map<String, Integer> counts = new HashMap<>();
        for (Contested each : directory.picture().contested()) {
            String story = directory.storyOf(each.event());
            if (story != null) {
                counts.merge(story, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Instant updated(Picture picture, Story story) {
        return moments(picture, story).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    private static java.util.stream.Stream<Instant> moments(Picture picture, Story story) {
        return story.documents().stream().map(picture::report).map(Learned::learned);
    }

    static void write(Json json, Picture picture, Story story, Map<String, Integer> contested) {
        json.text("id", story.id())
                .text("title", story.title())
                .number("reports", story.documents().size())
                .number("origins", picture.origins(story.documents()))
                .number("events", picture.events(story).size())
                .number("contested", contested.getOrDefault(story.id(), 0))
                .text("from", story.from())
                .text("to", story.to())
                .text(
                        "learned",
                        moments(picture, story).min(Comparator.naturalOrder()).orElse(null))
                .text(
                        "updated",
                        moments(picture, story).max(Comparator.naturalOrder()).orElse(null))
                .texts("documents", story.documents())
                .list(
                        "changes",
                        story.changes(),
                        (each, change) -> each.text("what", change.what().name().toLowerCase(Locale.ROOT))
                                .text("document", change.document())
                                .text("other", change.other()));
    }

    private Reply story(Call call) {
        String id = call.parameter("id");
        Instant asOf = call.asOf();
        Directory directory = situations.directory(asOf);
        Picture picture = directory.picture();
        Story story = picture.stories().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.noSuch("story", id));
        List<Contested> contested = picture.contested().stream()
                .filter(each -> id.equals(directory.storyOf(each.event())))
                .toList();
        Set<String> named = new HashSet<>();
        for (String document : story.documents()) {
            picture.actors(document).values().stream().map(Identity::id).forEach(named::add);
        }
        List<Directory.Who> actors = directory.actors().stream()
                .filter(who ->
                        who.identity().named() && named.contains(who.identity().id()))
                .limit(SHOWN_ACTORS)
                .toList();
        return Reply.json(json -> json.object("story", each -> write(each, picture, story, counts(directory)))
                .list("documents", story.documents(), (each, document) -> context.document(each, document, asOf))
                .list("contested", contested, (each, one) -> SituationShapes.contested(each, one, id))
                .list("actors", actors, ActorResource::actor));
    }

    private Reply contested(Call call) {
        Directory directory = situations.directory(call.asOf());
        List<Contested.Kind> kinds = call.values("kind", Contested.Kind.class);
        List<String> stories = call.values("story");
        List<String> events = call.values("event");
        List<String> documents = call.values("document");
        List<Contested> found = directory.picture().contested().stream()
                .filter(each -> kinds.isEmpty() || kinds.contains(each.kind()))
                .filter(each -> events.isEmpty() || events.contains(String.valueOf(each.event())))
                .filter(each -> stories.isEmpty() || stories.contains(String.valueOf(directory.storyOf(each.event()))))
                .filter(each -> documents.isEmpty() || saidIn(each, documents))
                .sorted(Comparator.comparing(Contested::changed).reversed().thenComparing(Contested::id))
                .toList();
        return Paged.reply(
                call,
                found,
                Contested::id,
                (json, each) -> SituationShapes.contested(json, each, directory.storyOf(each.event())));
    }

    private static boolean saidIn(Contested contested, List<String> documents) {
        return contested.sides().stream()
                .flatMap(side -> side.claims().stream())
                .anyMatch(claim -> documents.contains(claim.document()));
    }

    private Reply one(Call call) {
        String id = call.parameter("id");
        Directory directory = situations.directory(call.asOf());
        Contested found = directory.picture().contested().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.noSuch("contested matter", id));
        return Reply.json(json -> SituationShapes.contested(json, found, directory.storyOf(found.event())));
    }
}
