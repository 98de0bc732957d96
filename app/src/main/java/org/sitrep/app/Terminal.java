package org.sitrep.app;

/** Whether a person is looking: the launcher says so, for Java of this level cannot tell. */
final class Terminal {
    private Terminal() {}

    /** True if standard output is a terminal and colour is not refused ({@code NO_COLOR}). */
    static boolean colour() {
        String refused = System.getenv("NO_COLOR");
        return Boolean.getBoolean("sitrep.terminal.out") && (refused == null || refused.isEmpty());
    }

    /** True if standard error is a terminal, so that a progress bar makes sense. */
    static boolean progress() {
        return Boolean.getBoolean("sitrep.terminal.err");
    }
}
