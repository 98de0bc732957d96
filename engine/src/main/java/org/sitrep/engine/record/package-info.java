/**
 * The types of the coded record, the contract of the product.
 *
 * <p>Field names follow the published JSON Schema. Spans are half-open and count UTF-16 units of {@code document.text} here; they become Unicode code points once, at the
 * edge, when the record is written as JSON. Every derived thing carries its evidence (never empty) and the rule that made it. {@code null} means unknown.
 */
@NullMarked
package org.sitrep.engine.record;

import org.jspecify.annotations.NullMarked;
