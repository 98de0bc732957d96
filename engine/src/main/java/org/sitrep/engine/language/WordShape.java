package org.sitrep.engine.language;

/** The shape of a word: all that the uncased encoder learns about capitals and digits. The numbers are fixed by the training. */
final class WordShape {
    static final int NONE = 0;
    private static final int DIGITS = 1;
    private static final int SIGNS = 2;
    private static final int ONE_CAPITAL = 3;
    private static final int CAPITALS = 4;
    private static final int CAPITALS_DIGITS = 5;
    private static final int SMALL = 6;
    private static final int SMALL_DIGITS = 7;
    private static final int TITLE = 8;
    private static final int TITLE_DIGITS = 9;
    private static final int CAPITAL_HYPHEN = 10;
    private static final int CAPITAL_MIXED = 11;
    private static final int SMALL_MIXED = 12;

    private WordShape() {}

    static int of(String word) {
        int letters = 0;
        int capitals = 0;
        boolean firstIsCapital = false;
        boolean digits = false;
        for (int i = 0; i < word.length(); ) {
            int point = word.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isLetter(point)) {
                boolean capital = Character.getType(point) == Character.UPPERCASE_LETTER;
                firstIsCapital = letters == 0 ? capital : firstIsCapital;
                capitals += capital ? 1 : 0;
                letters++;
            } else if (Character.isDigit(point)) {
                digits = true;
            }
        }
        if (letters == 0) {
            return digits ? DIGITS : SIGNS;
        }
        if (capitals == 0) {
            return digits ? SMALL_DIGITS : SMALL;
        }
        if (capitals == letters) {
            return digits ? CAPITALS_DIGITS : letters == 1 ? ONE_CAPITAL : CAPITALS;
        }
        if (!firstIsCapital) {
            return SMALL_MIXED;
        }
        if (capitals == 1) {
            return digits ? TITLE_DIGITS : TITLE;
        }
        return word.indexOf('-') >= 0 ? CAPITAL_HYPHEN : CAPITAL_MIXED;
    }
}
