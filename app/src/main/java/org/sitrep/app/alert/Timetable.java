package org.sitrep.app.alert;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When alerts are sent: at once, after quiet hours, or together once a day. A clock that is put forward or back moves these times with it.
 *
 * @param zone whose clock the hours are of
 * @param quietFrom first minute of the quiet hours, {@code null} if there are none
 * @param quietTo first minute after them; before {@code quietFrom} if they go over midnight
 * @param digest when the alerts of a day are sent together, {@code null} if each is sent by itself
 */
public record Timetable(
        ZoneId zone,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        @Nullable LocalTime digest) {
    /** Each alert at once. */
    public static final Timetable AT_ONCE = new Timetable(ZoneOffset.UTC, null, null, null);

    public Timetable {
        if ((quietFrom == null) != (quietTo == null) || (quietFrom != null && quietFrom.equals(quietTo))) {
            throw new IllegalArgumentException("quiet hours have a beginning and another end");
        }
    }

    /** When an alert that was found at {@code found} may be sent at the earliest. */
    public Instant due(Instant found) {
        ZonedDateTime at = found.atZone(zone);
        ZonedDateTime due = digest == null ? at : next(at, digest);
        return afterQuiet(due).toInstant();
    }

    private ZonedDateTime afterQuiet(ZonedDateTime at) {
        LocalTime from = quietFrom;
        LocalTime to = quietTo;
        if (from == null || to == null) {
            return at;
        }
        LocalTime time = at.toLocalTime();
        boolean overnight = to.isBefore(from);
        boolean quiet =
                overnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        return quiet ? next(at, to) : at;
    }

    /** The next moment at which the clock shows {@code time}, now if it does. */
    private static ZonedDateTime next(ZonedDateTime at, LocalTime time) {
        ZonedDateTime today = at.toLocalDate().atTime(time).atZone(at.getZone());
        return today.isBefore(at) ? at.toLocalDate().plusDays(1).atTime(time).atZone(at.getZone()) : today;
    }
}
