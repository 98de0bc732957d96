package org.sitrep.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The moment whose knowledge is asked for. */
final class AsOf {
    @CommandLine.Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            description = "What was known then: 2024-03-01 (its end, UTC) or 2024-03-01T10:00:00Z. Default: now.")
    private @Nullable String moment;

    /**
     * The moment; far in the future where none is given, so that nothing is left out by a clock that runs behind.
     *
     * @throws CommandLine.ParameterException if it is none
     */
    Instant instant(CommandLine.Model.CommandSpec spec) {
        return moment == null ? Instant.MAX : instant(spec, "--as-of", moment);
    }

    /**
     * Why there is nothing to show, in one line.
     *
     * @param today how many reports there are without a moment
     * @param kept true for a store, where a report counts from when it came in
     */
    String nothing(int today, boolean kept) {
        if (today == 0 || moment == null) {
            return kept ? "nothing is kept yet: sitrep load FILE codes reports and keeps them" : "there are no reports";
        }
        return kept
                ? "nothing was known at " + moment + ": a report counts from when it was loaded, however old it is"
                : "nothing was known at " + moment + ": all reports were published later";
    }

    /**
     * The moment that {@code value} names: of a day its end.
     *
     * @throws CommandLine.ParameterException if it names none
     */
    static Instant instant(CommandLine.Model.CommandSpec spec, String option, String value) {
        try {
            return value.length() == 10
                    ? LocalDate.parse(value)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusNanos(1000)
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    option + " " + value + " is no moment, write it as 2024-03-01 or 2024-03-01T10:00:00Z");
        }
    }

    /**
     * The day that {@code value} names.
     *
     * @throws CommandLine.ParameterException if it is none
     */
    static @Nullable LocalDate day(CommandLine.Model.CommandSpec spec, String option, @Nullable String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), option + " " + value + " is no day, write it as 2024-03-01");
        }
    }
}
