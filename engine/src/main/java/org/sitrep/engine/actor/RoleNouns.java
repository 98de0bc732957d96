package org.sitrep.engine.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ActorKind;

/** The role nouns, by the words they end in. Immutable; thread-safe. */
final class RoleNouns {
    private static final int LONGEST = 7;

    private final Map<String, Form> forms = new HashMap<>();
    private final Set<String> lastWords = new HashSet<>();

    private record Form(RoleNoun noun, boolean plural) {}

    /**
     * A role noun over tokens.
     *
     * @param from first token
     * @param to one past the last token
     */
    record Match(RoleNoun noun, boolean plural, int from, int to) {
        int head() {
            return noun.headBetween(from, to);
        }
    }

    RoleNouns(Table table, Table abbreviations) {
        for (Table.Row row : table.rows()) {
            String noun = row.get("noun");
            RoleNoun role = new RoleNoun(
                    noun,
                    RoleNoun.Sort.valueOf(row.get("sort").toUpperCase(Locale.ROOT)),
                    ActorKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                    orNull(row.get("sector")),
                    orNull(row.get("cameo")),
                    row.get("inherits").equals("y"),
                    row.get("title").equals("y"),
                    row.get("gender").isEmpty() ? 'x' : row.get("gender").charAt(0),
                    row.where());
            add(noun, role, false);
            add(row.get("plural").isEmpty() ? regularPlural(noun) : row.get("plural"), role, true);
        }
        for (Table.Row row : abbreviations.rows()) {
            Form form = forms.get(key(row.get("noun")));
            if (form != null) {
                add(row.get("short"), form.noun(), false);
            }
        }
    }

    private void add(String words, RoleNoun role, boolean plural) {
        String key = key(words);
        Form known = forms.get(key);
        if (known == null || !plural || known.plural()) {
            forms.put(key, new Form(role, plural && !words.equals(role.noun())));
        }
        int blank = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-'));
        lastWords.add(key(words.substring(blank + 1)));
    }

    /** The longest role noun whose last word is token {@code last}, starting at or behind token {@code first}; {@code null} if there is none. */
    @Nullable
    Match endingAt(Sentence sentence, int first, int last) {
        Token head = sentence.token(last);
        String word = key(isFormer(head.form()) ? head.form().substring(3) : head.form());
        if (word.isEmpty() || !lastWords.contains(word)) {
            return null;
        }
        String key = "";
        Match best = null;
        int stop = Math.max(first, last - LONGEST + 1);
        for (int from = last; from >= stop; from--) {
            Token token = sentence.token(from);
            boolean former = from < last && isFormer(token.form());
            String part = from == last ? word : key(former ? token.form().substring(3) : token.form());
            if (part.isEmpty() && !token.form().equals("-") && !token.is("case")) {
                break;
            }
            key = part + key;
            Form form = forms.get(key);
            if (form != null && !part.isEmpty() && (from == last || !isWithinName(sentence, from))) {
                Token leading = sentence.token(form.noun().headBetween(from, last + 1));
                boolean plural = form.plural()
                        || (leading.has("Number=Plur") && form.noun().sort() != RoleNoun.Sort.BODY);
                best = new Match(form.noun(), plural, from, last + 1);
            }
            if (former) {
                break; // "ex-finance minister"
            }
        }
        return best;
    }

    /** "European Union leaders": the last word of a name begins no role. */
    private static boolean isWithinName(Sentence sentence, int from) {
        Name name = sentence.nameAt(from);
        return name != null
                && name.from() < from
                && name.to() == from + 1
                && name.type() == Name.Type.ORGANISATION
                && Character.isUpperCase(sentence.token(from).form().codePointAt(0));
    }

    /** True for a noun that is one word with "ex-": "ex-president". */
    static boolean isFormer(String form) {
        return form.regionMatches(true, 0, "ex-", 0, 3) && form.length() > 5;
    }

    /** The role noun of exactly these words, {@code null} if there is none. */
    @Nullable
    RoleNoun of(String words) {
        Form form = forms.get(key(words));
        return form == null ? null : form.noun();
    }

    private static String key(String words) {
        StringBuilder key = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(Character.toLowerCase(c));
            }
        }
        return key.toString();
    }

    static String regularPlural(String noun) {
        if (noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh")) {
            return noun + "es";
        }
        if (noun.endsWith("y") && noun.length() > 1 && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun + "s";
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
