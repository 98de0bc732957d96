package org.sitrep.eval.gold;

/** A line of a gold file that does not hold what its format asks for. */
public final class BadGold extends Exception {
    private static final long serialVersionUID = 1L;

    public BadGold(String what) {
        super(what);
    }
}
