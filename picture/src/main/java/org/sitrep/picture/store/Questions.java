package org.sitrep.picture.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventType;
import org.sitrep.picture.correction.Overlay;

/** The questions about events and words, answered from the look-ups. */
final class Questions {
    private static final long NO_DAY = Days.UNKNOWN.first();
    private static final String EVENT_COLUMNS =
            "e.event, e.type, e.status, e.day, e.country, e.lat, e.lon, e.since, d.id";

    private final Session session;
    private final Dialect dialect;
    private final StringBuilder where = new StringBuilder("e.since <= ? AND e.until > ?");
    private final List<@Nullable Object> values = new ArrayList<>();

    private Questions(Session session, Dialect dialect, long asOf) {
        this.session = session;
        this.dialect = dialect;
        values.add(asOf);
        values.add(asOf);
    }

    static List<EventRow> events(Session session, Dialect dialect, EventFilter filter) {
        return new Questions(session, dialect, Micros.of(filter.asOf())).events(filter);
    }

    private List<EventRow> events(EventFilter filter) {
        List<Long> named = new ArrayList<>();
        String party = filter.party();
        if (party != null) {
            Overlay overlay = Overlay.of(Corrections.all(session, Micros.of(filter.asOf())));
            overlay.names(party).forEach(name -> addParty(named, Lookups.nameKey(name)));
        }
        List<Long> national = new ArrayList<>();
        if (filter.partyCountry() != null) {
            addParty(national, Lookups.countryKey(filter.partyCountry()));
        }
        boolean byName = filter.party() != null;
        boolean byNation = filter.partyCountry() != null;
        if ((byName && named.isEmpty()) || (byNation && national.isEmpty())) {
            return List.of();
        }
        boolean byParty = byName || byNation;
        String day = byParty ? "p.day" : "e.day";
        if (byParty) {
            in("p.party", byName ? named : national);
        }
        if (byName && byNation) {
            where.append(
                    " AND EXISTS (SELECT 1 FROM party q WHERE q.event = e.event AND q.day = e.day AND q.party = ?)");
            values.add(national.getFirst());
        }
        days(day, filter.from(), filter.to());
        if (filter.type() != null) {
            and("e.type = ?", filter.type().name());
        }
        if (filter.country() != null) {
            and("e.country = ?", filter.country());
        }
        EventFilter.Box box = filter.box();
        if (box != null) {
            and(dialect.inBox(), box.west(), box.east(), box.south(), box.north());
            // The index may be a little too wide.
            and("e.lon BETWEEN ? AND ?", box.west(), box.east());
            and("e.lat BETWEEN ? AND ?", box.south(), box.north());
        }
        // An event may be found once a side, one row after the other.
        int most = byParty ? filter.limit() * 2 * Math.max(1, named.size()) : filter.limit();
        values.add(most);
        String from = byParty ? "party p CROSS JOIN event e" : "event e";
        String join = byParty ? "e.event = p.event AND " : "";
        String event = byParty ? "p.event" : "e.event";
        // The page is cut first, so that only its rows are joined to their documents.
        String sql = "SELECT " + EVENT_COLUMNS + " FROM (SELECT e.* FROM " + from + " WHERE " + join + where
                + " ORDER BY " + day + " DESC, " + event + " DESC LIMIT ?) e"
                + " JOIN validity v ON v.validity = e.event / 65536 JOIN document d ON d.document = v.document"
                + " ORDER BY e.day DESC, e.event DESC";
        // Whether days or the box lead sooner to few events depends on how wide they are.
        List<EventRow> found = filter.box() == null
                ? session.all(sql, Questions::event, values.toArray())
                : session.allAsGiven(sql, Questions::event, values.toArray());
        return found.stream().distinct().limit(filter.limit()).toList();
    }

    static List<Count> counts(Session session, long asOf, String country, LocalDate from, LocalDate to) {
        return session.all(
                "SELECT day, type, count(*) FROM event WHERE country = ? AND day BETWEEN ? AND ? AND since <= ? AND until > ?"
                        + " GROUP BY day, type ORDER BY day, type",
                row -> new Count(
                        LocalDate.ofEpochDay(row.getLong(1)), EventType.valueOf(row.getString(2)), row.getLong(3)),
                country,
                from.toEpochDay(),
                to.toEpochDay(),
                asOf,
                asOf);
    }

    /** The first day of any event or, the other way round, the last; {@code null} if none has one. */
    static @Nullable LocalDate edge(Session session, long asOf, String direction) {
        Long day = session.number(
                "SELECT day FROM event WHERE day > ? AND since <= ? AND until > ? ORDER BY day" + direction + ", event"
                        + direction + " LIMIT 1",
                NO_DAY,
                asOf,
                asOf);
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    static List<Version> search(Session session, Dialect dialect, Search search) {
        long asOf = Micros.of(search.asOf());
        List<@Nullable Object> values = new ArrayList<>();
        values.add(dialect.expression(search.words()));
        values.add(asOf);
        values.add(asOf);
        StringBuilder days = new StringBuilder();
        Long newest = session.number("SELECT max(learned) FROM version");
        if (newest != null && newest > asOf) {
            // The look-up is walked from its newest entry: whatever was learned later is passed over at once.
            Long bound = last(session, asOf);
            if (bound == null) {
                return List.of();
            }
            days.append(" AND ").append(dialect.wordsKey()).append(" <= ?");
            values.add(bound);
        }
        if (search.from() != null) {
            days.append(" AND x.published_day >= ?");
            values.add(search.from().toEpochDay());
        }
        if (search.to() != null) {
            days.append(" AND x.published_day <= ?");
            values.add(search.to().toEpochDay());
        }
        values.add(search.limit());
        return session.allAsGiven(
                "SELECT " + Reading.VERSION_COLUMNS + " FROM " + dialect.withWords()
                        + " JOIN document d ON d.document = x.document"
                        + " WHERE " + dialect.hasWords() + " AND " + Reading.LATEST + days + " ORDER BY "
                        + dialect.wordsKey() + " DESC LIMIT ?",
                Reading::version,
                values.toArray());
    }

    /** The greatest key of a version learned until {@code at}, {@code null} if there is none. */
    private static @Nullable Long last(Session session, long at) {
        Long last = session.number(
                "SELECT version FROM version WHERE learned <= ? ORDER BY learned DESC, version DESC LIMIT 1", at);
        // Behind it only one that was learned before one of those that were there already.
        Long straggler = session.number("SELECT max(version) FROM straggler WHERE learned <= ?", at);
        return last == null || straggler == null ? last : Long.valueOf(Math.max(last, straggler));
    }

    private void days(String day, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null) {
            // Written as a range of the index, wide enough for a date that is only a month.
            and(day + " >= ?", from.toEpochDay() - Days.VAGUE);
            and("e.last_day >= ?", from.toEpochDay());
        } else if (to != null) {
            and(day + " > ?", NO_DAY);
        }
        if (to != null) {
            and(day + " <= ?", to.toEpochDay());
        }
    }

    private void and(String condition, @Nullable Object... bound) {
        where.append(" AND ").append(condition);
        values.addAll(java.util.Arrays.asList(bound));
    }

    private void in(String column, List<Long> keys) {
        where.append(" AND ")
                .append(column)
                .append(" IN (")
                .append("?, ".repeat(keys.size() - 1))
                .append("?)");
        values.addAll(keys);
    }

    private void addParty(List<Long> keys, String name) {
        Long key = session.number("SELECT party FROM party_name WHERE name = ?", name);
        if (key != null) {
            keys.add(key);
        }
    }

    private static EventRow event(ResultSet row) throws SQLException {
        long key = row.getLong(1);
        long day = row.getLong(4);
        double lat = row.getDouble(6);
        boolean nowhere = row.wasNull();
        double lon = row.getDouble(7);
        return new EventRow(
                row.getString(9),
                Lookups.id(key),
                EventType.valueOf(row.getString(2)),
                row.getString(3),
                day == NO_DAY
                        ? null
                        : LocalDate.ofEpochDay(
                                Math.max(day, LocalDate.of(-9999, 1, 1).toEpochDay())),
                row.getString(5),
                nowhere ? null : Double.valueOf(lat),
                nowhere ? null : Double.valueOf(lon),
                Micros.instant(row.getLong(8)));
    }
}
