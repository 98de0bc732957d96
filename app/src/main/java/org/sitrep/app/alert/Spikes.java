package org.sitrep.app.alert;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a day with far more events than usual. Stateless and thread-safe. */
/*
 * The statistic is C2 of the Early Aberration Reporting System [1]: a day's count against the mean and standard deviation of the days before it, two days left out between so
 * that a rise does not raise its own measure; three standard deviations are a spike. Two things differ. The days before are 28 and not 7: news has a weekly rhythm, and whole
 * weeks have every weekday alike. The deviation is never taken below that of a Poisson count of this mean, nor below 1: where nothing happens for four weeks the sample deviation
 * is 0, and a single event would be a spike. Fewer than three events are none.
 *
 * [1] Hutwagner, Thompson, Seeman, Treadwell 2003, The bioterrorism preparedness and response Early Aberration Reporting System (EARS), Journal of Urban Health 80, i89-i96.
 */
final class Spikes {
    static final int DAYS = 28;
    private static final int GAP = 2;
    private static final double DEVIATIONS = 3;
    private static final int LEAST = 3;

    private Spikes() {}

    /**
     * A day with far more than usual.
     *
     * @param usual the mean of the days before
     * @param deviations how far above it, in standard deviations
     */
    record Spike(LocalDate day, int count, double usual, double deviations) {}

    /** The first day whose count bears on {@code day}. */
    static LocalDate before(LocalDate day) {
        return day.minusDays(GAP + DAYS);
    }

    /**
     * The spike on {@code day}, {@code null} if it is none.
     *
     * @param counts events by day; a day that is missing had none
     * @param first the first day of which anything is known; without whole weeks before it nothing is usual
     */
    static @Nullable Spike on(LocalDate day, Map<LocalDate, Integer> counts, LocalDate first) {
        int count = counts.getOrDefault(day, 0);
        LocalDate from = before(day);
        if (count < LEAST || from.isBefore(first)) {
            return null;
        }
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DAYS; i++) {
            double each = counts.getOrDefault(from.plusDays(i), 0);
            sum += each;
            squares += each * each;
        }
        double mean = sum / DAYS;
        double variance = Math.max(0, (squares - sum * mean) / (DAYS - 1));
        double deviation = Math.max(1, Math.max(StrictMath.sqrt(variance), StrictMath.sqrt(mean)));
        double deviations = (count - mean) / deviation;
        return deviations >= DEVIATIONS ? new Spike(day, count, mean, deviations) : null;
    }
}
