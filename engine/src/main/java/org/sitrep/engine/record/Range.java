package org.sitrep.engine.record;

import org.jspecify.annotations.Nullable;

/**
 * A count as the text gives it.
 *
 * @param low lower bound, {@code null} if open
 * @param high upper bound, {@code null} if open
 */
public record Range(@Nullable Integer low, @Nullable Integer high) {}
