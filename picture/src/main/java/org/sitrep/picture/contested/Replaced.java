package org.sitrep.picture.contested;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Range;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.words.Rows;
import org.sitrep.picture.words.Words;

/**
 * Which counts of one thing later ones took the place of, while they are gathered. Not thread-safe.
 *
 * <p>"The toll rose to 14" takes the place of what was told until then, and "14" that of "at least nine" of a day before. A count that is told again later, and what the other
 * side says, stays.
 */
final class Replaced {
    private static final Set<String> UP = words("up");
    private static final Set<String> DOWN = words("down");

    /** Of each number the last count, and the last one that says that it moved. */
    private final Map<Range, Count> last = new LinkedHashMap<>();

    private final Map<Range, Count> moved = new LinkedHashMap<>();
    private int counts;

    private static Set<String> words(String way) {
        return Rows.of(Replaced.class, "moves.tsv").rows().stream()
                .filter(row -> way.equals(row.get("way")) || "any".equals(row.get("way")))
                .map(row -> row.getOrDefault("word", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Count(
            Range range, LocalDate day, int order, @Nullable Identity voice, boolean up, boolean down) {
        boolean replaces(Count before) {
            int more = Integer.compare(number(range), number(before.range));
            boolean opposed = voice != null && before.voice != null && voice.opposes(before.voice);
            boolean says = more > 0 ? up : down;
            // Who counted "at least" so many left open that there are more.
            boolean open = more > 0 && before.open() && day.isAfter(before.day);
            return more != 0 && !opposed && later(before) && (says || open);
        }

        boolean open() {
            return range.high() == null;
        }

        boolean later(Count other) {
            return day.equals(other.day) ? order > other.order : day.isAfter(other.day);
        }

        static Count latest(Count one, Count other) {
            return other.later(one) ? other : one;
        }
    }

    private static int number(Range range) {
        Integer number = range.low() == null ? range.high() : range.low();
        return number == null ? 0 : number;
    }

    /** Takes in one more count, in the order in which they were learned. */
    void add(Range range, Told told) {
        LocalDate day = told.published();
        if (day != null) {
            List<String> words = Words.plain(told.words().text());
            boolean up = words.stream().anyMatch(UP::contains);
            boolean down = words.stream().anyMatch(DOWN::contains);
            Count count = new Count(range, day, counts++, told.voice(), up, down);
            last.merge(range, count, Count::latest);
            if (up || down) {
                moved.merge(range, count, Count::latest);
            }
        }
    }

    /** True if nobody holds to the count any more: "eleven" is not held to where another outlet's "at least eleven" of the day is not. */
    boolean is(Range range) {
        Count count = last.get(range);
        return count != null && (replaced(count) || (!count.open() && openAgain(count)));
    }

    private boolean openAgain(Count count) {
        return last.values().stream()
                .anyMatch(each -> each.open()
                        && number(each.range) == number(count.range)
                        && each.day.equals(count.day)
                        && replaced(each));
    }

    private boolean replaced(Count count) {
        return Stream.concat(moved.values().stream(), last.values().stream()).anyMatch(each -> each.replaces(count));
    }
}
