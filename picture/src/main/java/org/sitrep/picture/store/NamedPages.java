package org.sitrep.picture.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.identity.IdentityForm;
import org.sitrep.picture.memory.Forms;
import org.sitrep.picture.situation.LocatedForm;
import org.sitrep.picture.view.ActorView;
import org.sitrep.picture.view.ListQuestion;
import org.sitrep.picture.view.Looked;
import org.sitrep.picture.view.Mention;
import org.sitrep.picture.view.Page;
import org.sitrep.picture.view.Paging;
import org.sitrep.picture.view.PlaceView;
import org.sitrep.picture.view.Rank;
import org.sitrep.picture.view.SourceView;
import org.sitrep.picture.view.TagForm;
import org.sitrep.picture.view.TagView;

/** Answers about actors, places, labels and outlets from the tables of the picture. Used for one question; not thread-safe. */
final class NamedPages {
    private static final IdentityForm IDENTITY = new IdentityForm();
    private static final LocatedForm LOCATED = new LocatedForm();
    private static final TagForm TAG = new TagForm();
    private static final int COUNTERPARTS = 50;

    private final Session session;
    private final Moment moment;

    NamedPages(Session session, Moment moment) {
        this.session = session;
        this.moment = moment;
    }

    /** Something named with its numbers. */
    private record Row(long name, String id, long standing, byte[] body, int reports, int copies) {}

    Page<ActorView> actors(ListQuestion question) {
        Page<Row> rows = question.of() == null ? page(Names.ACTOR, question) : ofStory(question);
        return shown(rows, row -> new ActorView(IDENTITY.of(row.body), row.reports));
    }

    Page<PlaceView> places(ListQuestion question) {
        return shown(page(Names.PLACE, question), row -> new PlaceView(LOCATED.of(row.body), row.reports));
    }

    Page<TagView> tags(ListQuestion question) {
        return shown(page(Names.TAG, question), row -> {
            TagView tag = TAG.of(row.body);
            return new TagView(tag.label(), tag.kind(), tag.topic(), row.reports);
        });
    }

    Page<SourceView> sources(ListQuestion question) {
        return shown(
                page(Names.OUTLET, question), row -> new SourceView(Forms.TEXT.of(row.body), row.reports, row.copies));
    }

    private static <T> Page<T> shown(Page<Row> rows, Function<Row, T> one) {
        return new Page<>(rows.items().stream().map(one).toList(), rows.next());
    }

    private Page<Row> page(String kind, ListQuestion question) {
        Sql sql = new Sql()
                .add(
                        "SELECT n.name, n.id, n.standing, x.body FROM named n JOIN name x ON x.name = n.name WHERE n.kind = ? AND ",
                        kind)
                .holds(moment, "n");
        words(sql, "x.label", question.words());
        Paging.Behind behind = Paging.Behind.of(question.after());
        if (behind != null) {
            sql.add(
                    " AND n.standing <= ? AND (n.standing < ? OR n.id > ?)",
                    behind.place(),
                    behind.place(),
                    behind.id());
        }
        sql.add(" ORDER BY n.standing DESC, n.id LIMIT ?", question.limit() + 1L);
        return Paging.cut(sql.all(session, this::counted), Row::standing, Row::id, question.limit());
    }

    static void words(Sql sql, String column, @Nullable String words) {
        for (String word : Looked.words(words)) {
            sql.add(" AND " + column + " LIKE ? ESCAPE '!'", Sql.anywhere(word));
        }
    }

    private Row counted(ResultSet row) throws SQLException {
        long name = row.getLong(1);
        int[] counts = counts(name);
        return new Row(name, row.getString(2), row.getLong(3), row.getBytes(4), counts[0], counts[1]);
    }

    private int[] counts(long name) {
        int[] counts = session.one(
                "SELECT reports, copies FROM tally WHERE name = ? AND since <= ? ORDER BY since DESC LIMIT 1",
                row -> new int[] {row.getInt(1), row.getInt(2)},
                name,
                moment.at());
        return counts == null ? new int[2] : counts;
    }

    /** The actors of one story, counted within it. */
    private Page<Row> ofStory(ListQuestion question) {
        Sql sql = new Sql()
                .add(
                        "SELECT x.name, x.id, x.body, count(*) FROM report r JOIN mention m ON m.document = r.document AND ")
                .holds(moment, "m")
                .add(" JOIN name x ON x.name = m.name AND x.kind = 'a' WHERE r.story = ? AND ", question.of())
                .holds(moment, "r");
        words(sql, "x.label", question.words());
        sql.add(" GROUP BY x.name, x.id, x.body");
        Paging.Behind behind = Paging.Behind.of(question.after());
        List<Row> all = new ArrayList<>(sql.all(
                session,
                row -> new Row(
                        row.getLong(1), row.getString(2), Rank.of(row.getInt(4)), row.getBytes(3), row.getInt(4), 0)));
        all.removeIf(row -> behind != null && !behind.isBefore(row.standing, row.id));
        all.sort(Comparator.comparingLong(Row::standing).reversed().thenComparing(Row::id));
        return Paging.cut(all, Row::standing, Row::id, question.limit());
    }

    ActorView.@Nullable Full actor(String id) {
        Row row = session.one(
                "SELECT name, id, body FROM name WHERE kind = 'a' AND id = ?",
                each -> new Row(each.getLong(1), each.getString(2), 0, each.getBytes(3), 0, 0),
                id);
        int reports = row == null ? 0 : counts(row.name)[0];
        if (row == null || reports == 0) {
            return null;
        }
        List<Fact> facts = facts(row.name);
        return new ActorView.Full(
                new ActorView(IDENTITY.of(row.body), reports),
                texts(facts, "n"),
                texts(facts, "c"),
                offices(row.name, facts),
                number(new Sql()
                        .add(
                                "SELECT count(DISTINCT t.event) FROM part p JOIN telling t ON t.telling = p.telling WHERE p.name = ? AND ",
                                row.name)
                        .holds(moment, "t")),
                number(new Sql()
                        .add("SELECT count(*) FROM statement s WHERE s.speaker = ? AND ", row.name)
                        .holds(moment, "s")),
                counterparts(row.name));
    }

    private int number(Sql sql) {
        Long number = session.number(sql.text(), sql.values());
        return number == null ? 0 : number.intValue();
    }

    private record Fact(
            String kind,
            String text,
            int reports,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    private List<Fact> facts(long name) {
        return new Sql()
                .add(
                        "SELECT f.kind, f.text, count(*), min(f.day), max(f.day) FROM actor_fact f WHERE f.name = ? AND ",
                        name)
                .holds(moment, "f")
                .add(" GROUP BY f.kind, f.text")
                .all(
                        session,
                        row -> new Fact(row.getString(1), row.getString(2), row.getInt(3), day(row, 4), day(row, 5)));
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        long day = row.getLong(column);
        return row.wasNull() ? null : LocalDate.ofEpochDay(day);
    }

    private static List<ActorView.Name> texts(List<Fact> facts, String kind) {
        return facts.stream()
                .filter(fact -> fact.kind.equals(kind))
                .map(fact -> new ActorView.Name(fact.text, fact.reports))
                .sorted(Comparator.<ActorView.Name>comparingInt(each -> -each.reports())
                        .thenComparing(ActorView.Name::text))
                .toList();
    }

    private List<ActorView.Office> offices(long name, List<Fact> facts) {
        List<ActorView.Office> offices = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.kind.equals("o")) {
                Mention.Office words = new Sql()
                        .add(
                                "SELECT f.body FROM actor_fact f WHERE f.name = ? AND f.kind = 'o' AND f.text = ? AND ",
                                name,
                                fact.text)
                        .holds(moment, "f")
                        .add(" ORDER BY f.document LIMIT 1")
                        .one(session, row -> OfficeForm.FORM.of(row.getBytes(1)));
                if (words != null) {
                    offices.add(new ActorView.Office(
                            words.title(),
                            words.of(),
                            words.status(),
                            fact.first,
                            fact.last,
                            fact.reports,
                            words.words()));
                }
            }
        }
        offices.sort(ActorView.Office.ORDER);
        return offices;
    }

    private List<ActorView.Counterpart> counterparts(long name) {
        Map<Long, int[]> counts = new LinkedHashMap<>();
        new Sql()
                .add(
                        "SELECT p.side, q.name, count(DISTINCT t.event) FROM part p JOIN telling t ON t.telling = p.telling AND ")
                .holds(moment, "t")
                .add(
                        " JOIN part q ON q.telling = p.telling AND q.side <> p.side AND q.name <> p.name WHERE p.name = ? GROUP BY p.side, q.name",
                        name)
                .all(session, row -> {
                    int[] count = counts.computeIfAbsent(row.getLong(2), key -> new int[2]);
                    count[row.getString(1).equals("a") ? 0 : 1] = row.getInt(3);
                    return true;
                });
        // Of those with equal numbers the ids decide, so that all with as many as the last shown are needed.
        List<Map.Entry<Long, int[]>> most = counts.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> -each.getValue()[0] - each.getValue()[1]))
                .toList();
        List<ActorView.Counterpart> all = new ArrayList<>();
        int least = most.size() <= COUNTERPARTS
                ? 0
                : most.get(COUNTERPARTS - 1).getValue()[0]
                        + most.get(COUNTERPARTS - 1).getValue()[1];
        for (Map.Entry<Long, int[]> each : most) {
            if (each.getValue()[0] + each.getValue()[1] >= least) {
                byte[] body =
                        session.one("SELECT body FROM name WHERE name = ?", row -> row.getBytes(1), each.getKey());
                if (body != null) {
                    all.add(new ActorView.Counterpart(IDENTITY.of(body), each.getValue()[0], each.getValue()[1]));
                }
            }
        }
        return ActorView.Counterpart.most(all, COUNTERPARTS);
    }
}
