package org.sitrep.picture.store;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventType;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.filter.Field;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.filter.Operator;

/**
 * A filter as a condition on the event {@code h}, as exact as the filter itself: it holds of an event if it holds of any of its tellings.
 *
 * <p>Rules, titles and the like are not in the tables; a filter with such is left for {@link #rest()}. Not thread-safe.
 */
final class EventSql {
    private static final Map<Field, String> TELLING = Map.ofEntries(
            entry(Field.MODE, "mode"),
            entry(Field.CAMEO, "cameo"),
            entry(Field.QUAD, "quad"),
            entry(Field.GOLDSTEIN, "goldstein"),
            entry(Field.STATUS, "status"),
            entry(Field.HISTORICAL, "historical"),
            entry(Field.REPORTED, "reported"),
            entry(Field.STANCE, "stance"),
            entry(Field.CONFIDENCE, "confidence"),
            entry(Field.DATE, "first_day last_day"),
            entry(Field.PUBLISHED, "published"),
            entry(Field.LEARNED, "learned"),
            entry(Field.PLACE, "place"),
            entry(Field.COUNTRY, "country"),
            entry(Field.ADMIN1, "admin1"),
            entry(Field.PRECISION, "accuracy"),
            entry(Field.GEONAMES, "geonames"),
            entry(Field.KILLED, "killed_low killed_high"),
            entry(Field.WOUNDED, "wounded_low wounded_high"),
            entry(Field.ARRESTED, "arrested_low arrested_high"),
            entry(Field.PROTESTERS, "protesters_low protesters_high"),
            entry(Field.DOCUMENT, "document_id"),
            entry(Field.SOURCE, "source"),
            entry(Field.WORDS, "words"));

    /** Sides and column of what is asked of who has a part. */
    private static final Map<Field, String> PART = Map.ofEntries(
            entry(Field.ACTOR, "a names"),
            entry(Field.ACTOR_KIND, "a kind"),
            entry(Field.ACTOR_COUNTRY, "a country"),
            entry(Field.ACTOR_SECTOR, "a sector"),
            entry(Field.ACTOR_CODE, "a code"),
            entry(Field.RECIPIENT, "r names"),
            entry(Field.RECIPIENT_KIND, "r kind"),
            entry(Field.RECIPIENT_COUNTRY, "r country"),
            entry(Field.RECIPIENT_SECTOR, "r sector"),
            entry(Field.RECIPIENT_CODE, "r code"),
            entry(Field.PARTY, "ar names"),
            entry(Field.PARTY_KIND, "ar kind"),
            entry(Field.PARTY_COUNTRY, "ar country"));

    private static final Map<Field, String> EVENT = Map.of(
            Field.ID, "id",
            Field.STORY, "story",
            Field.TYPE, "type",
            Field.TELLINGS, "tellings",
            Field.INDEPENDENT, "independent");

    /** Fields of tellings that have an index; of a value that few tellings have, these are looked up. */
    private static final Set<Field> INDEXED = Set.of(Field.COUNTRY, Field.SOURCE, Field.DOCUMENT, Field.GEONAMES);

    private final Session session;
    private final Moment moment;
    private final boolean scenes;
    private final List<Sql> conditions = new ArrayList<>();
    private final List<Filter.Condition> days = new ArrayList<>();
    private final List<Filter> rest = new ArrayList<>();

    EventSql(Session session, Moment moment, Filter filter) {
        this(session, moment, filter, false);
    }

    /** @param scenes true if {@code h} is a row of {@code scene}, false for {@code happening} */
    EventSql(Session session, Moment moment, Filter filter, boolean scenes) {
        this.session = session;
        this.moment = moment;
        this.scenes = scenes;
        take(filter);
    }

    private void take(Filter filter) {
        if (filter instanceof Filter.All(List<Filter> parts)) {
            parts.forEach(this::take);
        } else if (filter instanceof Filter.Condition condition
                && condition.field() == Field.DATE
                && condition.values().size() == 1
                && !condition.operator().isNegative()
                && !condition.values().getFirst().equals(Field.NONE)) {
            days.add(condition);
        } else {
            Sql sql = sql(filter);
            if (sql == null) {
                rest.add(filter);
            } else {
                conditions.add(sql);
            }
        }
    }

    /** What is left to be tested on each event; lets everything through if nothing is. */
    Filter rest() {
        return new Filter.All(rest);
    }

    /** True if events are asked for by the day they happened on. */
    boolean byDay() {
        return !days.isEmpty();
    }

    /** The days asked for. */
    List<Filter.Condition> days() {
        return List.copyOf(days);
    }

    /** The condition on an event for which all reports give one day. */
    Sql ofOneDay(Filter.Condition day) {
        return dates(day.operator(), "h.day", "h.day", day.values().getFirst());
    }

    /** The condition on any event, which is looked at telling by telling. */
    @Nullable
    Sql told(Filter.Condition day) {
        return sql(day);
    }

    /** All conditions but those on days, each after an AND. */
    Sql beside() {
        Sql all = new Sql();
        conditions.forEach(each -> all.add(" AND ").add(each));
        return all;
    }

    /**
     * The condition.
     *
     * @param mixed true for events of which reports give several days, false for the others, of which the event's own day decides; {@code null} for all
     */
    Sql where(@Nullable Boolean mixed) {
        Sql where = new Sql().holds(moment, "h");
        if (mixed != null) {
            where.add(mixed ? " AND h.earliest <> h.latest" : " AND h.earliest = h.latest");
        }
        for (Filter.Condition day : days) {
            where.add(" AND ");
            Sql exact = told(day);
            if (Boolean.FALSE.equals(mixed)) {
                where.add(ofOneDay(day)).add(" AND h.day > " + Days.UNKNOWN.first());
            } else if (exact != null) {
                where.add(exact);
            }
        }
        return where.add(beside());
    }

    /**
     * What to look the events up by of which reports give several days: those whose days, from the first to the last, reach into the days asked for.
     */
    Sql spans() {
        // The sum keeps SQLite's planner from walking through all events in their order.
        Sql spans = new Sql().add("SELECT DISTINCT m.event + 0 AS event FROM happening m WHERE m.earliest <> m.latest");
        for (Filter.Condition day : days) {
            DayRange range = DayRange.of(day.values().getFirst());
            if (range != null) {
                long first = range.first().toEpochDay();
                long last = range.last().toEpochDay();
                switch (day.operator().positive()) {
                    case EQUAL -> spans.add(" AND m.latest >= ? AND m.earliest <= ?", first, last);
                    case BELOW -> spans.add(" AND m.earliest < ?", first);
                    case AT_MOST -> spans.add(" AND m.earliest <= ?", last);
                    case ABOVE -> spans.add(" AND m.latest > ?", last);
                    case AT_LEAST -> spans.add(" AND m.latest >= ?", first);
                    case UNEQUAL, HOLDS, LACKS -> spans.add(" AND 1 = 0");
                }
            }
        }
        return spans.add(" AND ").holds(moment, "m");
    }

    private @Nullable Sql sql(Filter filter) {
        return switch (filter) {
            case Filter.All(List<Filter> parts) -> joined(parts, " AND ", "1 = 1");
            case Filter.Either(List<Filter> parts) -> joined(parts, " OR ", "1 = 0");
            case Filter.Not(Filter part) -> {
                Sql sql = sql(part);
                yield sql == null ? null : new Sql().add("NOT (").add(sql).add(")");
            }
            case Filter.Condition condition -> {
                Sql sql = positive(condition);
                yield sql == null || !condition.operator().isNegative()
                        ? sql
                        : new Sql().add("NOT (").add(sql).add(")");
            }
        };
    }

    private @Nullable Sql joined(List<Filter> parts, String word, String none) {
        Sql all = new Sql().add("(" + (parts.isEmpty() ? none : ""));
        for (int i = 0; i < parts.size(); i++) {
            Sql part = sql(parts.get(i));
            if (part == null) {
                return null;
            }
            all.add(i == 0 ? "" : word).add(part);
        }
        return all.add(")");
    }

    private @Nullable Sql positive(Filter.Condition condition) {
        Sql any = new Sql().add("(");
        for (int i = 0; i < condition.values().size(); i++) {
            Sql one = one(
                    condition.field(),
                    condition.operator().positive(),
                    condition.values().get(i));
            if (one == null) {
                return null;
            }
            any.add(i == 0 ? "" : " OR ").add(one);
        }
        return any.add(")");
    }

    private @Nullable Sql one(Field field, Operator operator, String value) {
        Sql scene = scenes ? SceneParts.own(field, operator, value) : null;
        if (scene != null) {
            return scene;
        }
        boolean none = value.equals(Field.NONE);
        String own = EVENT.get(field);
        if (own != null) {
            String asked = field == Field.TYPE ? value.toUpperCase(Locale.ROOT) : value;
            return none ? new Sql().add("h." + own + " IS NULL") : compared(field, operator, "h." + own, asked);
        }
        String told = TELLING.get(field);
        if (told != null) {
            String first = "t." + told.split(" ")[0];
            Sql test = none
                    ? new Sql().add(first + " IS NOT NULL")
                    : field == Field.WORDS
                            ? within("t.words", Tellings.AROUND, operator, value)
                            : compared(field, operator, "t." + told.replace(" ", " t."), value);
            if (!none && operator == Operator.EQUAL && INDEXED.contains(field) && few(first, test)) {
                return new Sql()
                        .add("h.event IN (SELECT t.event FROM telling t WHERE ")
                        .add(test)
                        .add(" AND ")
                        .holds(moment, "t")
                        .add(")");
            }
            // Where many tellings have the value, each event's own are looked at, and nothing but the event is to find
            // them: SQLite 3.54 would else walk through all tellings
            // that have the value for each event, 26 s instead of 0.4 s of 100,000 events. An expression has no index.
            String around = field == Field.GEONAMES ? "(" + first + "+0)" : "(" + first + "||'')";
            boolean indexed = !none && operator == Operator.EQUAL && INDEXED.contains(field);
            Sql exists = new Sql().add("EXISTS (SELECT 1 FROM telling t WHERE t.event = h.event AND ");
            exists.holds(moment, "t")
                    .add(" AND ")
                    .add(indexed ? compared(field, operator, around, value) : test)
                    .add(")");
            Sql alone = none || operator != Operator.EQUAL ? null : alone(field, value);
            if (alone != null) {
                return new Sql()
                        .add("((h.tellings = 1 AND ")
                        .add(alone)
                        .add(") OR (h.tellings <> 1 AND ")
                        .add(exists)
                        .add("))");
            }
            return none ? new Sql().add("NOT ").add(exists) : exists;
        }
        if (field == Field.TAG) {
            return tag(operator, none ? null : value);
        }
        String part = PART.get(field);
        if (part == null) {
            return null;
        }
        String sides = part.substring(0, part.indexOf(' '));
        String column = "p." + part.substring(part.indexOf(' ') + 1);
        Sql test = none
                ? new Sql().add(column + " IS NOT NULL")
                : column.equals("p.names")
                        ? within(column, "\n", operator, value)
                        : compared(field, operator, column, value);
        Sql exists = new Sql()
                .add(
                        "EXISTS (SELECT 1 FROM telling t JOIN part p ON p.telling = t.telling WHERE t.event = h.event AND ");
        exists.holds(moment, "t");
        if (sides.length() == 1) {
            exists.add(" AND p.side = '" + sides + "'");
        }
        exists.add(" AND ").add(test).add(")");
        return none ? new Sql().add("NOT ").add(exists) : exists;
    }

    /** What an event that one report tells, as nearly all are, says itself of the field; {@code null} if it does not. */
    private static @Nullable Sql alone(Field field, String value) {
        if (field == Field.STATUS) {
            return new Sql().add("h.status = ?", value.toLowerCase(Locale.ROOT));
        }
        if (field == Field.QUAD) {
            double quad = Double.parseDouble(value);
            return new Sql()
                    .add("h.type")
                    .in(Arrays.stream(EventType.values())
                            .filter(type -> type.quad() == quad)
                            .map(EventType::name)
                            .toList());
        }
        return null;
    }

    /** True of few tellings. */
    private boolean few(String column, Sql test) {
        Sql count = new Sql()
                .add("SELECT count(*) FROM (SELECT 1 FROM telling t WHERE " + column + " IS NOT NULL AND ")
                .add(test)
                .add(" LIMIT " + EventSelection.FEW + ") rows");
        return session.key(count.text(), count.values()) < EventSelection.FEW;
    }

    /** Events that a report with this label tells; {@code null} stands for reports without any. */
    private Sql tag(Operator operator, @Nullable String value) {
        Sql names = new Sql().add("SELECT x.name FROM name x WHERE x.kind = 't'");
        if (value != null) {
            names.add(" AND ").add(compared(Field.TAG, operator, "x.word", value));
        }
        Sql exists = new Sql()
                .add(
                        value == null
                                ? "NOT EXISTS (SELECT 1 FROM telling t JOIN mention m ON m.document = t.document AND "
                                : "EXISTS (SELECT 1 FROM telling t JOIN mention m ON m.document = t.document AND ");
        return exists.holds(moment, "m")
                .add(" WHERE t.event = h.event AND ")
                .holds(moment, "t")
                .add(" AND m.name IN (")
                .add(names)
                .add("))");
    }

    /** Compares a column that holds several texts, with {@code around} around each. */
    private static Sql within(String column, String around, Operator operator, String value) {
        String lower = Sql.escaped(value.toLowerCase(Locale.ROOT));
        String pattern = operator == Operator.HOLDS ? "%" + lower + "%" : "%" + around + lower + around + "%";
        return new Sql().add(column + " LIKE ? ESCAPE '!'", pattern);
    }

    private static Sql compared(Field field, Operator operator, String columns, String value) {
        String[] both = columns.split(" ");
        String low = both[0];
        String high = both[both.length - 1];
        String lower = value.toLowerCase(Locale.ROOT).replace('\0', ' ');
        return switch (field.kind()) {
            case CHOICE, CODE, FLAG -> new Sql().add(low + " = ?", field == Field.TYPE ? value : lower);
            case HIERARCHY -> new Sql().add(low + " LIKE ? ESCAPE '!'", Sql.escaped(value) + "%");
            case TEXT ->
                operator == Operator.HOLDS
                        ? new Sql().add(low + " LIKE ? ESCAPE '!'", Sql.anywhere(lower))
                        : new Sql().add(low + " = ?", lower);
            case NUMBER -> numbers(operator, low, high, Double.parseDouble(value));
            case DATE -> dates(operator, low, high, value);
        };
    }

    private static Sql numbers(Operator operator, String low, String high, double number) {
        return switch (operator) {
            case EQUAL -> new Sql().add("(" + low + " = ? AND " + high + " = ?)", number, number);
            case BELOW -> new Sql().add(high + " < ?", number);
            case AT_MOST -> new Sql().add(high + " <= ?", number);
            case ABOVE -> new Sql().add(low + " > ?", number);
            case AT_LEAST -> new Sql().add(low + " >= ?", number);
            case UNEQUAL, HOLDS, LACKS -> new Sql().add("1 = 0");
        };
    }

    private static Sql dates(Operator operator, String low, String high, String value) {
        DayRange range = DayRange.of(value);
        if (range == null) {
            return new Sql().add("1 = 0");
        }
        long first = range.first().toEpochDay();
        long last = range.last().toEpochDay();
        return switch (operator) {
            case EQUAL -> new Sql().add("(" + low + " >= ? AND " + high + " <= ?)", first, last);
            case BELOW -> new Sql().add(high + " < ?", first);
            case AT_MOST -> new Sql().add(high + " <= ?", last);
            case ABOVE -> new Sql().add(low + " > ?", last);
            case AT_LEAST -> new Sql().add(low + " >= ?", first);
            case UNEQUAL, HOLDS, LACKS -> new Sql().add("1 = 0");
        };
    }
}
