package org.sitrep.picture.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.CoderInfo;
import org.sitrep.engine.record.Document;
import org.sitrep.picture.correction.Correction;
import org.sitrep.picture.correction.Signed;
import org.sitrep.picture.view.SituationView;

/** The store over either database. */
final class SqlStore implements Store {
    private final Connections connections;
    private final Lookups lookups;
    private final KeptPicture picture;
    private final Adding adding;
    private final Corrections corrections;
    private final Alerts alerts;

    SqlStore(Connections connections, KeptPicture picture) {
        this.connections = connections;
        this.lookups = new Lookups(connections.dialect());
        this.picture = picture;
        this.adding = new Adding(lookups, picture);
        this.corrections = new Corrections(lookups);
        this.alerts = new SqlAlerts(connections);
    }

    @Override
    public Run begin(Run.Purpose purpose, CoderInfo coder, Instant started) {
        long at = Micros.of(started);
        long run = write(session -> session.key(
                "INSERT INTO run (purpose, coder, started) VALUES (?, ?, ?) RETURNING run",
                purpose.name(),
                Adding.coder(session, coder),
                at));
        return new Run(Reading.runId(run), purpose, coder, Micros.instant(at), null, Run.Counts.NONE);
    }

    @Override
    public void finish(String run, Instant finished, Run.Counts counts) {
        long number = number(run);
        write(session -> {
            session.change(
                    "INSERT INTO run_end (run, finished, documents, versions, records, known, problems) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    number,
                    Micros.of(finished),
                    counts.documents(),
                    counts.versions(),
                    counts.records(),
                    counts.known(),
                    counts.problems());
            return true;
        });
    }

    @Override
    public List<Run> runs(Instant asOf) {
        return connections.read(session -> Reading.runs(session, Micros.of(asOf)));
    }

    @Override
    public List<Added> addAll(List<CodedRecord> records, Instant learned, String run) {
        long number = number(run);
        long at = Micros.of(learned);
        return write(session -> {
            if (session.number("SELECT run FROM run WHERE run = ?", number) == null) {
                throw new IllegalArgumentException("there is no run " + run);
            }
            List<Added> added = new ArrayList<>();
            for (CodedRecord record : records) {
                added.add(adding.add(session, record, at, number));
            }
            picture.advance(session, Integer.MAX_VALUE);
            return added;
        });
    }

    @Override
    public Added addUncoded(Document document, Instant learned) {
        return write(session -> adding.addUncoded(session, document, Micros.of(learned)));
    }

    @Override
    public boolean knows(Document document, CoderInfo coder) {
        byte[] content = Adding.content(document);
        return connections.read(session -> {
            Long known = Adding.document(session, document);
            return known != null
                    && session.number(
                                    "SELECT 1 FROM version x JOIN record r ON r.version = x.version JOIN coder c ON c.coder = r.coder"
                                            + " WHERE x.document = ? AND x.content = ? AND c.version = ? AND c.rules = ?"
                                            + " AND c.knowledge = ? AND c.model = ?",
                                    known,
                                    content,
                                    coder.version(),
                                    coder.rules(),
                                    coder.knowledge(),
                                    coder.model())
                            != null;
        });
    }

    @Override
    public Stream<Stored> records(Instant after, Instant asOf) {
        return connections.stream(session -> Reading.records(session, Micros.of(after), Micros.of(asOf)));
    }

    @Override
    public @Nullable Stored record(String document, Instant asOf) {
        return connections.readOne(session -> Reading.record(session, document, Micros.of(asOf)));
    }

    @Override
    public @Nullable Stored record(String document, int version, String run) {
        long number = number(run);
        return connections.readOne(session -> Reading.record(session, document, version, number));
    }

    @Override
    public Stream<Stored> madeBy(String run) {
        long number = number(run);
        return connections.stream(session -> Reading.madeBy(session, number));
    }

    @Override
    public Stream<Stored> changed(String from, String to) {
        long first = number(from);
        long last = number(to);
        return connections.stream(session -> Reading.changed(session, first, last));
    }

    @Override
    public Signed correct(String analyst, Instant made, Correction correction) {
        return write(session -> {
            Signed signed = corrections.add(session, analyst, Micros.of(made), correction);
            picture.advance(session, Integer.MAX_VALUE);
            return signed;
        });
    }

    @Override
    public List<Signed> corrections(Instant asOf) {
        return connections.read(session -> Corrections.all(session, Micros.of(asOf)));
    }

    @Override
    public List<EventRow> events(EventFilter filter) {
        return connections.read(session -> Questions.events(session, connections.dialect(), filter));
    }

    @Override
    public List<Count> counts(String country, LocalDate from, LocalDate to, Instant asOf) {
        return connections.read(session -> Questions.counts(session, Micros.of(asOf), country, from, to));
    }

    @Override
    public List<Version> search(Search search) {
        return connections.read(session -> Questions.search(session, connections.dialect(), search));
    }

    @Override
    public SituationView situation() {
        return new KeptView(connections);
    }

    @Override
    public KeptEvents keptEvents() {
        return new SqlKeptEvents(connections);
    }

    @Override
    public Stream<Stored> history(Instant asOf) {
        return connections.stream(session -> Reading.history(session, Micros.of(asOf)));
    }

    @Override
    public long bytes() {
        return connections.read(connections.dialect()::bytes);
    }

    @Override
    public Stream<Version> documents(Instant asOf) {
        return connections.stream(session -> Reading.documents(session, Micros.of(asOf)));
    }

    @Override
    public List<Version> documents(DocumentQuestion question) {
        return connections.read(session -> Documents.page(session, connections.dialect(), question));
    }

    @Override
    public List<DocumentFacts> facts(DocumentQuestion question) {
        return connections.read(session -> Documents.facts(session, connections.dialect(), question));
    }

    @Override
    public List<DocumentTheme> themes(DocumentQuestion question, int most) {
        return connections.read(session -> Documents.themes(session, connections.dialect(), question, most));
    }

    @Override
    public int count(DocumentQuestion question) {
        return connections.read(session -> Documents.count(session, connections.dialect(), question));
    }

    @Override
    public Accounts accounts() {
        return new SqlAccounts(connections);
    }

    @Override
    public Bounds bounds(Instant asOf) {
        long at = Micros.of(asOf);
        return connections.read(session -> {
            Long first = session.number("SELECT min(learned) FROM version WHERE learned <= ?", at);
            Long last = session.number("SELECT max(learned) FROM version WHERE learned <= ?", at);
            return new Bounds(
                    first == null ? null : Micros.instant(first),
                    last == null ? null : Micros.instant(last),
                    Questions.edge(session, at, ""),
                    Questions.edge(session, at, " DESC"));
        });
    }

    @Override
    public long revision() {
        return connections.read(session -> {
            long sum = 0;
            for (String table : List.of("version", "record", "validity", "correction", "run")) {
                Long last = session.number("SELECT max(" + table + ") FROM " + table);
                sum += last == null ? 0 : last;
            }
            Long kept = session.number("SELECT max(state) FROM kept");
            return sum + (kept == null ? 0 : kept);
        });
    }

    @Override
    public List<Version> versions(String document, Instant asOf) {
        return connections.read(session -> Reading.versions(session, document, Micros.of(asOf)));
    }

    @Override
    public void keep(List<Kept> things) {
        write(session -> {
            for (Kept thing : things) {
                Kept last = session.one(
                        "SELECT body, since FROM kept WHERE kind = ? AND id = ? ORDER BY state DESC LIMIT 1",
                        row -> new Kept(thing.kind(), thing.id(), row.getString(1), Micros.instant(row.getLong(2))),
                        thing.kind().name(),
                        thing.id());
                if (last == null ? thing.body() != null : !Objects.equals(last.body(), thing.body())) {
                    long since = Micros.of(thing.since());
                    session.change(
                            "INSERT INTO kept (kind, id, since, body) VALUES (?, ?, ?, ?)",
                            thing.kind().name(),
                            thing.id(),
                            last == null ? since : Math.max(since, Micros.of(last.since())),
                            thing.body());
                }
            }
            return true;
        });
    }

    @Override
    public Stream<Kept> kept(Kept.Kind kind, Instant asOf) {
        long at = Micros.of(asOf);
        return connections.stream(session -> session.stream(
                "SELECT k.id, k.body, k.since FROM kept k WHERE k.kind = ? AND k.since <= ? AND k.body IS NOT NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM kept n WHERE n.kind = k.kind AND n.id = k.id AND n.state > k.state AND n.since <= ?)"
                        + " ORDER BY (SELECT min(f.state) FROM kept f WHERE f.kind = k.kind AND f.id = k.id)",
                row -> new Kept(kind, row.getString(1), row.getString(2), Micros.instant(row.getLong(3))),
                kind.name(),
                at,
                at));
    }

    @Override
    public Alerts alerts() {
        return alerts;
    }

    @Override
    public Totals totals(Instant asOf) {
        long at = Micros.of(asOf);
        return connections.read(session -> new Totals(
                session.key("SELECT count(*) FROM version WHERE number = 1 AND learned <= ?", at),
                session.key("SELECT count(*) FROM version WHERE learned <= ?", at),
                session.key("SELECT count(*) FROM record WHERE made <= ?", at),
                session.key("SELECT count(*) FROM event WHERE since <= ? AND until > ?", at, at)));
    }

    @Override
    public void close() {
        connections.close();
    }

    private <T> T write(java.util.function.Function<Session, T> work) {
        return connections.write(work, () -> {
            lookups.forget();
            adding.forget();
            picture.forget();
        });
    }

    private static long number(String run) {
        Long number = Reading.runNumber(run);
        if (number == null) {
            throw new IllegalArgumentException("there is no run " + run);
        }
        return number;
    }
}
