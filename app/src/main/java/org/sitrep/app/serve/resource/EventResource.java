package org.sitrep.app.serve.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Json;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;
import org.sitrep.app.view.Explanation;
import org.sitrep.engine.json.RecordWriter;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Range;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.joining.Attributes;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stored;
import org.sitrep.picture.view.EventQuestion;
import org.sitrep.picture.view.EventView;
import org.sitrep.picture.view.Page;
import org.sitrep.picture.view.ReportView;
import org.sitrep.picture.view.SituationView;

/** What happened: rows, and one event with everyone who tells it. */
public final class EventResource {
    static final int MOST_ROWS = 10_000;
    private static final int USUAL_ROWS = 100;

    private final Store store;
    private final SituationView view;
    private final Rules rules = new Rules();

    /** Events of {@code store}. */
    public EventResource(Store store) {
        this.store = store;
        this.view = store.situation();
    }

    /** Its routes. */
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/events", this::list),
                Route.get("/api/v1/events/{id}", this::detail),
                Route.get("/api/v1/actors/{id}/events", this::ofActor));
    }

    private Reply list(Call call) {
        EventQuestion question = EventFilters.all(call);
        return rows(call, question, page(call, question));
    }

    private Reply ofActor(Call call) {
        String id = call.parameter("id");
        EventQuestion question = EventFilters.ofActor(call).with(id);
        Page<EventView> page = page(call, question);
        if (page.items().isEmpty() && view.actor(id, question.asOf()) == null) {
            throw Refused.noSuch("actor", id);
        }
        return rows(call, question, page);
    }

    private Page<EventView> page(Call call, EventQuestion question) {
        int limit = call.number("limit", USUAL_ROWS, 1, MOST_ROWS);
        try {
            return view.events(question.limit(limit).after(Cursor.in(call)));
        } catch (IllegalArgumentException e) {
            throw Cursor.strange();
        }
    }

    private Reply rows(Call call, EventQuestion question, Page<EventView> page) {
        long total =
                page.next() == null && Cursor.in(call) == null ? page.items().size() : view.count(question);
        return Reply.json(json -> json.list("items", page.items(), SituationShapes::event)
                .text("next", Cursor.out(page.next()))
                .number("total", total));
    }

    private Reply detail(Call call) {
        String id = call.parameter("id");
        Instant asOf = call.asOf();
        EventView.Full full = view.event(id, asOf);
        if (full == null) {
            throw Refused.noSuch("event", id);
        }
        Overlay overlay = Overlay.of(store.corrections(asOf));
        Map<String, Overlay.Corrected> records = new LinkedHashMap<>();
        for (Told told : full.tellings()) {
            Stored stored = store.record(told.document(), asOf);
            if (stored != null) {
                records.computeIfAbsent(told.document(), key -> overlay.correct(stored.record()));
            }
        }
        List<Told> tellings = full.tellings().stream()
                .filter(told -> event(records.get(told.document()), told) != null)
                .toList();
        List<DocumentShapes.Entry> corrections = corrections(records, asOf);
        return Reply.json(json -> json.object("event", each -> SituationShapes.event(each, full.event()))
                .object("versions", each -> versions(each, full.tellings()))
                .list("tellings", tellings, (each, told) -> telling(each, told, records, asOf))
                .list(
                        "contested",
                        full.contested(),
                        (each, contested) -> SituationShapes.contested(
                                each, contested, full.event().story()))
                .list("corrections", corrections, DocumentShapes::correction));
    }

    private List<DocumentShapes.Entry> corrections(Map<String, Overlay.Corrected> records, Instant asOf) {
        List<Long> applied = new ArrayList<>();
        records.values().forEach(corrected -> applied.addAll(corrected.applied()));
        return Corrected.entries(store.corrections(asOf)).stream()
                .filter(entry -> applied.contains(entry.signed().number()))
                .toList();
    }

    private static @Nullable Event event(Overlay.@Nullable Corrected corrected, Told told) {
        if (corrected != null) {
            for (Event event : corrected.record().events()) {
                if (event.id().equals(told.event())) {
                    return event;
                }
            }
        }
        return null;
    }

    private @Nullable Identity speaker(String document, Event event, Instant asOf) {
        String speaker = event.reportedBy() == null ? null : event.reportedBy().speaker();
        ReportView.Full report = speaker == null ? null : view.report(document, asOf);
        return report == null ? null : report.actors().get(speaker);
    }

    private void telling(Json json, Told told, Map<String, Overlay.Corrected> records, Instant asOf) {
        Overlay.Corrected corrected = records.get(told.document());
        Event event = event(corrected, told);
        if (corrected == null || event == null) {
            return;
        }
        CodedRecord record = corrected.record();
        json.text("document", told.document())
                .text("event", told.event())
                .text("headline", DocumentShapes.headline(record.document()))
                .text("outlet", told.outlet())
                .text("published", told.published())
                .text("learned", told.learned())
                .flag("independent", told.independent())
                .object("speaker", speaker(told.document(), event, asOf), SituationShapes::actor)
                .list("actors", told.actors(), SituationShapes::actor)
                .list("recipients", told.recipients(), SituationShapes::actor)
                .object("place", told.place(), SituationShapes::place)
                .raw("coded", RecordWriter.event(record, event))
                .text("ruleText", rules.line(event.because().source()))
                .texts("explanation", Explanation.of(record, event).lines().toList());
    }

    private static void versions(Json json, List<Told> tellings) {
        Attributes attributes = Attributes.of(tellings);
        values(json, "mode", attributes.modes(), value -> value);
        people(json, "actors", attributes.actors());
        people(json, "recipients", attributes.recipients());
        values(json, "place", attributes.places(), value -> value.name());
        values(json, "date", attributes.dates(), value -> value);
        values(json, "status", attributes.status(), value -> value.word());
        values(json, "killed", attributes.killed(), EventResource::range);
        values(json, "wounded", attributes.wounded(), EventResource::range);
        values(json, "arrested", attributes.arrested(), EventResource::range);
        values(json, "protesters", attributes.protesters(), EventResource::range);
    }

    private static <T> void values(
            Json json, String name, List<Attributes.Version<T>> versions, Function<T, String> words) {
        json.list(
                name,
                versions,
                (each, version) -> each.text("value", words.apply(version.value()))
                        .texts("by", version.tellings().stream().map(Told::id).toList()));
    }

    private static void people(Json json, String name, List<Attributes.Version<Identity>> versions) {
        json.list(
                name,
                versions,
                (each, version) -> each.text("id", version.value().id())
                        .text("name", version.value().name())
                        .text("code", version.value().code())
                        .texts("by", version.tellings().stream().map(Told::id).toList()));
    }

    private static String range(Range range) {
        return (range.low() == null ? ".." : range.low()) + "/" + (range.high() == null ? ".." : range.high());
    }
}
