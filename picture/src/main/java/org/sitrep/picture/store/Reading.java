package org.sitrep.picture.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.json.RecordReader;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.CoderInfo;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Hash;
import org.sitrep.engine.record.Published;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.correction.Signed;

/** The questions about documents, versions and records, as statements that both databases understand. */
final class Reading {
    static final String CODER =
            "SELECT coder FROM coder WHERE version = ? AND rules = ? AND knowledge = ? AND model = ?";
    static final String KEY = "SELECT document FROM document_key WHERE name = ?";

    static final String VERSION_COLUMNS = "d.id, x.number, x.learned, x.title, x.published, x.published_from,"
            + " x.published_day, x.source, x.url, x.language, x.text";
    private static final String STORED_COLUMNS = VERSION_COLUMNS + ", r.run, r.made, r.body";

    /** Versions of which the records are read at once. */
    private static final int PAGE = 200;

    private static final String LEARNED_BETWEEN =
            " FROM version WHERE (learned, version) > (?, ?) AND learned <= ? ORDER BY learned, version LIMIT ";

    /** The last of a full page of versions that were learned after one and until an instant. */
    private static final String PAGE_END = "SELECT learned, version" + LEARNED_BETWEEN + "1 OFFSET " + (PAGE - 1);

    /** The records of that page. CROSS JOIN keeps SQLite's planner to this order, the bound keeps PostgreSQL's from joining whole tables. */
    private static final String RECORDS = "SELECT " + STORED_COLUMNS + " FROM (SELECT version" + LEARNED_BETWEEN + PAGE
            + ") k CROSS JOIN version x CROSS JOIN validity v CROSS JOIN record r CROSS JOIN document d"
            + " WHERE x.version = k.version AND v.version = x.version AND v.since <= ? AND v.until > ?"
            + " AND r.record = v.record AND d.document = x.document ORDER BY x.learned, x.version";

    /** The latest version at an instant, given twice. */
    static final String LATEST = "x.learned <= ? AND NOT EXISTS (SELECT 1 FROM version n"
            + " WHERE n.document = x.document AND n.number > x.number AND n.learned <= ?)";

    private Reading() {}

    static Stream<Stored> records(Session session, long after, long asOf) {
        return Stream.iterate(new Key(after, Long.MAX_VALUE), Objects::nonNull, key -> pageEnd(session, key, asOf))
                .flatMap(key ->
                        session.all(RECORDS, Reading::stored, key.learned, key.version, asOf, asOf, asOf).stream());
    }

    /** Where a version stands in the order of learning. */
    private record Key(long learned, long version) {}

    private static @Nullable Key pageEnd(Session session, Key after, long asOf) {
        return session.one(
                PAGE_END, row -> new Key(row.getLong(1), row.getLong(2)), after.learned, after.version, asOf);
    }

    static Stream<Stored> history(Session session, long asOf) {
        List<Signed> corrections = Corrections.all(session, asOf);
        return session.stream(
                "SELECT " + STORED_COLUMNS + ", v.since FROM validity v JOIN record r ON r.record = v.record"
                        + " JOIN version x ON x.version = v.version JOIN document d ON d.document = v.document"
                        + " WHERE v.since <= ? AND v.until > v.since ORDER BY v.validity",
                row -> {
                    Stored stored = stored(row);
                    Instant since = Micros.instant(row.getLong(15));
                    List<Signed> made = corrections.stream()
                            .filter(each -> !each.made().isAfter(since))
                            .toList();
                    return stored.with(Overlay.of(made).apply(stored.record()));
                },
                asOf);
    }

    static @Nullable Stored record(Session session, String document, long asOf) {
        return session.one(
                "SELECT " + STORED_COLUMNS + " FROM document d JOIN validity v ON v.document = d.document"
                        + " JOIN record r ON r.record = v.record JOIN version x ON x.version = v.version"
                        + " WHERE d.id = ? AND v.since <= ? AND v.until > ?",
                Reading::stored,
                document,
                asOf,
                asOf);
    }

    static @Nullable Stored record(Session session, String document, int version, long run) {
        return session.one(
                "SELECT " + STORED_COLUMNS + " FROM document d JOIN version x ON x.document = d.document"
                        + " JOIN record r ON r.version = x.version WHERE d.id = ? AND x.number = ? AND r.run <= ?"
                        + " ORDER BY r.run DESC LIMIT 1",
                Reading::stored,
                document,
                version,
                run);
    }

    static Stream<Stored> madeBy(Session session, long run) {
        return session.stream(
                "SELECT " + STORED_COLUMNS + " FROM record r JOIN version x ON x.version = r.version"
                        + " JOIN document d ON d.document = x.document WHERE r.run = ? ORDER BY r.record",
                Reading::stored,
                run);
    }

    static CodedRecord ofKey(Session session, long record) {
        Stored stored = session.one(
                "SELECT " + STORED_COLUMNS + " FROM record r JOIN version x ON x.version = r.version"
                        + " JOIN document d ON d.document = x.document WHERE r.record = ?",
                Reading::stored,
                record);
        if (stored == null) {
            throw new IllegalStateException("the journal lacks record " + record);
        }
        return stored.record();
    }

    /** What stood after run {@code to} and had not been made when run {@code from} was over. */
    static Stream<Stored> changed(Session session, long from, long to) {
        return session.stream(
                "SELECT " + STORED_COLUMNS + " FROM record r JOIN version x ON x.version = r.version"
                        + " JOIN document d ON d.document = x.document WHERE r.run > ? AND r.run <= ?"
                        + " AND NOT EXISTS (SELECT 1 FROM record n WHERE n.version = r.version AND n.run > r.run AND n.run <= ?)"
                        + " ORDER BY r.record",
                Reading::stored,
                from,
                to,
                to);
    }

    static Stream<Version> documents(Session session, long asOf) {
        return session.stream(
                "SELECT " + VERSION_COLUMNS + " FROM version x JOIN document d ON d.document = x.document WHERE "
                        + LATEST + " ORDER BY x.learned, x.version",
                Reading::version,
                asOf,
                asOf);
    }

    static List<Version> versions(Session session, String document, long asOf) {
        return session.all(
                "SELECT " + VERSION_COLUMNS + " FROM document d JOIN version x ON x.document = d.document"
                        + " WHERE d.id = ? AND x.learned <= ? ORDER BY x.number",
                Reading::version,
                document,
                asOf);
    }

    static List<Run> runs(Session session, long asOf) {
        return session.all(
                "SELECT r.run, r.purpose, c.version, c.rules, c.knowledge, c.model, r.started, f.finished,"
                        + " f.documents, f.versions, f.records, f.known, f.problems"
                        + " FROM run r JOIN coder c ON c.coder = r.coder LEFT JOIN run_end f ON f.run = r.run AND f.finished <= ?"
                        + " WHERE r.started <= ? ORDER BY r.run",
                Reading::run,
                asOf,
                asOf);
    }

    static String runId(long run) {
        return "r" + run;
    }

    /** The number of a run, {@code null} if this is no id of one. */
    static @Nullable Long runNumber(String id) {
        return id.matches("r[1-9]\\d{0,17}") ? Long.valueOf(id.substring(1)) : null;
    }

    private static Run run(ResultSet row) throws SQLException {
        long finished = row.getLong(8);
        boolean open = row.wasNull();
        return new Run(
                runId(row.getLong(1)),
                Run.Purpose.valueOf(row.getString(2)),
                new CoderInfo(row.getString(3), row.getString(4), row.getString(5), row.getString(6)),
                Micros.instant(row.getLong(7)),
                open ? null : Micros.instant(finished),
                open
                        ? Run.Counts.NONE
                        : new Run.Counts(
                                row.getLong(9), row.getLong(10), row.getLong(11), row.getLong(12), row.getLong(13)));
    }

    static Version version(ResultSet row) throws SQLException {
        Document document = document(row);
        return new Version(
                document.id(), row.getInt(2), Hash.sha256(document.text()), document, Micros.instant(row.getLong(3)));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        Document document = document(row);
        CodedRecord read = RecordReader.read(Packed.unpack(row.getBytes(14)), document.text());
        // Within the store a document has one id, whatever later versions call it.
        return new Stored(
                of(document, read),
                document.id(),
                row.getInt(2),
                Micros.instant(row.getLong(3)),
                runId(row.getLong(12)),
                Micros.instant(row.getLong(13)));
    }

    /** The record of {@code document} instead of its own. */
    static CodedRecord of(Document document, CodedRecord record) {
        return new CodedRecord(
                document,
                record.sections(),
                record.sentences(),
                record.coder(),
                record.actors(),
                record.places(),
                record.times(),
                record.events(),
                record.quotes(),
                record.states(),
                record.tags(),
                record.chains());
    }

    private static Document document(ResultSet row) throws SQLException {
        String published = row.getString(5);
        return new Document(
                row.getString(1),
                row.getString(4),
                Packed.unpack(row.getBytes(11)),
                published == null
                        ? null
                        : new Published(
                                published,
                                LocalDate.ofEpochDay(row.getLong(7)),
                                Published.From.valueOf(row.getString(6))),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }
}
