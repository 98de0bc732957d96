package org.sitrep.ingest.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads dates in headers: the three forms that RFC 9110 (5.6.7) names. */
final class HttpDate {
    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC),
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, d-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, LocalDate.of(1970, 1, 1))
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC),
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC));

    private HttpDate() {}

    /** The moment that {@code value} names, {@code null} if it names none. */
    static @Nullable Instant parse(String value) {
        String single = value.strip().replaceAll("\\s+", " ");
        for (DateTimeFormatter form : FORMS) {
            try {
                return Instant.from(form.parse(single));
            } catch (DateTimeException e) {
                // Not in this form; the next may fit.
            }
        }
        return null;
    }
}
