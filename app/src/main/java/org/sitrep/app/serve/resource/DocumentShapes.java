package org.sitrep.app.serve.resource;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Json;
import org.sitrep.engine.record.CoderInfo;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Tag;
import org.sitrep.picture.correction.Correction;
import org.sitrep.picture.correction.Signed;
import org.sitrep.picture.source.Source;
import org.sitrep.picture.store.Stored;
import org.sitrep.picture.store.Version;

/** Documents, versions, corrections as JSON; the names are those of {@code openapi.yaml}. */
final class DocumentShapes {
    private DocumentShapes() {}

    static void version(Json json, Version version) {
        Document document = version.document();
        json.number("number", version.number())
                .text("hash", version.hash())
                .text("learned", version.learned())
                .text("title", document.title())
                .text("outlet", document.source())
                .text("url", document.url())
                .text("language", document.language())
                .text("published", published(document));
    }

    static @Nullable String published(Document document) {
        return document.published() == null ? null : document.published().value();
    }

    /** The title, or else the first line. */
    static String headline(Document document) {
        String title = document.title();
        return title != null && !title.isBlank()
                ? title.strip()
                : document.text().strip().lines().findFirst().orElse("");
    }

    static void source(Json json, Source source) {
        json.text("name", source.name())
                .text("owner", source.owner())
                .text("country", source.country())
                .text("kind", source.kind())
                .text("control", source.control())
                .text("note", source.note())
                .text("asOf", source.asOf());
    }

    static void coder(Json json, CoderInfo coder) {
        json.text("version", coder.version())
                .text("rules", coder.rules())
                .text("knowledge", coder.knowledge())
                .text("model", coder.model());
    }

    static void record(Json json, Stored stored) {
        json.text("document", stored.document())
                .number("version", stored.version())
                .text("learned", stored.learned())
                .text("made", stored.made())
                .text("run", stored.run())
                .object("coder", stored.record().coder(), DocumentShapes::coder)
                .number("events", stored.record().events().size())
                .number("quotes", stored.record().quotes().size())
                .number("actors", stored.record().actors().size());
    }

    static void tag(Json json, String text, Tag tag) {
        json.text("label", tag.label())
                .text("kind", tag.kind().word())
                .text("id", tag.id())
                .decimal("score", Math.round(tag.score() * 100) / 100.0)
                .spans("evidence", text, tag.evidence());
    }

    /**
     * A correction as a list shows it.
     *
     * @param withdrawn true if it no longer holds
     */
    record Entry(Signed signed, boolean withdrawn) {}

    static void correction(Json json, Entry entry) {
        Signed signed = entry.signed();
        Correction correction = signed.correction();
        json.number("number", signed.number())
                .text("made", signed.made())
                .text("analyst", signed.analyst())
                .text("kind", kind(correction))
                .text("words", correction.words())
                .text("document", correction.document())
                .flag("withdrawn", entry.withdrawn())
                .number(
                        "withdraws",
                        correction instanceof Correction.Withdraw(long number) ? Long.valueOf(number) : null)
                .raw("correction", correction.json());
    }

    static String kind(Correction correction) {
        return switch (correction) {
            case Correction.MergeActors merge -> "merge-actors";
            case Correction.SplitActor split -> "split-actor";
            case Correction.MergeStories merge -> "merge-stories";
            case Correction.SplitStory split -> "split-story";
            case Correction.ChangeCode change -> "change-code";
            case Correction.RejectEvent reject -> "reject-event";
            case Correction.SetPlace place -> "set-place";
            case Correction.Note note -> "note";
            case Correction.Withdraw withdraw -> "withdraw";
        };
    }

    /** The day as it is written, {@code null} if unknown. */
    static @Nullable String day(Document document) {
        return document.published() == null ? null : document.published().day().toString();
    }

    /** The first and last of these moments, both {@code null} if there is none. */
    static void bounds(Json json, String first, String last, List<Instant> moments) {
        json.text(first, moments.stream().min(Instant::compareTo).orElse(null));
        json.text(last, moments.stream().max(Instant::compareTo).orElse(null));
    }
}
