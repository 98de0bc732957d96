package org.sitrep.app.parquet;

/**
 * A column of a Parquet file.
 *
 * @param name as readers show it
 * @param type of its values
 * @param list true if a row holds any number of values, else none or one
 */
public record ParquetColumn(String name, Type type, boolean list) {
    /** What a value is, and the Java class it comes as. */
    public enum Type {
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

        Type(int physical) {
            this.physical = physical;
        }

        /** The number of the physical type in the format. */
        int physical() {
            return physical;
        }
    }

    /** The highest definition level: a list can be empty, hold a null, or hold a value; a single value is there or not. */
    int deepest() {
        return list ? 2 : 1;
    }
}
