package org.sitrep.picture.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.memory.Form;
import org.sitrep.picture.memory.Reader;
import org.sitrep.picture.memory.Writer;
import org.sitrep.picture.story.Story;
import org.sitrep.picture.words.Words;

/** Which report is in which story, and how many reports, origins and events each has. Used by the one writer; not thread-safe. */
final class StoryRows {
    /** What became of a story, as bytes. */
    static final Form<List<Story.Change>> CHANGES = new Form<>() {
        @Override
        public void write(List<Story.Change> changes, Writer out) {
            out.all(
                    changes,
                    (change, each) ->
                            each.choice(change.what()).text(change.document()).text(change.other()));
        }

        @Override
        public List<Story.Change> read(Reader in) {
            return in.all(each -> new Story.Change(each.choice(Story.What.class), each.text(), each.maybeText()));
        }
    };

    private static final int TITLE = 0;
    private static final int FIRST = 2;
    private static final int LAST = 3;
    private static final int REPORTS = 4;
    private static final int ORIGINS = 5;
    private static final int EVENTS = 6;
    private static final int CHANGED = 7;
    private static final int BECAME = 8;

    private static final int ID = 0;
    private static final int STORY = 1;
    private static final int ORIGIN = 3;
    private static final int LEARNED = 5;

    private final Rows stories = new Rows(
            "story",
            List.of("id"),
            List.of("title", "folded", "first_day", "last_day", "reports", "origins", "events", "changed", "changes"));
    private final Rows reports = new Rows(
            "report",
            List.of("document"),
            List.of(
                    "id",
                    "story",
                    "matched",
                    "origin",
                    "kind",
                    "learned",
                    "day",
                    "outlet",
                    "url",
                    "headline",
                    "actors",
                    "shared"));

    /** The story that the report is shown in, {@code null} if it is new. */
    @Nullable
    String story(Session session, long document) {
        Rows.Standing standing = reports.standing(session, document);
        return standing == null ? null : standing.text(STORY);
    }

    /** Writes down a report, whose values stand in the order of the table. */
    void report(Session session, long document, @Nullable Object[] said, long now) {
        Rows.Standing before = reports.standing(session, document);
        String from = before == null ? null : before.text(STORY);
        String to = String.valueOf(said[STORY]);
        String origin = String.valueOf(said[ORIGIN]);
        boolean moves = !to.equals(from);
        if (!moves) {
            reports.set(session, now, said, document);
            learned(session, to, (Long) said[LEARNED], now);
            return;
        }
        // Nobody can have copied what has only come in now.
        boolean shared = (before != null || !origin.equals(said[ID])) && others(session, to, origin);
        reports.set(session, now, said, document);
        count(session, to, new long[] {1, shared ? 0 : 1, 0}, now);
        learned(session, to, (Long) said[LEARNED], now);
        if (from != null) {
            boolean left = others(session, from, origin);
            count(session, from, new long[] {-1, left ? 0 : -1, 0}, now);
            reports.flush(session);
            Long last = session.number(
                    "SELECT max(learned) FROM report WHERE story = ? AND until = " + Micros.FOREVER, from);
            change(session, from, CHANGED, last == null ? Long.MIN_VALUE : last, now);
        }
    }

    /** Has a report that is known be shown in another story. */
    void move(Session session, long document, String matched, String story, long now) {
        Rows.Standing before = reports.standing(session, document);
        if (before != null) {
            @Nullable Object[] said = before.values().clone();
            said[STORY] = story;
            said[STORY + 1] = matched;
            report(session, document, said, now);
        }
    }

    private boolean others(Session session, String story, String origin) {
        reports.flush(session);
        return session.number(
                        "SELECT 1 FROM report WHERE origin = ? AND story = ? AND until = " + Micros.FOREVER
                                + " LIMIT 1",
                        origin,
                        story)
                != null;
    }

    private void learned(Session session, String story, long learned, long now) {
        Rows.Standing standing = stories.standing(session, story);
        if (standing != null && standing.number(CHANGED) < learned) {
            change(session, story, CHANGED, learned, now);
        }
    }

    private void change(Session session, String story, int column, @Nullable Object value, long now) {
        Rows.Standing standing = stories.standing(session, story);
        if (standing != null) {
            @Nullable Object[] said = standing.values().clone();
            said[column] = value;
            stories.set(session, now, said, story);
        }
    }

    /** Adds to the numbers of reports, origins and events of a story. */
    void count(Session session, @Nullable String story, long[] more, long now) {
        if (story == null) {
            return;
        }
        Rows.Standing standing = stories.standing(session, story);
        @Nullable
        Object[] said = standing == null
                ? new @Nullable Object[] {
                    story, Words.fold(story), null, null, 0L, 0L, 0L, Long.MIN_VALUE, CHANGES.bytes(List.of())
                }
                : standing.values().clone();
        for (int i = 0; i < more.length; i++) {
            said[REPORTS + i] = (said[REPORTS + i] instanceof Long number ? number : 0L) + more[i];
        }
        boolean gone = said[REPORTS] instanceof Long number && number == 0;
        // A story that is gone may have events until these have followed their reports.
        boolean empty = gone && said[EVENTS] instanceof Long events && events == 0;
        stories.set(session, now, empty ? null : said, story);
    }

    /** Writes down what matching knows of a story that has a row. */
    void describe(Session session, Story story, long now) {
        Rows.Standing standing = stories.standing(session, story.id());
        if (standing == null) {
            return;
        }
        @Nullable Object[] said = standing.values().clone();
        String title = story.title().replace('\0', ' ');
        said[TITLE] = title;
        said[TITLE + 1] = Words.fold(title);
        said[FIRST] = story.from() == null ? null : story.from().toEpochDay();
        said[LAST] = story.to() == null ? null : story.to().toEpochDay();
        said[BECAME] = CHANGES.bytes(story.changes());
        stories.set(session, now, said, story.id());
    }

    /** Says that the report is in no table yet. */
    void fresh(long document) {
        reports.none(document);
    }

    /** Writes what was held back. */
    void flush(Session session) {
        reports.flush(session);
        stories.flush(session);
    }

    /** Documents that are shown in any of these stories, or are these. */
    static Set<Long> documents(Session session, List<String> stories, List<String> documents) {
        Set<Long> found = new LinkedHashSet<>();
        for (String story : stories) {
            for (String column : List.of("story", "matched")) {
                found.addAll(session.all(
                        "SELECT document FROM report WHERE " + column + " = ? AND until = " + Micros.FOREVER,
                        row -> row.getLong(1),
                        story));
            }
        }
        for (String document : documents) {
            found.addAll(session.all("SELECT document FROM document WHERE id = ?", row -> row.getLong(1), document));
        }
        return found;
    }
}
