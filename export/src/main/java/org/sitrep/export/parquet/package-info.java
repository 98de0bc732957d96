/**
 * Parquet files: typed columns and lists of them, strings as dictionaries, many rows a group.
 *
 * <p>In: rows of Java values. Out: one file by the Parquet format, version 1 pages, not compressed. Guaranteed: the same rows give the same bytes on every machine; memory
 * holds one row group and, of each finished one, its place in the file. Why an own writer: {@code docs/decisions/0013-parquet.md}.
 */
@NullMarked
package org.sitrep.export.parquet;

import org.jspecify.annotations.NullMarked;
