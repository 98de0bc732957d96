package org.sitrep.engine.time;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Anchor;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.TimeType;

/** The day of a time of the clock that stands apart from it in the same clause: "at 3 a.m. three drones hit a depot on 12 November". Stateless. */
final class DayBeside {
    private static final Set<Meaning> DAYS = EnumSet.of(Meaning.DAY, Meaning.DAYS, Meaning.WEEKDAY, Meaning.NEAR);

    private DayBeside() {}

    /** The reading that names the day of {@code clock}, {@code null} if it names its own or none stands in its clause; its rule says that it may have one. */
    static @Nullable Reading of(Reading clock, List<Reading> all, Sentence s) {
        if (!"beside".equals(clock.rule().arg("day")) || clock.has(Slot.N) || namesDay(clock)) {
            return null;
        }
        int verb = verb(s, clock.span());
        int at = all.indexOf(clock);
        Reading best = null;
        int nearest = all.size();
        for (int i = 0; i < all.size(); i++) {
            Reading other = all.get(i);
            boolean day = DAYS.contains(other.rule().meaning()) || namesDay(other);
            boolean same = verb >= 0 && verb(s, other.span()) == verb;
            if (i != at && day && same && Math.abs(i - at) < nearest) {
                best = other;
                nearest = Math.abs(i - at);
            }
        }
        return best;
    }

    private static boolean namesDay(Reading reading) {
        boolean clock =
                reading.rule().meaning() == Meaning.CLOCK || reading.rule().meaning() == Meaning.PART;
        return clock && (reading.has(Slot.D) || reading.has(Slot.W) || reading.has(Slot.R));
    }

    /** {@code clock} on the day that {@code day} means. */
    static Resolved on(Resolved clock, @Nullable Resolved day, Span words) {
        Stretch stretch = day == null ? null : day.stretch();
        int clockFrom = clock.value().indexOf('T');
        if (day == null || stretch == null || clock.type() != TimeType.TIME || clockFrom < 0) {
            return clock;
        }
        Anchor anchor = day.anchor() == Anchor.NONE ? Anchor.NONE : Anchor.NARRATIVE;
        return Resolved.time(
                new Anchored(stretch, anchor, words, day.lost()), clock.value().substring(clockFrom + 1));
    }

    /** The verb of the clause that {@code span} stands in, −1 if it has none. */
    private static int verb(Sentence s, Span span) {
        int from = s.tokenAt(span.start());
        int to = s.tokenAt(span.end() - 1);
        int at = from < 0 || to < from ? -1 : s.headOf(from, to + 1);
        for (int steps = 0; at >= 0 && steps <= s.size(); steps++) {
            Token token = s.token(at);
            if (token.isVerb()) {
                return at;
            }
            at = token.head();
        }
        return -1;
    }
}
