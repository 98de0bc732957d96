package org.sitrep.picture.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.picture.correction.Correction;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.correction.Signed;

/** Keeps corrections and has the look-ups follow them. Used within a step that the caller commits. */
final class Corrections {
    private static final String ALL = "SELECT correction, made, analyst, body FROM correction";

    private final Lookups lookups;

    Corrections(Lookups lookups) {
        this.lookups = lookups;
    }

    Signed add(Session session, String analyst, long made, Correction correction) {
        String about = about(session, correction);
        Long key = about == null ? null : session.number("SELECT document FROM document WHERE id = ?", about);
        Long last = session.number("SELECT max(made) FROM correction");
        long at = Math.max(made, last == null ? Long.MIN_VALUE : last);
        if (key != null) {
            at = Math.max(at, Adding.last(session, key));
        }
        long number = session.key(
                "INSERT INTO correction (made, analyst, document, body) VALUES (?, ?, ?, ?) RETURNING correction",
                at,
                analyst,
                about,
                correction.json());
        if (key != null) {
            follow(session, key, at);
        }
        return new Signed(number, Micros.instant(at), analyst, correction);
    }

    static List<Signed> all(Session session, long asOf) {
        return session.all(ALL + " WHERE made <= ? ORDER BY correction", Corrections::signed, asOf);
    }

    /** {@code record} with the corrections that are about its document alone. */
    static CodedRecord corrected(Session session, long document, CodedRecord record) {
        String id = session.one("SELECT id FROM document WHERE document = ?", row -> row.getString(1), document);
        List<Signed> own = session.all(ALL + " WHERE document = ? ORDER BY correction", Corrections::signed, id);
        if (own.isEmpty() || id == null) {
            return record;
        }
        // The corrections name the document as the store does.
        Document given = record.document();
        Document known = new Document(
                id, given.title(), given.text(), given.published(), given.source(), given.url(), given.language());
        return Overlay.of(own).apply(Reading.of(known, record));
    }

    /** The document a correction is about; a withdrawal is about that of what it withdraws. */
    private static @Nullable String about(Session session, Correction correction) {
        return correction instanceof Correction.Withdraw(long number)
                ? session.one(
                        "SELECT document FROM correction WHERE correction = ? AND document IS NOT NULL",
                        row -> row.getString(1),
                        number)
                : correction.document();
    }

    private void follow(Session session, long document, long at) {
        Open open = session.one(
                "SELECT record, version FROM validity WHERE document = ? AND until = ?",
                row -> new Open(row.getLong(1), row.getLong(2)),
                document,
                Micros.FOREVER);
        if (open == null) {
            return;
        }
        CodedRecord record = Reading.ofKey(session, open.record);
        Lookups.close(session, document, at);
        lookups.record(
                session, open.record, document, open.version, corrected(session, document, record), at, Micros.FOREVER);
    }

    private record Open(long record, long version) {}

    /** Those after number {@code after} that were made until {@code asOf}, in the order in which they were made. */
    static List<Signed> after(Session session, long after, long asOf) {
        return session.all(
                ALL + " WHERE correction > ? AND made <= ? ORDER BY correction", Corrections::signed, after, asOf);
    }

    private static Signed signed(ResultSet row) throws SQLException {
        return new Signed(
                row.getLong(1), Micros.instant(row.getLong(2)), row.getString(3), Correction.read(row.getString(4)));
    }
}
