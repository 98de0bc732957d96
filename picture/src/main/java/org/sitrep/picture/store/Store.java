package org.sitrep.picture.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.CoderInfo;
import org.sitrep.engine.record.Document;
import org.sitrep.picture.correction.Correction;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.correction.Signed;
import org.sitrep.picture.view.SituationView;

/**
 * Every document ever learned, in all its versions, with its coded records.
 *
 * <p>Every question takes {@code asOf}: the answer is what the store would have said at that instant. Instants are kept to the microsecond. Thread-safe; several processes
 * may share one store. Streams read from one consistent snapshot and must be closed.
 *
 * <p>Every method throws {@link StoreFailure} if the disk or the database fails.
 */
public interface Store extends AutoCloseable {
    /** Starts a run of {@code coder}. */
    Run begin(Run.Purpose purpose, CoderInfo coder, Instant started);

    /** Writes down that {@code run} is finished. */
    void finish(String run, Instant finished, Run.Counts counts);

    /** All runs that had started at {@code asOf}, in the order of starting. */
    List<Run> runs(Instant asOf);

    /**
     * Adds a record and, where it is new, the document or version it was coded from. On return it is on disk.
     *
     * <p>Idempotent: a version coded by the same coder before is left alone. A document is known by its id or else its address.
     *
     * @param learned when this came in: of the document if its version is new, else of the record; never before what the document already has
     * @throws IllegalArgumentException if there is no such run
     */
    default Added add(CodedRecord record, Instant learned, String run) {
        return addAll(List.of(record), learned, run).getFirst();
    }

    /** Adds several records in one step: all of them or, if it fails, none. */
    List<Added> addAll(List<CodedRecord> records, Instant learned, String run);

    /** Adds a document that is not coded, such as one in a language without rules. On return it is on disk. */
    Added addUncoded(Document document, Instant learned);

    /** Whether this very document is there with a record by {@code coder}, so that it need not be coded. */
    boolean knows(Document document, CoderInfo coder);

    /** The record of each document that held at {@code asOf}, in the order in which the versions were learned. */
    default Stream<Stored> records(Instant asOf) {
        return records(Instant.MIN, asOf);
    }

    /** The same, only of versions learned after {@code after}. */
    Stream<Stored> records(Instant after, Instant asOf);

    /** The record of one document that held at {@code asOf}, {@code null} if there was none. */
    @Nullable
    Stored record(String document, Instant asOf);

    /** The record that {@code run}, or else the last run before it, made of this version; {@code null} if there is none. */
    @Nullable
    Stored record(String document, int version, String run);

    /** All records that {@code run} itself made, in the order of making. */
    Stream<Stored> madeBy(String run);

    /** What stood after run {@code to} and had not been made when run {@code from} was over, in the order of making. */
    Stream<Stored> changed(String from, String to);

    /** The latest version of each document at {@code asOf}, in the order in which they were learned. */
    Stream<Version> documents(Instant asOf);

    /** All versions of one document that were known at {@code asOf}, oldest first; empty if there is none. */
    List<Version> versions(String document, Instant asOf);

    /** The documents asked for, the latest learned first. */
    List<Version> documents(DocumentQuestion question);

    /** What the documents asked for are counted by, without their texts, in the same order. */
    List<DocumentFacts> facts(DocumentQuestion question);

    /** Stories, actors and labels of the documents asked for, of each kind the {@code most} frequent, the most frequent first. */
    List<DocumentTheme> themes(DocumentQuestion question, int most);

    /** How many documents are asked for, its limit at most. */
    int count(DocumentQuestion question);

    /** A number that grows whenever anything is added: while it stays, so do all answers. */
    long revision();

    /** The documents that hold these words. */
    List<Version> search(Search search);

    /** The events asked for, as corrected, the latest first. */
    List<EventRow> events(EventFilter filter);

    /** How many events began in a country on each day from {@code from} to {@code to}, by type. */
    List<Count> counts(String country, LocalDate from, LocalDate to, Instant asOf);

    /**
     * Keeps a correction. On return it is on disk, and questions about events follow it.
     *
     * @param made never before what the document or an earlier correction already has
     */
    Signed correct(String analyst, Instant made, Correction correction);

    /** All corrections made until {@code asOf}, in the order in which they were made, withdrawn ones too. */
    List<Signed> corrections(Instant asOf);

    /** The same as {@link #records(Instant)}, with the corrections of the time worked in. */
    default Stream<Stored> corrected(Instant asOf) {
        Overlay overlay = Overlay.of(corrections(asOf));
        return records(asOf).map(stored -> stored.with(overlay.apply(stored.record())));
    }

    /** The questions of the situation that the records make, answered from the picture that is kept of them. Good as long as the store is open. */
    SituationView situation();

    /** The events of that picture with the records behind them. Good as long as the store is open. */
    KeptEvents keptEvents();

    /**
     * Every record that ever held until {@code asOf}, as corrected then, in the order in which they began to hold; one that was corrected comes once more.
     *
     * <p>This is what the picture is made of, and what {@link org.sitrep.picture.Picture} makes the same of.
     */
    Stream<Stored> history(Instant asOf);

    /** Keeps a new state of a derived thing. A state that equals the last one is not kept twice. */
    void keep(List<Kept> things);

    /** All things of a kind as they stood at {@code asOf}, in the order in which they were first kept. */
    Stream<Kept> kept(Kept.Kind kind, Instant asOf);

    /** What watches have found, and what of it is still to be sent. */
    Alerts alerts();

    /** How much there is. */
    Totals totals(Instant asOf);

    /** Who may use it over the network. */
    Accounts accounts();

    /** From when to when it reaches. */
    Bounds bounds(Instant asOf);

    /** Bytes on disk. */
    long bytes();

    @Override
    void close();

    /** How much a store holds. */
    record Totals(long documents, long versions, long records, long events) {}

    /**
     * From when to when a store reaches; {@code null} where it holds nothing.
     *
     * @param firstHappened first day on which an event may have begun
     * @param lastHappened last day on which an event may have begun
     */
    record Bounds(
            @Nullable Instant firstLearned,
            @Nullable Instant lastLearned,
            @Nullable LocalDate firstHappened,
            @Nullable LocalDate lastHappened) {}
}
