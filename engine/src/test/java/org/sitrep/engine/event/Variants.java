package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Makes an example sentence for each word of a sense by putting the word in the place of the one that the sense's own example has. */
final class Variants {
    private final Inflection inflection;

    /** A word of a sense and a sentence with it. */
    record Variant(String word, String sentence) {}

    Variants(Knowledge knowledge) {
        this.inflection = new Inflection(knowledge);
    }

    /**
     * A sentence for each word but the one that the example has.
     *
     * @param words the words of the sense
     * @param s the example, parsed, as the only sentence of {@code text}
     * @return empty if none of the words is found in the example
     */
    List<Variant> of(List<String> words, boolean verbs, Sentence s, String text) {
        for (String own : words) {
            List<Token> found = find(s, own, verbs);
            if (!found.isEmpty()) {
                List<Variant> variants = new ArrayList<>();
                for (String word : words) {
                    if (!word.equals(own)) {
                        variants.add(new Variant(word, put(s, text, found, word, verbs)));
                    }
                }
                return variants;
            }
        }
        return List.of();
    }

    /** The tokens of {@code word}, its inflected part first; empty if it is not there. */
    private static List<Token> find(Sentence s, String word, boolean verbs) {
        String[] parts = word.split(" ");
        int head = head(parts, verbs);
        for (Token token : s.tokens()) {
            if (!token.lemma().toLowerCase(Locale.ROOT).equals(parts[head])
                    || token.isVerb() != verbs && parts.length == 1) {
                continue;
            }
            List<Token> all = new ArrayList<>(List.of(token));
            for (int i = 0; i < parts.length; i++) {
                Token other = i == head ? null : near(s, token.index(), parts[i]);
                if (other != null) {
                    all.add(other);
                }
            }
            if (all.size() == parts.length) {
                return all;
            }
        }
        return List.of();
    }

    private static @Nullable Token near(Sentence s, int at, String word) {
        for (int distance = 1; distance < s.size(); distance++) {
            for (int i : new int[] {at + distance, at - distance}) {
                if (i >= 0
                        && i < s.size()
                        && (s.token(i).form().equalsIgnoreCase(word)
                                || s.token(i).lemma().equalsIgnoreCase(word))) {
                    return s.token(i);
                }
            }
        }
        return null;
    }

    /** The part that is inflected: of verbs the first that is no adverb, of nouns the last before a preposition. */
    private static int head(String[] parts, boolean verbs) {
        if (verbs) {
            return parts.length > 1 && parts[0].endsWith("ly") ? 1 : 0;
        }
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].equals("of") || parts[i].equals("on") || parts[i].equals("in")) {
                return i - 1;
            }
        }
        return parts.length - 1;
    }

    private String put(Sentence s, String text, List<Token> old, String word, boolean verbs) {
        String[] parts = word.split(" ");
        int head = head(parts, verbs);
        Token first = old.get(0);
        boolean many = first.has("Number=Plur") || first.xpos().endsWith("S");
        String tag = first.xpos().equals("JJ") ? "VBN" : first.xpos();
        parts[head] = verbs ? inflection.verb(parts[head], tag) : many ? inflection.nouns(parts[head]) : parts[head];
        StringBuilder made = new StringBuilder();
        int at = 0;
        for (Token token : s.tokens()) {
            if (!old.contains(token)) {
                continue;
            }
            made.append(text, at, token.span().start());
            at = token.span().end();
            if (token.index() == first.index()) {
                article(made, parts[0]);
                made.append(String.join(" ", parts));
            }
        }
        made.append(text, at, text.length());
        String sentence = made.toString().replaceAll("\\s+", " ").replace(" .", ".");
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** "an attack" but "a raid". */
    private static void article(StringBuilder before, String word) {
        String text = before.toString();
        boolean vowel = "aeiou".indexOf(Character.toLowerCase(word.charAt(0))) >= 0;
        if (text.endsWith(" a ") || text.endsWith("A ") && text.length() == 2) {
            before.setLength(text.length() - 1);
            before.append(vowel ? "n " : " ");
        } else if (text.endsWith(" an ") || text.equals("An ")) {
            before.setLength(text.length() - 2);
            before.append(vowel ? "n " : " ");
        }
    }
}
