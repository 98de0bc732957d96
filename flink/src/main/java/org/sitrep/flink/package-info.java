/**
 * The same {@link org.sitrep.engine.Coder} as a distributed job on Apache Flink: {@code files} is bounded, {@code kafka} runs on.
 *
 * <p>Data flows one way: a source reads bytes as {@code ingest} does ({@code files}, {@code kafka}) into what passes between workers ({@code item}); each document goes to the
 * worker that has its id ({@code coding}); a sink commits what came out. {@link org.sitrep.flink.Main} is the door, {@code docs/cluster.md} the guide.
 */
@NullMarked
package org.sitrep.flink;

import org.jspecify.annotations.NullMarked;
