package org.sitrep.picture.view;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.TagKind;

/**
 * A label of reports.
 *
 * @param topic {@code medtop:…} for a topic, {@code null} for others
 */
public record TagView(String label, TagKind kind, @Nullable String topic, int reports) {}
