package org.sitrep.engine.record;

import java.time.LocalDate;
import java.util.Locale;

/**
 * When the document was published.
 *
 * @param value ISO 8601 date or date-time with zone, as it stands in the record
 * @param day the calendar day that relative dates are resolved against
 * @param from where the date came from
 */
public record Published(String value, LocalDate day, From from) {
    /** Where a publication date came from. */
    public enum From {
        OPTION,
        METADATA,
        DATELINE,
        INFERRED;

        /** The word that stands in the record. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A plain calendar day. */
    public static Published on(LocalDate day, From from) {
        return new Published(day.toString(), day, from);
    }
}
