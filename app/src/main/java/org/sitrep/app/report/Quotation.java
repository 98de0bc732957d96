package org.sitrep.app.report;

import java.util.regex.Pattern;

/** Words of a report within a sentence of ours. Stateless and thread-safe. */
final class Quotation {
    /** A quotation within our sentences; the marks inside it are single ones. */
    static final Pattern QUOTED = Pattern.compile("“([^“”]*)”");

    private static final int LONGEST = 420;

    private Quotation() {}

    /** The words on one line within quotation marks, cut where they are long. */
    static String of(String words) {
        String line = line(words);
        if (line.length() > LONGEST) {
            int end = line.lastIndexOf(' ', LONGEST);
            line = line.substring(0, end < LONGEST / 2 ? LONGEST : end).strip() + " …";
        }
        return "“" + line + "”";
    }

    /** Words on one line, with single quotation marks only. */
    static String line(String words) {
        return words.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029\\u00a0]+", " ")
                .replaceAll("[“”„«»\"]", "'")
                .strip();
    }

    /** Whether {@code quoted}, the words between the marks, stands word for word in {@code words}. */
    static boolean standsIn(String quoted, String words) {
        String plain = quoted.endsWith(" …") ? quoted.substring(0, quoted.length() - 2) : quoted;
        return !plain.isBlank() && line(words).contains(plain.strip());
    }
}
