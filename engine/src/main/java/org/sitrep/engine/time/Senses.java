package org.sitrep.engine.time;

import org.jspecify.annotations.Nullable;

/** The word classes that a form belongs to, each with the value it has there. Immutable. */
final class Senses {
    static final Senses NONE = new Senses(0, new String[0], new int[0]);

    private final long kinds;
    private final String[] values;
    private final int[] kindOf;

    private Senses(long kinds, String[] values, int[] kindOf) {
        this.kinds = kinds;
        this.values = values;
        this.kindOf = kindOf;
    }

    Senses with(int kind, String value) {
        String[] moreValues = java.util.Arrays.copyOf(values, values.length + 1);
        int[] moreKinds = java.util.Arrays.copyOf(kindOf, kindOf.length + 1);
        moreValues[values.length] = value;
        moreKinds[kindOf.length] = kind;
        return new Senses(kinds | 1L << kind, moreValues, moreKinds);
    }

    boolean has(int kind) {
        return (kinds & 1L << kind) != 0;
    }

    boolean isEmpty() {
        return kinds == 0;
    }

    long kinds() {
        return kinds;
    }

    @Nullable
    String value(int kind) {
        for (int i = 0; i < kindOf.length; i++) {
            if (kindOf[i] == kind) {
                return values[i];
            }
        }
        return null;
    }
}
