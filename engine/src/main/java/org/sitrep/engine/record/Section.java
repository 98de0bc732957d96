package org.sitrep.engine.record;

/**
 * A part of the document of one kind.
 *
 * @param kind what it is
 * @param span where it stands
 */
public record Section(SectionKind kind, Span span) {}
