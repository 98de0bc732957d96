package org.sitrep.app.serve.resource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;
import org.sitrep.engine.json.RecordWriter;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.picture.diff.RecordChanges;
import org.sitrep.picture.diff.TextChanges;
import org.sitrep.picture.source.Sources;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stored;
import org.sitrep.picture.store.Version;

/** One document: its text, its versions, its record, and what a reader of it needs. */
public final class DocumentResource {
    private static final String ONE = "/api/v1/documents/{id}";

    private final Store store;
    private final Sources sources;
    private final Context context;
    private final Rules rules = new Rules();

    /** Documents of {@code store}, with what the situation knows of them. */
    public DocumentResource(Store store, Sources sources, Context context) {
        this.store = store;
        this.sources = sources;
        this.context = context;
    }

    /** Its routes. */
    public List<Route> routes() {
        return List.of(
                Route.get(ONE, this::document),
                Route.get(ONE + "/record", this::record),
                Route.get(ONE + "/reading", this::reading),
                Route.get(ONE + "/versions/{number}", this::version),
                Route.get(ONE + "/diff", this::diff));
    }

    private Reply document(Call call) {
        String id = call.parameter("id");
        Instant asOf = call.asOf();
        List<Version> versions = Corrected.versions(store, id, asOf);
        Version last = versions.getLast();
        Stored stored = store.record(id, asOf);
        CodedRecord record = stored == null ? null : stored.record();
        return Reply.json(json -> json.object("document", each -> context.document(each, last, record, asOf))
                .text("text", last.document().text())
                .list("versions", versions, DocumentShapes::version)
                .object("source", sources.of(last.document().source()), DocumentShapes::source)
                .list(
                        "tags",
                        record == null ? List.of() : record.tags(),
                        (each, tag) -> DocumentShapes.tag(each, last.document().text(), tag)));
    }

    private Reply record(Call call) {
        String id = call.parameter("id");
        Instant asOf = call.asOf();
        boolean corrected = !Boolean.FALSE.equals(call.flag("corrected"));
        String run = call.query("run");
        int version = call.number("version", 0, 1, Integer.MAX_VALUE);
        if ((run == null) != (version == 0)) {
            throw Refused.wrong("version and run", "they are asked for together or not at all");
        }
        if (run != null) {
            Stored stored = run.matches("r[1-9]\\d{0,17}") ? store.record(id, version, run) : null;
            if (stored == null) {
                throw Refused.noSuch("record", id + ", version " + version + ", run " + run);
            }
            return Reply.text("application/json", RecordWriter.line(stored.record()), true);
        }
        Corrected found = Corrected.of(store, id, asOf);
        CodedRecord record = corrected ? found.record() : found.stored().record();
        return Reply.text("application/json", RecordWriter.line(record), true);
    }

    private Reply reading(Call call) {
        String id = call.parameter("id");
        Instant asOf = call.asOf();
        Corrected found = Corrected.of(store, id, asOf);
        List<Version> versions = store.versions(id, asOf);
        Version last = versions.getLast();
        CodedRecord record = found.record();
        TreeMap<String, String> lines = new TreeMap<>();
        record.events().forEach(event -> line(lines, event.because().source()));
        record.quotes().forEach(quote -> line(lines, quote.because().source()));
        record.states().forEach(state -> line(lines, state.because().source()));
        record.actors().forEach(actor -> line(lines, actor.because().source()));
        return Reply.json(json -> {
            json.object("document", each -> context.document(each, last, record, asOf))
                    .list("versions", versions, DocumentShapes::version)
                    .raw("record", RecordWriter.line(record))
                    .text("run", found.stored().run())
                    .text("made", found.stored().made());
            context.parts(json, record, id, asOf);
            json.object("rules", each -> lines.forEach(each::text))
                    .list("corrections", found.applied(), DocumentShapes::correction)
                    .list("loose", found.loose(), DocumentShapes::correction);
        });
    }

    private void line(Map<String, String> lines, @Nullable String source) {
        String line = rules.line(source);
        if (source != null && line != null) {
            lines.put(source, line);
        }
    }

    private Reply version(Call call) {
        List<Version> versions = Corrected.versions(store, call.parameter("id"), call.asOf());
        Version version = numbered(versions, call.number("number", Integer.MAX_VALUE));
        return Reply.json(json -> json.object("version", version, DocumentShapes::version)
                .text("text", version.document().text()));
    }

    private Reply diff(Call call) {
        String id = call.parameter("id");
        Instant asOf = call.asOf();
        List<Version> versions = Corrected.versions(store, id, asOf);
        int last = versions.getLast().number();
        int to = call.number("to", last, 1, Integer.MAX_VALUE);
        int from = call.number("from", Math.max(1, to - 1), 1, Integer.MAX_VALUE);
        Version before = numbered(versions, from);
        Version after = numbered(versions, to);
        String old = before.document().text();
        String fresh = after.document().text();
        List<String> sentences = TextChanges.between(old, fresh);
        List<String> record = old.equals(fresh) ? coded(id, before, after) : List.of();
        return Reply.json(json -> json.text("document", id)
                .number("from", from)
                .number("to", to)
                .list(
                        "sentences",
                        sentences,
                        (each, line) -> each.text("op", line.startsWith("-") ? "removed" : "added")
                                .text("text", line.substring(2)))
                .texts("record", record));
    }

    /** How the coding of two versions of one text differs: their dates or outlets may. */
    private List<String> coded(String id, Version before, Version after) {
        String run = store.runs(Instant.MAX).isEmpty()
                ? null
                : store.runs(Instant.MAX).getLast().id();
        Stored old = run == null ? null : store.record(id, before.number(), run);
        Stored fresh = run == null ? null : store.record(id, after.number(), run);
        return old == null || fresh == null ? List.of() : RecordChanges.between(old.record(), fresh.record());
    }

    private static Version numbered(List<Version> versions, int number) {
        for (Version version : versions) {
            if (version.number() == number) {
                return version;
            }
        }
        throw Refused.noSuch("version", String.valueOf(number));
    }
}
