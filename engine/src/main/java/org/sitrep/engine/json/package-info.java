/**
 * The edge of the engine: coded records as JSON, by the published schema ({@code record.schema.json} beside this package).
 *
 * <p>Here, and only here, UTF-16 offsets become Unicode code points and back. Guaranteed: the same record gives the same bytes.
 */
@NullMarked
package org.sitrep.engine.json;

import org.jspecify.annotations.NullMarked;
