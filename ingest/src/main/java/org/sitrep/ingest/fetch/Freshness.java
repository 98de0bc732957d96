package org.sitrep.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What headers say about when to come again. */
final class Freshness {
    private static final Duration LONGEST = Duration.ofDays(7);

    private Freshness() {}

    /**
     * How long the answer counts as fresh: max-age less Age, else Expires less Date; zero if the answer does not say or forbids keeping it. At most seven days.
     *
     * <p>The server's own Date is taken for Expires where it states one, so that a clock that is wrong there does no harm.
     */
    static Duration of(Headers headers, Instant now) {
        Duration age = seconds(headers.first("age"));
        for (String directive :
                headers.joined("cache-control").toLowerCase(Locale.ROOT).split(",", -1)) {
            String plain = directive.strip();
            if (plain.equals("no-cache") || plain.equals("no-store")) {
                return Duration.ZERO;
            }
            if (plain.startsWith("max-age=")) {
                Duration length = seconds(plain.substring("max-age=".length()).replace("\"", ""));
                return length == null ? Duration.ZERO : bounded(age == null ? length : length.minus(age));
            }
        }
        String expires = headers.first("expires");
        Instant end = expires == null ? null : HttpDate.parse(expires);
        if (end == null) {
            return Duration.ZERO;
        }
        String date = headers.first("date");
        Instant sent = date == null ? null : HttpDate.parse(date);
        return bounded(Duration.between(sent == null ? now : sent, end));
    }

    /** When Retry-After allows the next request, at most seven days from now; {@code null} if it is missing or unreadable. */
    static @Nullable Instant retryAfter(Headers headers, Instant now) {
        String value = headers.first("retry-after");
        if (value == null) {
            return null;
        }
        Duration wait = seconds(value);
        if (wait == null) {
            Instant until = HttpDate.parse(value);
            if (until == null) {
                return null;
            }
            wait = Duration.between(now, until);
        }
        return now.plus(bounded(wait));
    }

    private static Duration bounded(Duration length) {
        if (length.isNegative()) {
            return Duration.ZERO;
        }
        return length.compareTo(LONGEST) > 0 ? LONGEST : length;
    }

    /** A whole number of seconds; one too long to hold counts as the longest, anything else as nothing. */
    private static @Nullable Duration seconds(@Nullable String value) {
        if (value == null || !value.strip().matches("\\d{1,30}")) {
            return null;
        }
        String digits = value.strip();
        return digits.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
    }
}
