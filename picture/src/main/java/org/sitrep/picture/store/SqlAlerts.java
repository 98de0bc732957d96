package org.sitrep.picture.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The alerts over either database. */
final class SqlAlerts implements Alerts {
    private static final String ALERT = "SELECT alert, watch, subject, made, body FROM alert";
    private static final String WAITING = "SELECT p.parcel, p.channel, p.tries, p.due, p.taken, p.problem,"
            + " a.alert, a.watch, a.subject, a.made, a.body"
            + " FROM parcel p JOIN alert a ON a.alert = p.alert WHERE p.sent IS NULL ORDER BY p.parcel";

    private final Connections connections;

    SqlAlerts(Connections connections) {
        this.connections = connections;
    }

    @Override
    public @Nullable Instant seen(String watch) {
        return connections.readOne(session -> {
            Long seen = session.number("SELECT seen FROM watch_mark WHERE watch = ?", watch);
            return seen == null ? null : Micros.instant(seen);
        });
    }

    @Override
    public List<Alert> found(
            String watch, Instant seen, Instant made, List<Finding> findings, List<Address> addresses) {
        long at = Micros.of(made);
        return connections.write(session -> {
            List<Alert> fresh = new ArrayList<>();
            for (Finding finding : findings) {
                boolean known = session.number(
                                "SELECT alert FROM alert WHERE watch = ? AND subject = ?", watch, finding.subject())
                        != null;
                if (!known) {
                    fresh.add(add(session, watch, at, finding, addresses));
                }
            }
            session.change(
                    "INSERT INTO watch_mark (watch, seen) VALUES (?, ?) ON CONFLICT (watch) DO UPDATE SET seen = excluded.seen",
                    watch,
                    Micros.of(seen));
            return fresh;
        });
    }

    private static Alert add(Session session, String watch, long made, Finding finding, List<Address> addresses) {
        long number = session.key(
                "INSERT INTO alert (watch, subject, made, body) VALUES (?, ?, ?, ?) RETURNING alert",
                watch,
                finding.subject(),
                made,
                finding.body());
        for (Address address : addresses) {
            session.change(
                    "INSERT INTO parcel (alert, watch, channel, due, tries, taken) VALUES (?, ?, ?, ?, 0, ?)",
                    number,
                    watch,
                    address.channel(),
                    Micros.of(address.due()),
                    Micros.of(Instant.MIN));
        }
        return new Alert(number, watch, finding.subject(), Micros.instant(made), finding.body());
    }

    @Override
    public List<Alert> after(@Nullable String watch, long after, int most) {
        return connections.read(session -> watch == null
                ? session.all(ALERT + " WHERE alert > ? ORDER BY alert LIMIT ?", SqlAlerts::alert, after, most)
                : session.all(
                        ALERT + " WHERE watch = ? AND alert > ? ORDER BY alert LIMIT ?",
                        SqlAlerts::alert,
                        watch,
                        after,
                        most));
    }

    @Override
    public List<Alert> before(@Nullable String watch, long before, int most) {
        return connections.read(session -> watch == null
                ? session.all(ALERT + " WHERE alert < ? ORDER BY alert DESC LIMIT ?", SqlAlerts::alert, before, most)
                : session.all(
                        ALERT + " WHERE watch = ? AND alert < ? ORDER BY alert DESC LIMIT ?",
                        SqlAlerts::alert,
                        watch,
                        before,
                        most));
    }

    private record Waiting(
            Parcel parcel, long due, long taken, @Nullable String problem) {
        String queue() {
            return parcel.alert().watch() + "\n" + parcel.channel();
        }
    }

    @Override
    public List<Parcel> take(Instant now, Instant until, int most) {
        long at = Micros.of(now);
        return connections.write(session -> {
            List<Parcel> taken = new ArrayList<>();
            Map<String, Integer> counts = new LinkedHashMap<>();
            // Whatever stands behind a parcel that is not due, or is on its way, waits for it.
            Set<String> held = new HashSet<>();
            for (Waiting waiting : session.all(WAITING, SqlAlerts::waiting)) {
                String queue = waiting.queue();
                boolean free = waiting.due() <= at && waiting.taken() <= at;
                if (!free || counts.getOrDefault(queue, 0) >= most) {
                    held.add(queue);
                }
                if (!held.contains(queue)) {
                    counts.merge(queue, 1, Integer::sum);
                    taken.add(waiting.parcel());
                    session.change(
                            "UPDATE parcel SET taken = ? WHERE parcel = ?",
                            Micros.of(until),
                            waiting.parcel().number());
                }
            }
            return taken;
        });
    }

    @Override
    public void sent(List<Long> parcels, Instant at) {
        connections.write(session -> {
            for (long parcel : parcels) {
                session.change(
                        "UPDATE parcel SET sent = ?, problem = NULL, tries = tries + 1 WHERE parcel = ?",
                        Micros.of(at),
                        parcel);
            }
            return true;
        });
    }

    @Override
    public void postponed(List<Long> parcels, Instant due, String problem) {
        connections.write(session -> {
            for (long parcel : parcels) {
                session.change(
                        "UPDATE parcel SET due = ?, taken = ?, problem = ?, tries = tries + 1 WHERE parcel = ?",
                        Micros.of(due),
                        Micros.of(Instant.MIN),
                        problem,
                        parcel);
            }
            return true;
        });
    }

    @Override
    public void released(List<Long> parcels) {
        connections.write(session -> {
            for (long parcel : parcels) {
                session.change("UPDATE parcel SET taken = ? WHERE parcel = ?", Micros.of(Instant.MIN), parcel);
            }
            return true;
        });
    }

    @Override
    public List<Queue> queues() {
        return connections.read(session -> {
            Map<String, List<Waiting>> queues = new LinkedHashMap<>();
            for (Waiting waiting : session.all(WAITING, SqlAlerts::waiting)) {
                queues.computeIfAbsent(waiting.queue(), key -> new ArrayList<>())
                        .add(waiting);
            }
            List<Queue> all = new ArrayList<>();
            for (List<Waiting> each : queues.values()) {
                Waiting head = each.getFirst();
                all.add(new Queue(
                        head.parcel().alert().watch(),
                        head.parcel().channel(),
                        each.size(),
                        head.parcel().tries(),
                        head.problem()));
            }
            return all;
        });
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        Alert alert = new Alert(
                row.getLong(7), row.getString(8), row.getString(9), Micros.instant(row.getLong(10)), row.getString(11));
        return new Waiting(
                new Parcel(row.getLong(1), row.getString(2), row.getInt(3), alert),
                row.getLong(4),
                row.getLong(5),
                row.getString(6));
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getLong(1), row.getString(2), row.getString(3), Micros.instant(row.getLong(4)), row.getString(5));
    }
}
