package org.sitrep.picture.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.json.RecordWriter;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.CoderInfo;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Hash;

/** Writes documents, versions and records into the journal and the look-ups, within a step that the caller commits. Not thread-safe. */
final class Adding {
    private final Lookups lookups;
    private final KeptPicture picture;
    private @Nullable CoderInfo coderKnown;
    private long coderKey;

    Adding(Lookups lookups, KeptPicture picture) {
        this.lookups = lookups;
        this.picture = picture;
    }

    /** Forgets what was learned from a step that was taken back. */
    void forget() {
        coderKnown = null;
    }

    /** What the journal has of a document. */
    private record Known(long document, long version, boolean newDocument, boolean newVersion, boolean latest) {}

    Added add(Session session, CodedRecord record, long learned, long run) {
        Known known = version(session, record.document(), learned);
        if (!record.coder().equals(coderKnown)) {
            coderKey = coder(session, record.coder());
            coderKnown = record.coder();
        }
        long coder = coderKey;
        if (!known.newVersion
                && session.number("SELECT record FROM record WHERE version = ? AND coder = ?", known.version, coder)
                        != null) {
            return Added.KNOWN;
        }
        long made = known.newDocument ? learned : Math.max(learned, last(session, known.document));
        long key = session.key(
                "INSERT INTO record (version, coder, run, made, body) VALUES (?, ?, ?, ?, ?) RETURNING record",
                known.version,
                coder,
                run,
                made,
                Packed.record(RecordWriter.lean(record)));
        picture.expect(key, record);
        if (known.latest && !known.newVersion) {
            Lookups.close(session, known.document, made);
        }
        CodedRecord corrected = known.newDocument ? record : Corrections.corrected(session, known.document, record);
        lookups.record(
                session, key, known.document, known.version, corrected, made, known.latest ? Micros.FOREVER : made);
        return known.newDocument ? Added.NEW_DOCUMENT : known.newVersion ? Added.NEW_VERSION : Added.NEW_RECORD;
    }

    Added addUncoded(Session session, Document document, long learned) {
        Known known = version(session, document, learned);
        return known.newDocument ? Added.NEW_DOCUMENT : known.newVersion ? Added.NEW_VERSION : Added.KNOWN;
    }

    /** The key of a coder, which gets one if it has none. */
    static long coder(Session session, CoderInfo coder) {
        Long key = session.number(Reading.CODER, coder.version(), coder.rules(), coder.knowledge(), coder.model());
        return key != null
                ? key
                : session.key(
                        "INSERT INTO coder (version, rules, knowledge, model) VALUES (?, ?, ?, ?) RETURNING coder",
                        coder.version(),
                        coder.rules(),
                        coder.knowledge(),
                        coder.model());
    }

    private Known version(Session session, Document document, long learned) {
        Long found = document(session, document);
        if (found == null) {
            long created = create(session, document);
            return new Known(created, insert(session, created, 1, document, learned), true, true, true);
        }
        if (document.url() != null) {
            session.change(
                    "INSERT INTO document_key (name, document) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
                    urlKey(document.url()),
                    found);
        }
        Long version = session.number(
                "SELECT version FROM version WHERE document = ? AND content = ?", found, content(document));
        long latest = session.key("SELECT max(number) FROM version WHERE document = ?", found);
        if (version != null) {
            long number = session.key("SELECT number FROM version WHERE version = ?", version);
            return new Known(found, version, false, false, number == latest);
        }
        long when = Math.max(learned, last(session, found));
        Lookups.close(session, found, when);
        return new Known(found, insert(session, found, latest + 1, document, when), false, true, true);
    }

    /**
     * The document that is known by this id or else this address, {@code null} if none is.
     *
     * <p>Outlets number their articles as they like: the same id from another outlet is another document.
     */
    static @Nullable Long document(Session session, Document document) {
        Long byId = session.number(Reading.KEY, idKey(document.id()));
        if (byId != null) {
            String source = document.source();
            String other = source == null
                    ? null
                    : session.one(
                            "SELECT source FROM version WHERE document = ? AND number = 1 AND source IS NOT NULL",
                            row -> row.getString(1),
                            byId);
            if (other == null || other.equals(source)) {
                return byId;
            }
            Long ofSource = session.number(Reading.KEY, idKey(document.id() + "@" + source));
            if (ofSource != null) {
                return ofSource;
            }
        }
        return document.url() == null ? null : session.number(Reading.KEY, urlKey(document.url()));
    }

    private static long create(Session session, Document document) {
        // An id that another outlet took first is told apart by the outlet.
        boolean taken = session.number(Reading.KEY, idKey(document.id())) != null;
        String id = taken ? document.id() + "@" + document.source() : document.id();
        long key = session.key("INSERT INTO document (id) VALUES (?) RETURNING document", id);
        session.change("INSERT INTO document_key (name, document) VALUES (?, ?)", idKey(id), key);
        if (document.url() != null) {
            session.change(
                    "INSERT INTO document_key (name, document) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
                    urlKey(document.url()),
                    key);
        }
        return key;
    }

    private long insert(Session session, long key, long number, Document document, long learned) {
        var published = document.published();
        Long newest = session.number("SELECT max(learned) FROM version");
        long version = session.key(
                "INSERT INTO version (document, number, learned, content, title, published, published_from, published_day,"
                        + " source, url, language, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING version",
                key,
                number,
                learned,
                content(document),
                document.title(),
                published == null ? null : published.value(),
                published == null ? null : published.from().name(),
                published == null ? null : published.day().toEpochDay(),
                document.source(),
                document.url(),
                document.language(),
                Packed.text(document.text()));
        if (newest != null && learned < newest) {
            session.change("INSERT INTO straggler (version, learned) VALUES (?, ?)", version, learned);
        }
        lookups.words(session, version, document);
        return version;
    }

    /** The last instant at which anything of the document came in: its clock never runs back. */
    static long last(Session session, long document) {
        Long version = session.number("SELECT max(learned) FROM version WHERE document = ?", document);
        Long record = session.number("SELECT max(since) FROM validity WHERE document = ?", document);
        return Math.max(version == null ? Long.MIN_VALUE : version, record == null ? Long.MIN_VALUE : record);
    }

    private static String idKey(String id) {
        return "id:" + id;
    }

    private static String urlKey(String url) {
        return "url:" + url;
    }

    /** What makes a version: everything that the coding depends on, and nothing else. */
    static byte[] content(Document document) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(document.title());
        parts.add(document.text());
        parts.add(document.published() == null ? null : document.published().value());
        parts.add(document.source());
        parts.add(document.language());
        StringBuilder all = new StringBuilder();
        for (String part : parts) {
            all.append(part == null ? -1 : part.length()).append(':').append(part == null ? "" : part);
        }
        return java.util.HexFormat.of().parseHex(Hash.hex(all.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
