package org.sitrep.engine.time;

/** How fine a date or a length of time is; from the finest to the coarsest. */
enum Grain {
    SECOND("TS", 0),
    MINUTE("TM", 0),
    HOUR("TH", 0),
    /** A day of the week in an unknown week. */
    WEEKDAY("D", 1),
    DAY("D", 1),
    WEEKEND("WE", 2),
    WEEK("W", 7),
    MONTH("M", 30),
    QUARTER("Q", 91),
    SEASON("Y", 92),
    HALF("Y", 182),
    YEAR("Y", 365),
    DECADE("DE", 3652),
    CENTURY("CE", 36524),
    MILLENNIUM("ML", 365242);

    private final String letters;
    private final int days;

    Grain(String letters, int days) {
        this.letters = letters;
        this.days = days;
    }

    /** True for what a clock tells. */
    boolean ofClock() {
        return days == 0;
    }

    /** Length in days, rounded; 0 for parts of a day. */
    int days() {
        return days;
    }

    /** A TIMEX3 duration of {@code count} of these, where {@code count} may be {@code X}. */
    String duration(String count) {
        return ofClock() ? "PT" + count + letters.substring(1) : "P" + count + letters;
    }
}
