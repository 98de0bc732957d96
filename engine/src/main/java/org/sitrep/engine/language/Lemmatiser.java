package org.sitrep.engine.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;

/**
 * Finds the dictionary form of a word from its form and tags, by the conventions of the UD English treebanks: {@code fled} VERB gives {@code flee}, {@code States} NNPS {@code State},
 * {@code him} {@code he}. Immutable and thread-safe.
 */
final class Lemmatiser {
    /** How adjectives made from names end. */
    private static final Pattern PROPER = Pattern.compile("(?:an|ese|ish|ist|i|ite|ic|[a-z]-[a-z]+)$");

    private static final int SHORTEST_NAME = 3;

    private final Map<String, Map<String, String>> irregular = new HashMap<>();
    private final Set<String> verbs = new HashSet<>();
    private final Map<String, String> function = new HashMap<>();
    private final Set<String> proper = new HashSet<>();

    /** Dictionary forms of verbs that are irregular, or another verb's past. */
    private final Set<String> present = new HashSet<>();

    /** Names that are known whatever their letters, by themselves in lower case: {@code mexico} and {@code MEXICO} are {@code Mexico}. */
    private final Map<String, String> names = new HashMap<>();

    Lemmatiser(Knowledge knowledge) {
        for (Table.Row row : knowledge.table("rules/language/irregular.tsv").rows()) {
            Map<String, String> forms = irregular.computeIfAbsent(row.get("upos"), upos -> new HashMap<>());
            for (String form : row.list("forms")) {
                forms.putIfAbsent(form, row.get("lemma"));
            }
            present.add(row.get("lemma"));
        }
        for (String file : List.of("knowledge/countries.tsv", "knowledge/peoples.tsv")) {
            knowledge.table(file).rows().forEach(row -> proper.addAll(row.list("adjective")));
        }
        proper.forEach(this::name);
        for (Table.Row row : knowledge.table("knowledge/countries.tsv").rows()) {
            name(row.get("name"));
            row.list("capital").forEach(this::name);
        }
        for (Table.Row row : knowledge.table("rules/language/verbs.tsv").rows()) {
            verbs.add(row.get("verb"));
        }
        for (Table.Row row :
                knowledge.table("rules/language/function-words.tsv").rows()) {
            function.put(row.get("tag") + " " + row.get("form"), row.get("lemma"));
        }
    }

    private void name(String name) {
        if (name.length() >= SHORTEST_NAME && name.chars().allMatch(Character::isLetter)) {
            names.put(name.toLowerCase(Locale.ROOT), name);
        }
    }

    /** Dictionary forms of verbs that the rules need to know. */
    Set<String> verbs() {
        return Set.copyOf(verbs);
    }

    /**
     * The lemma of a word.
     *
     * @param first true where a capital tells nothing: at the beginning of a sentence, and in a headline that gives most words one
     */
    String lemma(String form, String upos, String xpos, boolean first) {
        String lower = form.toLowerCase(Locale.ROOT).replace('’', '\'');
        String fixed = function(lower, upos, xpos);
        if (fixed != null) {
            return fixed;
        }
        if (upos.equals("PROPN") || xpos.equals("NNP") || xpos.equals("NNPS")) {
            return xpos.equals("NNPS") ? plural(form, lower) : written(form, lower);
        }
        return switch (upos) {
            case "VERB", "AUX" -> verb(lower, xpos);
            case "NOUN" -> noun(form, lower, xpos);
            case "ADJ" -> xpos.equals("JJR") || xpos.equals("JJS") ? compared(lower, "ADJ") : cased(form, lower, first);
            case "ADV" -> xpos.equals("RBR") || xpos.equals("RBS") ? compared(lower, "ADV") : lower;
            case "NUM" -> number(form, lower);
            case "PUNCT" -> sign(form);
            case "X", "SYM" -> form;
            default -> lower;
        };
    }

    /** A known name in capitals or in small letters as it is usually written. */
    private String written(String form, String lower) {
        boolean oneCase = form.equals(lower) || form.chars().allMatch(Character::isUpperCase);
        return oneCase ? names.getOrDefault(lower, form) : form;
    }

    private @Nullable String function(String lower, String upos, String xpos) {
        String byXpos = function.get(xpos + " " + lower);
        return byXpos != null ? byXpos : function.get(upos + " " + lower);
    }

    private String irregular(String upos, String lower) {
        return irregular.getOrDefault(upos, Map.of()).getOrDefault(lower, "");
    }

    private String noun(String form, String lower, String xpos) {
        if (!xpos.equals("NNS")) {
            return isAbbreviation(form) ? form : lower;
        }
        String lemma = plural(form, lower);
        return isAbbreviation(lemma) ? lemma : lemma.toLowerCase(Locale.ROOT);
    }

    /** Removes a plural ending and keeps capitals. */
    private String plural(String form, String lower) {
        String known = irregular("NOUN", lower);
        if (known.isEmpty() && lower.endsWith("men") && lower.length() > 5) {
            known = lower.substring(0, lower.length() - 2) + "an";
        }
        if (!known.isEmpty()) {
            if (Character.isUpperCase(form.codePointAt(0)) && Character.isLowerCase(known.codePointAt(0))) {
                return known.substring(0, 1).toUpperCase(Locale.ROOT) + known.substring(1);
            }
            return known;
        }
        int n = form.length();
        if (lower.length() != n || n < 3 || !lower.endsWith("s") || lower.endsWith("ss") || lower.endsWith("us")) {
            return form;
        }
        if (Character.isDigit(form.charAt(n - 2))) {
            return form; // the 1990s
        }
        if (lower.endsWith("'s")) {
            return form.substring(0, n - 2);
        }
        if (lower.endsWith("ies") && n > 4) {
            return form.substring(0, n - 3) + (Character.isUpperCase(form.charAt(n - 1)) ? "Y" : "y");
        }
        if (lower.endsWith("ches")
                || lower.endsWith("shes")
                || lower.endsWith("xes")
                || lower.endsWith("sses")
                || lower.endsWith("zzes")) {
            return form.substring(0, n - 2);
        }
        return form.substring(0, n - 1);
    }

    private String verb(String lower, String xpos) {
        if (xpos.equals("VB") || xpos.equals("VBP")) {
            String known = irregular("VERB", lower);
            return xpos.equals("VBP") && (known.equals("be") || known.equals("have")) ? known : lower;
        }
        String known = irregular("VERB", lower);
        if (!known.isEmpty()) {
            return known;
        }
        int n = lower.length();
        return switch (xpos) {
            case "VBZ" -> thirdPerson(lower, n);
            case "VBG" ->
                lower.endsWith("ing") && n > 4
                        ? stem(lower.substring(0, n - 3))
                        : lower.endsWith("in'") && n > 4 ? stem(lower.substring(0, n - 3)) : lower;
            case "VBD", "VBN" ->
                lower.endsWith("ied") && n > 4
                        ? lower.substring(0, n - 3) + "y"
                        : lower.endsWith("ed") && n > 3 ? stem(lower.substring(0, n - 2)) : prefixed(lower);
            default -> lower;
        };
    }

    /** True for "retook" and "withdrew", false for "found" and "cut", which may be present tenses. */
    boolean isPastAlone(String lower) {
        String verb = irregular("VERB", lower);
        boolean auxiliary = verb.equals("be") || verb.equals("have") || verb.equals("do");
        return !verb.isEmpty()
                && !auxiliary
                && !verbs.contains(lower)
                && !present.contains(lower)
                && !lower.endsWith("s")
                && !lower.endsWith("ing");
    }

    private static String thirdPerson(String lower, int n) {
        if (!lower.endsWith("s") || lower.endsWith("ss") || n < 3) {
            return lower;
        }
        if (lower.endsWith("ies") && n > 4) {
            return lower.substring(0, n - 3) + "y";
        }
        boolean es = lower.endsWith("ches")
                || lower.endsWith("shes")
                || lower.endsWith("xes")
                || lower.endsWith("sses")
                || lower.endsWith("zzes")
                || lower.endsWith("oes");
        return lower.substring(0, n - (es ? 2 : 1));
    }

    /** The verb behind what is left when {@code -ed} or {@code -ing} is gone. */
    private String stem(String stem) {
        if (verbs.contains(stem + "e")) {
            return stem + "e";
        }
        int n = stem.length();
        if (n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2) && "bdfglmnprstz".indexOf(stem.charAt(n - 1)) >= 0) {
            boolean real =
                    verbs.contains(stem) || (n < 5 && !verbs.contains(stem) && "sz".indexOf(stem.charAt(n - 1)) >= 0);
            return real ? stem : stem.substring(0, n - 1);
        }
        int hyphen = stem.lastIndexOf('-');
        if (hyphen > 0 && hyphen < n - 2) {
            return stem.substring(0, hyphen + 1) + stem(stem.substring(hyphen + 1));
        }
        return stem;
    }

    /** "re-took", "outbid": an irregular verb behind a prefix. */
    private String prefixed(String lower) {
        for (String prefix : new String[] {"re-", "re", "over", "under", "out", "un", "mis", "fore", "co-", "pre-"}) {
            if (lower.startsWith(prefix)) {
                String known = irregular("VERB", lower.substring(prefix.length()));
                if (!known.isEmpty()) {
                    return prefix + known;
                }
            }
        }
        return lower;
    }

    private String compared(String lower, String upos) {
        if (lower.equals("more") || lower.equals("most") || lower.equals("least") || lower.equals("less")) {
            return lower;
        }
        String known = irregular(upos, lower);
        if (!known.isEmpty()) {
            return known;
        }
        int n = lower.length();
        int ending = lower.endsWith("er") ? 2 : lower.endsWith("est") ? 3 : 0;
        if (ending == 0 || n - ending < 3) {
            return lower;
        }
        String stem = lower.substring(0, n - ending);
        int last = stem.length() - 1;
        if (stem.charAt(last) == 'i') {
            return stem.substring(0, last) + "y";
        }
        boolean doubled = stem.charAt(last) == stem.charAt(last - 1) && "bdgmnpt".indexOf(stem.charAt(last)) >= 0;
        return doubled ? stem.substring(0, last) : stem;
    }

    private static String number(String form, String lower) {
        boolean digits = !form.isEmpty() && Character.isDigit(form.charAt(0));
        if (digits) {
            return form.replace(",", "");
        }
        return form.equals(form.toUpperCase(Locale.ROOT)) ? form : lower;
    }

    private static String sign(String form) {
        return switch (form) {
            case "“", "”", "„", "«", "»", "``" -> "\"";
            case "‘", "’", "`" -> "'";
            case "–", "—", "―" -> "-";
            default -> form;
        };
    }

    /** "American", "Sunni" keep their capital; other adjectives only where nothing else explains it. */
    private String cased(String form, String lower, boolean first) {
        if (proper.contains(form)) {
            return form;
        }
        String known = names.getOrDefault(lower, "");
        if (form.equals(lower) && proper.contains(known)) {
            return known;
        }
        int hyphen = form.indexOf('-');
        if (hyphen > 0
                && hyphen + 1 < form.length()
                && Character.isLowerCase(form.codePointAt(0))
                && Character.isUpperCase(form.codePointAt(hyphen + 1))) {
            return form; // pro-Western
        }
        boolean capital = Character.isUpperCase(form.codePointAt(0)) && !form.equals(form.toUpperCase(Locale.ROOT));
        return capital && !first && isProper(lower) ? form : lower;
    }

    private boolean isProper(String lower) {
        return PROPER.matcher(lower).find();
    }

    private static boolean isAbbreviation(String form) {
        if (form.length() < 2 || form.length() > 5) {
            return form.length() == 1;
        }
        int capitals = 0;
        int digits = 0;
        for (int i = 0; i < form.length(); i++) {
            capitals += Character.isUpperCase(form.charAt(i)) ? 1 : 0;
            digits += Character.isDigit(form.charAt(i)) ? 1 : 0;
        }
        return capitals >= 2 || (capitals == 1 && digits > 0);
    }
}
