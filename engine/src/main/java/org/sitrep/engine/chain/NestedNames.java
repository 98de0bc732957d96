package org.sitrep.engine.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ChainKind;
import org.sitrep.engine.record.MentionForm;

/** Finds names within longer names, where they also stand alone: the Leeds of "Leeds General Hospital" in a text that speaks of Leeds. */
final class NestedNames {
    private static final int LONGEST = 4;

    private NestedNames() {}

    /** The nouns to add to those of {@code nouns}. */
    static List<Noun> find(List<Noun> nouns) {
        Map<String, ChainKind> names = new HashMap<>();
        for (Noun noun : nouns) {
            @Nullable ChainKind kind = noun.kind;
            if (noun.isName() && kind != null && !noun.joined && noun.name.length() > 2) {
                names.putIfAbsent(noun.name, kind);
            }
        }
        List<Noun> added = new ArrayList<>();
        for (Noun noun : nouns) {
            if (noun.isName() && noun.name.indexOf(' ') > 0 && noun.kind != ChainKind.PERSON && !noun.joined) {
                within(noun, names, nouns, added);
            }
        }
        return added;
    }

    private static void within(Noun noun, Map<String, ChainKind> names, List<Noun> nouns, List<Noun> added) {
        Sentence s = noun.sentence;
        for (int from = noun.from; from < noun.to; from++) {
            boolean opens = from == noun.from
                    || s.token(from - 1).upos().equals("ADP")
                    || s.token(from - 1).is("det");
            if (!opens || !s.token(from).isProperNoun()) {
                continue;
            }
            StringBuilder name = new StringBuilder();
            for (int to = from + 1; to <= Math.min(noun.to, from + LONGEST); to++) {
                Token last = s.token(to - 1);
                name.append(to == from + 1 ? "" : " ").append(last.form());
                boolean shorter = name.length() < noun.name.length() && noun.name.contains(name);
                @Nullable ChainKind kind = shorter ? names.get(name.toString()) : null;
                if (kind != null && !isTaken(nouns, s, from, to)) {
                    Noun nested = new Noun(s, s.headOf(from, to), from, to, false);
                    nested.form = MentionForm.NAME;
                    nested.name = name.toString();
                    nested.lemma = s.token(to - 1).lemma().toLowerCase(Locale.ROOT);
                    nested.kind = kind;
                    added.add(nested);
                }
            }
        }
    }

    private static boolean isTaken(List<Noun> nouns, Sentence s, int from, int to) {
        for (Noun noun : nouns) {
            if (noun.sentence == s && (noun.from == from && noun.to == to || noun.head >= from && noun.head < to)) {
                return true;
            }
        }
        return false;
    }
}
