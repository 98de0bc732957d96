package org.sitrep.picture.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.identity.IdentityForm;
import org.sitrep.picture.view.ActorView;
import org.sitrep.picture.view.Mention;

/** Gathers what is known of one actor from the tables of the picture. Used for one question; not thread-safe. */
final class DossierPages {
    private static final IdentityForm IDENTITY = new IdentityForm();
    private static final int COUNTERPARTS = 50;

    private final Session session;
    private final Moment moment;

    DossierPages(Session session, Moment moment) {
        this.session = session;
        this.moment = moment;
    }

    ActorView.Full full(long name, ActorView actor) {
        List<Fact> facts = facts(name);
        return new ActorView.Full(
                actor, texts(facts, "n"), texts(facts, "c"), offices(name, facts), counterparts(name));
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
                            words.from(),
                            words.to(),
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
                        " JOIN part q ON q.telling = p.telling AND q.side <> p.side AND q.name <> p.name JOIN name x ON x.name = q.name AND x.kind = 'a'"
                                + " WHERE p.name = ? GROUP BY p.side, q.name",
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
