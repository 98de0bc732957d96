package org.sitrep.app.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/*
 * An actors file:                          An agents file:
 *
 *   GREEN_BAY_PARTY_ [QRSPTY]                !OFFICER! = CAPTAIN, MAJOR
 *   ANA_RUIZ_                                FERRYMAN {FERRYMEN} [~LAB]
 *   +PRESIDENT_RUIZ_                         HARBOUR_!OFFICER!_ [~GOV]
 *       [QRSELI <030701]
 *       [QRSGOV 030701-080630]
 *       [QRSELI >080630]
 *
 * "+" is another name of the same actor; a code in brackets holds before (<), after (>) or between days, or always; days are written yymmdd or yyyymmdd. What stands behind
 * "#" or ";" is a remark. In an agents file "{}" holds the plural, "~" stands for the country the noun gets in the text, and a word between exclamation marks stands for each
 * word of its list.
 */
/** Reads the dictionaries of PETRARCH: actors and agents, told apart by their lines. One reader per file; not thread-safe. */
final class PetrarchReader {
    private static final Pattern BRACKET = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern CODE = Pattern.compile("(~?)([A-Z]{3,15})(~?)(?:\\s+(.*))?");
    private static final Pattern BEFORE = Pattern.compile("<\\s*(\\d{6}|\\d{8})");
    private static final Pattern AFTER = Pattern.compile(">\\s*(\\d{6}|\\d{8})");
    private static final Pattern BETWEEN = Pattern.compile("(\\d{6}|\\d{8})\\s*-\\s*(\\d{6}|\\d{8})");
    private static final Pattern PLURAL = Pattern.compile("\\{([^}]*)\\}");
    private static final Pattern MACRO = Pattern.compile("!([A-Z_]+)!");

    private final String file;
    private final List<ListedActor> actors = new ArrayList<>();
    private final List<ListedNoun> nouns = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, List<String>> macros = new LinkedHashMap<>();

    private List<String> names = new ArrayList<>();
    private List<ListedActor.Period> periods = new ArrayList<>();
    private int since;

    private PetrarchReader(String file) {
        this.file = file;
    }

    /** What {@code content} holds; {@code file} names it in problems. */
    static Listed read(String file, String content) {
        PetrarchReader reader = new PetrarchReader(file);
        int number = 0;
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            reader.line(number, line);
        }
        reader.close();
        return new Listed(reader.actors, reader.nouns, reader.problems);
    }

    private void line(int number, String whole) {
        String line = withoutRemark(whole);
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("<") && text.endsWith(">")) {
            return;
        }
        if (text.startsWith("!") && text.indexOf('=') > 0) {
            macro(number, text);
        } else if (text.startsWith("+")) {
            synonym(number, text);
        } else if (text.startsWith("[")) {
            if (names.isEmpty()) {
                problem(number, "a code without a name before it");
            } else {
                codes(number, text);
            }
        } else if (Character.isLetterOrDigit(text.charAt(0)) || text.charAt(0) == '!' || text.charAt(0) == '\'') {
            entry(number, text);
        } else {
            problem(number, "starts with " + text.charAt(0));
        }
    }

    private static String withoutRemark(String line) {
        int end = line.length();
        for (char mark : new char[] {'#', ';'}) {
            int at = line.indexOf(mark);
            // ";" also parts codes within one pair of brackets.
            if (at >= 0 && at < end && line.lastIndexOf('[', at) <= line.lastIndexOf(']', at)) {
                end = at;
            }
        }
        return line.substring(0, end);
    }

    private void macro(int number, String text) {
        Matcher name = MACRO.matcher(text.substring(0, text.indexOf('=')).strip());
        List<String> words = new ArrayList<>();
        for (String word : text.substring(text.indexOf('=') + 1).split(",")) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        if (name.matches() && !words.isEmpty()) {
            macros.put(name.group(1), words);
        } else {
            problem(number, "a list of words without a name or without words");
        }
    }

    private void synonym(int number, String text) {
        if (names.isEmpty()) {
            problem(number, "another name without a first one before it");
            return;
        }
        int bracket = text.indexOf('[');
        add(number, bracket < 0 ? text.substring(1) : text.substring(1, bracket));
        if (bracket >= 0) {
            codes(number, text.substring(bracket));
        }
    }

    private void entry(int number, String text) {
        int bracket = text.indexOf('[');
        String codes = bracket < 0 ? "" : text.substring(bracket);
        String name = bracket < 0 ? text : text.substring(0, bracket);
        Matcher first = BRACKET.matcher(codes);
        if (first.find() && first.group(1).indexOf('~') >= 0) {
            noun(number, name, first.group(1).strip());
            return;
        }
        close();
        since = number;
        add(number, name);
        if (!codes.isEmpty()) {
            codes(number, codes);
        }
    }

    private void add(int number, String name) {
        List<String> written = Writing.names(name);
        if (written.isEmpty()) {
            problem(number, "an empty name");
        }
        for (String one : written) {
            if (!names.contains(one)) {
                names.add(one);
            }
        }
    }

    private void codes(int number, String text) {
        Matcher brackets = BRACKET.matcher(text);
        boolean any = false;
        while (brackets.find()) {
            any = true;
            for (String part : brackets.group(1).split(";")) {
                code(number, part.strip());
            }
        }
        if (!any) {
            problem(number, "a bracket that does not close");
        }
    }

    private void code(int number, String part) {
        Matcher code = CODE.matcher(part);
        if (!code.matches() || code.group(2).length() % 3 != 0) {
            problem(number, "no code of three, six or nine letters: [" + part + "]");
            return;
        }
        String when = code.group(4) == null ? "" : code.group(4).strip();
        Matcher before = BEFORE.matcher(when);
        Matcher after = AFTER.matcher(when);
        Matcher between = BETWEEN.matcher(when);
        if (when.isEmpty()) {
            periods.add(new ListedActor.Period(code.group(2), "", ""));
        } else if (before.matches() && day(before.group(1)) instanceof String end) {
            periods.add(new ListedActor.Period(code.group(2), "", end));
        } else if (after.matches() && day(after.group(1)) instanceof String start) {
            periods.add(new ListedActor.Period(code.group(2), start, ""));
        } else if (between.matches()
                && day(between.group(1)) instanceof String start
                && day(between.group(2)) instanceof String end
                && start.compareTo(end) <= 0) {
            periods.add(new ListedActor.Period(code.group(2), start, end));
        } else {
            problem(number, "no date or span of dates: " + when);
        }
    }

    /** {@code 030701} as 2003-07-01; two digits of a year above 30 are of the last century. {@code null} if it is no day. */
    private static @Nullable String day(String digits) {
        String year = digits.length() == 8
                ? digits.substring(0, 4)
                : (Integer.parseInt(digits.substring(0, 2)) > 30 ? "19" : "20") + digits.substring(0, 2);
        String month = digits.substring(digits.length() - 4, digits.length() - 2);
        String day = digits.substring(digits.length() - 2);
        boolean real = Integer.parseInt(month) >= 1
                && Integer.parseInt(month) <= 12
                && Integer.parseInt(day) >= 1
                && Integer.parseInt(day) <= 31;
        return real ? year + "-" + month + "-" + day : null;
    }

    private void noun(int number, String entry, String code) {
        Matcher roles = CODE.matcher(code);
        if (!roles.matches() || roles.group(4) != null) {
            problem(number, "no role of three letters beside ~: [" + code + "]");
            return;
        }
        Matcher plural = PLURAL.matcher(entry);
        @Nullable String many = plural.find() && !plural.group(1).isBlank() ? plural.group(1) : null;
        String name = plural.replaceAll("");
        for (String each : spelled(number, name)) {
            String words = Writing.words(each).toLowerCase(Locale.ROOT);
            if (words.isEmpty()) {
                problem(number, "an empty noun");
            } else {
                nouns.add(new ListedNoun(
                        words,
                        many == null || !each.equals(name)
                                ? null
                                : Writing.words(many).toLowerCase(Locale.ROOT),
                        roles.group(2).substring(0, 3)));
            }
        }
    }

    /** The entry with each word of its macro put in. */
    private List<String> spelled(int number, String entry) {
        Matcher macro = MACRO.matcher(entry);
        if (!macro.find()) {
            return List.of(entry);
        }
        List<String> words = macros.get(macro.group(1));
        if (words == null) {
            problem(number, "no list of words is called !" + macro.group(1) + "!");
            return List.of();
        }
        return words.stream().map(word -> entry.replace(macro.group(), word)).toList();
    }

    private void close() {
        if (!names.isEmpty() && periods.isEmpty()) {
            problem(since, "no code for " + names.get(0));
        } else if (!names.isEmpty()) {
            actors.add(new ListedActor(names, periods, null));
        }
        names = new ArrayList<>();
        periods = new ArrayList<>();
    }

    private void problem(int line, String why) {
        problems.add("SIT-0901 " + file + ":" + line + " cannot be read: " + why
                + "; the line was left out, mend it if you need it");
    }
}
