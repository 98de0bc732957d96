package org.sitrep.picture.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.contested.Contests;
import org.sitrep.picture.joining.Joined;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.state.Holdings;
import org.sitrep.picture.state.StateClaim;
import org.sitrep.picture.state.StateClaimForm;
import org.sitrep.picture.view.EventQuestion;
import org.sitrep.picture.view.ListQuestion;
import org.sitrep.picture.view.ListQuestion.By;
import org.sitrep.picture.view.Page;
import org.sitrep.picture.view.Paging;

/** Answers about what is contested and what held from the tables of the picture. Used for one question; not thread-safe. */
final class HeldPages {
    private static final StateClaimForm CLAIM = new StateClaimForm();

    private final Session session;
    private final Moment moment;
    private final Map<String, List<StateClaim>> claims = new HashMap<>();
    private final Map<String, Map<String, Holding>> holdings = new HashMap<>();

    HeldPages(Session session, Moment moment) {
        this.session = session;
        this.moment = moment;
    }

    /** Something contested as the list knows it. */
    record Contest(
            String id,
            @Nullable String event,
            long number,
            @Nullable String matter,
            long changed) {}

    Page<Contested> contested(ListQuestion question) {
        Sql where = matters(question);
        if (where == null) {
            return new Page<>(List.of(), null);
        }
        boolean sides = !question.only(By.DOCUMENT).isEmpty();
        Sql sql =
                new Sql().add("SELECT c.id, h.id, c.event, c.matter, c.changed").add(where);
        sql.until(moment, "c.changed");
        Paging.Behind behind = Paging.Behind.of(question.after());
        if (behind != null) {
            sql.add(" AND c.changed <= ? AND (c.changed < ? OR c.id > ?)", behind.place(), behind.place(), behind.id());
        }
        // Who takes a side is known once a matter is put together; a report is in few.
        sql.add(" ORDER BY c.changed DESC, c.id LIMIT ?", sides ? Integer.MAX_VALUE : question.limit() + 1L);
        List<Contest> rows = sql.all(
                session,
                row -> new Contest(
                        row.getString(1), row.getString(2), row.getLong(3), row.getString(4), row.getLong(5)));
        if (sides) {
            List<Contested> found = contested(rows).stream()
                    .filter(each -> takesSide(each, question.only(By.DOCUMENT)))
                    .toList();
            return Paging.cut(found, each -> Micros.of(each.changed()), Contested::id, question.limit());
        }
        Page<Contest> page = Paging.cut(rows, Contest::changed, Contest::id, question.limit());
        return new Page<>(contested(page.items()), page.next());
    }

    private static boolean takesSide(Contested contested, List<String> documents) {
        return contested.sides().stream()
                .flatMap(side -> side.claims().stream())
                .anyMatch(claim -> documents.contains(claim.document()));
    }

    int countContested(ListQuestion question) {
        if (!question.only(By.DOCUMENT).isEmpty()) {
            return contested(question.limit(Integer.MAX_VALUE - 1).after(null))
                    .items()
                    .size();
        }
        Sql where = matters(question);
        if (where == null) {
            return 0;
        }
        Sql sql = new Sql().add("SELECT count(*)").add(where);
        return (int) session.key(sql.text(), sql.values());
    }

    /** The matters {@code c} asked for with their events {@code h}, {@code null} if there can be none. */
    private @Nullable Sql matters(ListQuestion question) {
        Sql sql = new Sql()
                .add(" FROM contest c LEFT JOIN happening h ON h.event = c.event AND ")
                .holds(moment, "h")
                .add(" WHERE ")
                .holds(moment, "c");
        if (question.of() != null) {
            sql.add(" AND (h.id = ? OR h.story = ?)", question.of(), question.of());
        }
        in(sql, "c.id", question.only(By.ID));
        in(sql, "c.kind", question.only(By.KIND));
        in(sql, "h.id", question.only(By.EVENT));
        in(sql, "h.story", question.only(By.STORY));
        List<String> documents = question.only(By.DOCUMENT);
        if (!documents.isEmpty()) {
            sql.add(
                            " AND (c.event IN (SELECT t.event FROM telling t JOIN document d ON d.document = t.document WHERE d.id")
                    .in(documents)
                    .add(" AND ")
                    .holds(moment, "t")
                    .add(
                            ") OR c.matter IN (SELECT m.matter FROM claim m JOIN document d ON d.document = m.document WHERE d.id")
                    .in(documents)
                    .add(" AND ")
                    .holds(moment, "m")
                    .add("))");
        }
        EventQuestion having = question.having();
        if (having != null && !having.everything()) {
            List<Sql> parts = new EventPages(session, moment).narrowed(having);
            if (parts.isEmpty()) {
                return null;
            }
            sql.add(" AND c.event IN (");
            for (int i = 0; i < parts.size(); i++) {
                sql.add(i == 0 ? "SELECT h.event" : " UNION SELECT h.event").add(parts.get(i));
            }
            sql.add(")");
        } else if (having != null) {
            sql.add(" AND c.event IS NOT NULL");
        }
        return sql;
    }

    private static void in(Sql sql, String column, List<String> values) {
        if (!values.isEmpty()) {
            sql.add(" AND " + column).in(values);
        }
    }

    /** What these rows stand for. */
    List<Contested> contested(List<Contest> rows) {
        var tellings = new EventPages(session, moment)
                .tellings(rows.stream()
                        .filter(row -> row.matter == null)
                        .map(Contest::number)
                        .distinct()
                        .toList());
        List<Contested> found = new ArrayList<>();
        for (Contest row : rows) {
            List<Contested> all = row.matter != null
                    ? Contests.of(Holdings.weighed(claims(row.matter)))
                    : Contests.of(new Joined(String.valueOf(row.event), tellings.getOrDefault(row.number, List.of())));
            all.stream().filter(each -> each.id().equals(row.id)).forEach(found::add);
        }
        return found;
    }

    /** A holding as the list knows it. */
    record Held(String id, String matter) {}

    int countHoldings(ListQuestion question) {
        Sql sql = new Sql().add("SELECT count(*)").add(held(question));
        return (int) session.key(sql.text(), sql.values());
    }

    private Sql held(ListQuestion question) {
        LocalDate day = question.on();
        Sql sql = new Sql().add(" FROM holding o WHERE ").holds(moment, "o");
        in(sql, "o.kind", question.only(By.KIND));
        in(sql, "o.subject", question.only(By.SUBJECT));
        in(sql, "o.object", question.only(By.OBJECT));
        if (day != null) {
            sql.add(
                    " AND o.first_day <= ? AND (o.last_day IS NULL OR o.last_day > ?)",
                    day.toEpochDay(),
                    day.toEpochDay());
        }
        if (question.of() != null) {
            sql.add(" AND (o.subject = ? OR o.object = ?)", question.of(), question.of());
        }
        return sql;
    }

    Page<Holding> holdings(ListQuestion question) {
        Sql sql = new Sql().add("SELECT o.id, o.matter").add(held(question));
        Paging.Behind behind = Paging.Behind.of(question.after());
        if (behind != null) {
            sql.add(" AND o.id > ?", behind.id());
        }
        sql.add(" ORDER BY o.id LIMIT ?", question.limit() + 1L);
        Page<Held> page = Paging.cut(
                sql.all(session, row -> new Held(row.getString(1), row.getString(2))),
                each -> 0L,
                Held::id,
                question.limit());
        List<Holding> found = new ArrayList<>();
        page.items().forEach(row -> {
            Holding holding = holding(row);
            if (holding != null) {
                found.add(holding);
            }
        });
        return new Page<>(found, page.next());
    }

    /** What this row stands for, {@code null} if nothing does at this moment. */
    @Nullable
    Holding holding(Held row) {
        return holdings.computeIfAbsent(row.matter, matter -> byId(Holdings.of(claims(matter))))
                .get(row.id);
    }

    private static Map<String, Holding> byId(List<Holding> all) {
        Map<String, Holding> byId = new HashMap<>();
        all.forEach(each -> byId.putIfAbsent(each.id(), each));
        return byId;
    }

    private List<StateClaim> claims(String matter) {
        return claims.computeIfAbsent(
                matter,
                key -> new Sql()
                        .add("SELECT c.body FROM claim c WHERE c.matter = ? AND ", key)
                        .holds(moment, "c")
                        .add(" ORDER BY c.claim")
                        .all(session, row -> CLAIM.of(row.getBytes(1))));
    }
}
