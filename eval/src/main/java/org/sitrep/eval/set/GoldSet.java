package org.sitrep.eval.set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Tally;

/**
 * A gold set: where its items lie, how an item is coded and compared. Stateless and thread-safe.
 *
 * @param <I> an item
 */
public interface GoldSet<I> {
    /** Name in the table. */
    String name();

    /** Files it needs, by name; the set is measured where all of them are. */
    List<String> files();

    /** The rows of the table, in order. */
    List<Measure> measures();

    /**
     * The items, in the order of the file.
     *
     * @throws IOException if a file cannot be read at all
     */
    List<I> read(Path folder, Problems problems) throws IOException;

    /** Codes one item and counts what is right and wrong in it. */
    void score(I item, Engine engine, Tally tally);
}
