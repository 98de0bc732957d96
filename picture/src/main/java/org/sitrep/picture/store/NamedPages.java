package org.sitrep.picture.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.identity.IdentityForm;
import org.sitrep.picture.memory.Forms;
import org.sitrep.picture.situation.LocatedForm;
import org.sitrep.picture.view.ActorView;
import org.sitrep.picture.view.ListQuestion;
import org.sitrep.picture.view.ListQuestion.By;
import org.sitrep.picture.view.Looked;
import org.sitrep.picture.view.Page;
import org.sitrep.picture.view.Paging;
import org.sitrep.picture.view.PlaceView;
import org.sitrep.picture.view.Rank;
import org.sitrep.picture.view.SituationView;
import org.sitrep.picture.view.SourceView;
import org.sitrep.picture.view.TagForm;
import org.sitrep.picture.view.TagView;

/** Answers about actors, places, labels and outlets from the tables of the picture. Used for one question; not thread-safe. */
final class NamedPages {
    private static final IdentityForm IDENTITY = new IdentityForm();
    private static final LocatedForm LOCATED = new LocatedForm();
    private static final TagForm TAG = new TagForm();

    private final Session session;
    private final Moment moment;

    NamedPages(Session session, Moment moment) {
        this.session = session;
        this.moment = moment;
    }

    /** Something named with its numbers. */
    private record Row(long name, String id, long standing, byte[] body, Numbers numbers) {}

    private record Numbers(int reports, int copies, int events, int statements) {
        private static final Numbers NONE = new Numbers(0, 0, 0, 0);
    }

    Page<ActorView> actors(ListQuestion question) {
        boolean story = question.of() != null || !question.only(By.STORY).isEmpty();
        return shown(story ? ofStory(question) : page(kinds(question), question), this::actor);
    }

    private static List<String> kinds(ListQuestion question) {
        List<String> named = question.only(By.NAMED);
        List<String> kinds = new ArrayList<>();
        if (named.isEmpty() || named.contains("true")) {
            kinds.add(Names.ACTOR);
        }
        if (named.contains("false")) {
            kinds.add(Names.UNNAMED);
        }
        return kinds;
    }

    private ActorView actor(Row row) {
        return new ActorView(
                IDENTITY.of(row.body),
                row.numbers.reports,
                row.numbers.events,
                row.numbers.statements,
                day(row.name, "day"),
                day(row.name, "day DESC"));
    }

    private @Nullable LocalDate day(long name, String order) {
        Long day = new Sql()
                .add("SELECT m.day FROM mention m WHERE m.name = ? AND m.day IS NOT NULL AND ", name)
                .walked(moment, "m")
                .add(" ORDER BY m." + order + " LIMIT 1")
                .one(session, row -> row.getLong(1));
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    Page<PlaceView> places(ListQuestion question) {
        return shown(page(List.of(Names.PLACE), question), NamedPages::place);
    }

    private static PlaceView place(Row row) {
        return new PlaceView(LOCATED.of(row.body), row.numbers.reports, row.numbers.events);
    }

    @Nullable
    PlaceView place(String id) {
        Row row = row("kind = 'p'", id);
        return row == null ? null : place(row);
    }

    Page<TagView> tags(ListQuestion question) {
        return shown(page(List.of(Names.TAG), question), row -> {
            TagView tag = TAG.of(row.body);
            return new TagView(tag.label(), tag.kind(), tag.topic(), row.numbers.reports);
        });
    }

    Page<SourceView> sources(ListQuestion question) {
        return shown(page(List.of(Names.OUTLET), question), row -> {
            String outlet = Forms.TEXT.of(row.body);
            return new SourceView(
                    outlet,
                    row.numbers.reports,
                    row.numbers.copies,
                    row.numbers.events,
                    learned(outlet, "learned"),
                    learned(outlet, "learned DESC"));
        });
    }

    private Instant learned(String outlet, String order) {
        Long learned = new Sql()
                .add("SELECT r.learned FROM report r WHERE r.outlet = ? AND ", outlet)
                .holds(moment, "r")
                .add(" ORDER BY r." + order + " LIMIT 1")
                .one(session, row -> row.getLong(1));
        return learned == null ? Instant.EPOCH : Micros.instant(learned);
    }

    private static <T> Page<T> shown(Page<Row> rows, Function<Row, T> one) {
        return new Page<>(rows.items().stream().map(one).toList(), rows.next());
    }

    private Page<Row> page(List<String> kinds, ListQuestion question) {
        List<Row> all = new ArrayList<>();
        for (String kind : kinds) {
            Sql sql = new Sql().add("SELECT n.name, n.id, n.standing, x.body").add(from(kind, question));
            Paging.Behind behind = Paging.Behind.of(question.after());
            if (behind != null) {
                sql.add(
                        " AND n.standing <= ? AND (n.standing < ? OR n.id > ?)",
                        behind.place(),
                        behind.place(),
                        behind.id());
            }
            sql.add(" ORDER BY n.standing DESC, n.id LIMIT ?", question.limit() + 1L);
            all.addAll(sql.all(
                    session,
                    row -> new Row(row.getLong(1), row.getString(2), row.getLong(3), row.getBytes(4), Numbers.NONE)));
        }
        all.sort(Comparator.comparingLong(Row::standing).reversed().thenComparing(Row::id));
        Page<Row> page = Paging.cut(all, Row::standing, Row::id, question.limit());
        return shown(page, row -> new Row(row.name, row.id, row.standing, row.body, numbers(row.name)));
    }

    private Sql from(String kind, ListQuestion question) {
        Sql sql = new Sql()
                .add(" FROM named n JOIN name x ON x.name = n.name WHERE n.kind = ? AND ", kind)
                .holds(moment, "n");
        narrow(sql, kind, question);
        return sql;
    }

    /** Places and outlets are of no kind, labels and outlets of no country: what a list does not have does not narrow it. */
    private static void narrow(Sql sql, String kind, ListQuestion question) {
        boolean place = kind.equals(Names.PLACE);
        boolean actor = kind.equals(Names.ACTOR) || kind.equals(Names.UNNAMED);
        words(sql, "x.label", question.words());
        if ((actor || kind.equals(Names.TAG)) && !question.only(By.KIND).isEmpty()) {
            sql.add(" AND x.sort").in(question.only(By.KIND));
        }
        if ((actor || place) && !question.only(By.COUNTRY).isEmpty()) {
            sql.add(" AND x.country").in(question.only(By.COUNTRY));
        }
    }

    int count(SituationView.Listed list, ListQuestion question) {
        if (list == SituationView.Listed.ACTORS
                && (question.of() != null || !question.only(By.STORY).isEmpty())) {
            return ofStory(question.limit(Integer.MAX_VALUE).after(null))
                    .items()
                    .size();
        }
        List<String> kinds = switch (list) {
            case PLACES -> List.of(Names.PLACE);
            case TAGS -> List.of(Names.TAG);
            case SOURCES -> List.of(Names.OUTLET);
            default -> kinds(question);
        };
        int count = 0;
        for (String kind : kinds) {
            Sql sql = new Sql().add("SELECT count(*)").add(from(kind, question));
            count += (int) session.key(sql.text(), sql.values());
        }
        return count;
    }

    static void words(Sql sql, String column, @Nullable String words) {
        for (String word : Looked.words(words)) {
            sql.add(" AND " + column + " LIKE ? ESCAPE '!'", Sql.anywhere(word));
        }
    }

    private Numbers numbers(long name) {
        Numbers numbers = session.one(
                "SELECT reports, copies, events, statements FROM tally WHERE name = ? AND since <= ? ORDER BY since DESC LIMIT 1",
                row -> new Numbers(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)),
                name,
                moment.at());
        return numbers == null ? Numbers.NONE : numbers;
    }

    /** The actors of stories, counted within them. */
    private Page<Row> ofStory(ListQuestion question) {
        List<String> stories = new ArrayList<>(question.only(By.STORY));
        if (question.of() != null) {
            stories.add(question.of());
        }
        Sql sql = new Sql()
                .add(
                        "SELECT x.name, x.id, x.body, count(*) FROM report r JOIN mention m ON m.document = r.document AND ")
                .holds(moment, "m")
                .add(" JOIN name x ON x.name = m.name AND x.kind")
                .in(kinds(question))
                .add(" WHERE r.story")
                .in(stories)
                .add(" AND ")
                .holds(moment, "r");
        narrow(sql, Names.ACTOR, question);
        sql.add(" GROUP BY x.name, x.id, x.body");
        Paging.Behind behind = Paging.Behind.of(question.after());
        List<Row> all = new ArrayList<>(sql.all(
                session,
                row -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        Rank.of(row.getInt(4)),
                        row.getBytes(3),
                        new Numbers(row.getInt(4), 0, 0, 0))));
        all.removeIf(row -> behind != null && !behind.isBefore(row.standing, row.id));
        all.sort(Comparator.comparingLong(Row::standing).reversed().thenComparing(Row::id));
        return shown(Paging.cut(all, Row::standing, Row::id, question.limit()), row -> {
            Numbers total = numbers(row.name);
            return new Row(
                    row.name,
                    row.id,
                    row.standing,
                    row.body,
                    new Numbers(row.numbers.reports, 0, total.events, total.statements));
        });
    }

    private @Nullable Row row(String kind, String id) {
        Row row = session.one(
                "SELECT name, id, body FROM name WHERE " + kind + " AND id = ?",
                each -> new Row(each.getLong(1), each.getString(2), 0, each.getBytes(3), Numbers.NONE),
                id);
        Numbers numbers = row == null ? Numbers.NONE : numbers(row.name);
        return row == null || numbers.reports == 0
                ? null
                : new Row(row.name, row.id, Rank.of(numbers.reports), row.body, numbers);
    }

    /** These actors, in this order; those that were not known are left out. */
    List<ActorView> actors(Collection<String> ids) {
        List<ActorView> all = new ArrayList<>();
        for (String id : ids) {
            Row row = row("kind IN ('a', 'u')", id);
            if (row != null) {
                all.add(actor(row));
            }
        }
        return all;
    }

    ActorView.@Nullable Full actor(String id) {
        Row row = row("kind IN ('a', 'u')", id);
        return row == null ? null : new DossierPages(session, moment).full(row.name, actor(row));
    }
}
