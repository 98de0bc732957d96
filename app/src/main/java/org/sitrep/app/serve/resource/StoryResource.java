package org.sitrep.app.serve.resource;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Json;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.view.ActorView;
import org.sitrep.picture.view.EventQuestion;
import org.sitrep.picture.view.EventView;
import org.sitrep.picture.view.ListQuestion;
import org.sitrep.picture.view.ListQuestion.By;
import org.sitrep.picture.view.SituationView;
import org.sitrep.picture.view.StoryView;

/** Stories, and what reports contradict each other in. */
public final class StoryResource {
    private static final int SHOWN_ACTORS = 30;
    private static final int SHOWN_CONTESTED = 200;

    private final SituationView view;
    private final Context context;

    /** Stories of {@code store}. */
    public StoryResource(Store store, Context context) {
        this.view = store.situation();
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
        EventQuestion events = EventFilters.all(call);
        ListQuestion question = Lists.question(call).having(events.everything() ? null : events);
        return Lists.reply(view, SituationView.Listed.STORIES, question, view::stories, StoryResource::write);
    }

    static void write(Json json, StoryView story) {
        json.text("id", story.id())
                .text("title", story.title())
                .number("reports", story.reports())
                .number("origins", story.origins())
                .number("events", story.events())
                .number("contested", story.contested())
                .text("from", story.from())
                .text("to", story.to())
                .text("learned", story.learned())
                .text("updated", story.changed())
                .texts("documents", story.latest())
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
        StoryView.Full story = view.story(id, asOf);
        if (story == null) {
            throw Refused.noSuch("story", id);
        }
        ListQuestion of = ListQuestion.asOf(asOf).of(id);
        List<Contested> contested = view.contested(of.limit(SHOWN_CONTESTED)).items();
        List<ActorView> actors = view.actors(of.limit(SHOWN_ACTORS)).items();
        return Reply.json(json -> json.object("story", each -> write(each, story.story()))
                .list("documents", story.documents(), (each, report) -> context.document(each, report, asOf))
                .list("contested", contested, (each, one) -> SituationShapes.contested(each, one, id))
                .list("actors", actors, ActorResource::actor));
    }

    private Reply contested(Call call) {
        ListQuestion question = Lists.question(call)
                .only(By.KIND, Lists.names(call.values("kind", Contested.Kind.class)))
                .only(By.STORY, call.values("story"))
                .only(By.EVENT, call.values("event"))
                .only(By.DOCUMENT, call.values("document"));
        return Lists.reply(
                view,
                SituationView.Listed.CONTESTED,
                question,
                view::contested,
                (json, each) -> SituationShapes.contested(json, each, storyOf(view, each, question.asOf())));
    }

    /** The story of what is contested, {@code null} if it is about no event. */
    static @Nullable String storyOf(SituationView view, Contested contested, Instant asOf) {
        EventView.Full event = contested.event() == null ? null : view.event(contested.event(), asOf);
        return event == null ? null : event.event().story();
    }

    private Reply one(Call call) {
        String id = call.parameter("id");
        Instant asOf = call.asOf();
        Contested found = view.contested(ListQuestion.asOf(asOf).only(By.ID, List.of(id))).items().stream()
                .findFirst()
                .orElseThrow(() -> Refused.noSuch("contested matter", id));
        return Reply.json(json -> SituationShapes.contested(json, found, storyOf(view, found, asOf)));
    }
}
