package org.sitrep.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as they stand in cells: empty for what is not known. */
final class Cells {
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Cells() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> decimal(number);
            case Instant instant -> instant(instant);
            default -> value.toString();
        };
    }

    /** At most six decimals (a tenth of a metre, for degrees) and no exponent. */
    static String decimal(double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }

    /** ISO 8601 in UTC, to the second. */
    static String instant(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** As GDELT writes it. */
    static String compact(Instant instant) {
        return COMPACT.format(instant);
    }

    /** Several values in one cell, kept apart by {@code ;}, which stands as {@code \;} within a value. */
    static String joined(Collection<?> values) {
        return values.stream()
                .map(value -> of(value).replace("\\", "\\\\").replace(";", "\\;"))
                .collect(Collectors.joining(";"));
    }

    /** Several values in one cell of a format that knows no way to write the mark between them inside one. */
    static String listed(Collection<?> values) {
        return values.stream().map(value -> of(value).replace(';', ',')).collect(Collectors.joining(";"));
    }
}
