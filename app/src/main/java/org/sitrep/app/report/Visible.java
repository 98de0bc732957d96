package org.sitrep.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that a reader of a file sees, so that sentences can be looked for in them whatever the format does to spaces and marks. Not thread-safe. */
final class Visible {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private record Word(String letters, int start, int end) {}

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;

    Visible(String text) {
        this.text = text;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new Word(word.group(), word.start(), word.end()));
        }
    }

    /** Goes behind {@code sentence} and says what was passed over on the way; {@code null} if it does not come any more, and then stays. */
    @Nullable
    String skipTo(String sentence) {
        List<String> wanted = words(sentence);
        for (int start = at; start + wanted.size() <= words.size(); start++) {
            if (matches(start, wanted)) {
                String passed = start == at
                        ? ""
                        : text.substring(
                                words.get(at).start(), words.get(start - 1).end());
                at = start + wanted.size();
                return passed;
            }
        }
        return null;
    }

    /** The same, but not past the place where {@code next} comes: a heading that was changed may stand once more among the references. */
    @Nullable
    String skipTo(String sentence, String next) {
        int here = find(words(sentence));
        int there = find(words(next));
        return there >= 0 && there < here ? null : skipTo(sentence);
    }

    private int find(List<String> wanted) {
        for (int start = at; start + wanted.size() <= words.size(); start++) {
            if (matches(start, wanted)) {
                return start;
            }
        }
        return -1;
    }

    /** What comes from here to the beginning of {@code next}, or to the end where that does not come. */
    String until(@Nullable String next) {
        if (at >= words.size()) {
            return "";
        }
        List<String> wanted = next == null ? List.of() : words(next);
        int end = words.size();
        for (int start = at; next != null && start + wanted.size() <= words.size(); start++) {
            if (matches(start, wanted)) {
                end = start;
                break;
            }
        }
        return end == at
                ? ""
                : text.substring(words.get(at).start(), words.get(end - 1).end());
    }

    private boolean matches(int start, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!words.get(start + i).letters().equals(wanted.get(i))) {
                return false;
            }
        }
        return !wanted.isEmpty();
    }

    private static List<String> words(String sentence) {
        List<String> found = new ArrayList<>();
        Matcher word = WORD.matcher(sentence);
        while (word.find()) {
            found.add(word.group());
        }
        return found;
    }
}
