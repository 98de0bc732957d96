/**
 * An unbounded job: messages with documents in, messages with coded records out, problems to a topic of their own.
 *
 * <p>Guaranteed, to readers that read what is committed: each document's record once, whatever fails on the way; a message that cannot be read gives a line with its code,
 * topic, partition and offset. What this rests on stands in {@code docs/cluster.md}.
 */
@NullMarked
package org.sitrep.flink.kafka;

import org.jspecify.annotations.NullMarked;
