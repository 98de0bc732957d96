package org.sitrep.app.serve.resource;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Json;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;
import org.sitrep.engine.json.RecordWriter;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Quote;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.view.ListQuestion;
import org.sitrep.picture.view.ListQuestion.By;
import org.sitrep.picture.view.ReportView;
import org.sitrep.picture.view.SituationView;
import org.sitrep.picture.view.StatementView;

/** What was said. */
public final class QuoteResource {
    private final Store store;
    private final SituationView view;

    /** Statements in {@code store}. */
    public QuoteResource(Store store) {
        this.store = store;
        this.view = store.situation();
    }

    /** Its routes. */
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/quotes", this::list), Route.get("/api/v1/actors/{id}/statements", this::ofActor));
    }

    private Reply list(Call call) {
        return reply(Lists.question(call)
                .words(call.query("q"))
                .only(By.ACTOR, call.values("actor"))
                .only(By.STORY, call.values("story"))
                .only(By.DOCUMENT, call.values("document")));
    }

    private Reply ofActor(Call call) {
        String id = call.parameter("id");
        ListQuestion question = Lists.question(call).only(By.ACTOR, List.of(id));
        if (view.count(SituationView.Listed.STATEMENTS, question) == 0 && view.actor(id, question.asOf()) == null) {
            throw Refused.noSuch("actor", id);
        }
        return reply(question);
    }

    private Reply reply(ListQuestion question) {
        Map<String, Report> reports = new HashMap<>();
        return Lists.reply(
                view,
                SituationView.Listed.STATEMENTS,
                question,
                view::statements,
                (json, statement) -> write(
                        json,
                        statement,
                        reports.computeIfAbsent(statement.words().document(), id -> report(id, question.asOf()))));
    }

    /** A report with its record as corrected. */
    private record Report(CodedRecord record, ReportView.@Nullable Full view) {}

    private Report report(String document, Instant asOf) {
        return new Report(Corrected.of(store, document, asOf).record(), view.report(document, asOf));
    }

    private static void write(Json json, StatementView statement, Report report) {
        CodedRecord record = report.record();
        String id = statement.id().substring(statement.id().lastIndexOf('#') + 1);
        Quote quote = record.quotes().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the record lacks " + statement.id()));
        ReportView about = report.view() == null ? null : report.view().report();
        String text = record.document().text();
        json.text("id", statement.id())
                .text("document", record.document().id())
                .text("quote", quote.id())
                .text("story", about == null ? null : about.story())
                .text("headline", about == null ? null : about.headline())
                .text("outlet", statement.outlet())
                .text("published", statement.published())
                .text("learned", statement.learned())
                .flag("independent", statement.independent())
                .text("kind", quote.kind().word())
                .object("speaker", statement.speaker(), SituationShapes::actor)
                .span("speakerSpan", text, quote.speakerSpan())
                .span("cue", text, quote.cue())
                .spans("content", text, quote.content())
                .object("addressee", statement.addressee(), SituationShapes::actor)
                .span("venue", text, quote.venue())
                .spans("evidence", text, quote.evidence())
                .raw("because", RecordWriter.because(record, quote.because()));
    }
}
