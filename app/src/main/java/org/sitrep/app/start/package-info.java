/**
 * A quick start: what the launcher has prepared once for a user.
 *
 * <p>The big data files and the machine code lie unpacked in one folder, named by the system property {@code sitrep.prepared}; {@link org.sitrep.app.start.Prepared} lays
 * them out and finds them there. Without that folder everything is read from the jar: slower, with the same result.
 */
@NullMarked
package org.sitrep.app.start;

import org.jspecify.annotations.NullMarked;
