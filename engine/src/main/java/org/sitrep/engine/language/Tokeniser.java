package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a paragraph into syntactic words as the UD English treebanks do: clitics, hyphens and punctuation stand alone, abbreviations keep their full stop.
 *
 * <p>{@code "U.S.-led troops didn't leave Mr. Ali's all-in offer (5km away)."} gives {@code U.S. - led troops did n't leave Mr. Ali 's all - in offer ( 5 km away ) .} Thread-safe.
 */
final class Tokeniser {
    /** Longer runs without a blank are cut, so that no input can make a token without bound. */
    static final int LONGEST = 200;

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
    private static final String SEVERAL = ".!?-*=_~+#";

    private final Spelling spelling;

    Tokeniser(Spelling spelling) {
        this.spelling = spelling;
    }

    static boolean isSmiley(String word) {
        return SMILEY.matcher(word).matches();
    }

    /** A word's place in the text. */
    record Piece(int start, int end) {}

    /** The words of {@code text} from {@code from} to {@code to}, in order. */
    List<Piece> tokens(String text, int from, int to) {
        List<Piece> pieces = new ArrayList<>((to - from) / 5 + 1);
        int at = from;
        while (at < to) {
            int point = text.codePointAt(at);
            if (isBlank(point)) {
                at += Character.charCount(point);
                continue;
            }
            int end = at;
            while (end < to && !isBlank(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            new Chunk(text, at, Math.min(end, to), from, to, pieces).cut();
            at = end;
        }
        return pieces;
    }

    /** White space, control signs, and signs without width other than the joiners that words and emoji need. */
    static boolean isBlank(int point) {
        if (Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.CONTROL) {
            return true;
        }
        return point == 0x200B
                || point == 0xFEFF
                || point == 0x2060
                || (point >= 0x200E && point <= 0x200F)
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '‘' || c == '`' || c == '′';
    }

    /** One run without blanks. */
    private final class Chunk {
        private final String text;
        private final int start;
        private final int end;
        private final int first;
        private final int last;
        private final List<Piece> out;

        Chunk(String text, int start, int end, int first, int last, List<Piece> out) {
            this.text = text;
            this.start = start;
            this.end = end;
            this.first = first;
            this.last = last;
            this.out = out;
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
            if (at == start || !isWordPoint(text.codePointBefore(at))) {
                int special = special(at, point);
                if (special > at) {
                    return special;
                }
            }
            if (Character.isDigit(point)
                    || (point == '.'
                            && at + 1 < end
                            && isAsciiDigit(at + 1)
                            && (at == start || !isWordPoint(text.codePointBefore(at))))) {
                return number(at);
            }
            if (isWordPoint(point)) {
                return word(at);
            }
            if (isApostrophe(point)) {
                return apostrophe(at);
            }
            return sign(at, point);
        }

        private int special(int at, int point) {
            if (point == ':' || point == ';' || point == '=' || point == '(' || point == '<' || point == '^') {
                Matcher smiley = matcher(SMILEY, at);
                if (smiley.lookingAt()
                        && (smiley.end() == end || at == start)
                        && (point != '(' || smiley.end() == end)) {
                    return add(at, smiley.end());
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
            return addLong(at, stop);
        }

        private int number(int at) {
            Matcher number = matcher(NUMBER, text.charAt(at) == '.' ? at + 1 : at);
            if (!number.lookingAt()) {
                return word(at);
            }
            int stop = number.end();
            Matcher ordinal = matcher(ORDINAL, stop);
            if (ordinal.lookingAt()) {
                boolean decade = isApostrophe(text.charAt(stop));
                return decade && !text.substring(at, stop).endsWith("0") ? add(at, stop) : add(at, ordinal.end());
            }
            if (stop < end && isWordPoint(text.codePointAt(stop))) {
                int letters = stop;
                while (letters < end
                        && (isWordPoint(text.codePointAt(letters))
                                || (text.charAt(letters) == '.'
                                        && letters + 1 < end
                                        && Character.isLetter(text.charAt(letters + 1))))) {
                    letters += Character.charCount(text.codePointAt(letters));
                }
                String unit = text.substring(stop, letters).toLowerCase(Locale.ROOT);
                boolean code =
                        unit.length() == 1 && Character.isUpperCase(text.charAt(stop)) && "kmb".indexOf(unit) < 0; // 4G
                if (spelling.is("unit", unit) && !code) {
                    add(at, stop);
                    return unit.indexOf('.') > 0 && letters < end && text.charAt(letters) == '.'
                            ? add(stop, letters + 1)
                            : add(stop, letters);
                }
                return text.substring(at, stop).indexOf('.') < 0 ? word(at) : add(at, stop);
            }
            return addLong(at, stop);
        }

        /** A run of letters and what may stand inside a word. */
        private int word(int at) {
            int stop = at;
            int part = at; // where the part after the last inner sign begins
            while (stop < end) {
                int point = text.codePointAt(stop);
                if (isWordPoint(point)) {
                    stop += Character.charCount(point);
                    continue;
                }
                if (stop == at || !joins(at, part, stop, point)) {
                    break;
                }
                stop++;
                part = stop;
            }
            if (stop < end && text.charAt(stop) == '$' && spelling.is("currency", text.substring(at, stop))) {
                return add(at, stop + 1);
            }
            if (stop < end && text.charAt(stop) == '.' && keepsStop(at, stop)) {
                return addWord(at, stop + 1);
            }
            if (stop < end && isApostrophe(text.charAt(stop)) && endsInDroppedG(at, stop)) {
                return add(at, stop + 1);
            }
            return addWord(at, stop);
        }

        private boolean endsInDroppedG(int at, int stop) {
            return stop - at > 4
                    && text.startsWith("in", stop - 2)
                    && text.charAt(stop) != '"'
                    && stop + 1 == end
                    && Character.isLowerCase(text.charAt(at));
        }

        /** True if the sign at {@code stop} stands inside a word. */
        private boolean joins(int at, int part, int stop, int point) {
            if (stop + 1 >= end) {
                return false;
            }
            int after = text.codePointAt(stop + 1);
            if (point == '_') {
                return true;
            }
            if (!isWordPoint(after)) {
                return false;
            }
            if (isApostrophe(point)) {
                return point != '‘' || Character.isLetter(after);
            }
            String before = text.substring(part, stop);
            return switch (point) {
                case '-', '‐', '‑' -> hyphenJoins(at, stop, before, after);
                case '.' -> dotJoins(part, stop, before);
                case '&' ->
                    Character.isUpperCase(text.codePointBefore(stop))
                            && Character.isUpperCase(after)
                            && stop - part <= 3;
                case '/' -> stop + 2 <= end && isJoinedBySlash(at, stop);
                default -> false;
            };
        }

        private boolean hyphenJoins(int at, int stop, String before, int after) {
            if (at != stop - before.length()) {
                return false;
            }
            return spelling.is("prefix", before.toLowerCase(Locale.ROOT))
                    && (Character.isLetter(after)
                            || before.equalsIgnoreCase("mid")
                            || before.equalsIgnoreCase("pre")
                            || before.equalsIgnoreCase("post"));
        }

        private boolean dotJoins(int part, int stop, String before) {
            int close = stop + 1;
            while (close < end && isWordPoint(text.codePointAt(close))) {
                close += Character.charCount(text.codePointAt(close));
            }
            String after = text.substring(stop + 1, close);
            boolean short_ = before.length() <= 2 && after.length() <= 2 && isLetters(before) && isLetters(after);
            boolean single = before.length() == 1 || (part > start && text.charAt(part - 1) == '.');
            if (short_ && (single || after.length() == 1)) {
                return true;
            }
            if (before.length() == 1 && after.length() == 1) {
                return true;
            }
            String tail = after.toLowerCase(Locale.ROOT);
            boolean address = spelling.is("domain", tail) && !spelling.is("starter", after);
            boolean more = close < end
                    && text.charAt(close) == '.'
                    && close + 1 < end
                    && Character.isLetter(text.charAt(close + 1));
            boolean lower = tail.equals(after) && before.equals(before.toLowerCase(Locale.ROOT));
            return address
                    || (more && lower && before.length() > 1)
                    || (Character.isDigit(text.charAt(stop - 1)) && Character.isDigit(text.charAt(stop + 1)));
        }

        private boolean isLetters(String s) {
            return !s.isEmpty() && s.codePoints().allMatch(Character::isLetter);
        }

        private boolean isJoinedBySlash(int at, int stop) {
            int close = stop + 1;
            while (close < end && isWordPoint(text.codePointAt(close))) {
                close += Character.charCount(text.codePointAt(close));
            }
            return spelling.is("joined", text.substring(at, close).toLowerCase(Locale.ROOT));
        }

        /** True if the full stop at {@code stop} belongs to the word before it. */
        private boolean keepsStop(int at, int stop) {
            if (stop + 1 < end && text.charAt(stop + 1) == '.') {
                return false;
            }
            String word = text.substring(at, stop);
            String form = word + ".";
            int after = afterBlanks(stop + 1);
            boolean digitNext = after < last && Character.isDigit(text.charAt(after));
            boolean touched = stop + 1 < end && (",;:-–—'’".indexOf(text.charAt(stop + 1)) >= 0);
            if (word.indexOf('.') > 0) {
                return word.length() <= 9 && isAcronym(word);
            }
            Spelling.Abbreviation kind = spelling.abbreviation(form);
            if (kind == null && spelling.abbreviation(form.toLowerCase(Locale.ROOT)) == Spelling.Abbreviation.CLOSED) {
                kind = Spelling.Abbreviation.CLOSED; // "Approx." at a beginning
            }
            if (kind == null && word.length() > 1 && Character.isLowerCase(word.charAt(1)) == false) {
                kind = spelling.abbreviation(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT) + ".");
                if (kind != Spelling.Abbreviation.CLOSED) {
                    kind = null;
                }
            }
            if (kind != null) {
                return switch (kind) {
                    case CLOSED -> stop + 1 < end || after < last;
                    case OPEN -> true;
                    case INNER -> touched || (after < last && !Character.isUpperCase(text.codePointAt(after)));
                    case NUMBER -> digitNext;
                    case DATE -> digitNext || touched || follows(at, Character::isDigit);
                    case STATE -> followsComma(at);
                };
            }
            if (stop - at == Character.charCount(text.codePointAt(at)) && Character.isUpperCase(text.codePointAt(at))) {
                return isInitial(at, stop, after);
            }
            return touched && stop + 1 < end && text.charAt(stop + 1) == ',' && word.length() <= 5;
        }

        private boolean isAcronym(String word) {
            String[] parts = word.split("\\.");
            for (String part : parts) {
                if (part.length() > 3 || !isLetters(part)) {
                    return false;
                }
            }
            return parts[parts.length - 1].length() <= 2;
        }

        /** "John F. Kennedy", "J. Smith", "J.K. Rowling", not "plan B." or "than I." */
        private boolean isInitial(int at, int stop, int after) {
            if (after >= last) {
                return false;
            }
            if (stop + 1 < end) {
                boolean bracketed = text.charAt(stop + 1) == ')' && at > first && text.charAt(at - 1) == '(';
                return bracketed
                        || Character.isUpperCase(text.codePointAt(stop + 1))
                        || text.charAt(stop + 1) == ','
                        || text.charAt(stop + 1) == '-';
            }
            if (!Character.isUpperCase(text.codePointAt(after)) || text.charAt(at) == 'I') {
                return false;
            }
            int close = after;
            while (close < last && isWordPoint(text.codePointAt(close))) {
                close += Character.charCount(text.codePointAt(close));
            }
            String next = text.substring(after, close);
            return !spelling.is("starter", next) || !follows(at, Character::isLetter);
        }

        private boolean follows(int at, java.util.function.IntPredicate test) {
            int before = at;
            while (before > first && isBlank(text.charAt(before - 1))) {
                before--;
            }
            return before > first && test.test(text.codePointBefore(before));
        }

        private boolean followsComma(int at) {
            return follows(at, c -> c == ',' || c == '(' || c == '-' || c == '–'); // Portland, Ore.; Wyden (D-Ore.)
        }

        private int afterBlanks(int at) {
            int after = at;
            while (after < last && isBlank(text.codePointAt(after))) {
                after += Character.charCount(text.codePointAt(after));
            }
            return after;
        }

        /** An apostrophe or single quote that is not inside a word. */
        private int apostrophe(int at) {
            char c = text.charAt(at);
            if (at + 1 < end && text.charAt(at + 1) == c && c != '’') {
                return add(at, at + 2);
            }
            boolean opens = at == start || !isWordPoint(text.codePointBefore(at));
            if (opens && at + 1 < end && isWordPoint(text.codePointAt(at + 1))) {
                int stop = at + 1;
                while (stop < end && isWordPoint(text.codePointAt(stop))) {
                    stop += Character.charCount(text.codePointAt(stop));
                }
                String word = text.substring(at + 1, stop).toLowerCase(Locale.ROOT);
                boolean clitic = at == start
                        && at > first
                        && (word.equals("s") || word.equals("ll") || word.equals("re") || word.equals("ve"));
                boolean year = word.matches("\\d\\ds?");
                if (clitic || year || spelling.is("leading", word)) {
                    return add(at, stop);
                }
            }
            return add(at, at + 1);
        }

        /** A sign, or several of the same kind. */
        private int sign(int at, int point) {
            int stop = at + Character.charCount(point);
            if (point == '!' || point == '?' || (point == '.' && isMark(stop))) {
                while (isMark(stop)) {
                    stop++;
                }
                return stop + 1 == end && text.charAt(stop) == '.' ? addLong(at, stop + 1) : addLong(at, stop);
            }
            if (SEVERAL.indexOf(point) >= 0 || point == '…') {
                while (stop < end && text.charAt(stop) == point) {
                    stop++;
                }
                return addLong(at, stop);
            }
            if ((point == '<' || point == '>') && stop < end && text.charAt(stop) == point) {
                return add(at, stop + 1);
            }
            return add(at, emojiEnd(stop));
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

        /** Adds the words written as one: "don't", "Ali's", "cannot". */
        private int addWord(int at, int stop) {
            if (stop - at > LONGEST) {
                return addLong(at, stop);
            }
            String lower = text.substring(at, stop).toLowerCase(Locale.ROOT);
            if (lower.length() != stop - at) {
                return add(at, stop);
            }
            int[] parts = spelling.contraction(lower.replace('’', '\''));
            if (parts != null) {
                int from = at;
                for (int length : parts) {
                    add(from, from + length);
                    from += length;
                }
                return stop;
            }
            if (isSlip(lower, stop)) {
                int cut = lower.startsWith("its") ? 2 : 3;
                add(at, at + cut);
                return add(at + cut, stop);
            }
            int clitic = clitic(lower);
            if (clitic > 0 && clitic < lower.length()) {
                int cut = stop - clitic;
                if (cut - at > 2 && !lower.startsWith("n", lower.length() - clitic)) {
                    addWord(at, cut); // "couldn't've"
                } else {
                    add(at, cut);
                }
                return add(cut, stop);
            }
            return add(at, stop);
        }

        /** "its not", "your going": an apostrophe forgotten, as the next word tells. */
        private boolean isSlip(String word, int stop) {
            if (stop != end || (!word.equals("its") && !word.equals("your"))) {
                return false;
            }
            int next = afterBlanks(stop);
            int close = next;
            while (close < last && isWordPoint(text.codePointAt(close))) {
                close += Character.charCount(text.codePointAt(close));
            }
            boolean compound = close + 1 < last && text.charAt(close) == '-';
            return !compound && spelling.is("after " + word, text.substring(next, close));
        }

        /** Length of the clitic at the end of {@code word}, 0 if there is none. */
        private int clitic(String word) {
            int n = word.length();
            for (int length = 2; length <= 3 && length < n; length++) {
                if (!isApostrophe(word.charAt(n - length))) {
                    continue;
                }
                String tail = word.substring(n - length + 1);
                if (length == 2 && tail.equals("t") && word.charAt(n - 3) == 'n') {
                    return n > 3 ? 3 : 0;
                }
                boolean known = length == 2
                        ? "smd".contains(tail)
                        : tail.equals("re") || tail.equals("ve") || tail.equals("ll");
                return known ? length : 0;
            }
            return 0;
        }

        private int addLong(int at, int stop) {
            int from = at;
            while (stop - from > LONGEST) {
                int cut = from + LONGEST;
                if (Character.isHighSurrogate(text.charAt(cut - 1)) && Character.isLowSurrogate(text.charAt(cut))) {
                    cut--;
                }
                add(from, cut);
                from = cut;
            }
            return add(from, stop);
        }

        private int add(int from, int to) {
            if (to - from > LONGEST) {
                return addLong(from, to);
            }
            out.add(new Piece(from, to));
            return to;
        }

        private boolean isAsciiDigit(int at) {
            char c = text.charAt(at);
            return c >= '0' && c <= '9';
        }

        private Matcher matcher(Pattern pattern, int at) {
            return pattern.matcher(text).region(at, Math.min(end, at + 4000)).useTransparentBounds(true);
        }
    }

    static boolean isWordPoint(int point) {
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.LETTER_NUMBER -> point != 0xFE0F && point != 0x20E3;
            default -> point == 0x00AD || point == 0x200C;
        };
    }
}
