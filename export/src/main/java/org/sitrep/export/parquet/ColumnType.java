package org.sitrep.export.parquet;

/** What a value is, and the Java class it comes as. */
public enum ColumnType {
    /** {@link Boolean}. */
    BOOLEAN(0),
    /** {@link Integer}. */
    INTEGER(1),
    /** {@link Long}. */
    LONG(2),
    /** {@link Double}. */
    DOUBLE(5),
    /** {@link String}. */
    TEXT(6),
    /** {@link java.time.LocalDate}. */
    DATE(1),
    /** {@link java.time.Instant}, kept to the microsecond. */
    INSTANT(2);

    private final int physical;

    ColumnType(int physical) {
        this.physical = physical;
    }

    /** The number of the physical type in the format. */
    int physical() {
        return physical;
    }
}
