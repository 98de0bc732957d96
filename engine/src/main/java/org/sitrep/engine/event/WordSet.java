package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** A set of words and phrases, looked up at a token of a sentence. Immutable; thread-safe. */
final class WordSet {
    private static final String NOUN = "/noun";

    private final Set<String> words = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();
    private final Map<String, List<String[]>> phrases = new HashMap<>();
    private final @Nullable WordSet not;

    /** @param entries words and phrases; {@code gun/noun} is the noun alone, and part of {@code !gun fire} is none of the set */
    WordSet(List<String> entries) {
        List<String> others = entries.stream()
                .filter(entry -> entry.startsWith("!"))
                .map(entry -> entry.substring(1))
                .toList();
        not = others.isEmpty() ? null : new WordSet(others);
        for (String entry : entries) {
            if (entry.startsWith("!")) {
                continue;
            }
            if (entry.endsWith(NOUN)) {
                nouns.add(entry.substring(0, entry.length() - NOUN.length()).toLowerCase(Locale.ROOT));
                continue;
            }
            String[] parts = entry.toLowerCase(Locale.ROOT).replace("-", " - ").split(" ");
            if (entry.indexOf(' ') < 0) {
                words.add(entry.toLowerCase(Locale.ROOT));
            }
            if (parts.length > 1) {
                for (String part : parts) {
                    phrases.computeIfAbsent(part, p -> new ArrayList<>()).add(parts);
                }
            }
        }
    }

    /** True if token {@code i} is one of the words, or part of one of the phrases where it stands. */
    boolean matches(Sentence s, int i) {
        return has(s, i) && (not == null || !not.has(s, i));
    }

    private boolean has(Sentence s, int i) {
        Token token = s.token(i);
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        String form = token.form().toLowerCase(Locale.ROOT);
        if (words.contains(lemma) || words.contains(form)) {
            return true;
        }
        if (token.isNoun() && nouns.contains(lemma)) {
            return true;
        }
        // "Rebels" at the head of a sentence may pass for a name, whose dictionary form keeps the plural.
        if (token.isProperNoun() && form.endsWith("s") && words.contains(form.substring(0, form.length() - 1))) {
            return true;
        }
        return phraseAt(s, i, lemma) || (!form.equals(lemma) && phraseAt(s, i, form));
    }

    private boolean phraseAt(Sentence s, int i, String word) {
        List<String[]> candidates = phrases.get(word);
        if (candidates == null) {
            return false;
        }
        for (String[] phrase : candidates) {
            for (int k = 0; k < phrase.length; k++) {
                if (phrase[k].equals(word) && stands(s, i - k, phrase)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean stands(Sentence s, int from, String[] phrase) {
        if (from < 0 || from + phrase.length > s.size()) {
            return false;
        }
        for (int k = 0; k < phrase.length; k++) {
            Token token = s.token(from + k);
            if (!token.form().equalsIgnoreCase(phrase[k]) && !token.lemma().equalsIgnoreCase(phrase[k])) {
                return false;
            }
        }
        return true;
    }
}
