/**
 * The coder inside a job: one in each worker process, shared by its slots.
 *
 * <p>In: {@link org.sitrep.flink.item.Item}s by their key. Out: one line a document, and what went wrong aside. Guaranteed: a document that comes again as it was is not coded
 * again; what comes out for a document is what {@code sitrep code --format jsonl} writes for it, byte for byte.
 */
@NullMarked
package org.sitrep.flink.coding;

import org.jspecify.annotations.NullMarked;
