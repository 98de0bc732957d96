package org.sitrep.export.parquet;

/**
 * A column of a Parquet file.
 *
 * @param name as readers show it
 * @param type of its values
 * @param list true if a row holds any number of values, else none or one
 */
public record ParquetColumn(String name, ColumnType type, boolean list) {
    /** The highest definition level: a list can be empty, hold a null, or hold a value; a single value is there or not. */
    int deepest() {
        return list ? 2 : 1;
    }
}
