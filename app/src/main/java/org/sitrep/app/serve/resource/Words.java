package org.sitrep.app.serve.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Json;
import org.sitrep.app.serve.http.Refused;

/** Words that are searched for, and where they stand in a text. */
record Words(List<String> phrases) {
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|(\\S+)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int LEFT = 60;
    private static final int RIGHT = 180;
    private static final int MOST = 20;

    Words {
        phrases = List.copyOf(phrases);
    }

    /** The words of {@code q}: each for itself, those in quotes as a phrase; none of {@code null}. */
    static Words of(@Nullable String q) {
        List<String> phrases = new ArrayList<>();
        Matcher parts = PART.matcher(q == null ? "" : q);
        while (parts.find()) {
            String phrase = parts.group(1) != null ? parts.group(1) : parts.group(2);
            if (WORD.matcher(phrase).find()) {
                phrases.add(phrase.strip());
            }
        }
        if (q != null && phrases.isEmpty()) {
            throw Refused.wrong("q", "there are no words in it");
        }
        if (phrases.size() > MOST) {
            throw Refused.wrong("q", "it has more than " + MOST + " words");
        }
        return new Words(phrases);
    }

    /** The first place in {@code text} where one of them stands, with all marks around it. */
    void snippet(Json json, String text) {
        Pattern any = pattern();
        Matcher first = any.matcher(text);
        int at = first.find() ? first.start() : 0;
        int from = edge(text, Math.max(0, at - LEFT), 1);
        int to = edge(text, Math.min(text.length(), at + RIGHT), -1);
        String around = text.substring(Math.min(from, to), Math.max(from, to));
        json.text("text", around);
        List<int[]> marks = new ArrayList<>();
        Matcher found = any.matcher(around);
        while (found.find()) {
            marks.add(new int[] {around.codePointCount(0, found.start()), around.codePointCount(0, found.end())});
        }
        json.list("marks", marks, (each, mark) -> each.number("start", mark[0]).number("end", mark[1]));
    }

    /** Begins of words: a search finds other forms of a word, too, and these mostly begin alike. */
    private Pattern pattern() {
        List<String> all = new ArrayList<>();
        for (String phrase : phrases) {
            Matcher words = WORD.matcher(phrase);
            List<String> parts = new ArrayList<>();
            while (words.find()) {
                String word = words.group().toLowerCase(Locale.ROOT);
                String stem = word.length() > 5 ? word.substring(0, word.length() - 2) : word;
                parts.add(Pattern.quote(stem) + "\\p{L}*");
            }
            all.add("(?<![\\p{L}\\p{N}])" + String.join("[^\\p{L}\\p{N}]+", parts));
        }
        return Pattern.compile(
                all.isEmpty() ? "(?!)" : String.join("|", all), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A cut between words, or at least not within a character. */
    private static int edge(String text, int at, int step) {
        int cut = at;
        for (int i = 0; i < 20 && cut > 0 && cut < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(cut - (step > 0 ? 1 : 0)))) {
                return cut;
            }
            cut += step;
        }
        int bounded = Math.clamp(cut, 0, text.length());
        boolean within = bounded > 0 && bounded < text.length() && Character.isLowSurrogate(text.charAt(bounded));
        return within ? bounded - 1 : bounded;
    }
}
