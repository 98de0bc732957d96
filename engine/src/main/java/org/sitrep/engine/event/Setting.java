package org.sitrep.engine.event;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.record.TimeType;

/** When: the time that stands nearest to an event in its tree. Stateless. */
final class Setting {
    /** A word of another clause may still date the event, but only from close by. */
    private static final int REACH = 6;
    /** What lies this many days before publication is background. */
    private static final int BACKGROUND_DAYS = 300;

    private Setting() {}

    /** The time of the event at {@code at}, {@code null} if its sentence gives none; {@code saying} is the verb of saying above it, whose time is its own. */
    static @Nullable Time time(Reading reading, Sentence s, int at, int saying) {
        Time best = null;
        int nearest = Tree.FAR;
        for (Time time : reading.times().overlapping(s.span())) {
            if (time.type() == TimeType.DURATION || time.type() == TimeType.SET) {
                continue;
            }
            int head = head(s, time.span());
            if (head < 0 || isTimeOfSaying(s, head, saying, at) || isEnd(s, head)) {
                continue;
            }
            int distance = Tree.distance(s, at, head);
            if (s.under(head, at)) {
                distance -= 2;
            }
            if (distance < nearest && distance <= REACH) {
                best = time;
                nearest = distance;
            }
        }
        return best;
    }

    /** True if {@code time} begins after the day of the document. */
    static boolean isAhead(Document document, Time time) {
        Published published = document.published();
        String from = time.from();
        return published != null
                && from != null
                && from.compareTo(published.day().toString()) > 0;
    }

    /** "imposed a curfew until Monday": when it ends is not when it happened. */
    private static boolean isEnd(Sentence s, int head) {
        String adposition = s.adposition(head);
        return "until".equals(adposition) || "till".equals(adposition);
    }

    private static boolean isTimeOfSaying(Sentence s, int head, int saying, int at) {
        return saying >= 0 && s.token(head).head() == saying && !s.under(head, at);
    }

    /** The head word of {@code span}, −1 if it holds none. */
    static int head(Sentence s, Span span) {
        int from = s.tokenAt(span.start());
        int to = s.tokenAt(span.end() - 1);
        return from < 0 || to < from ? -1 : s.headOf(from, to + 1);
    }

    /** True if {@code time} lies far before the news of the day. */
    static boolean isBackground(Document document, @Nullable Time time) {
        if (time == null) {
            return false;
        }
        if (time.value().length() == 3 && Character.isDigit(time.value().charAt(2))) {
            return true;
        }
        Published published = document.published();
        LocalDate to = day(time.to());
        return published != null && to != null && to.isBefore(published.day().minusDays(BACKGROUND_DAYS));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
