package org.sitrep.ingest.fact;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates that pages, feeds and messages state, in the many ways they write them. */
public final class StatedDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern ISO = Pattern.compile(
            "^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?\\s*(z|utc|gmt|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?)?.{0,20}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT = Pattern.compile(
            "^(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2}):?(\\d{2}):?(\\d{2})?\\s*(z|[+-]\\d{2}:?\\d{2})?)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SLASHED = Pattern.compile("^(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})\\b.*$");
    /** "24 August 2021", "Tue, 24 Aug 2021 10:00:00 +0300". */
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+" + MONTH
                    + ",?[\\s-]+(\\d{4})(?:,?\\s+(?:at\\s+)?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*(am|pm)?\\s*(z|ut|utc|gmt|[ecmp][sd]t|[+-]\\d{4})?)?",
            Pattern.CASE_INSENSITIVE);
    /** "August 24, 2021", "Aug. 24, 2021 10:00 AM". */
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern EPOCH = Pattern.compile("^1\\d{9}(\\d{3})?$");
    private static final int LONGEST = 200;

    private StatedDate() {}

    /**
     * The date as an ISO 8601 day, or day and time with a zone; {@code null} if the words state none, or one before 1990 or in a year past 2100.
     *
     * <p>A time without a zone is left out, for nobody knows which moment it names. Days such as 4/5/2021 are not read: half the world means the other one.
     */
    public static @Nullable String iso(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String plain = words.strip().replaceAll("\\s+", " ");
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return null;
        }
        try {
            return read(plain);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String read(String words) {
        Matcher m = ISO.matcher(words);
        if (m.find()) {
            return written(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5), m.group(6), m.group(7));
        }
        m = COMPACT.matcher(words);
        if (m.find()) {
            return written(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5), m.group(6), m.group(7));
        }
        m = SLASHED.matcher(words);
        if (m.find()) {
            return written(m.group(1), m.group(2), m.group(3), null, null, null, null);
        }
        m = EPOCH.matcher(words);
        if (m.find()) {
            long seconds = Long.parseLong(words.substring(0, 10));
            return Instant.ofEpochSecond(seconds).toString();
        }
        m = MONTH_FIRST.matcher(words);
        if (m.find()) {
            return written(m.group(3), month(m.group(1)), m.group(2), null, null, null, null);
        }
        m = DAY_FIRST.matcher(words);
        if (m.find()) {
            boolean twelve = m.group(7) != null;
            return written(
                    m.group(3),
                    month(m.group(2)),
                    m.group(1),
                    twelve ? null : m.group(4),
                    m.group(5),
                    m.group(6),
                    m.group(8));
        }
        return null;
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) + 1);
    }

    private static @Nullable String written(
            String year,
            String month,
            String day,
            @Nullable String hour,
            @Nullable String minute,
            @Nullable String second,
            @Nullable String zone) {
        LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        if (date.getYear() < 1990 || date.getYear() > 2100) {
            return null;
        }
        String offset = zone == null ? null : offset(zone.toUpperCase(Locale.ROOT));
        if (hour == null || minute == null || offset == null) {
            return date.toString();
        }
        LocalTime time = LocalTime.of(
                Integer.parseInt(hour), Integer.parseInt(minute), second == null ? 0 : Integer.parseInt(second));
        return date + "T" + (time.getSecond() == 0 ? time + ":00" : time.toString()) + offset;
    }

    private static @Nullable String offset(String zone) {
        return switch (zone) {
            case "Z", "UT", "UTC", "GMT" -> "Z";
            case "EST", "CDT" -> "-05:00";
            case "EDT" -> "-04:00";
            case "CST", "MDT" -> "-06:00";
            case "MST", "PDT" -> "-07:00";
            case "PST" -> "-08:00";
            default -> {
                String digits = zone.replace(":", "");
                String whole = digits.length() == 3 ? digits + "00" : digits;
                ZoneOffset offset = ZoneOffset.of(whole.substring(0, 3) + ":" + whole.substring(3));
                yield offset.equals(ZoneOffset.UTC) ? "Z" : offset.getId();
            }
        };
    }
}
