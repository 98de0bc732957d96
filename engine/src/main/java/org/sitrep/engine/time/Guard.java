package org.sitrep.engine.time;

/** What makes a match no time after all; the names stand in the rule table, with {@code -} for {@code _}. */
enum Guard {
    /** The number is a count, a price or a label. */
    COUNT,
    /** A bare number needs a sign that it is a year. */
    ALONE_YEAR,
    /** A bare day of the month needs its "th" and no thing that it counts: "on the 17th floor". */
    ALONE_DAY,
    /** A bare month needs a sign that it is a month. */
    ALONE_MONTH,
    /** The month is a person's name. */
    PERSON,
    /** The weekday is part of a title. */
    PAPER,
    /** The weekday is the name of an event: Super Tuesday. */
    TITLED,
    /** The word is part of a name. */
    NAME,
    /** The length is somebody's age. */
    AGE,
    /** "A second" and "a minute" are seldom measured. */
    SECOND,
    /** "Each second" is hardly a time. */
    SINGLE,
    /** Only parts of the clock are halved this way. */
    CLOCK_ONLY,
    /** Bare seconds and minutes are seldom measured. */
    SHORT_UNIT,
    /** Only weeks, months and years own things. */
    SMALL_UNIT,
    /** "The day before the vote" is not the day before. */
    CLAUSE,
    /** A rate needs a unit of a day or more. */
    RATE,
    /** A name that has to have capitals. */
    SMALL
}
