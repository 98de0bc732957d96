package org.sitrep.engine.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compiled phrase pattern: a nondeterministic automaton over lexemes that finds the longest match from a given place.
 *
 * <p>Immutable; thread-safe.
 */
final class Pattern {
    /** What one step of the automaton does. */
    enum Op {
        TEST,
        NOT,
        SPLIT,
        BEGIN,
        END,
        ACCEPT
    }

    /** What a lexeme is tested for. */
    sealed interface Test {
        /** One of these words, in lower case. */
        record Word(Set<String> words) implements Test {}

        /** A member of a word class. */
        record Kind(int kind) implements Test {}

        /** A count, an ordinal or a year, which may take several words. */
        record Number(NumberKind kind) implements Test {}
    }

    /** Numbers that may take several words. */
    enum NumberKind {
        COUNT,
        ORDINAL,
        YEAR
    }

    /**
     * @param slot where the value goes, −1 if nowhere
     * @param next the step after it
     * @param other the other way of a split
     */
    record Step(Op op, @Nullable Test test, boolean glued, int slot, int next, int other) {}

    /**
     * What was matched.
     *
     * @param from first lexeme of the expression
     * @param to one past its last
     * @param values what each slot holds, {@code null} where it is empty
     * @param at the first lexeme of each slot, −1 where it is empty
     */
    record Match(int from, int to, @Nullable String[] values, int[] at) {}

    private final List<Step> steps;
    private final int slots;
    private final Needs needs;

    Pattern(List<Step> steps, int slots, Needs needs) {
        this.steps = List.copyOf(steps);
        this.slots = slots;
        this.needs = needs;
    }

    /** What a sentence has to hold for a match. */
    Needs needs() {
        return needs;
    }

    /** The tests that the first lexeme has to pass one of. */
    List<Test> first() {
        List<Test> found = new ArrayList<>();
        boolean[] seen = new boolean[steps.size()];
        first(0, seen, found);
        return found;
    }

    private void first(int at, boolean[] seen, List<Test> found) {
        if (seen[at]) {
            return;
        }
        seen[at] = true;
        Step step = steps.get(at);
        switch (step.op()) {
            case TEST -> {
                if (step.test() != null) {
                    found.add(step.test());
                }
            }
            case SPLIT -> {
                first(step.next(), seen, found);
                first(step.other(), seen, found);
            }
            case BEGIN, END, NOT -> first(step.next(), seen, found);
            case ACCEPT -> throw new IllegalArgumentException("a pattern that matches nothing");
        }
    }

    /** The longest match from {@code start}, {@code null} if there is none. */
    @Nullable
    Match match(List<Lexeme> words, int start, Numerals numerals) {
        Run run = new Run(words, numerals);
        run.go(0, start, start, -1);
        return run.best;
    }

    private final class Run {
        private final List<Lexeme> words;
        private final Numerals numerals;
        private final @Nullable String[] values = new String[slots];
        private final int[] places = new int[slots];
        private @Nullable Match best;
        private int bestEnd = -1;

        Run(List<Lexeme> words, Numerals numerals) {
            this.words = words;
            this.numerals = numerals;
            Arrays.fill(places, -1);
        }

        void go(int state, int at, int begin, int end) {
            Step step = steps.get(state);
            switch (step.op()) {
                case TEST -> test(step, at, begin, end);
                case NOT -> {
                    if (at >= words.size() || passes(step, at) < 0) {
                        go(step.next(), at, begin, end);
                    }
                }
                case SPLIT -> {
                    go(step.next(), at, begin, end);
                    go(step.other(), at, begin, end);
                }
                case BEGIN -> go(step.next(), at, at, end);
                case END -> go(step.next(), at, begin, at);
                case ACCEPT -> accept(at, begin, end < 0 ? at : end);
            }
        }

        private void test(Step step, int at, int begin, int end) {
            int past = at < words.size() ? passes(step, at) : -1;
            if (past < 0) {
                return;
            }
            int slot = step.slot();
            if (slot < 0) {
                go(step.next(), past, begin, end);
                return;
            }
            String oldValue = values[slot];
            int oldPlace = places[slot];
            values[slot] = valueOf(step, at);
            places[slot] = at;
            go(step.next(), past, begin, end);
            values[slot] = oldValue;
            places[slot] = oldPlace;
        }

        private void accept(int at, int begin, int end) {
            if (at > bestEnd) {
                bestEnd = at;
                best = new Match(begin, end, values.clone(), places.clone());
            }
        }

        /** One past the last lexeme that the test takes, −1 if it fails. */
        private int passes(Step step, int at) {
            Lexeme word = words.get(at);
            if (step.glued() && !word.glued()) {
                return -1;
            }
            return switch (step.test()) {
                case Test.Word test -> test.words().contains(word.lower()) ? at + 1 : -1;
                case Test.Kind test -> word.is(test.kind()) ? at + 1 : -1;
                case Test.Number test -> {
                    Numerals.Read read = read(test.kind(), at);
                    yield read == null ? -1 : read.end();
                }
                case null -> -1;
            };
        }

        private @Nullable String valueOf(Step step, int at) {
            return switch (step.test()) {
                case Test.Word test -> words.get(at).lower();
                case Test.Kind test -> words.get(at).as(test.kind());
                case Test.Number test -> {
                    Numerals.Read read = read(test.kind(), at);
                    yield read == null ? null : read.value();
                }
                case null -> null;
            };
        }

        private Numerals.@Nullable Read read(NumberKind kind, int at) {
            return switch (kind) {
                case COUNT -> numerals.count(words, at);
                case ORDINAL -> numerals.ordinal(words, at);
                case YEAR -> numerals.year(words, at);
            };
        }
    }
}
