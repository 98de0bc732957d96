package org.sitrep.app.serve.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Json;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;
import org.sitrep.engine.json.RecordWriter;
import org.sitrep.engine.record.Quote;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Learned;

/** What was said. */
public final class QuoteResource {
    private final Situations situations;

    /** Statements in {@code situations}. */
    public QuoteResource(Situations situations) {
        this.situations = situations;
    }

    /** Its routes. */
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/quotes", this::list), Route.get("/api/v1/actors/{id}/statements", this::ofActor));
    }

    /** A statement and who is meant in it. */
    private record Said(
            Learned report,
            Quote quote,
            @Nullable Identity speaker,
            @Nullable Identity addressee) {
        String id() {
            return report.document() + "#" + quote.id();
        }

        boolean has(Names words) {
            String text = report.record().document().text();
            return quote.content().stream().anyMatch(span -> words.in(span.in(text)));
        }
    }

    private Reply list(Call call) {
        Directory directory = situations.directory(call.asOf());
        Names words = new Names(call.query("q"));
        List<String> actors = call.values("actor");
        List<String> stories = call.values("story");
        List<String> documents = call.values("document");
        List<Said> found = said(directory).stream()
                .filter(said ->
                        documents.isEmpty() || documents.contains(said.report().document()))
                .filter(said -> stories.isEmpty()
                        || stories.contains(
                                directory.picture().story(said.report().document())))
                .filter(said -> actors.isEmpty()
                        || (said.speaker() != null
                                && actors.contains(said.speaker().id())))
                .filter(said -> said.has(words))
                .toList();
        return Paged.reply(call, found, Said::id, (json, said) -> write(json, said, directory));
    }

    private Reply ofActor(Call call) {
        String id = call.parameter("id");
        Instant asOf = call.asOf();
        Directory directory = situations.directory(asOf);
        if (directory.actor(id) == null) {
            throw Refused.noSuch("actor", id);
        }
        List<Said> found = said(directory).stream()
                .filter(said -> said.speaker() != null && said.speaker().id().equals(id))
                .toList();
        return Paged.reply(call, found, Said::id, (json, said) -> write(json, said, directory));
    }

    /** Everything said, the last learned first. */
    private static List<Said> said(Directory directory) {
        List<Said> all = new ArrayList<>();
        for (Learned report : directory.picture().reports().reversed()) {
            Map<String, Identity> identities = directory.picture().actors(report.document());
            for (Quote quote : report.record().quotes()) {
                all.add(new Said(report, quote, of(identities, quote.speaker()), of(identities, quote.addressee())));
            }
        }
        return all;
    }

    private static @Nullable Identity of(Map<String, Identity> identities, @Nullable String actor) {
        return actor == null ? null : identities.get(actor);
    }

    private static void write(Json json, Said said, Directory directory) {
        Quote quote = said.quote();
        Learned report = said.report();
        String text = report.record().document().text();
        json.text("id", said.id())
                .text("document", report.document())
                .text("quote", quote.id())
                .text("story", directory.picture().story(report.document()))
                .text("headline", report.headline())
                .text("outlet", report.record().document().source())
                .text("published", report.published())
                .text("learned", report.learned())
                .flag(
                        "independent",
                        !directory.picture().origin(report.document()).kind().copied())
                .text("kind", quote.kind().word())
                .object("speaker", said.speaker(), SituationShapes::actor)
                .span("speakerSpan", text, quote.speakerSpan())
                .span("cue", text, quote.cue())
                .spans("content", text, quote.content())
                .object("addressee", said.addressee(), SituationShapes::actor)
                .span("venue", text, quote.venue())
                .spans("evidence", text, quote.evidence())
                .raw("because", RecordWriter.because(report.record(), quote.because()));
    }
}
