package org.sitrep.eval.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.engine.record.Span;

/** Words as the scorers count them: runs of letters, marks and digits. Quote marks and punctuation are no words. */
public final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Set<String> EMPTY = Set.of(
            "the", "a", "an", "of", "and", "in", "on", "for", "to", "by", "s", "at", "from", "with", "or", "his", "her",
            "its", "their");

    private Words() {}

    /** The words of {@code text}, in order. */
    public static List<Span> of(String text) {
        List<Span> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Span(matcher.start(), matcher.end()));
        }
        return words;
    }

    /** The words of {@code text} that lie in one of {@code spans}, in order. */
    public static Set<Span> in(String text, List<Span> spans) {
        Set<Span> words = new java.util.TreeSet<>();
        for (Span span : spans) {
            for (Span word : of(span.in(text))) {
                words.add(new Span(span.start() + word.start(), span.start() + word.end()));
            }
        }
        return words;
    }

    /** The lower-case words of {@code text} that carry meaning, without articles and prepositions. */
    public static Set<String> content(String text) {
        Set<String> words = new java.util.TreeSet<>();
        for (Span word : of(text)) {
            String lower = word.in(text).toLowerCase(Locale.ROOT);
            if (!EMPTY.contains(lower)) {
                words.add(lower);
            }
        }
        return words;
    }

    /** {@code text} on one line, shortened to {@code most} characters. */
    public static String brief(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= most ? line : line.substring(0, most - 1) + "…";
    }
}
