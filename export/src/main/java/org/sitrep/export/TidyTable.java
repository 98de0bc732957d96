package org.sitrep.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Size;
import org.sitrep.export.parquet.ColumnType;
import org.sitrep.export.parquet.ParquetColumn;
import org.sitrep.picture.filter.DayRange;

/**
 * The table for R, pandas and SQL: one row an event, one meaning a column, typed; written as CSV and as Parquet. Immutable; thread-safe.
 *
 * <p>Columns that speak of both sides come in pairs; lists of one side ({@code actor_names}, {@code actor_countries}, …) have one entry an actor, in the same order.
 */
final class TidyTable {
    /**
     * A column.
     *
     * @param meaning for the data dictionary, on one line
     * @param value the cell: of the type's class, a list for a list column, {@code null} for not known
     */
    record Column(ParquetColumn shape, String meaning, Function<Digest, @Nullable Object> value) {}

    private final List<Column> columns = new ArrayList<>();

    TidyTable(Facts facts) {
        text("event_id", "stable id of the event", digest -> digest.event().id());
        text(
                "story_id",
                "id of the story it belongs to",
                digest -> digest.event().story());
        text("event_type", "PLOVER type, one of 16", digest -> digest.type().name());
        text("event_mode", "PLOVER mode", digest -> digest.coded(Event::mode));
        texts("contexts", "PLOVER contexts", digest -> digest.lead().event().contexts());
        text("cameo_code", "CAMEO code", digest -> digest.coded(Event::cameo));
        one(
                "quad_class",
                ColumnType.INTEGER,
                "PLOVER: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict",
                digest -> digest.type().quad());
        one(
                "goldstein",
                ColumnType.DOUBLE,
                "Goldstein scale of the CAMEO code, -10 to 10",
                digest -> digest.coded(Event::goldstein));
        one(
                "plover_score",
                ColumnType.DOUBLE,
                "PLOVER's score of type and mode, -10 to 10",
                digest -> facts.score(digest.type(), digest.coded(Event::mode)));
        status();
        dates();
        side("actor", Digest::actors, Digest::actorAccount);
        side("recipient", Digest::recipients, Digest::recipientAccount);
        place();
        for (String count : List.of("killed", "wounded", "arrested", "protesters")) {
            count(count);
        }
        reporter();
        words();
        documents();
    }

    /** All columns, in their order. */
    List<Column> columns() {
        return List.copyOf(columns);
    }

    /** The row of an event: one value a column. */
    List<@Nullable Object> row(Digest digest) {
        List<@Nullable Object> row = new ArrayList<>(columns.size());
        for (Column column : columns) {
            row.add(column.value().apply(digest));
        }
        return row;
    }

    private void one(String name, ColumnType type, String meaning, Function<Digest, @Nullable Object> value) {
        columns.add(new Column(new ParquetColumn(name, type, false), meaning, value));
    }

    private void text(String name, String meaning, Function<Digest, @Nullable Object> value) {
        one(name, ColumnType.TEXT, meaning, value);
    }

    private void list(String name, ColumnType type, String meaning, Function<Digest, @Nullable Object> value) {
        columns.add(new Column(new ParquetColumn(name, type, true), meaning, value));
    }

    private void texts(String name, String meaning, Function<Digest, @Nullable Object> value) {
        list(name, ColumnType.TEXT, meaning, value);
    }

    private void status() {
        text(
                "status",
                "happened, negated, planned, hypothetical or ongoing, by the first telling",
                digest -> digest.lead().event().status().word());
        texts(
                "statuses",
                "every status that some telling gives, in the order of learning",
                digest -> digest.accounts().stream()
                        .map(account -> account.event().status().word())
                        .distinct()
                        .toList());
        one(
                "contested",
                ColumnType.BOOLEAN,
                "some tell it as done, others as not done",
                digest -> digest.accounts().stream().anyMatch(Account::happened)
                        && digest.accounts().stream()
                                .anyMatch(account -> account.event().status() == EventStatus.NEGATED));
        one(
                "historical",
                ColumnType.BOOLEAN,
                "background to the news of the day",
                digest -> digest.lead().event().historical());
    }

    private void dates() {
        text(
                "date",
                "when it happened, EDTF: 2021-08-15, 2021-08, 199X, 2021-08-01/2021-08-07",
                digest -> digest.coded(Event::date));
        one("date_from", ColumnType.DATE, "the first day that date may mean", digest -> {
            DayRange range = digest.dated();
            return range == null ? null : range.first();
        });
        one("date_to", ColumnType.DATE, "the last day that date may mean", digest -> {
            DayRange range = digest.dated();
            return range == null ? null : range.last();
        });
        text("time", "TIMEX3 value of the time in the text", digest -> {
            return digest.first(
                    account -> account.time() == null ? null : account.time().value());
        });
    }

    private void side(String name, Function<Digest, List<Actor>> side, Function<Digest, Account> account) {
        String who = name.equals("actor") ? "who did it" : "to whom it was done";
        texts(
                name + "_names",
                who,
                digest -> side.apply(digest).stream().map(Actor::name).toList());
        texts(
                name + "_words",
                "the words that name them",
                digest -> side.apply(digest).stream()
                        .map(actor -> account.apply(digest).words(actor).text())
                        .toList());
        each(
                name + "_kinds",
                "person, state, government, military, armed_group, …",
                side,
                actor -> actor.kind().word());
        each(name + "_countries", "ISO 3166-1 alpha-3", side, Actor::country);
        each(name + "_sectors", "PLOVER sectors on the day of the document", side, Actor::sector);
        each(name + "_codes", "CAMEO-style codes", side, Actor::code);
        each(name + "_offices", "offices held, else the first one named", side, Polecat::title);
        each(name + "_wikidata", "Wikidata ids", side, Actor::wikidata);
    }

    /** One entry an actor; an empty list where none has any. */
    private void each(
            String name, String meaning, Function<Digest, List<Actor>> side, Function<Actor, @Nullable String> what) {
        texts(name, meaning, digest -> {
            List<@Nullable String> values = new ArrayList<>();
            boolean any = false;
            for (Actor actor : side.apply(digest)) {
                String value = what.apply(actor);
                any |= value != null;
                values.add(value);
            }
            return any ? values : List.of();
        });
    }

    private void place() {
        text("place_name", "where it happened", digest -> of(digest.place(), Place::name));
        text("place_words", "the words that name the place", digest -> {
            Account account = digest.placeAccount();
            Place place = digest.place();
            return account == null || place == null
                    ? null
                    : account.words(place).text();
        });
        text("place_country", "ISO 3166-1 alpha-3", digest -> of(digest.place(), Place::country));
        text("place_admin1", "first-order unit", digest -> of(digest.place(), Place::admin1));
        one(
                "latitude",
                ColumnType.DOUBLE,
                "degrees north; of a country or region: its middle",
                digest -> of(digest.place(), Place::lat));
        one(
                "longitude",
                ColumnType.DOUBLE,
                "degrees east; of a country or region: its middle",
                digest -> of(digest.place(), Place::lon));
        text(
                "place_precision",
                "point, city, admin2, admin1, country, region or unknown",
                digest -> of(digest.place(), place -> place.precision().word()));
        one("geonames_id", ColumnType.INTEGER, "GeoNames id", digest -> of(digest.place(), Place::geonames));
    }

    private static @Nullable Object of(@Nullable Place place, Function<Place, @Nullable Object> what) {
        return place == null ? null : what.apply(place);
    }

    private void count(String name) {
        Function<Size, @Nullable Range> what = size -> switch (name) {
            case "killed" -> size.killed();
            case "wounded" -> size.wounded();
            case "arrested" -> size.arrested();
            default -> size.protesters();
        };
        one(
                name + "_low",
                ColumnType.INTEGER,
                name + ": lower end by the telling learned last; empty: open",
                digest -> low(digest.latest(what)));
        one(
                name + "_high",
                ColumnType.INTEGER,
                name + ": upper end by the telling learned last; empty: open",
                digest -> high(digest.latest(what)));
        one(
                name + "_min",
                ColumnType.INTEGER,
                name + ": lowest number that any telling gives",
                digest -> low(digest.spread(what)));
        one(
                name + "_max",
                ColumnType.INTEGER,
                name + ": highest number that any telling gives",
                digest -> high(digest.spread(what)));
    }

    private static @Nullable Integer low(@Nullable Range range) {
        return range == null ? null : range.low();
    }

    private static @Nullable Integer high(@Nullable Range range) {
        return range == null ? null : range.high();
    }

    private void reporter() {
        text(
                "reported_by",
                "who says so in the text, by the first telling that names one; empty: the article itself",
                digest -> digest.first(EventJson::reporter));
        text(
                "stance",
                "the reporter's: asserts, denies or doubts",
                digest -> digest.coded(
                        event -> event.stance() == null ? null : event.stance().word()));
        one(
                "confidence",
                ColumnType.DOUBLE,
                "of the coding, 0 to 1",
                digest -> Math.round(digest.lead().event().confidence() * 100) / 100.0);
        one(
                "in_lead",
                ColumnType.BOOLEAN,
                "some telling has it in the headline or the first paragraph",
                digest -> digest.accounts().stream().anyMatch(Account::lead));
        text(
                "rule",
                "the rule that decided",
                digest -> digest.lead().event().because().rule());
    }

    private void words() {
        text(
                "trigger_text",
                "the words that set the rule off, in the first telling",
                digest -> digest.lead().trigger().text());
        one(
                "trigger_start_cp",
                ColumnType.INTEGER,
                "where they begin, in code points of the document's text",
                digest -> digest.lead().trigger().start());
        one(
                "trigger_end_cp",
                ColumnType.INTEGER,
                "one past where they end",
                digest -> digest.lead().trigger().end());
        texts("evidence_text", "the quoted words of all tellings", digest -> cited(digest, Cited::text));
        list(
                "evidence_start_cp",
                ColumnType.INTEGER,
                "where each begins, in code points of its document's text",
                digest -> cited(digest, Cited::start));
        list("evidence_end_cp", ColumnType.INTEGER, "one past where each ends", digest -> cited(digest, Cited::end));
        texts(
                "evidence_document_id",
                "the document of each",
                digest -> digest.accounts().stream()
                        .flatMap(account -> account.evidence().stream()
                                .map(cited -> account.document().id()))
                        .toList());
    }

    private static List<?> cited(Digest digest, Function<Cited, ?> what) {
        return digest.accounts().stream()
                .flatMap(account -> account.evidence().stream())
                .map(what)
                .toList();
    }

    private void documents() {
        text(
                "document_id",
                "the document learned first",
                digest -> digest.lead().document().id());
        text("title", "its title or headline", digest -> digest.lead().title());
        text(
                "published",
                "when it was published, ISO 8601",
                digest -> digest.first(account -> published(account.document())));
        text("source", "its outlet", digest -> digest.lead().outlet());
        texts("sources", "all outlets, in the order of learning", digest -> List.copyOf(digest.outlets()));
        texts("urls", "all addresses", digest -> {
            LinkedHashSet<String> urls = new LinkedHashSet<>();
            for (Account account : digest.accounts()) {
                String url = account.document().url();
                if (url != null) {
                    urls.add(url);
                }
            }
            return List.copyOf(urls);
        });
        text(
                "language",
                "ISO 639-1, of the first document",
                digest -> digest.lead().document().language());
        one(
                "tellings",
                ColumnType.INTEGER,
                "how often it is told",
                digest -> digest.accounts().size());
        one("documents", ColumnType.INTEGER, "how many documents tell it", Digest::documents);
        one("independent", ColumnType.INTEGER, "how many of the tellings are no copies", Digest::independent);
        one("first_learned", ColumnType.INSTANT, "when the first telling came in", Digest::learned);
        one("last_learned", ColumnType.INSTANT, "when the last telling came in", Digest::updated);
        text(
                "coder_version",
                "version of the program",
                digest -> digest.lead().record().coder().version());
        text(
                "rules_hash",
                "SHA-256 of the rule files",
                digest -> digest.lead().record().coder().rules());
        text(
                "knowledge_hash",
                "SHA-256 of the knowledge files",
                digest -> digest.lead().record().coder().knowledge());
        text("model", "the encoder", digest -> digest.lead().record().coder().model());
    }

    private static @Nullable String published(Document document) {
        return document.published() == null ? null : document.published().value();
    }
}
