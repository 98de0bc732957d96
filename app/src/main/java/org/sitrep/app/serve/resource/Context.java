package org.sitrep.app.serve.resource;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Json;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Event;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stored;
import org.sitrep.picture.store.Version;
import org.sitrep.picture.view.ReportView;
import org.sitrep.picture.view.SituationView;

/** What a document is in the situation. Thread-safe. */
public final class Context {
    private final Store store;
    private final SituationView view;

    /** Documents of {@code store}. */
    public Context(Store store) {
        this.store = store;
        this.view = store.situation();
    }

    /** A report that the situation was asked for, as a list shows it. */
    void document(Json json, ReportView report, Instant asOf) {
        List<Version> versions = Corrected.versions(store, report.document(), asOf);
        Stored stored = store.record(report.document(), asOf);
        write(json, versions.getLast(), stored == null ? null : stored.record(), report);
    }

    /** The same of a document; {@code record} is {@code null} if it is not coded. */
    void document(Json json, Version version, @Nullable CodedRecord record, Instant asOf) {
        ReportView.Full full = view.report(version.id(), asOf);
        write(json, version, record, full == null ? null : full.report());
    }

    private static void write(Json json, Version version, @Nullable CodedRecord record, @Nullable ReportView report) {
        Document document = version.document();
        json.text("id", version.id())
                .number("version", version.number())
                .text("hash", version.hash())
                .text("title", document.title())
                .text("headline", DocumentShapes.headline(document))
                .text("outlet", document.source())
                .text("url", document.url())
                .text("language", document.language())
                .text("published", DocumentShapes.published(document))
                .text("publishedDay", DocumentShapes.day(document))
                .text("learned", version.learned())
                .flag("coded", record != null)
                .number("events", record == null ? 0 : record.events().size())
                .text("story", report == null ? null : report.story())
                .text("origin", report == null ? null : report.origin())
                .text("copy", report == null ? null : report.copy().name().toLowerCase(Locale.ROOT))
                .decimal("shared", report == null ? null : Math.round(report.shared() * 100) / 100.0);
    }

    /** To what the parts of a record belong. */
    void parts(Json json, CodedRecord record, String document, Instant asOf) {
        ReportView.Full report = view.report(document, asOf);
        Map<String, Identity> actors = report == null ? Map.of() : report.actors();
        Map<String, String> events = report == null ? Map.of() : report.events();
        json.object(
                        "actors",
                        (Json each) -> record.actors().forEach(actor -> {
                            Identity identity = actors.get(actor.id());
                            if (identity != null) {
                                each.object(actor.id(), identity, SituationShapes::actor);
                            }
                        }))
                .object(
                        "places",
                        (Json each) -> record.places()
                                .forEach(place -> each.object(place.id(), Located.of(place), SituationShapes::place)))
                .object("events", (Json each) -> {
                    for (Event event : record.events()) {
                        String id = events.get(event.id());
                        if (id != null) {
                            each.text(event.id(), id);
                        }
                    }
                });
    }
}
