package org.sitrep.picture.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.picture.correction.Correction;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.correction.Signed;
import org.sitrep.picture.matching.Matching;
import org.sitrep.picture.matching.Step;
import org.sitrep.picture.situation.Learned;

/**
 * Brings the picture up to the journal, within the step that adds to the journal. Used by the one writer; not thread-safe.
 *
 * <p>The picture takes in the rows of validity in the order of their keys and each correction before the rows of its moment. How far it has come is written in the same
 * step, so that after a crash it goes on where the journal ends.
 */
final class KeptPicture {
    /** What the picture was made by; it is made anew from the journal when this changes. */
    private static final String RULES = "10";

    private static final List<String> TABLES = List.of(
            "picture",
            "memory",
            "name",
            "named",
            "tally",
            "mention",
            "actor_fact",
            "report",
            "story",
            "telling",
            "part",
            "involved",
            "happening",
            "scene",
            "claim",
            "holding",
            "contest",
            "statement");

    private static final String NEXT =
            "SELECT v.validity, v.record, v.document, v.since, v.until, x.learned, d.id FROM validity v"
                    + " JOIN version x ON x.version = v.version JOIN document d ON d.document = v.document"
                    + " WHERE v.validity > ? ORDER BY v.validity LIMIT ?";

    private final Map<Long, CodedRecord> added = new HashMap<>();
    private final List<Signed> corrections = new ArrayList<>();
    private Current current = new Current();
    private @Nullable KeptMemory memory;
    private @Nullable Matching matching;
    private @Nullable Keeping keeping;
    private Overlay overlay = Overlay.NONE;
    private long steps = -1;

    private record Position(long validity, long correction, long clock, long steps) {}

    private record Next(long validity, long record, long document, long since, long until, long learned, String id) {}

    /** True if there is something in the journal that the picture has not taken in. */
    static boolean behind(Session session) {
        Position there = there(session);
        Long validity = session.number("SELECT max(validity) FROM validity");
        Long correction = session.number("SELECT max(correction) FROM correction");
        return there == null
                || (validity != null && there.validity < validity)
                || (correction != null && there.correction < correction);
    }

    /** Forgets what was learned from a step that was taken back. */
    void forget() {
        steps = -1;
        added.clear();
    }

    /** Tells of a record that was just written and so need not be read. */
    void expect(long key, CodedRecord record) {
        added.put(key, record);
    }

    /**
     * Takes in what is new in the journal.
     *
     * @param most at most so many rows of it
     * @return false if there was nothing
     */
    boolean advance(Session session, int most) {
        Position position = position(session);
        current.connection(session);
        if (position.steps != steps) {
            renew(session, position);
        }
        List<Next> news = session.all(
                NEXT,
                row -> new Next(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getString(7)),
                position.validity,
                most);
        Position now = position;
        ArrayDeque<Signed> signed = new ArrayDeque<>(Corrections.after(session, position.correction, Long.MAX_VALUE));
        for (Next next : news) {
            now = corrected(session, signed, now, next.since);
            if (next.until > next.since) {
                now = new Position(next.validity, now.correction, Math.max(now.clock, next.since), now.steps);
                CodedRecord record = added.get(next.record);
                take(next, record == null ? Reading.ofKey(session, next.record) : record, now.clock);
            }
            now = new Position(next.validity, now.correction, now.clock, now.steps);
        }
        now = news.size() < most ? corrected(session, signed, now, Long.MAX_VALUE) : now;
        added.clear();
        if (now.equals(position)) {
            return false;
        }
        keeping().flush();
        memory().flush();
        session.change(
                "UPDATE picture SET validity = ?, correction = ?, clock = ?, steps = steps + 1",
                now.validity,
                now.correction,
                now.clock);
        steps = position.steps + 1;
        return true;
    }

    private void take(Next next, CodedRecord record, long now) {
        Document given = record.document();
        Document known = new Document(
                next.id, given.title(), given.text(), given.published(), given.source(), given.url(), given.language());
        CodedRecord corrected = overlay.apply(Reading.of(known, record));
        boolean fresh = !matching().knows(next.id);
        current.report(new Current.Report(
                next.document, next.validity, fresh, new Learned(corrected, Micros.instant(next.learned)), now));
        Step step = matching().add(current.report().learned());
        keeping().step(step, overlay);
        memory().settle();
    }

    /** Follows the corrections that were made until {@code until} and have not been followed. */
    private Position corrected(Session session, ArrayDeque<Signed> waiting, Position position, long until) {
        Position now = position;
        for (Signed signed = waiting.peek();
                signed != null && Micros.of(signed.made()) <= until;
                signed = waiting.peek()) {
            waiting.remove();
            corrections.add(signed);
            overlay = Overlay.of(corrections);
            long at = Math.max(now.clock, Micros.of(signed.made()));
            now = new Position(now.validity, signed.number(), at, now.steps);
            follow(session, signed.correction(), at);
        }
        return now;
    }

    private void follow(Session session, Correction correction, long at) {
        keeping().flush();
        switch (correction) {
            case Correction.MergeStories(String story, List<String> others) -> {
                List<String> stories = new ArrayList<>(others);
                stories.add(story);
                show(StoryRows.documents(session, stories, List.of()), at);
            }
            case Correction.SplitStory(String story, List<String> documents) ->
                show(StoryRows.documents(session, List.of(story), documents), at);
            case Correction.MergeActors(String name, List<String> others, String document) -> {
                if (document == null) {
                    List<String> names = new ArrayList<>(others);
                    names.add(name);
                    named(session, names).forEach(each -> again(session, each, at));
                }
            }
            case Correction.Withdraw(long number) ->
                corrections.stream()
                        .filter(each -> each.number() == number)
                        .findFirst()
                        .ifPresent(each -> follow(session, each.correction(), at));
            case Correction other -> {
                // What is about one document has its own row of validity.
            }
        }
    }

    private void show(Set<Long> documents, long at) {
        documents.forEach(document -> keeping().show(document, overlay, at));
    }

    private static Set<Long> named(Session session, List<String> names) {
        Set<Long> documents = new LinkedHashSet<>();
        List<String> texts = session.all(
                "SELECT DISTINCT text FROM actor_fact WHERE kind = 'n' AND until = " + Micros.FOREVER
                        + " ORDER BY text",
                row -> row.getString(1));
        for (String text : texts) {
            if (Overlay.sameName(text, names)) {
                documents.addAll(session.all(
                        "SELECT document FROM actor_fact WHERE kind = 'n' AND text = ? AND until = " + Micros.FOREVER
                                + " ORDER BY document",
                        row -> row.getLong(1),
                        text));
            }
        }
        return documents;
    }

    /** Takes in a report as it is corrected now. */
    private void again(Session session, long document, long at) {
        Next held = session.one(
                "SELECT v.validity, v.record, v.document, v.since, v.until, x.learned, d.id FROM report r"
                        + " JOIN validity v ON v.document = r.document AND v.since <= ? AND v.until > ?"
                        + " JOIN version x ON x.version = v.version JOIN document d ON d.document = v.document"
                        + " WHERE r.document = ? AND r.until = " + Micros.FOREVER,
                row -> new Next(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getString(7)),
                at,
                at,
                document);
        if (held != null) {
            take(held, Reading.ofKey(session, held.record), at);
        }
    }

    private void renew(Session session, Position position) {
        current = new Current();
        current.connection(session);
        memory = new KeptMemory(current);
        matching = new Matching(memory);
        keeping = new Keeping(current, matching);
        corrections.clear();
        Corrections.all(session, Long.MAX_VALUE).stream()
                .filter(each -> each.number() <= position.correction)
                .forEach(corrections::add);
        overlay = Overlay.of(corrections);
    }

    private static @Nullable Position there(Session session) {
        return session.one(
                "SELECT validity, correction, clock, steps FROM picture WHERE rules = ?",
                row -> new Position(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                RULES);
    }

    private static Position position(Session session) {
        Position there = there(session);
        if (there != null) {
            return there;
        }
        // Made by other rules, or not at all.
        TABLES.forEach(table -> session.change("DELETE FROM " + table));
        session.change(
                "INSERT INTO picture (picture, rules, validity, correction, clock, steps) VALUES (1, ?, 0, 0, ?, 0)",
                RULES,
                Long.MIN_VALUE);
        return new Position(0, 0, Long.MIN_VALUE, 0);
    }

    private KeptMemory memory() {
        return java.util.Objects.requireNonNull(memory);
    }

    private Matching matching() {
        return java.util.Objects.requireNonNull(matching);
    }

    private Keeping keeping() {
        return java.util.Objects.requireNonNull(keeping);
    }
}
