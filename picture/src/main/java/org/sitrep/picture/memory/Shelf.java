package org.sitrep.picture.memory;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Things by key. */
public interface Shelf<T> {
    /** The thing under {@code key}, {@code null} if there is none. */
    @Nullable
    T get(String key);

    /** Puts a thing there, or back after it was changed. */
    void put(String key, T thing);

    /** Takes a thing away. */
    void remove(String key);

    /** Says that nothing was ever put there, so that nobody need look. */
    default void fresh(String key) {}

    /** Says that these will be asked for next, so that they can be fetched together. */
    default void expect(Collection<String> keys) {}
}
