package org.sitrep.engine.time;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.TimeType;

/** Lengths of time and repetitions. Thread-safe. */
final class Lengths {
    private static final int LEAST_YEAR = 1900;
    private static final int LAST_YEAR = 2050;
    private static final int LONGEST_WINDOW = 40_000;

    private Lengths() {}

    /** The unit of the reading, {@code null} if it has none. */
    static @Nullable Grain grain(Reading reading) {
        String unit = reading.has(Slot.U) ? reading.get(Slot.U) : reading.rule().arg("unit");
        if (unit == null || unit.equals("UNKNOWN")) {
            return null;
        }
        return unit.equals("FORTNIGHT") ? Grain.WEEK : Grain.valueOf(unit);
    }

    /** Two for fortnights, one for everything else. */
    static int weeks(Reading reading) {
        return "FORTNIGHT".equals(reading.get(Slot.U)) ? 2 : 1;
    }

    /** How many units, {@code null} if the text does not say. */
    static @Nullable Double count(Reading reading) {
        String written =
                reading.has(Slot.N) ? reading.get(Slot.N) : reading.rule().arg("n");
        if (written == null) {
            return null;
        }
        return switch (written) {
            case "couple" -> Double.valueOf(2);
            default ->
                written.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9')) && !written.equals(".")
                        ? Double.valueOf(written)
                        : null;
        };
    }

    static @Nullable Resolved duration(Reading reading) {
        Grain grain = grain(reading);
        Double count = count(reading);
        int at = reading.match().at()[Slot.U.ordinal()];
        boolean one = at >= 0 && !reading.words().get(at).lower().endsWith("s");
        if (one && count != null && count >= LEAST_YEAR && count <= LAST_YEAR) {
            // "World Cup 2018 day five"
            return null;
        }
        if (grain == null) {
            return Resolved.plain(TimeType.DURATION, "PXX");
        }
        if (count == null) {
            return Resolved.plain(TimeType.DURATION, grain.duration("X"));
        }
        double sure = count * weeks(reading) + ("yes".equals(reading.rule().arg("half")) ? 0.5 : 0);
        return Resolved.plain(TimeType.DURATION, written(sure, grain));
    }

    /** {@code length} with its first and last day where it reaches from the day of the report back or ahead: "in the past 48 hours". */
    static @Nullable Resolved window(@Nullable Resolved length, Reading reading, Story story) {
        Grain grain = grain(reading);
        Double count = count(reading);
        int way = way(reading);
        boolean whole = count != null
                && count == Math.rint(count)
                && !"yes".equals(reading.rule().arg("half"));
        return length == null || grain == null || count == null || !whole || way == 0
                ? length
                : window(length, grain, (long) (count * weeks(reading)) * way, story);
    }

    /** "the past week": the seven days up to that of the report, where "last week" is one of the calendar. */
    static Resolved past(Grain grain, Story story) {
        return window(Resolved.plain(TimeType.DURATION, written(1, grain)), grain, -1, story);
    }

    private static Resolved window(Resolved length, Grain grain, long units, Story story) {
        LocalDate day = story.day();
        if (day == null || Math.abs(units) * Math.max(1, grain.days()) > LONGEST_WINDOW) {
            return length;
        }
        LocalDate other = switch (grain) {
            case HOUR -> day.plusDays(units < 0 ? Math.floorDiv(units, 24) : Math.ceilDiv(units, 24));
            case DAY -> day.plusDays(units);
            case WEEK -> day.plusWeeks(units);
            case MONTH -> day.plusMonths(units);
            case YEAR -> day.plusYears(units);
            default -> day;
        };
        if (other.equals(day)) {
            return length;
        }
        LocalDate from = units < 0 ? other : day;
        LocalDate to = units < 0 ? day : other;
        return new Resolved(
                length.type(), length.value(), from, to, from + "/" + to, story.anchor(), null, null, length.lost());
    }

    /** −1 for "the past three days", 1 for "the next three days", 0 for any other, as for "the last three days of the siege". */
    private static int way(Reading reading) {
        Lexeme next = reading.after(1);
        boolean window = "yes".equals(reading.rule().arg("window"))
                && (next == null || !next.lower().equals("of"));
        if (!window) {
            return 0;
        }
        if (reading.mentions("past") || reading.mentions("last")) {
            return -1;
        }
        return reading.mentions("next") || reading.mentions("coming") ? 1 : 0;
    }

    private static String written(double count, Grain grain) {
        if (grain == Grain.DECADE || grain == Grain.CENTURY) {
            return Grain.YEAR.duration(plain(count * (grain == Grain.DECADE ? 10 : 100)));
        }
        double rest = count - Math.floor(count);
        if (rest == 0) {
            return grain.duration(plain(count));
        }
        Grain finer = switch (grain) {
            case YEAR -> Grain.MONTH;
            case HOUR -> Grain.MINUTE;
            case MINUTE -> Grain.SECOND;
            default -> null;
        };
        if (finer == null) {
            return grain.duration(plain(count));
        }
        double small = rest * (grain == Grain.YEAR ? 12 : 60);
        if (small != Math.rint(small)) {
            return grain.duration(plain(count));
        }
        String head = count < 1 ? "" : grain.duration(plain(Math.floor(count)));
        String tail = finer.duration(plain(small));
        return head.isEmpty() ? tail : head + tail.substring(grain.ofClock() ? 2 : 1);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.format(Locale.ROOT, "%s", number);
    }

    static @Nullable Resolved set(Reading reading) {
        String kind = reading.rule().arg("set");
        String value = switch (kind == null ? "" : kind) {
            case "weekday" ->
                "XXXX-WXX-" + reading.get(Slot.W) + (reading.has(Slot.P) ? "T" + reading.get(Slot.P) : "");
            case "month" -> new Stretch(Grain.MONTH, Stretch.OPEN, reading.number(Slot.M, 1)).value();
            case "season" -> new Stretch(Grain.SEASON, Stretch.OPEN, reading.number(Slot.S, 1)).value();
            case "part" -> "XXXX-XX-XXT" + reading.get(Slot.P);
            default -> {
                Resolved length = duration(reading);
                yield length == null ? "" : length.value();
            }
        };
        return value.isEmpty() ? null : Resolved.plain(TimeType.SET, value);
    }
}
