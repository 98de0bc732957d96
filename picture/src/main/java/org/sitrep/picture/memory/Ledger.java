package org.sitrep.picture.memory;

import java.util.Collection;
import java.util.List;

/** Entries by account, in the order in which they were made, each from one report. */
public interface Ledger<T> {
    /** The entries of {@code account} that stand. */
    List<T> of(String account);

    /** Makes an entry. */
    void add(String account, T entry);

    /** Strikes out the entries of {@code account} that come from this report. */
    void strike(String account, String document);

    /** Says that these will be asked for next, so that they can be fetched together. */
    default void expect(Collection<String> accounts) {}
}
