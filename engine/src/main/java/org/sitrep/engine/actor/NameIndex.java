package org.sitrep.engine.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/**
 * Finds known names in a sentence, the longest first, whatever way the tokens were cut: names are compared as text, not token by token.
 *
 * @param <T> what a name stands for
 */
final class NameIndex<T> {
    private static final int LONGEST = 14;

    private final Keys<T> written;

    /** The names as a sentence of capitals has them. */
    private final Keys<T> shouted;

    private NameIndex(TreeMap<String, List<T>> written, TreeMap<String, List<T>> shouted) {
        this.written = Keys.of(written);
        this.shouted = Keys.of(shouted);
    }

    private record Keys<T>(String[] keys, List<List<T>> values) {
        static <T> Keys<T> of(TreeMap<String, List<T>> entries) {
            return new Keys<>(
                    entries.keySet().toArray(new String[0]),
                    entries.values().stream().map(List::copyOf).toList());
        }
    }

    /** A known name over tokens {@code from} (inclusive) to {@code to} (exclusive). */
    record Hit<T>(int from, int to, List<T> values) {}

    /** Collects names in any order. */
    static final class Builder<T> {
        private final TreeMap<String, List<T>> entries = new TreeMap<>();
        private final TreeMap<String, List<T>> shouted = new TreeMap<>();

        void add(String name, T value) {
            String key = key(name);
            put(entries, key, value);
            String plain = key(withoutMarks(name));
            if (!plain.equals(key)) {
                put(entries, plain, value);
            }
        }

        /** The same, and a sentence of capitals may hold the name in capitals. */
        void addAloud(String name, T value) {
            add(name, value);
            put(shouted, key(name.toUpperCase(Locale.ROOT)), value);
            put(shouted, key(withoutMarks(name).toUpperCase(Locale.ROOT)), value);
        }

        private void put(TreeMap<String, List<T>> entries, String key, T value) {
            if (key.isEmpty()) {
                return;
            }
            List<T> all = entries.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (!all.contains(value)) {
                all.add(value);
            }
        }

        NameIndex<T> build() {
            return new NameIndex<>(entries, shouted);
        }
    }

    /** All longest names of {@code sentence}, one for each token that starts one, in order; they may overlap. */
    List<Hit<T>> find(Sentence sentence) {
        boolean aloud = isShouted(sentence);
        List<Hit<T>> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Hit<T> hit = at(written, sentence, i);
            Hit<T> loud = aloud ? at(shouted, sentence, i) : null;
            hit = loud != null && (hit == null || hit.to() <= loud.to()) ? loud : hit;
            if (hit != null) {
                found.add(hit);
            }
        }
        return found;
    }

    /** True for a sentence of several words without a small letter. */
    static boolean isShouted(Sentence sentence) {
        int words = 0;
        for (Token token : sentence.tokens()) {
            String form = token.form();
            if (form.chars().anyMatch(Character::isLowerCase)) {
                return false;
            }
            words += form.length() > 2 && Character.isUpperCase(form.charAt(0)) ? 1 : 0;
        }
        return words > 2;
    }

    private static <T> @org.jspecify.annotations.Nullable Hit<T> at(Keys<T> names, Sentence sentence, int from) {
        String[] keys = names.keys();
        Token first = sentence.token(from);
        if (!Character.isLetterOrDigit(first.form().charAt(0)) && first.form().charAt(0) != '\'') {
            return null;
        }
        StringBuilder prefix = new StringBuilder();
        Hit<T> best = null;
        for (int to = from; to < sentence.size() && to < from + LONGEST; to++) {
            append(prefix, sentence, from, to);
            String key = prefix.toString();
            int place = java.util.Arrays.binarySearch(keys, key);
            if (place >= 0) {
                best = new Hit<>(from, to + 1, names.values().get(place));
            } else {
                place = -place - 1;
            }
            boolean more = place < keys.length && keys[place].startsWith(key);
            if (!more) {
                break;
            }
        }
        return best;
    }

    /** What stands for {@code name} exactly, empty if nothing does. */
    List<T> exactly(String name) {
        int place = java.util.Arrays.binarySearch(written.keys(), key(name));
        return place >= 0 ? written.values().get(place) : List.of();
    }

    /** The key of the words from token {@code from} to before {@code to}. */
    static String key(Sentence sentence, int from, int to) {
        StringBuilder key = new StringBuilder();
        for (int i = from; i < to; i++) {
            append(key, sentence, from, i);
        }
        return key.toString();
    }

    /** Adds token {@code i} of a name that begins at {@code from}, with the gap before it. */
    private static void append(StringBuilder key, Sentence sentence, int from, int i) {
        boolean gap = i > from
                && sentence.token(i).span().start()
                        > sentence.token(i - 1).span().end();
        if (gap) {
            key.append(' ');
        }
        append(key, sentence.token(i).form());
    }

    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        append(key, name);
        return key.toString();
    }

    private static void append(StringBuilder key, String form) {
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == '’' || c == '‘' || c == '`') {
                key.append('\'');
            } else if (c == '–' || c == '‑' || c == '‐') {
                key.append('-');
            } else if (!Character.isWhitespace(c)) {
                key.append(c);
            } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
    }

    static String withoutMarks(String name) {
        if (isPlain(name)) {
            return name;
        }
        String parts = Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            if (Character.getType(parts.charAt(i)) != Character.NON_SPACING_MARK) {
                plain.append(parts.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** Names by what they stand for, for tests. */
    Map<String, List<T>> all() {
        Map<String, List<T>> all = new TreeMap<>();
        for (int i = 0; i < written.keys().length; i++) {
            all.put(written.keys()[i], written.values().get(i));
        }
        return all;
    }
}
