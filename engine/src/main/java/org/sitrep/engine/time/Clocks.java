package org.sitrep.engine.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Anchor;

/** Times of the clock and parts of a day. Thread-safe. */
final class Clocks {
    private static final int SENTENCES_OF_DAY = 2;

    private Clocks() {}

    static Resolved nearPart(Reading reading, Story story) {
        String part = reading.has(Slot.P) ? reading.get(Slot.P) : reading.rule().arg("part");
        return Resolved.time(Days.near(reading.rule().number("days", 0), story), String.valueOf(part));
    }

    static Resolved part(Reading reading, Story story, Direction direction) {
        String part = String.valueOf(
                reading.has(Slot.P) ? reading.get(Slot.P) : reading.rule().arg("part"));
        Anchored named = Days.named(reading, story, direction);
        if (named != null) {
            return Resolved.time(named, part);
        }
        return Resolved.time(ofStory(reading.number(Slot.N, reading.rule().number("n", 0)), story, direction), part);
    }

    static @Nullable Resolved clock(Reading reading, Story story, Direction direction) {
        String time = time(reading);
        if (time == null) {
            return null;
        }
        Anchored named = Days.named(reading, story, direction);
        return Resolved.time(named == null ? ofStory(0, story, direction) : named, time);
    }

    /** Some time on the day of the story: "two hours earlier". */
    static Resolved unknownTime(Story story, boolean fromStory) {
        return Resolved.time(fromStory ? ofStory(0, story, Direction.UNKNOWN) : Days.near(0, story), "XX:XX");
    }

    /** The day the story has reached, {@code count} further on. */
    private static Anchored ofStory(int count, Story story, Direction direction) {
        Story.Point point = story.latest(Grain.DAY, SENTENCES_OF_DAY);
        LocalDate day = point == null ? story.day() : point.stretch().first();
        boolean unknown = point == null && count > 0 && direction == Direction.BACK;
        if (day == null || unknown) {
            return Anchored.open(Stretch.open(Grain.DAY));
        }
        Stretch stretch = Stretch.day(day.plusDays(count));
        return point == null
                ? new Anchored(stretch, story.anchor(), null, List.of())
                : new Anchored(stretch, Anchor.NARRATIVE, point.span(), List.of());
    }

    private static @Nullable String time(Reading reading) {
        if (reading.has(Slot.K)) {
            return reading.get(Slot.K);
        }
        int hour = reading.number(Slot.H, -1);
        int minute = reading.number(Slot.MI, 0);
        String written = String.valueOf(reading.get(Slot.H));
        if (written.length() == 4) {
            minute = hour % 100;
            hour = hour / 100;
        }
        String half = reading.get(Slot.AP);
        String part = reading.get(Slot.P);
        boolean pm = "pm".equals(half) || "AF".equals(part) || "EV".equals(part) || ("NI".equals(part) && hour > 5);
        boolean twelve = half != null || part != null;
        if (hour < 0 || hour > 24 || minute > 59 || (twelve && (hour < 1 || hour > 12))) {
            return null;
        }
        if (twelve) {
            hour = hour % 12 + (pm ? 12 : 0);
        }
        return String.format(Locale.ROOT, "%02d:%02d", hour, minute);
    }
}
