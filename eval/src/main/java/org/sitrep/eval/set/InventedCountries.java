package org.sitrep.eval.set;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary that a user would write for a set's invented countries: which code belongs to which name, and what its people are called.
 *
 * <p>It holds only what the set states: the three letters that its codes begin with, and the names in its texts that begin with the same letters. The most frequent of those
 * names is the country's; longer ones are its adjectives. A code that no name begins with stays unknown.
 */
final class InventedCountries {
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?");
    /** Codes that are no countries: kinds of organisations, and roles. */
    private static final Set<String> KINDS = Set.of(
            "IGO", "NGO", "NGM", "IMG", "INT", "MNC", "UIS", "GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY",
            "LEG", "MED", "EDU", "BUS", "CVL", "CRM", "LAB", "REL", "REF", "ELI", "UAF");

    /** Letters in which the name of a country and a form of it agree. */
    private static final int SAME = 5;

    private final Set<String> codes = new TreeSet<>();
    private final Map<String, Integer> names = new TreeMap<>();

    /** Takes in one text and the codes of its events. */
    void add(String text, List<String> eventCodes) {
        for (String code : eventCodes) {
            if (code.length() >= 3 && code.substring(0, 3).matches("[A-Z]{3}")) {
                codes.add(code.substring(0, 3));
            }
        }
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            names.merge(matcher.group(), 1, Integer::sum);
            int blank = matcher.group().indexOf(' ');
            if (blank > 0) {
                names.merge(matcher.group().substring(0, blank), 1, Integer::sum);
            }
        }
    }

    /** A user's {@code knowledge/countries.tsv}. */
    Map<String, String> additions() {
        StringBuilder table = new StringBuilder(
                "iso3\tiso2\tname\tofficial\tother\tformer\tadjective\tperson\tpeople\tcapital\tfrom\tto\n");
        for (String code : codes) {
            String name = KINDS.contains(code) ? null : name(code);
            if (name != null && !isReal(code, name)) {
                String people = people(name);
                table.append(String.join("\t", code, "", name, "", "", "", people, people, people, "", "", ""))
                        .append('\n');
            }
        }
        Map<String, String> additions = new LinkedHashMap<>();
        additions.put("knowledge/countries.tsv", table.toString());
        return additions;
    }

    /** True if the code is that of a country that exists, and the name is its own. */
    private static boolean isReal(String code, String name) {
        for (String two : Locale.getISOCountries()) {
            Locale country = Locale.of("", two);
            if (country.getISO3Country().equals(code)) {
                String real = country.getDisplayCountry(Locale.ENGLISH);
                return real.regionMatches(true, 0, name, 0, Math.min(SAME, Math.min(real.length(), name.length())));
            }
        }
        return false;
    }

    private @Nullable String name(String code) {
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> entry : names.entrySet()) {
            boolean begins = entry.getKey().toUpperCase(Locale.ROOT).startsWith(code);
            if (begins
                    && (entry.getValue() > most
                            || entry.getValue() == most
                                    && best != null
                                    && entry.getKey().length() > best.length())) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        // "Dol" is counted with "Dol Amroth": the longer name, if the shorter hardly stands alone.
        for (Map.Entry<String, Integer> entry : names.entrySet()) {
            if (best != null && entry.getKey().startsWith(best + " ") && 2 * entry.getValue() > most) {
                best = entry.getKey();
            }
        }
        return best;
    }

    private String people(String name) {
        String stem = name.length() > 4 ? name.substring(0, name.length() - 1) : name;
        List<String> longer = names.keySet().stream()
                .filter(other -> other.startsWith(stem) && other.length() > name.length() && other.indexOf(' ') < 0)
                .toList();
        return String.join("|", longer);
    }
}
