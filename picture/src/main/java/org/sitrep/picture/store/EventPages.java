package org.sitrep.picture.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.picture.contested.Contests;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.joining.Joined;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.situation.ToldForm;
import org.sitrep.picture.view.EventQuestion;
import org.sitrep.picture.view.EventView;
import org.sitrep.picture.view.EventViews;
import org.sitrep.picture.view.Page;
import org.sitrep.picture.view.Paging;

/** Answers about events from the tables of the picture. Used for one question; not thread-safe. */
final class EventPages {
    /** Rows looked at in one go where each must be tested. */
    private static final int TESTED = 200;

    private static final ToldForm TOLD = new ToldForm();
    private static final int AT_ONCE = 500;
    private static final Comparator<Row> ORDER =
            Comparator.comparingLong(Row::place).reversed().thenComparing(Row::id);

    private final Session session;
    private final Moment moment;
    private final Map<Long, CodedRecord> records = new HashMap<>();
    private @Nullable Overlay overlay;

    EventPages(Session session, Moment moment) {
        this.session = session;
        this.moment = moment;
    }

    /** An event as the lists know it. */
    record Row(long event, String id, @Nullable String story, long place) {}

    Page<EventView> events(EventQuestion question) {
        EventSql filter = new EventSql(session, moment, question.filter());
        int wanted = (int) Math.min(Integer.MAX_VALUE - 1L, question.limit()) + 1;
        List<Row> rows = new ArrayList<>();
        Paging.Behind behind = Paging.Behind.of(question.after());
        boolean test = !filter.rest().equals(Filter.EVERYTHING);
        boolean more = true;
        while (more && rows.size() < wanted) {
            int most = test ? Math.max(TESTED, wanted) : wanted;
            List<Row> found = rows(question, filter, behind, most);
            more = test && found.size() == most;
            if (more) {
                behind = new Paging.Behind(found.getLast().place, found.getLast().id);
            }
            rows.addAll(test ? tested(found, filter.rest()) : found);
        }
        List<Row> page = rows.subList(0, Math.min(wanted, rows.size()));
        Page<Row> cut = Paging.cut(page, Row::place, Row::id, question.limit());
        Map<Long, List<Told>> tellings =
                tellings(cut.items().stream().map(Row::event).toList());
        return new Page<>(
                cut.items().stream()
                        .map(row -> EventViews.of(
                                new Joined(row.id, tellings.getOrDefault(row.event, List.of())), row.story))
                        .toList(),
                cut.next());
    }

    private List<Row> rows(EventQuestion question, EventSql filter, Paging.@Nullable Behind behind, int most) {
        if (!filter.byDay()) {
            return rows(question, filter.where(null), null, behind, most);
        }
        List<Sql> few = SceneParts.few(session, moment, question);
        if (few != null) {
            return few.stream()
                    .flatMap(part -> ordered(question, happenings(part), behind, most).stream())
                    .sorted(ORDER)
                    .limit(most)
                    .toList();
        }
        // Where all reports give one day the index has it; the few others are looked at telling by telling.
        List<Row> all = new ArrayList<>(rows(question, filter.where(false), null, behind, most));
        all.addAll(rows(question, filter.where(true), filter.spans(), behind, most));
        all.sort(ORDER);
        return all.subList(0, Math.min(most, all.size()));
    }

    private List<Row> rows(
            EventQuestion question, Sql where, @Nullable Sql spans, Paging.@Nullable Behind behind, int most) {
        return ordered(question, new EventSelection(session, moment, question).from(where, spans, true), behind, most);
    }

    private List<Row> ordered(EventQuestion question, Sql from, Paging.@Nullable Behind behind, int most) {
        String place = question.order() == EventQuestion.Order.HAPPENED ? "h.day" : "h.changed";
        Sql sql = new Sql().add("SELECT h.event, h.id, h.story, " + place).add(from);
        if (question.order() == EventQuestion.Order.LEARNED) {
            sql.until(moment, place);
        }
        if (behind != null) {
            sql.add(
                    " AND " + place + " <= ? AND (" + place + " < ? OR h.id > ?)",
                    behind.place(),
                    behind.place(),
                    behind.id());
        }
        sql.add(" ORDER BY " + place + " DESC, h.id LIMIT ?", most);
        return sql.all(session, row -> new Row(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)));
    }

    /**
     * The events asked for, cut into parts that have none in common; limit and cursor do not matter. Each is the rest of a statement from its FROM on, with the events as
     * {@code h}.
     */
    List<Sql> parts(EventQuestion question) {
        return parts(question, new Sql());
    }

    /** The same, only those for which {@code also}, which begins with AND, holds too. */
    List<Sql> parts(EventQuestion question, Sql also) {
        EventSql filter = new EventSql(session, moment, question.filter());
        EventSelection selection = new EventSelection(session, moment, question);
        List<Sql> parts = new ArrayList<>();
        if (filter.byDay()) {
            parts.add(selection.from(filter.where(false), null, false).add(also));
            parts.add(selection.from(filter.where(true), filter.spans(), false).add(also));
        } else {
            parts.add(selection.from(filter.where(null), null, false).add(also));
        }
        return filter.rest().equals(Filter.EVERYTHING) ? parts : passed(parts, filter.rest());
    }

    /** The same for a filter that each event must be tested by. */
    private List<Sql> passed(List<Sql> parts, Filter rest) {
        List<Row> rows = new ArrayList<>();
        parts.forEach(part -> rows.addAll(new Sql()
                .add("SELECT h.event, h.id, h.story")
                .add(part)
                .all(session, row -> new Row(row.getLong(1), row.getString(2), row.getString(3), 0))));
        List<Long> passed = rows.stream()
                .filter(row -> rest.test(event(row)))
                .map(Row::event)
                .toList();
        List<Sql> all = new ArrayList<>();
        for (List<Long> some : Sql.parts(passed, AT_ONCE)) {
            all.add(new Sql()
                    .add(" FROM happening h WHERE h.event")
                    .in(some)
                    .add(" AND ")
                    .holds(moment, "h"));
        }
        return all;
    }

    /**
     * The same where only what is counted is asked of an event: day, type, status, place, when it was published and learned. Columns of {@code happening} beside these it may
     * lack.
     */
    List<Sql> counted(EventQuestion question) {
        List<Sql> scenes = scenes(question);
        return scenes == null ? parts(question) : scenes;
    }

    /** The same as rows of {@code scene}, {@code null} if another table has what is asked for. */
    @Nullable
    List<Sql> scenes(EventQuestion question) {
        return few(question) ? null : SceneParts.of(session, moment, question);
    }

    /** The same as {@link #parts}, looked up by what is counted where that narrows them down. */
    List<Sql> narrowed(EventQuestion question) {
        List<Sql> scenes = question.everything() ? null : scenes(question);
        return scenes == null
                ? parts(question)
                : scenes.stream().map(this::happenings).toList();
    }

    /** The events of a part that are rows of {@code scene} as rows of {@code happening}. */
    private Sql happenings(Sql scene) {
        // CROSS JOIN keeps SQLite's planner to this order.
        return new Sql()
                .add(" FROM (SELECT h.event AS event")
                .add(scene)
                .add(") its CROSS JOIN happening h WHERE h.event = its.event AND ")
                .holds(moment, "h");
    }

    /** True if only some events that were told first lately are asked for, which are looked up. */
    private boolean few(EventQuestion question) {
        return question.since() != null && EventSelection.few(session, moment, question.since());
    }

    int count(EventQuestion question) {
        long count = 0;
        // Of all that stands now an index of its own is the shortest.
        for (Sql part : question.everything() && moment.now() ? parts(question) : counted(question)) {
            Sql sql = new Sql().add("SELECT count(*)").add(part);
            count += session.key(sql.text(), sql.values());
        }
        return (int) Math.min(Integer.MAX_VALUE, count);
    }

    /** The tellings of these events. */
    Map<Long, List<Told>> tellings(List<Long> events) {
        Map<Long, List<Told>> tellings = new LinkedHashMap<>();
        for (List<Long> some : Sql.parts(events, AT_ONCE)) {
            new Sql()
                    .add("SELECT t.event, t.body FROM telling t WHERE t.event")
                    .in(some)
                    .add(" AND ")
                    .holds(moment, "t")
                    .add(" ORDER BY t.telling")
                    .all(
                            session,
                            row -> tellings.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                                    .add(TOLD.of(row.getBytes(2))));
        }
        return tellings;
    }

    EventView.@Nullable Full event(String id) {
        Row row = new Sql()
                .add("SELECT h.event, h.id, h.story FROM happening h WHERE h.id = ? AND ", id)
                .holds(moment, "h")
                .one(session, each -> new Row(each.getLong(1), each.getString(2), each.getString(3), 0));
        if (row == null) {
            return null;
        }
        Joined joined = new Joined(row.id, tellings(List.of(row.event)).getOrDefault(row.event, List.of()));
        return new EventView.Full(EventViews.of(joined, row.story), joined.tellings(), Contests.of(joined));
    }

    /** Those of {@code rows} that pass a test which needs the records. */
    private List<Row> tested(List<Row> rows, Filter filter) {
        return rows.stream().filter(row -> filter.test(event(row))).toList();
    }

    private SituationEvent event(Row row) {
        List<Telling> tellings = new Sql()
                .add(
                        "SELECT v.record, t.body FROM telling t JOIN validity v ON v.validity = t.validity WHERE t.event = ? AND ",
                        row.event)
                .holds(moment, "t")
                .add(" ORDER BY t.telling")
                .all(session, each -> {
                    Told told = TOLD.of(each.getBytes(2));
                    return telling(each.getLong(1), told);
                });
        return new SituationEvent(row.id, row.story, tellings);
    }

    private Telling telling(long key, Told told) {
        if (overlay == null) {
            overlay = Overlay.of(Corrections.all(session, moment.at()));
        }
        Overlay corrections = overlay;
        CodedRecord record = records.computeIfAbsent(key, each -> corrections.apply(Reading.ofKey(session, each)));
        Event event = record.events().stream()
                .filter(each -> each.id().equals(told.event()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the record of " + told.id() + " lacks the event"));
        return new Telling(record, event, told.learned(), told.independent());
    }
}
