package org.sitrep.app.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers in a text, in figures or words: {@code 1,960}, {@code 1.5 million}, {@code twenty-one}, {@code two dozen}. Stateless and thread-safe. */
final class Numbers {
    private static final Pattern TOKEN =
            Pattern.compile("\\d+(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\p{L}+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Map<String, Integer> SMALL = small();

    private static final Map<String, Long> LARGE =
            Map.of("dozen", 12L, "hundred", 100L, "thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L);

    private Numbers() {}

    private static Map<String, Integer> small() {
        Map<String, Integer> words = new HashMap<>();
        String[] units = {
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen"
        };
        for (int i = 0; i < units.length; i++) {
            words.put(units[i], i);
        }
        String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
        for (int i = 0; i < tens.length; i++) {
            words.put(tens[i], (i + 2) * 10);
        }
        return words;
    }

    /** All numbers of {@code text}, in text order. */
    static List<Double> in(String text) {
        List<Double> found = new ArrayList<>();
        double sum = 0;
        double last = 0;
        boolean open = false;
        int end = -1;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String token = matcher.group().toLowerCase(Locale.ROOT);
            boolean joined = open && between(text, end, matcher.start());
            Integer small = SMALL.get(token);
            Long large = LARGE.get(token);
            boolean figures = Character.isDigit(token.charAt(0));
            if (open && (!joined || (small == null && large == null) || figures || !fits(small, last))) {
                found.add(sum + last);
                sum = 0;
                last = 0;
                open = false;
            }
            if (figures) {
                last = Double.parseDouble(token.replace(",", ""));
                open = true;
            } else if (small != null) {
                last += small;
                open = true;
            } else if (large != null && open) {
                if (large >= 1_000) {
                    sum += (last == 0 ? 1 : last) * large;
                    last = 0;
                } else {
                    last *= large;
                }
            } else if (large != null) {
                last = large;
                open = true;
            }
            end = matcher.end();
        }
        if (open) {
            found.add(sum + last);
        }
        return found;
    }

    /** A word goes on a number only below it: "twenty one", not "two three". */
    private static boolean fits(@org.jspecify.annotations.Nullable Integer small, double last) {
        return small == null
                || last == 0
                || (last >= 20 && last % 10 == 0 && small < 10)
                || (last >= 100 && last % 100 == 0);
    }

    private static boolean between(String text, int from, int to) {
        String gap = text.substring(from, to);
        return gap.equals(" ") || gap.equals("-");
    }

    /** A whole number as it is written in a sentence: {@code 1,960}. */
    static String written(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
