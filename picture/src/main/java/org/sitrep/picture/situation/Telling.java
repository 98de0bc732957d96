package org.sitrep.picture.situation;

import java.time.Instant;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;

/**
 * One event as one document tells it.
 *
 * @param record the document's coded record, which the event's ids and spans refer to
 * @param event one of the record's events
 * @param learned when the document came in (the third clock; the others stand in the record)
 * @param independent false for a copy or near-copy of a document told earlier
 */
public record Telling(CodedRecord record, Event event, Instant learned, boolean independent) {}
