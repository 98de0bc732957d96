package org.sitrep.ingest.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text. Immutable and thread-safe. */
public final class Languages {
    private static final int LOOKED_AT = 6_000;
    /** Fewer words in a script that several languages share tell nothing. */
    private static final int FEWEST_WORDS = 12;
    /** At least this share of words are the commonest words of the language; English news has about .40 of ours, lists of names none. */
    private static final double LEAST_SHARE = 0.08;
    /** Another language must have so many times the common words that English has before a text is said not to be English. */
    private static final double BEYOND_ENGLISH = 2.0;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)?");

    private static final class Standard {
        static final Languages LISTS = load();
    }

    private final Map<Character.UnicodeScript, String> byScript = new HashMap<>();
    private final Map<String, List<String>> byWord = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    private Languages() {}

    /** The product's own lists. */
    public static Languages standard() {
        return Standard.LISTS;
    }

    private static Languages load() {
        Languages lists = new Languages();
        try (InputStream in = Languages.class.getResourceAsStream("languages.tsv")) {
            if (in == null) {
                throw new IllegalStateException("languages.tsv is not on the class path");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (line.isBlank() || line.startsWith("#") || line.startsWith("language\t")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                if (cells.length != 3) {
                    throw new IllegalStateException("languages.tsv: not three columns: " + line);
                }
                if (cells[2].isBlank()) {
                    lists.byScript.put(Character.UnicodeScript.forName(cells[1]), cells[0]);
                } else {
                    lists.order.add(cells[0]);
                    for (String word : cells[2].split(" ", -1)) {
                        lists.byWord
                                .computeIfAbsent(word, none -> new ArrayList<>())
                                .add(cells[0]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }

    /** ISO 639-1 of the language of {@code text}; {@code null} if it cannot be told. */
    public @Nullable String of(String text) {
        String head = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        String script = byScript(head);
        if (script != null) {
            return script;
        }
        Map<String, Integer> counts = new HashMap<>();
        int words = 0;
        Matcher word = WORD.matcher(head);
        while (word.find()) {
            words++;
            for (String language : byWord.getOrDefault(word.group().toLowerCase(Locale.ROOT), List.of())) {
                counts.merge(language, 1, Integer::sum);
            }
        }
        if (words < FEWEST_WORDS) {
            return null;
        }
        String best = null;
        int most = 0;
        for (String language : order) {
            int count = counts.getOrDefault(language, 0);
            if (count > most) {
                best = language;
                most = count;
            }
        }
        int english = counts.getOrDefault("en", 0);
        if (best == null || most < LEAST_SHARE * words) {
            return null;
        }
        return best.equals("en") || most > BEYOND_ENGLISH * english
                ? best
                : english >= LEAST_SHARE * words ? "en" : null;
    }

    /** The language of a script that one language has, where most letters are in such a script. */
    private @Nullable String byScript(String text) {
        Map<String, Integer> counts = new HashMap<>();
        int letters = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                letters++;
                String language = byScript.get(Character.UnicodeScript.of(c));
                if (language != null) {
                    counts.merge(language, 1, Integer::sum);
                }
            }
        }
        // Kana among Chinese characters make Japanese.
        if (counts.getOrDefault("ja", 0) * 10 > counts.getOrDefault("zh", 0)) {
            counts.merge("ja", counts.getOrDefault("zh", 0), Integer::sum);
            counts.remove("zh");
        }
        for (String language : counts.keySet().stream().sorted().toList()) {
            if (letters >= 10 && counts.getOrDefault(language, 0) * 2 > letters) {
                return language;
            }
        }
        return null;
    }
}
