package org.sitrep.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Published;

/** Reads publication dates: ISO 8601 day, or day and time with or without zone. */
public final class PublicationDate {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private PublicationDate() {}

    /**
     * The date that {@code value} states, {@code null} if it states none.
     *
     * <p>The day is the one on the publisher's calendar: a zone is kept in the value and does not move the day. A time without a zone keeps only its day, for nobody knows
     * which moment it names.
     */
    public static @Nullable Published parse(String value, Published.From from) {
        String trimmed = value.strip();
        if (trimmed.length() < 10 || trimmed.length() > 40) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(trimmed.substring(0, 10), DAY);
            if (trimmed.length() == 10) {
                return Published.on(day, from);
            }
            String iso = trimmed.charAt(10) == ' ' ? trimmed.substring(0, 10) + "T" + trimmed.substring(11) : trimmed;
            if (iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")) {
                String zoned = iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
                OffsetDateTime.parse(zoned);
                return new Published(zoned, day, from);
            }
            LocalDateTime.parse(iso);
            return Published.on(day, from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
