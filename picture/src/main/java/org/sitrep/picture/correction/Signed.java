package org.sitrep.picture.correction;

import java.time.Instant;

/**
 * A correction with who made it and when.
 *
 * @param number from 1, in the order in which they were made
 * @param analyst who signs for it
 */
public record Signed(long number, Instant made, String analyst, Correction correction) {}
