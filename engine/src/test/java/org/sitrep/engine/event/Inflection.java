package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;

/** Forms of English verbs and nouns, for example sentences that are made from other example sentences. Right for nearly all words, which is enough here. */
final class Inflection {
    private static final Set<String> DOUBLED = Set.of(
            "submit",
            "commit",
            "admit",
            "permit",
            "omit",
            "deter",
            "rebel",
            "compel",
            "expel",
            "repel",
            "propel",
            "impel",
            "abhor",
            "transfer",
            "confer",
            "defer",
            "refer",
            "occur",
            "concur",
            "control",
            "patrol",
            "kidnap",
            "abet",
            "regret",
            "dispel",
            "cancel",
            "travel",
            "label",
            "signal",
            "counsel",
            "quarrel",
            "channel",
            "shovel",
            "embed",
            "handicap",
            "worship");

    private final Map<String, List<String>> irregular = new HashMap<>();

    Inflection(Knowledge knowledge) {
        for (Table.Row row : knowledge.table("rules/language/irregular.tsv").rows()) {
            irregular.put(row.get("lemma") + "/" + row.get("upos"), row.list("forms"));
        }
    }

    /** The form of verb {@code lemma} with Penn tag {@code tag}. */
    String verb(String lemma, String tag) {
        List<String> past = new ArrayList<>();
        for (String form : irregular.getOrDefault(lemma + "/VERB", List.of())) {
            if (!form.endsWith("ing") && !form.endsWith("s") && !form.startsWith("'")) {
                past.add(form);
            }
        }
        return switch (tag) {
            case "VBD" -> past.isEmpty() ? ed(lemma) : past.get(0).equals(lemma + "en") ? lemma : past.get(0);
            case "VBN" -> past.isEmpty() ? ed(lemma) : past.get(past.size() - 1);
            case "VBG" -> ing(lemma);
            case "VBZ" -> plural(lemma);
            default -> lemma;
        };
    }

    /** The plural of noun {@code lemma}. */
    String nouns(String lemma) {
        List<String> forms = irregular.getOrDefault(lemma + "/NOUN", List.of());
        return forms.isEmpty() ? plural(lemma) : forms.get(0);
    }

    private static String ed(String lemma) {
        if (lemma.endsWith("e")) {
            return lemma + "d";
        }
        if (lemma.endsWith("y") && !isVowel(lemma, lemma.length() - 2)) {
            return lemma.substring(0, lemma.length() - 1) + "ied";
        }
        return stem(lemma) + "ed";
    }

    private static String ing(String lemma) {
        if (lemma.endsWith("ie")) {
            return lemma.substring(0, lemma.length() - 2) + "ying";
        }
        if (lemma.endsWith("e") && !lemma.endsWith("ee") && !lemma.endsWith("ye") && !lemma.endsWith("oe")) {
            return lemma.substring(0, lemma.length() - 1) + "ing";
        }
        return stem(lemma) + "ing";
    }

    private static String stem(String lemma) {
        if (DOUBLED.contains(lemma)) {
            return lemma + lemma.charAt(lemma.length() - 1);
        }
        int n = lemma.length();
        boolean closed = n >= 3
                && !isVowel(lemma, n - 1)
                && isVowel(lemma, n - 2)
                && !isVowel(lemma, n - 3)
                && "wxy".indexOf(lemma.charAt(n - 1)) < 0;
        int vowels = 0;
        for (int i = 0; i < n; i++) {
            vowels += isVowel(lemma, i) && (i == 0 || !isVowel(lemma, i - 1)) ? 1 : 0;
        }
        return closed && vowels == 1 ? lemma + lemma.charAt(n - 1) : lemma;
    }

    private static String plural(String lemma) {
        if (lemma.endsWith("s")
                || lemma.endsWith("x")
                || lemma.endsWith("z")
                || lemma.endsWith("ch")
                || lemma.endsWith("sh")) {
            return lemma + "es";
        }
        if (lemma.endsWith("y") && !isVowel(lemma, lemma.length() - 2)) {
            return lemma.substring(0, lemma.length() - 1) + "ies";
        }
        return lemma.equals("go") || lemma.equals("veto") ? lemma + "es" : lemma + "s";
    }

    private static boolean isVowel(String word, int i) {
        return i >= 0 && "aeiou".indexOf(word.charAt(i)) >= 0;
    }
}
