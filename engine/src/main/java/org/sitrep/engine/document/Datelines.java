package org.sitrep.engine.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;

/**
 * Finds the dateline that a report opens with: {@code KABUL, Afghanistan (AP) —}, {@code MOSCOW, August 24. /TASS/.}, {@code Tuesday, August 24, 2021}. Immutable and thread-safe.
 */
final class Datelines {
    /** A dateline is no longer than this, in UTF-16 units. */
    private static final int LONGEST = 160;

    private static final String DASH = "(?:\\s*(?:—|–|―|--+|_)\\s*|\\s+-\\s*|\\s*-\\s+)";
    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}'’.]+(?:[ /-]\\p{Lu}[\\p{Lu}'’.]*){0,5}";
    private static final String TITLE =
            "\\p{Lu}[\\p{L}'’.]+(?:[ /-](?:(?:de|of|el|al|la|and|the|do|da|del) )?\\p{Lu}[\\p{L}'’.]+){0,3}";
    private static final String TAIL = "(?:,\\s+(?!(?:who|which|and|but|or)\\b)[\\p{L}][\\p{L}.'’ -]{1,30}?){0,2}";

    private final List<Pattern> opening = new ArrayList<>();
    private final Pattern day;
    private final Set<String> labels = new HashSet<>();

    Datelines(Knowledge knowledge) {
        Table words = knowledge.table("rules/document/dateline.tsv");
        for (Table.Row row : words.rows()) {
            if (row.get("kind").equals("label")) {
                labels.add(row.get("word"));
            }
        }
        String month = "(?i:" + alternatives(words, "month") + ")\\b\\.?";
        String weekday = "(?i:" + alternatives(words, "weekday") + ")\\b\\.?";
        String year = "(?:,?\\s+(?:19|20)\\d\\d)";
        String number = "\\d{1,2}(?:st|nd|rd|th)?";
        String date = "(?:" + weekday + ",?\\s+)?(?:" + month + "\\s+" + number + "|" + number + "\\s+" + month + ")"
                + year + "?";
        String named = "(?i:" + alternatives(words, "agency") + ")";
        String anyAgency = "(?:\\((?![DRI]-)[\\p{Lu}][\\p{L}\\d./&'’ -]{1,40}\\)|/[\\p{Lu}][\\p{L}\\d.'’ -]{1,30}/)";
        String agency = "(?:\\(" + named + "(?:[/,; -]+[\\p{L} .-]{2,30})?\\)|/" + named + "/)";
        String when = "(?:[,.]?\\s+" + date + ",?)?\\.?";
        // KABUL, Afghanistan (AP) — | WARSAW, February 26 (Xinhua) -- | MOSCOW, August 24. /TASS/. | NEW DELHI:
        opening.add(Pattern.compile(
                CAPITALS + TAIL + when + "(?:\\s*" + anyAgency + ")?" + when + "(?:" + DASH + "|:\\s+)"));
        opening.add(Pattern.compile(CAPITALS + TAIL + when + "\\s*" + anyAgency + when + "(?:[.:]\\s+|\\s+|\\.?$)"));
        // Kabul, Aug 24 (Reuters) - | Washington (CNN) The
        opening.add(Pattern.compile(TITLE + TAIL + when + "\\s*" + anyAgency + when + DASH));
        opening.add(Pattern.compile(
                TITLE + TAIL + when + "\\s*" + agency + when + "(?:[.:]\\s+|\\s+(?=[\\p{Lu}\"“‘'])|\\.?$)"));
        // Kabul, Aug 24: | Kabul, 24 August 2021 –
        opening.add(
                Pattern.compile(TITLE + TAIL + ",?\\s+" + date + "(?:" + DASH + "|:\\s+|\\.\\s+(?=[\\p{Lu}\"“‘']))"));
        // Kabul — The
        opening.add(Pattern.compile(
                TITLE + "(?:,\\s+" + TITLE + "){0,2}(?:\\s*(?:—|–|--+)\\s*|\\s-\\s+)(?=[\\p{Lu}\"“‘'(])"));
        // (Reuters) - | /TASS/.
        opening.add(Pattern.compile("(?:" + date + "\\s+)?(?:" + agency + "(?:" + DASH
                + "|[.:]\\s+|\\s+(?=[\\p{Lu}\"“‘']))|" + anyAgency + DASH + ")"));
        // Thursday, May 7, 2015 On Tuesday,
        opening.add(Pattern.compile("(?:" + weekday + ",?\\s+)?(?:" + month + "\\s+" + number + "|" + number + "\\s+"
                + month + "),?\\s+(?:19|20)\\d\\d(?:" + DASH + "|\\s+(?=[\\p{Lu}\"“‘']))"));
        String clock =
                "(?:,?\\s*(?:at\\s+|\\|\\s*|-\\s*)?\\d{1,2}[:.]\\d\\d(?:\\s*[ap]\\.?m\\.?)?(?:\\s*(?:\\(?[A-Z]{2,4}\\)?))?)?";
        day = Pattern.compile("(?:" + weekday + ",?\\s+)?(?:" + month + "\\s+" + number + "|" + number + "\\s+" + month
                + "),?\\s+(?:19|20)\\d\\d" + clock
                + "|(?:19|20)\\d\\d-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d.{0,12})?"
                + "|(?:" + CAPITALS + "|" + TITLE + ")" + TAIL + ",?\\s+" + date + "\\.?");
    }

    private static String alternatives(Table words, String kind) {
        List<String> found = new ArrayList<>();
        for (Table.Row row : words.rows()) {
            if (row.get("kind").equals(kind)) {
                found.add(Pattern.quote(row.get("word")));
            }
        }
        // Longest first: "September" before "Sept".
        found.sort((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b));
        return String.join("|", found);
    }

    /** True if {@code paragraph} begins with a name and a colon, as each paragraph of a transcript does: then it is no dateline. */
    static boolean opensWithLabel(String paragraph) {
        int colon = paragraph.indexOf(':');
        if (colon < 2 || colon > 40) {
            return false;
        }
        String label = paragraph.substring(0, colon);
        return label.equals(label.toUpperCase(Locale.ROOT)) && Character.isLetter(label.charAt(0));
    }

    /** Length of the dateline at the beginning of {@code paragraph} with the blanks behind it, 0 if there is none. */
    int opening(String paragraph) {
        String head = paragraph.substring(0, Math.min(paragraph.length(), LONGEST));
        if (day.matcher(paragraph).matches() && paragraph.length() <= LONGEST) {
            return paragraph.length();
        }
        int longest = 0;
        for (Pattern pattern : opening) {
            Matcher matcher = pattern.matcher(head);
            if (matcher.lookingAt() && isPlausible(head.substring(0, matcher.end()))) {
                longest = Math.max(longest, matcher.end());
            }
        }
        return longest;
    }

    /** Sentences have verbs and small words: a dateline holds few of them; nor does a title of a person open one. */
    private boolean isPlausible(String dateline) {
        String first = dateline.split("[\\s,:/—–-]+", 2)[0];
        boolean title = first.endsWith(".")
                && first.length() > 2
                && Character.isLowerCase(first.charAt(1))
                && !first.startsWith("St")
                && !first.startsWith("Ft");
        if (title || labels.contains(dateline.strip().replaceAll("\\W+$", "").toUpperCase(Locale.ROOT))) {
            return false;
        }
        int words = 0;
        int small = 0;
        for (String word : dateline.split("[\\s,]+")) {
            if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
                words++;
                small += Character.isLowerCase(word.charAt(0)) ? 1 : 0;
            }
        }
        return words <= 14 && small <= 2;
    }
}
