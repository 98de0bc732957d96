package org.sitrep.engine.quote;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/**
 * What stands before the words of a sentence: a time of day ("09:15 –", in a running report), then a label ("Minister:", "Incident:").
 *
 * @param timed true if a time of day opens it
 * @param from index of the first token behind that
 * @param colon index of the colon behind the label, −1 if there is none
 */
record Opening(boolean timed, int from, int colon) {
    private static final int LONGEST_LABEL = 10;
    private static final Pattern CLOCK = Pattern.compile(
            "\\W?\\d{1,2}[:.h]\\d{2}(?::\\d{2})?\\W{0,2}(?:\\s*(?:[ap]\\.?m\\.?|GMT|UTC|CET|CEST|BST|EST|EDT|local time)(?![\\p{L}]))?\\s*[-–—:|]?\\s+(?=\\S)",
            Pattern.CASE_INSENSITIVE);

    /** The opening of {@code s}, which is taken to start a paragraph. */
    static Opening of(String text, Sentence s) {
        int from = behindClock(text, s);
        boolean timed = from > 0;
        boolean sign = from < s.size() && s.token(from).upos().equals("PUNCT");
        from += sign && s.token(from).form().length() == 1 && !isMark(s.token(from)) ? 1 : 0;
        boolean passedOn = from + 1 < s.size()
                && s.token(from).form().equals("RT")
                && s.token(from + 1).form().startsWith("@");
        from += passedOn ? 1 : 0;
        int colon = from;
        while (colon < s.size()
                && colon - from <= LONGEST_LABEL
                && !s.token(colon).form().equals(":")) {
            colon++;
        }
        boolean label = colon > from && colon - from <= LONGEST_LABEL && colon + 1 < s.size();
        return new Opening(timed, from, label && isPlain(s, from, colon) ? colon : -1);
    }

    private static boolean isMark(Token token) {
        return token.xpos().equals("``")
                || token.xpos().equals("''")
                || token.form().equals(":");
    }

    private static int behindClock(String text, Sentence s) {
        Matcher clock = CLOCK.matcher(text).region(s.span().start(), s.span().end());
        int from = 0;
        if (clock.lookingAt()) {
            while (from < s.size() && s.token(from).span().start() < clock.end()) {
                from++;
            }
        }
        return from < s.size() ? from : 0;
    }

    /** No verb, no list, no number: a label is a bare noun phrase, or a single word. */
    private static boolean isPlain(Sentence s, int from, int colon) {
        boolean nominal =
                colon == from + 1 && Character.isLetter(s.token(from).form().charAt(0));
        for (int i = from; i < colon; i++) {
            Token token = s.token(i);
            nominal |= Voices.isNominal(token);
            if (isCiting(s, i)) {
                return nominal; // "The station, citing two officials: …"
            }
            boolean clause = token.isVerb() && colon > from + 1;
            boolean numbered = token.upos().equals("NUM") && !isTurn(s, i, colon);
            if (clause || token.form().equals(",") || token.upos().equals("INTJ") || numbered) {
                return false;
            }
        }
        return nominal;
    }

    /** A comma before "citing" or "quoting". */
    static boolean isCiting(Sentence s, int i) {
        if (!s.token(i).form().equals(",")
                || i + 1 >= s.size()
                || !s.token(i + 1).xpos().equals("VBG")) {
            return false;
        }
        String lemma = s.token(i + 1).lemma();
        return lemma.equals("cite") || lemma.equals("quote");
    }

    /** "Q:", "A:". */
    static boolean isTurn(Sentence s, int from, int colon) {
        String form = s.token(from).form();
        return colon == from + 1 && (form.equals("Q") || form.equals("A"));
    }

    boolean hasLabel() {
        return colon >= 0;
    }

    /** Index of the first token behind all of it. */
    int end() {
        return colon < 0 ? from : colon + 1;
    }

    /** The words of the label, in small letters. */
    String label(Sentence s, String text) {
        return s.span(from, colon).in(text).toLowerCase(Locale.ROOT);
    }
}
