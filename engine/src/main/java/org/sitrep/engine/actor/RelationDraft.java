package org.sitrep.engine.actor;

import org.sitrep.engine.record.Span;

/** A lasting relation to another actor, on the way to the record. */
record RelationDraft(String type, Entity to, Span evidence) {}
