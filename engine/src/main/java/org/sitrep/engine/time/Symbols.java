package org.sitrep.engine.time;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers for what patterns test: word classes first, then the words. Filled while the grammar is built, only read afterwards. */
final class Symbols {
    private static final Set<String> COMMON = Set.of(
            "the", "a", "an", "of", "in", "to", "for", "and", "on", "-", ",", "'", "s", "at", "by", "from", "or");

    private final Lexicon lexicon;
    private final Map<String, Integer> words = new HashMap<>();
    private final BitSet common = new BitSet();

    Symbols(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The symbols that pass {@code test}. */
    BitSet of(Pattern.Test test) {
        BitSet found = new BitSet();
        switch (test) {
            case Pattern.Test.Word word -> word.words().forEach(form -> found.set(number(form)));
            case Pattern.Test.Kind kind -> found.set(kind.kind());
            case Pattern.Test.Number number -> {
                found.set(lexicon.cardinal);
                switch (number.kind()) {
                    case COUNT -> {
                        found.set(lexicon.numeral);
                        found.set(lexicon.scale);
                    }
                    case ORDINAL -> found.set(lexicon.ordinal);
                    case YEAR -> found.set(lexicon.year);
                }
            }
        }
        return found;
    }

    private int number(String form) {
        int next = Long.SIZE + words.size();
        int number = words.computeIfAbsent(form, key -> next);
        common.set(number, COMMON.contains(form));
        return number;
    }

    /** The symbols that stand in a sentence. */
    BitSet in(List<Lexeme> sentence) {
        BitSet found = new BitSet(Long.SIZE + words.size());
        long kinds = 0;
        for (Lexeme word : sentence) {
            kinds |= word.senses().kinds();
            Integer number = words.get(word.lower());
            if (number != null) {
                found.set(number);
            }
        }
        for (long rest = kinds; rest != 0; rest &= rest - 1) {
            found.set(Long.numberOfTrailingZeros(rest));
        }
        return found;
    }

    /** How little it tells that a sentence holds one of {@code set}. */
    int commonness(BitSet set) {
        return set.intersects(common) ? 1000 + set.cardinality() : set.cardinality();
    }
}
