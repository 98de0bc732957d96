package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.engine.language.Tokeniser.Piece;

/**
 * Cuts the words of a paragraph into sentences. A closing quote or bracket stays with the sentence it closes; a quote does not end a sentence that goes on behind it. Thread-safe.
 */
final class SentenceSplitter {
    private static final String CLOSING = "”’»)]}›";
    private static final String OPENING = "“‘«([{‹„";

    /** A run of one of these, as long as this, rules a line. */
    private static final String RULED = "-_=*+~#";

    private static final int SHORTEST_RULE = 5;

    private final Spelling spelling;

    SentenceSplitter(Spelling spelling) {
        this.spelling = spelling;
    }

    /** Where each sentence ends: indices into {@code words}, one past its last word; the last is the number of words. */
    List<Integer> ends(String text, List<Piece> words) {
        List<Integer> ends = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < words.size(); i++) {
            Stop stop = stop(text, words, i, begin);
            if (stop == Stop.NONE) {
                continue;
            }
            int next = afterNotes(text, words, afterSmiley(text, words, stop, afterClosing(text, words, i + 1)));
            if (next >= words.size()) {
                break;
            }
            if (begins(text, words, stop, i, next)) {
                ends.add(next);
                begin = next;
                i = next - 1;
            }
        }
        if (!words.isEmpty()) {
            ends.add(words.size());
        }
        return ends;
    }

    private enum Stop {
        NONE,
        FULL_STOP,
        MARK,
        DOTS,
        ABBREVIATION,
        /** What ends a line rather than a sentence: a smiley, a ruled line, an address in pointed brackets. */
        SIGN,
        /** The comma or dash behind whom a letter speaks to, or behind its closing words. */
        GREETING
    }

    private Stop stop(String text, List<Piece> words, int i, int begin) {
        Piece word = words.get(i);
        char last = text.charAt(word.end() - 1);
        char first = text.charAt(word.start());
        if (first == '?' || first == '!' || (first == '.' && form(text, word).matches("\\.[?!]+\\.?"))) {
            return Stop.MARK;
        }
        if (first == '…' || (first == '.' && word.end() - word.start() > 1 && last == '.')) {
            return Stop.DOTS;
        }
        if (first == '.' && word.end() - word.start() == 1) {
            return isItemNumber(text, words, begin, i) ? Stop.NONE : spacedDots(text, words, i);
        }
        if (first == '。') {
            return Stop.FULL_STOP;
        }
        if (last == '.' && Character.isLetter(first)) {
            return Stop.ABBREVIATION;
        }
        if (isSmiley(text, word) || isRule(text, word) || closesAddress(text, words, i)) {
            return Stop.SIGN;
        }
        boolean parts = first == ',' || first == '-' || first == '–' || first == '—';
        return parts && i - begin <= 4 && isGreeting(text, words, begin, i) ? Stop.GREETING : Stop.NONE;
    }

    /** "1. Who pays?", "* 2. What for?", "two things: 1. Guns" */
    private static boolean isItemNumber(String text, List<Piece> words, int begin, int stop) {
        boolean listed = stop >= begin + 2 && text.charAt(words.get(stop - 2).start()) == ':';
        boolean near = listed
                || stop == begin + 1
                || (stop == begin + 2
                        && !Character.isLetterOrDigit(
                                text.charAt(words.get(begin).start())));
        return near
                && stop + 1 < words.size()
                && words.get(stop - 1).end() - words.get(stop - 1).start() <= 2
                && form(text, words.get(stop - 1)).codePoints().allMatch(Character::isDigit);
    }

    private static boolean isSmiley(String text, Piece word) {
        int length = word.end() - word.start();
        return length > 1 && length < 6 && Chunk.isSmiley(form(text, word));
    }

    private static boolean isRule(String text, Piece word) {
        char first = text.charAt(word.start());
        return word.end() - word.start() >= SHORTEST_RULE
                && RULED.indexOf(first) >= 0
                && RULED.indexOf(text.charAt(word.end() - 1)) >= 0;
    }

    /** "<ann@example.org>", "<< File: plan.doc >>". */
    private static boolean closesAddress(String text, List<Piece> words, int i) {
        if (i == 0 || text.charAt(words.get(i).start()) != '>') {
            return false;
        }
        String before = form(text, words.get(i - 1));
        return before.indexOf('@') > 0 || before.indexOf('.') > 0;
    }

    /** "Vince," "Hi Sara," "Good morning, Kitty -", "Best regards,": the first words of a letter or its last. */
    private boolean isGreeting(String text, List<Piece> words, int begin, int comma) {
        int count = comma - begin;
        if (count < 1 || count > 3) {
            return false;
        }
        for (int i = begin; i < comma; i++) {
            if (!Character.isLetter(text.charAt(words.get(i).start()))) {
                return false;
            }
        }
        String first = form(text, words.get(begin));
        String last = form(text, words.get(comma - 1)).toLowerCase(Locale.ROOT);
        if (spelling.is("signoff", last)) {
            return true;
        }
        boolean named = spelling.isGivenName(first)
                && (count == 1
                        || Character.isUpperCase(
                                text.charAt(words.get(comma - 1).start())));
        return named || spelling.is("greeting", first.toLowerCase(Locale.ROOT));
    }

    /** ". . ." is one sign: it may end a sentence behind its last dot. */
    private static Stop spacedDots(String text, List<Piece> words, int i) {
        boolean more = i + 1 < words.size() && form(text, words.get(i + 1)).equals(".");
        boolean before = i > 0 && form(text, words.get(i - 1)).equals(".");
        return more ? Stop.NONE : before ? Stop.DOTS : Stop.FULL_STOP;
    }

    /** The first word behind closing quotes, brackets and further stops. */
    private int afterClosing(String text, List<Piece> words, int from) {
        int next = from;
        while (next < words.size() && next - from < 6) {
            Piece word = words.get(next);
            char c = text.charAt(word.start());
            boolean touches = word.start() == words.get(next - 1).end();
            boolean single = word.end() - word.start() == 1;
            boolean closing = single && CLOSING.indexOf(c) >= 0;
            boolean straight = (c == '"' && single) || (c == '\'' && !Character.isLetter(text.charAt(word.end() - 1)));
            boolean opensNext = next + 1 < words.size() && words.get(next + 1).start() == word.end() && !touches;
            if (closing
                    || (straight && !opensNext && (touches || !opensNext))
                    || (touches && (c == '.' || c == '?' || c == '!'))) {
                next++;
            } else {
                break;
            }
        }
        return next;
    }

    /** A smiley belongs to what stands before it. */
    private static int afterSmiley(String text, List<Piece> words, Stop stop, int next) {
        boolean ended = stop == Stop.FULL_STOP || stop == Stop.MARK || stop == Stop.DOTS;
        return ended && next < words.size() && isSmiley(text, words.get(next)) ? next + 1 : next;
    }

    /** One past the notes in brackets at {@code next} ("…left.[6][7] The"), {@code next} if there is none. */
    private static int afterNotes(String text, List<Piece> words, int next) {
        int at = next;
        while (at + 2 < words.size()
                && text.charAt(words.get(at).start()) == '['
                && text.charAt(words.get(at + 2).start()) == ']'
                && form(text, words.get(at + 1)).codePoints().allMatch(Character::isDigit)) {
            at += 3;
        }
        return at;
    }

    /** True if a sentence begins at word {@code next}, behind the stop at {@code at}. */
    private boolean begins(String text, List<Piece> words, Stop stop, int at, int next) {
        Piece word = words.get(next);
        int first = firstWord(text, words, next);
        String form = form(text, words.get(first));
        int point = form.codePointAt(0);
        boolean quoted = next > at + 1;
        boolean apart = word.start() > words.get(next - 1).end();
        boolean opened = first > next;
        if (form.equals(",")
                || form.equals(";")
                || form.equals(":")
                || form.equals(")")
                || form.equals("-") && !apart) {
            return false;
        }
        boolean lower = Character.isLowerCase(point) && !isCamel(form);
        return switch (stop) {
            case FULL_STOP ->
                (apart || Character.isUpperCase(point) || opened)
                        && (!lower || opened || isWebLike(form) || (!quoted && followsPlainWord(text, words, at)));
            case MARK -> {
                if (lower && !opened) {
                    yield !quoted
                            && apart
                            && (text.charAt(words.get(at).start()) == '?' || followsPlainWord(text, words, at));
                }
                yield !(quoted && saysSoon(text, words, first)) && apart;
            }
            case DOTS -> apart && (Character.isUpperCase(point) || opened);
            case ABBREVIATION -> apart && endsSentence(text, words, at, first, opened);
            case SIGN -> apart && (Character.isUpperCase(point) || Character.isDigit(point) || isWebLike(form));
            case GREETING -> apart && opensLetter(text, words, at, next);
            case NONE -> false;
        };
    }

    /** "iPhone", "eBay": written small wherever they stand. */
    private static boolean isCamel(String form) {
        return form.length() > 2 && Character.isUpperCase(form.charAt(1));
    }

    /** A small letter begins a sentence only behind a word that cannot be an abbreviation we do not know. */
    private static boolean followsPlainWord(String text, List<Piece> words, int at) {
        if (at == 0 || words.get(at - 1).end() != words.get(at).start()) {
            return false;
        }
        String before = form(text, words.get(at - 1));
        return before.length() >= 2 && before.codePoints().allMatch(Character::isLowerCase);
    }

    /** Behind a greeting a letter begins with a capital that nothing else explains; behind closing words stands a name. */
    private boolean opensLetter(String text, List<Piece> words, int comma, int next) {
        String last = form(text, words.get(comma - 1)).toLowerCase(Locale.ROOT);
        String form = form(text, words.get(next));
        if (spelling.is("signoff", last)) {
            return Character.isLetter(form.codePointAt(0)) && !spelling.is("speech", form);
        }
        boolean small = next + 1 < words.size()
                && Character.isLowerCase(text.charAt(words.get(next + 1).start()));
        return form.equals("I") || (small && spelling.is("starter", form));
    }

    private boolean isWebLike(String form) {
        return form.startsWith("http") || form.startsWith("www.");
    }

    private boolean endsSentence(String text, List<Piece> words, int at, int first, boolean opened) {
        String abbreviation = form(text, words.get(at));
        Spelling.Abbreviation kind = spelling.abbreviation(abbreviation);
        if (kind == Spelling.Abbreviation.CLOSED || kind == Spelling.Abbreviation.NUMBER) {
            return false;
        }
        String next = form(text, words.get(first));
        if (!Character.isUpperCase(next.codePointAt(0))) {
            return false;
        }
        if (abbreviation.equals("X.") && at > 0 && form(text, words.get(at - 1)).equals("on")) {
            return true; // "wrote on X. ECOWAS urged"
        }
        if (isInitial(abbreviation) && at > 0 && !spelling.is("starter", next)) {
            return false;
        }
        boolean clock = abbreviation.equalsIgnoreCase("a.m.") || abbreviation.equalsIgnoreCase("p.m.");
        if (clock) {
            if (spelling.is("after clock", next) || isTimeOf(text, words, first)) {
                return false; // 8:30 a.m. Friday, 5 p.m. Moscow time
            }
            return !next.equals(next.toUpperCase(Locale.ROOT)) || next.length() == 1;
        }
        return spelling.is("starter", next)
                || (opened && text.charAt(words.get(first - 1).start()) != '(');
    }

    private static boolean isTimeOf(String text, List<Piece> words, int first) {
        for (int i = first + 1; i < words.size() && i <= first + 2; i++) {
            if (form(text, words.get(i)).equals("time")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInitial(String form) {
        return form.length() == 2;
    }

    /** "…?" Smith asked: the sentence goes on. */
    private boolean saysSoon(String text, List<Piece> words, int first) {
        for (int i = first; i < words.size() && i < first + 7; i++) {
            String form = form(text, words.get(i)).toLowerCase(Locale.ROOT);
            if (spelling.is("speech", form)) {
                return true;
            }
            if (!Character.isLetter(form.codePointAt(0)) && !form.equals("-")) {
                return false;
            }
        }
        return false;
    }

    /** Index of {@code next} or, behind opening quotes and brackets, of the first word inside. */
    private int firstWord(String text, List<Piece> words, int next) {
        int first = next;
        while (first < words.size() - 1 && first - next < 4) {
            Piece word = words.get(first);
            char c = text.charAt(word.start());
            boolean opening = OPENING.indexOf(c) >= 0 || c == '"' || c == '\'' || c == '`';
            if (!opening || Character.isLetter(text.charAt(word.end() - 1))) {
                break;
            }
            first++;
        }
        return first;
    }

    private static String form(String text, Piece word) {
        return text.substring(word.start(), word.end());
    }
}
