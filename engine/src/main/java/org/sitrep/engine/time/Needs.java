package org.sitrep.engine.time;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What a sentence has to hold for a pattern to match anywhere in it: of each set at least one symbol. Lets most rules be passed over without a look at the words.
 *
 * @param sets sets of symbols as {@link Symbols} numbers them
 */
record Needs(List<BitSet> sets) {
    static final Needs NONE = new Needs(List.of());

    Needs {
        sets = List.copyOf(sets);
    }

    boolean metBy(BitSet present) {
        for (BitSet set : sets) {
            if (!set.intersects(present)) {
                return false;
            }
        }
        return true;
    }

    /** Both after one another. */
    Needs and(Needs other) {
        if (sets.isEmpty()) {
            return other;
        }
        java.util.ArrayList<BitSet> all = new java.util.ArrayList<>(sets);
        all.addAll(other.sets);
        return new Needs(all);
    }

    /** One or the other: the most telling set of each, joined. */
    static Needs or(List<Needs> ways, Symbols symbols) {
        BitSet joined = new BitSet();
        for (Needs way : ways) {
            if (way.sets.isEmpty()) {
                return NONE;
            }
            way.sets.stream().min(Comparator.comparingInt(symbols::commonness)).ifPresent(joined::or);
        }
        return new Needs(List.of(joined));
    }
}
