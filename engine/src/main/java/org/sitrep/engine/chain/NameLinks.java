package org.sitrep.engine.chain;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Links phrases that hold the same name: "the Freedom Rally", "Freedom Rally's". */
final class NameLinks {
    private NameLinks() {}

    static void link(Links links) {
        Map<String, Noun> last = new TreeMap<>();
        for (Noun noun : links.nouns) {
            if (!noun.isName() || noun.name.isEmpty() || noun.joined) {
                continue;
            }
            String key = key(noun);
            Noun before = last.get(key);
            if (before != null && noun.plural == before.plural) {
                links.join(before, noun, "same name");
            }
            last.put(key, noun);
        }
        acronyms(links, last);
    }

    /** "World Food Programme (WFP)", "WFP": the first letters of the name. */
    private static void acronyms(Links links, Map<String, Noun> last) {
        for (Noun noun : links.nouns) {
            String letters = noun.isName() && noun.name.indexOf(' ') > 0 ? letters(noun.name) : "";
            Noun acronym = letters.length() < 2
                    ? null
                    : last.get(letters.length() > 4 ? letters.toLowerCase(Locale.ROOT) : letters);
            if (acronym != null && acronym.name.equals(letters)) {
                links.join(noun, acronym, "acronym");
            }
        }
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.split("[ -]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                letters.append(word.charAt(0));
            }
        }
        return letters.toString();
    }

    private static String key(Noun noun) {
        String name = noun.name.startsWith("#") ? noun.name.toLowerCase(Locale.ROOT) : noun.name;
        return name.length() > 4 ? name.toLowerCase(Locale.ROOT) : name;
    }
}
