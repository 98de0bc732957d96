package org.sitrep.picture.store;

import java.time.LocalDate;
import org.sitrep.engine.record.EventType;

/** How many events of a type begin on a day. */
public record Count(LocalDate day, EventType type, long events) {}
