/**
 * A bounded job: files of everything that {@code ingest} reads, in any file system that Flink knows, to coded records as JSON Lines, events as Parquet, and problems as text.
 *
 * <p>Guaranteed: each document's record once, whatever fails on the way; the same input at the same parallelism gives the same bytes in each file, in the order of the ids.
 */
@NullMarked
package org.sitrep.flink.files;

import org.jspecify.annotations.NullMarked;
