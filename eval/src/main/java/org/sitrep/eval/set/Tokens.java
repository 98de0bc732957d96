package org.sitrep.eval.set;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.engine.record.Span;

/**
 * Tokens as the annotation tool of the event location set cut them: punctuation apart, clitics apart, hyphens between letters apart, abbreviations and numbers whole, blanks
 * beyond the first a token of their own. Used to turn token numbers into offsets, for nothing else.
 */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile(
            "(?:[A-Za-z]\\.){2,}" // U.S.
                    + "|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Maj|Capt|Gov|Sen|Rep|St|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\\."
                    + "|n['’]t\\b|['’](?:s|S|re|ve|ll|d|m)\\b"
                    + "|(?:(?!n['’]t\\b)[\\p{L}\\p{M}\\d]" // words, and what holds them together:
                    + "|-(?<=\\d-)(?=\\p{L})|-(?<=\\p{L}-)(?=\\d)" // 12-year, F-16
                    + "|[.,](?<=\\d[.,])(?=\\d)" // 1,000
                    + "|['’](?<=\\p{L}['’])(?=\\p{L})(?!(?:s|S|re|ve|ll|d|m|t)\\b))+"
                    + "|[^\\s\\p{L}\\p{M}\\d]"
                    + "|(?<=\\s)\\s+"); // blanks beyond the first

    private Tokens() {}

    /** The tokens of {@code text}, in order. */
    static List<Span> of(String text) {
        List<Span> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Span(matcher.start(), matcher.end()));
        }
        return tokens;
    }

    /** Number of the token at or after {@code offset}. */
    static int at(List<Span> tokens, int offset) {
        int i = 0;
        while (i < tokens.size() && tokens.get(i).end() <= offset) {
            i++;
        }
        return i;
    }
}
