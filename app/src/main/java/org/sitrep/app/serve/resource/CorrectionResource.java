package org.sitrep.app.serve.resource;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Role;
import org.sitrep.app.serve.http.Route;
import org.sitrep.picture.correction.Correction;
import org.sitrep.picture.correction.Signed;
import org.sitrep.picture.store.Store;

/** What analysts put right: listed, made, taken back. */
public final class CorrectionResource {
    private static final String ALL = "/api/v1/corrections";

    private final Store store;
    private final Clock clock;
    private final Diary diary;

    /** Who did what, written down where an admin finds it. */
    @FunctionalInterface
    public interface Diary {
        /** Notes that {@code call} did {@code action} to {@code target}. */
        void note(Call call, String action, String target, String detail);
    }

    /** Corrections in {@code store}. */
    public CorrectionResource(Store store, Clock clock, Diary diary) {
        this.store = store;
        this.clock = clock;
        this.diary = diary;
    }

    /** Its routes. */
    public List<Route> routes() {
        return List.of(
                Route.get(ALL, this::list),
                Route.get(ALL + "/{number}", this::one),
                new Route("POST", ALL, Role.ANALYST, this::correct));
    }

    private Reply list(Call call) {
        Instant asOf = call.asOf();
        List<String> documents = call.values("document");
        String analyst = call.query("analyst");
        long before = Cursor.number(call, Long.MAX_VALUE);
        int limit = call.number("limit", ListResource.USUAL, 1, ListResource.MOST);
        List<DocumentShapes.Entry> all = Corrected.entries(store.corrections(asOf)).reversed().stream()
                .filter(entry ->
                        analyst == null || analyst.equals(entry.signed().analyst()))
                .filter(entry -> documents.isEmpty() || about(entry.signed(), documents))
                .toList();
        List<DocumentShapes.Entry> rest =
                all.stream().filter(entry -> entry.signed().number() < before).toList();
        List<DocumentShapes.Entry> page = rest.subList(0, Math.min(limit, rest.size()));
        return Reply.json(json -> json.list("items", page, DocumentShapes::correction)
                .text(
                        "next",
                        Cursor.out(
                                page.size() < rest.size()
                                        ? String.valueOf(page.getLast().signed().number())
                                        : null))
                .number("total", all.size()));
    }

    private static boolean about(Signed signed, List<String> documents) {
        Correction correction = signed.correction();
        return (correction.document() != null && documents.contains(correction.document()))
                || (correction instanceof Correction.Note note && documents.contains(note.about()));
    }

    private Reply one(Call call) {
        DocumentShapes.Entry found = entry(call.number("number", Integer.MAX_VALUE), Instant.MAX);
        return Reply.json(json -> DocumentShapes.correction(json, found));
    }

    private Reply correct(Call call) {
        Correction correction = new CorrectionRequest(store, call.body()).correction();
        Signed signed = store.correct(call.caller().signature(), clock.instant(), correction);
        diary.note(call, "correct", "correction " + signed.number(), correction.words());
        DocumentShapes.Entry made = entry(signed.number(), Instant.MAX);
        return Reply.fresh(201, json -> DocumentShapes.correction(json, made));
    }

    private DocumentShapes.Entry entry(long number, Instant asOf) {
        for (DocumentShapes.Entry entry : Corrected.entries(store.corrections(asOf))) {
            if (entry.signed().number() == number) {
                return entry;
            }
        }
        throw Refused.noSuch("correction", String.valueOf(number));
    }
}
