package org.sitrep.engine.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Anchor;
import org.sitrep.engine.record.Span;

/**
 * What is known about when the text speaks and when it speaks of, as it is read from the front. One per document and thread.
 */
final class Story {
    /** A date that was read. */
    record Point(Stretch stretch, Anchor anchor, Span span, int sentence, boolean aside, boolean words) {}

    private final @Nullable LocalDate day;
    private final Anchor anchor;
    private final List<Point> points = new ArrayList<>();
    private int sentence;

    /**
     * @param day the day of the report, {@code null} if unknown
     * @param anchor how that day is known
     */
    Story(@Nullable LocalDate day, Anchor anchor) {
        this.day = day;
        this.anchor = anchor;
    }

    /** The day of the report, {@code null} if unknown. */
    @Nullable
    LocalDate day() {
        return day;
    }

    Anchor anchor() {
        return day == null ? Anchor.NONE : anchor;
    }

    void begin(int index) {
        sentence = index;
    }

    /**
     * @param aside true for a date that is only compared with: the story does not go there
     * @param words true for the day on which somebody said so: what is told goes on from another day
     */
    void add(Stretch stretch, Anchor how, Span span, boolean aside, boolean words) {
        points.add(new Point(stretch, how, span, sentence, aside, words));
    }

    /** The latest point at most {@code sentences} back that is as fine as {@code grain} or finer, and closed; {@code null} if there is none. */
    @Nullable
    Point latest(Grain grain, int sentences) {
        for (int i = points.size() - 1; i >= 0; i--) {
            Point point = points.get(i);
            if (sentence - point.sentence() > sentences) {
                return null;
            }
            if (!point.aside()
                    && !(point.words() && grain == Grain.DAY)
                    && !point.stretch().isOpen()
                    && point.stretch().grain().compareTo(grain) <= 0) {
                return point;
            }
        }
        return null;
    }

    /** The latest point of exactly {@code grain}, closed; {@code null} if there is none. */
    @Nullable
    Point latestOf(Grain grain, int sentences) {
        for (int i = points.size() - 1; i >= 0; i--) {
            Point point = points.get(i);
            if (sentence - point.sentence() > sentences) {
                return null;
            }
            if (!point.stretch().isOpen() && point.stretch().grain() == grain) {
                return point;
            }
        }
        return null;
    }

    /** The latest-named stretch of {@code grain} that is not last year's for comparison: the one furthest on; {@code null} if there is none. */
    @Nullable
    Point reported(Grain grain) {
        Point best = null;
        for (Point point : points) {
            LocalDate first = point.stretch().grain() == grain ? point.stretch().first() : null;
            LocalDate last = point.stretch().grain() == grain ? point.stretch().last() : null;
            LocalDate so = best == null ? null : best.stretch().first();
            boolean over = last != null && (day == null || last.isBefore(day));
            if (over && first != null && (so == null || !first.isBefore(so))) {
                best = point;
            }
        }
        return best;
    }

    /** The latest point at most {@code sentences} back whose year stands in the text. */
    @Nullable
    Point latestAbsolute(int sentences) {
        for (int i = points.size() - 1; i >= 0; i--) {
            Point point = points.get(i);
            if (sentence - point.sentence() > sentences) {
                return null;
            }
            if (!point.stretch().isOpen()
                    && point.anchor() == Anchor.ABSOLUTE
                    && point.stretch().grain().compareTo(Grain.YEAR) <= 0) {
                return point;
            }
        }
        return null;
    }
}
