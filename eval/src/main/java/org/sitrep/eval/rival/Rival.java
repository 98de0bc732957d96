package org.sitrep.eval.rival;

import java.util.List;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Time;

/** Another engine. Implementations say whether they are thread-safe. */
public interface Rival {
    /** Name and version. */
    String name();

    /** Runs all it has on {@code document}, for the time it takes. */
    void run(Document document);

    /** The time expressions it finds. */
    List<Time> times(Document document);
}
