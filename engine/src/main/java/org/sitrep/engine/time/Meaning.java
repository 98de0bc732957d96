package org.sitrep.engine.time;

/** How the value of an expression is worked out from its slots; the names stand in the rule table. */
enum Meaning {
    /** A calendar day, with or without year. */
    DAY,
    /** An interval of days in one month. */
    DAYS,
    /** A value that stands in the rule. */
    FIXED,
    /** A day of the week. */
    WEEKDAY,
    /** The day of the report, or some days off. */
    NEAR,
    /** A part of a day counted from the day of the report. */
    NEAR_PART,
    /** A part of a given day. */
    PART,
    MONTH,
    YEAR,
    /** An interval of years. */
    YEARS,
    DECADE,
    CENTURY,
    FEAST,
    SEASON,
    QUARTER,
    HALF,
    /** The fiscal period the text speaks of. */
    PERIOD,
    /** The current, last or next unit of the calendar. */
    CALENDAR,
    /** The same, counted from the day the story has reached. */
    STORY,
    /** The week around a day. */
    WEEK_OF,
    /** A number of units before or after. */
    SHIFT,
    CLOCK,
    DURATION,
    SET,
    /** An adverb of repetition. */
    REGULAR,
    /** A word such as "now". */
    REF,
    /** Looks like a time but is none: takes the place of what would match otherwise. */
    NONE;

    /** True if the value may depend on whether the clause looks back or ahead. */
    boolean asksDirection() {
        return switch (this) {
            case DAY,
                    DAYS,
                    WEEKDAY,
                    PART,
                    MONTH,
                    FEAST,
                    SEASON,
                    QUARTER,
                    HALF,
                    CALENDAR,
                    WEEK_OF,
                    CLOCK,
                    STORY,
                    SHIFT -> true;
            case FIXED, NEAR, NEAR_PART, YEAR, YEARS, DECADE, CENTURY, PERIOD, DURATION, SET, REGULAR, REF, NONE ->
                false;
        };
    }
}
