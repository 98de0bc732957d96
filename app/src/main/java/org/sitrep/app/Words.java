package org.sitrep.app;

import java.util.List;
import java.util.Locale;
import org.sitrep.engine.record.Document;

/** Words of documents as one line of a list shows them. */
final class Words {
    private static final int TITLE = 80;
    private static final int AROUND = 70;

    private Words() {}

    /** The title or else the first line, on one line and not too long. */
    static String title(Document document) {
        String title = document.title();
        String first = title != null
                ? title
                : document.text().strip().lines().findFirst().orElse("");
        return shortened(line(first), TITLE);
    }

    /** Some words around the first place where one of these stands. */
    static String around(String text, List<String> words) {
        String small = text.toLowerCase(Locale.ROOT);
        int at = -1;
        for (String word : words) {
            // Any form of the word is a hit, so its beginning is looked for.
            String start = word.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}\\p{N}]+", "");
            int found = small.indexOf(start.length() > 5 && start.indexOf(' ') < 0 ? start.substring(0, 5) : start);
            at = found >= 0 && (at < 0 || found < at) ? found : at;
        }
        int middle = Math.min(Math.max(at, 0), text.length());
        int from = Math.max(0, middle - AROUND);
        int to = Math.min(text.length(), middle + AROUND);
        while (from > 0 && from < middle && !Character.isWhitespace(text.charAt(from - 1))) {
            from++;
        }
        while (to < text.length() && to > middle && !Character.isWhitespace(text.charAt(to))) {
            to--;
        }
        return (from > 0 ? "… " : "") + line(text.substring(from, to)) + (to < text.length() ? " …" : "");
    }

    /** The same text on one line, without characters that would move a terminal's cursor. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String shortened(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
