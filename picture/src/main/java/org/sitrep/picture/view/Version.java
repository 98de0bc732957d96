package org.sitrep.picture.view;

/**
 * One version of what is told of an event.
 *
 * @param value as told
 * @param reports how many reports tell it so
 * @param origins how many of these were written apart
 * @param first the telling that was learned first, as {@code document#event}
 */
public record Version<T>(T value, int reports, int origins, String first) {}
