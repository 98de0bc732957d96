package org.sitrep.engine.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run without blanks, cut into words. */
final class Chunk {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:(?:https?|ftp)://|www\\.|mailto:)[^\\s<>\"“”«»{}|]{1,2000}"
                    + "|[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,6}"
                    + "|[@#][\\p{L}_][\\p{L}\\p{N}_]{1,100}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SMILEY =
            Pattern.compile("(?:[:;=8][-'^o]?[)(\\]\\[DPpOo|/\\\\]{1,3}|\\([:;]|<3|\\^_+\\^)(?![\\p{L}\\p{N}])");
    private static final Pattern NUMBER = Pattern.compile(
            "\\+?\\d{1,40}(?:[-.]\\d{1,20}){2,6}" // 713-853-3989, 2001-09-11, 24.08.2021
                    + "|\\d{3}-\\d{4}(?!\\d)"
                    + "|\\d{1,4}/\\d{1,4}(?:/\\d{2,4})?(?![\\p{L}/])"
                    + "|\\d{1,40}(?:,\\d{3})+(?:\\.\\d+)?"
                    + "|\\+\\d{1,40}"
                    + "|\\d{1,40}(?:[.:]\\d{1,40})*");
    private static final Pattern ORDINAL =
            Pattern.compile("(?:st|nd|rd|th|s|['’]s)(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("\\d\\ds?");
    private static final String SEVERAL = ".!?-*=_~+#";

    private final Spelling spelling;
    private final String text;
    private final int start;
    private final int end;
    private final int first;
    private final InnerSigns inner;
    private final FullStops stops;
    private final Pieces pieces;

    /** The run from {@code start} to {@code end} of a paragraph from {@code first} to {@code last}; its words go to {@code out}. */
    Chunk(Spelling spelling, String text, int start, int end, int first, int last, List<Tokeniser.Piece> out) {
        this.spelling = spelling;
        this.text = text;
        this.start = start;
        this.end = end;
        this.first = first;
        this.inner = new InnerSigns(spelling, text, start, end);
        this.stops = new FullStops(spelling, text, end, first, last);
        this.pieces = new Pieces(spelling, text, end, last, out);
    }

    static boolean isSmiley(String word) {
        return SMILEY.matcher(word).matches();
    }

    void cut() {
        int at = start;
        while (at < end) {
            int next = next(at);
            at = next > at ? next : at + Character.charCount(text.codePointAt(at));
        }
    }

    /** Adds the token or tokens at {@code at} and says where they end. */
    private int next(int at) {
        int point = text.codePointAt(at);
        if (at == start || !Tokeniser.isWordPoint(text.codePointBefore(at))) {
            int special = special(at, point);
            if (special > at) {
                return special;
            }
        }
        if (Character.isDigit(point)
                || (point == '.'
                        && at + 1 < end
                        && isAsciiDigit(at + 1)
                        && (at == start || !Tokeniser.isWordPoint(text.codePointBefore(at))))) {
            return number(at);
        }
        if (Tokeniser.isWordPoint(point)) {
            return word(at);
        }
        if (Tokeniser.isApostrophe(point)) {
            return apostrophe(at);
        }
        return sign(at, point);
    }

    private int special(int at, int point) {
        if (point == ':' || point == ';' || point == '=' || point == '(' || point == '<' || point == '^') {
            Matcher smiley = matcher(SMILEY, at);
            if (smiley.lookingAt() && (smiley.end() == end || at == start) && (point != '(' || smiley.end() == end)) {
                return pieces.add(at, smiley.end());
            }
            return at;
        }
        boolean likely = point == '@'
                || point == '#'
                || text.indexOf('@', at, end) >= 0
                || text.indexOf("://", at, end) >= 0
                || text.regionMatches(true, at, "www.", 0, 4)
                || text.regionMatches(true, at, "mailto:", 0, 7);
        if (!likely) {
            return at;
        }
        Matcher address = matcher(ADDRESS, at);
        if (!address.lookingAt()) {
            return at;
        }
        int stop = address.end();
        while (stop > at + 1 && ".,;:!?)]'’\"*".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return pieces.add(at, stop);
    }

    private int number(int at) {
        Matcher number = matcher(NUMBER, text.charAt(at) == '.' ? at + 1 : at);
        if (!number.lookingAt()) {
            return word(at);
        }
        int stop = number.end();
        Matcher ordinal = matcher(ORDINAL, stop);
        if (ordinal.lookingAt()) {
            boolean decade = Tokeniser.isApostrophe(text.charAt(stop));
            return decade && !text.substring(at, stop).endsWith("0")
                    ? pieces.add(at, stop)
                    : pieces.add(at, ordinal.end());
        }
        if (stop < end && Tokeniser.isWordPoint(text.codePointAt(stop))) {
            int letters = stop;
            while (letters < end
                    && (Tokeniser.isWordPoint(text.codePointAt(letters))
                            || (text.charAt(letters) == '.'
                                    && letters + 1 < end
                                    && Character.isLetter(text.charAt(letters + 1))))) {
                letters += Character.charCount(text.codePointAt(letters));
            }
            String unit = text.substring(stop, letters).toLowerCase(Locale.ROOT);
            boolean code =
                    unit.length() == 1 && Character.isUpperCase(text.charAt(stop)) && "kmb".indexOf(unit) < 0; // 4G
            if (spelling.is("unit", unit) && !code) {
                pieces.add(at, stop);
                return unit.indexOf('.') > 0 && letters < end && text.charAt(letters) == '.'
                        ? pieces.add(stop, letters + 1)
                        : pieces.add(stop, letters);
            }
            return text.substring(at, stop).indexOf('.') < 0 ? word(at) : pieces.add(at, stop);
        }
        return pieces.add(at, stop);
    }

    /** A run of letters and what may stand inside a word. */
    private int word(int at) {
        int stop = at;
        int part = at; // where the part after the last inner sign begins
        while (stop < end) {
            int point = text.codePointAt(stop);
            if (Tokeniser.isWordPoint(point)) {
                stop += Character.charCount(point);
                continue;
            }
            if (stop == at || !inner.joins(at, part, stop, point)) {
                break;
            }
            stop++;
            part = stop;
        }
        if (stop < end && text.charAt(stop) == '$' && spelling.is("currency", text.substring(at, stop))) {
            return pieces.add(at, stop + 1);
        }
        if (stop < end && text.charAt(stop) == '.' && stops.keepsStop(at, stop)) {
            return pieces.addWord(at, stop + 1);
        }
        if (stop < end && Tokeniser.isApostrophe(text.charAt(stop)) && endsInDroppedG(at, stop)) {
            return pieces.add(at, stop + 1);
        }
        return pieces.addWord(at, stop);
    }

    private boolean endsInDroppedG(int at, int stop) {
        return stop - at > 4
                && text.startsWith("in", stop - 2)
                && text.charAt(stop) != '"'
                && stop + 1 == end
                && Character.isLowerCase(text.charAt(at));
    }

    /** An apostrophe or single quote that is not inside a word. */
    private int apostrophe(int at) {
        char c = text.charAt(at);
        if (at + 1 < end && text.charAt(at + 1) == c && c != '’') {
            return pieces.add(at, at + 2);
        }
        boolean opens = at == start || !Tokeniser.isWordPoint(text.codePointBefore(at));
        if (opens && at + 1 < end && Tokeniser.isWordPoint(text.codePointAt(at + 1))) {
            int stop = Tokeniser.afterWord(text, at + 1, end);
            String word = text.substring(at + 1, stop).toLowerCase(Locale.ROOT);
            boolean clitic = at == start
                    && at > first
                    && (word.equals("s") || word.equals("ll") || word.equals("re") || word.equals("ve"));
            boolean year = YEAR.matcher(word).matches();
            if (clitic || year || spelling.is("leading", word)) {
                return pieces.add(at, stop);
            }
        }
        return pieces.add(at, at + 1);
    }

    /** A sign, or several of the same kind. */
    private int sign(int at, int point) {
        int stop = at + Character.charCount(point);
        if (point == '!' || point == '?' || (point == '.' && isMark(stop))) {
            while (isMark(stop)) {
                stop++;
            }
            return pieces.add(at, stop + 1 == end && text.charAt(stop) == '.' ? stop + 1 : stop);
        }
        if (SEVERAL.indexOf(point) >= 0 || point == '…') {
            while (stop < end && text.charAt(stop) == point) {
                stop++;
            }
            return pieces.add(at, stop);
        }
        if ((point == '<' || point == '>') && stop < end && text.charAt(stop) == point) {
            return pieces.add(at, stop + 1);
        }
        return pieces.add(at, emojiEnd(stop));
    }

    private boolean isMark(int at) {
        return at < end && (text.charAt(at) == '!' || text.charAt(at) == '?');
    }

    /** Behind an emoji: what changes its looks, and what is joined to it. */
    private int emojiEnd(int at) {
        int stop = at;
        while (stop < end) {
            int point = text.codePointAt(stop);
            boolean modifier = point == 0xFE0F || point == 0x20E3 || (point >= 0x1F3FB && point <= 0x1F3FF);
            if (point == 0x200D && stop + 1 < end) {
                stop++;
                stop += Character.charCount(text.codePointAt(stop));
            } else if (modifier) {
                stop += Character.charCount(point);
            } else {
                break;
            }
        }
        return Math.min(stop, end);
    }

    private boolean isAsciiDigit(int at) {
        char c = text.charAt(at);
        return c >= '0' && c <= '9';
    }

    private Matcher matcher(Pattern pattern, int at) {
        return pattern.matcher(text).region(at, Math.min(end, at + 4000)).useTransparentBounds(true);
    }
}
