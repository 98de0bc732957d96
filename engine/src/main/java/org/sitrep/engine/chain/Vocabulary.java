package org.sitrep.engine.chain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.record.ChainKind;

/** The words that linking looks for, from {@code rules/chain/words.tsv}, and the role nouns. Immutable; thread-safe. */
final class Vocabulary {
    /**
     * A pronoun.
     *
     * @param person {@code 1}, {@code 2}, {@code 3}, {@code d} for a demonstrative, {@code b} for "both"
     * @param gender {@code m}, {@code f}, {@code 0} if the word does not say
     */
    record Pronoun(char person, char gender, boolean plural) {}

    /** What a noun for people says of them. */
    record Person(ChainKind kind, char gender) {}

    private final Map<String, Pronoun> pronouns = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Character> genders = new HashMap<>();
    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Map<String, String> settlements = new HashMap<>();

    Vocabulary(Knowledge knowledge) {
        for (Table.Row row : knowledge.table("rules/chain/words.tsv").rows()) {
            String word = row.get("word");
            String value = row.get("value");
            switch (row.get("class")) {
                case "pronoun" ->
                    pronouns.put(
                            word,
                            new Pronoun(
                                    value.charAt(0),
                                    value.charAt(2) == '-' ? '0' : value.charAt(2),
                                    value.charAt(4) == 'p'));
                case "gendered" -> genders.put(word, value.charAt(0));
                case "settlement" -> settlements.merge(word, value, (a, b) -> a + " " + b);
                case String other ->
                    classes.computeIfAbsent(other, key -> new HashSet<>()).add(word);
            }
        }
        for (Table.Row row : knowledge.table("knowledge/actor_cues.tsv").rows()) {
            if (row.get("cue").equals("to-thing") || row.get("cue").equals("craft")) {
                classes.computeIfAbsent(row.get("cue"), key -> new HashSet<>()).add(row.get("word"));
            }
        }
        for (Table.Row row : knowledge.table("knowledge/given_names.tsv").rows()) {
            char gender = row.get("gender").isEmpty() ? '0' : row.get("gender").charAt(0);
            if (gender == 'm' || gender == 'f') {
                genders.put(row.get("name"), gender);
            }
        }
        for (Table.Row row : knowledge.table("knowledge/roles.tsv").rows()) {
            String gender = row.get("gender");
            if (row.get("sort").equals("place")
                    || row.get("sort").equals("epithet") && !row.get("kind").equals("person")) {
                continue;
            }
            ChainKind kind = row.get("kind").equals("person") ? ChainKind.PERSON : ChainKind.BODY;
            people.put(
                    row.get("noun").toLowerCase(Locale.ROOT),
                    new Person(kind, gender.isEmpty() ? '0' : gender.charAt(0)));
        }
    }

    @Nullable
    Pronoun pronoun(String form) {
        return pronouns.get(form.toLowerCase(Locale.ROOT));
    }

    /** What the noun at {@code head} says about people, alone or with the word before it; {@code null} if it is no noun for people. */
    @Nullable
    Person person(Sentence s, int head) {
        String lemma = s.token(head).lemma().toLowerCase(Locale.ROOT);
        Person two = head > 0 ? people.get(s.token(head - 1).form().toLowerCase(Locale.ROOT) + " " + lemma) : null;
        return two != null ? two : people.get(lemma);
    }

    /** The precisions of the places that {@code noun} may point back at, {@code null} if it is no noun for a place on the map. */
    @Nullable
    String settlement(String noun) {
        return settlements.get(noun);
    }

    /** True for a verb of what is done to things and never to people. */
    boolean isToThing(String verb) {
        return is("to-thing", verb);
    }

    /** True for a thing that moves with its crew, which a text may speak of as of a body. */
    boolean isCraft(String noun) {
        return is("craft", noun);
    }

    private boolean is(String name, String word) {
        return classes.getOrDefault(name, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    boolean isIndefinite(String determiner) {
        return is("indefinite", determiner);
    }

    boolean isPointing(String determiner) {
        return is("pointing", determiner);
    }

    boolean isPlural(String noun) {
        return is("plural", noun);
    }

    boolean isPlace(String noun) {
        return is("place", noun);
    }

    boolean isDummy(String noun) {
        return is("dummy", noun);
    }

    boolean isLabel(String noun) {
        return is("label", noun);
    }

    boolean isUnit(String noun) {
        return is("unit", noun);
    }

    /** Gender that a title ("Mrs") or given name says, {@code 0} if unknown. */
    char gender(String word) {
        return genders.getOrDefault(word, '0');
    }

    boolean isEmptyVerb(String verb) {
        return is("empty", verb);
    }

    boolean isOpposed(String adjective) {
        return is("opposed", adjective);
    }
}
