package org.sitrep.eval.gold;

import java.util.List;
import java.util.TreeSet;

/** What went wrong on the way, one line each, in a fixed order. Thread-safe. */
public final class Problems {
    private final TreeSet<String> lines = new TreeSet<>();

    public synchronized void add(String line) {
        lines.add(line);
    }

    /** All lines so far, sorted. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
