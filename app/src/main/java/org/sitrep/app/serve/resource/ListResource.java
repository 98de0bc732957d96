package org.sitrep.app.serve.resource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Json;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;
import org.sitrep.picture.store.DocumentFacts;
import org.sitrep.picture.store.DocumentQuestion;
import org.sitrep.picture.store.DocumentTheme;
import org.sitrep.picture.store.Run;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stored;
import org.sitrep.picture.store.Version;

/** Lists of documents, records and runs, and the search in all texts. */
public final class ListResource {
    static final int USUAL = 50;
    static final int MOST = 500;

    /** Documents that facets are counted of at most. */
    private static final int COUNTED = 10_000;

    private static final int FACET_VALUES = 20;

    private final Store store;
    private final Context context;

    /** Lists of {@code store}. */
    public ListResource(Store store, Context context) {
        this.store = store;
        this.context = context;
    }

    /** Its routes. */
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/documents", this::documents),
                Route.get("/api/v1/records", this::records),
                Route.get("/api/v1/runs", this::runs),
                Route.get("/api/v1/search", this::search));
    }

    private Reply documents(Call call) {
        DocumentQuestion question = question(call, Words.of(call.query("q")));
        List<Version> found = found(question);
        return Reply.json(json -> page(json, question, found, (each, version) -> document(each, version, question)));
    }

    private Reply search(Call call) {
        String q = call.query("q");
        Words words = Words.of(q == null ? "" : q);
        DocumentQuestion question = question(call, words);
        List<Version> found = found(question);
        List<Tally> facets = question.after() == null ? facets(question.limit(COUNTED)) : List.of();
        return Reply.json(json -> {
            page(
                    json,
                    question,
                    found,
                    (each, version) -> each.object("document", inner -> document(inner, version, question))
                            .object(
                                    "snippet",
                                    inner -> words.snippet(
                                            inner, version.document().text())));
            json.list("facets", facets, (each, facet) -> facet.write(each));
        });
    }

    private void document(Json json, Version version, DocumentQuestion question) {
        Stored stored = store.record(version.id(), question.asOf());
        context.document(json, version, stored == null ? null : stored.record(), question.asOf());
    }

    private static DocumentQuestion question(Call call, Words words) {
        LocalDate since = call.day("learnedFrom");
        LocalDate until = call.day("learnedTo");
        return new DocumentQuestion(
                call.asOf(),
                words.phrases(),
                call.labels("outlet"),
                call.values("story"),
                call.values("actor"),
                call.labels("tag"),
                call.day("publishedFrom"),
                call.day("publishedTo"),
                since == null ? null : since.atStartOfDay(ZoneOffset.UTC).toInstant(),
                until == null
                        ? null
                        : until.plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .minusNanos(1000),
                Cursor.in(call),
                call.number("limit", USUAL, 1, MOST));
    }

    private List<Version> found(DocumentQuestion question) {
        try {
            return store.documents(question);
        } catch (IllegalArgumentException e) {
            throw Cursor.strange();
        }
    }

    private static void page(Json json, DocumentQuestion question, List<Version> found, Json.Each<Version> each) {
        boolean full = found.size() == question.limit();
        json.list("items", found, each)
                .text("next", Cursor.out(full ? found.getLast().place() : null))
                .number("total", question.after() == null && !full ? Long.valueOf(found.size()) : null);
    }

    private Reply records(Call call) {
        Instant asOf = call.asOf();
        int limit = call.number("limit", USUAL, 1, MOST);
        DocumentQuestion question = DocumentQuestion.asOf(asOf, limit).after(Cursor.in(call));
        List<Version> found = found(question);
        List<Stored> records = new ArrayList<>();
        for (Version version : found) {
            Stored stored = store.record(version.id(), asOf);
            if (stored != null) {
                records.add(stored);
            }
        }
        boolean full = found.size() == limit;
        return Reply.json(json -> json.list("items", records, DocumentShapes::record)
                .text("next", Cursor.out(full ? found.getLast().place() : null))
                .number("total", question.after() == null && !full ? Long.valueOf(records.size()) : null));
    }

    private Reply runs(Call call) {
        List<Run> runs = store.runs(call.asOf());
        return Reply.json(json -> json.list(
                "items",
                runs,
                (each, run) -> each.text("id", run.id())
                        .text("purpose", run.purpose().name().toLowerCase(java.util.Locale.ROOT))
                        .object("coder", run.coder(), DocumentShapes::coder)
                        .text("started", run.started())
                        .text("finished", run.finished())
                        .number("documents", run.counts().documents())
                        .number("versions", run.counts().versions())
                        .number("records", run.counts().records())
                        .number("known", run.counts().known())
                        .number("problems", run.counts().problems())));
    }

    /** Of what was found: outlet, language, month, and the stories, actors and labels that it belongs to. */
    private List<Tally> facets(DocumentQuestion question) {
        List<DocumentFacts> facts = store.facts(question);
        if (facts.isEmpty()) {
            return List.of();
        }
        Tally outlets = new Tally("outlet", FACET_VALUES);
        Tally languages = new Tally("language", FACET_VALUES);
        Tally months = new Tally("month", FACET_VALUES);
        for (DocumentFacts one : facts) {
            outlets.add(one.outlet());
            languages.add(one.language());
            LocalDate day = one.published();
            months.add(day == null ? null : day.toString().substring(0, 7));
        }
        List<Tally> all = new ArrayList<>(List.of(outlets, languages, months));
        // One more than shown, so that it can be said that there are more.
        List<DocumentTheme> themes = store.themes(question, FACET_VALUES + 1);
        for (DocumentTheme.Kind kind : DocumentTheme.Kind.values()) {
            Tally tally = new Tally(kind.name().toLowerCase(Locale.ROOT), FACET_VALUES);
            themes.stream()
                    .filter(theme -> theme.kind() == kind)
                    .forEach(theme -> tally.add(theme.value(), theme.label(), theme.documents()));
            all.add(tally);
        }
        return all;
    }
}
