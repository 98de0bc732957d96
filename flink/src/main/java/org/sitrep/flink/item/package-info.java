/**
 * What passes between the operators of a job, and how it is written to bytes.
 *
 * <p>In: what {@code ingest} reads. Out: {@link org.sitrep.flink.item.Item}s on their way to a coder, {@link org.sitrep.flink.item.Line}s behind it. Guaranteed: every layout of
 * bytes begins with its version, so that what a checkpoint holds can be read by a later version of the job.
 */
@NullMarked
package org.sitrep.flink.item;

import org.jspecify.annotations.NullMarked;
