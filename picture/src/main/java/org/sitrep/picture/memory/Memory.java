package org.sitrep.picture.memory;

import java.util.function.Function;

/** Where matching keeps what it remembers. Not thread-safe. */
public interface Memory {
    /** The shelf of this name, empty at first. */
    <T> Shelf<T> shelf(String name, Form<T> form);

    /**
     * The ledger of this name, empty at first.
     *
     * @param document which report an entry comes from
     */
    <T> Ledger<T> ledger(String name, Form<T> form, Function<T, String> document);
}
