package org.sitrep.engine.language;

import org.sitrep.engine.record.Span;

/**
 * A syntactic word.
 *
 * @param index place in its sentence, from 0
 * @param span where it stands in the text
 * @param form the characters as they stand
 * @param lemma dictionary form, lower case but for proper nouns
 * @param upos universal part of speech, such as {@code VERB}
 * @param xpos Penn tag, such as {@code VBD}
 * @param feats UD features, such as {@code Mood=Ind|Tense=Past|VerbForm=Fin}, {@code _} if none
 * @param head index of the head in the sentence, −1 for the root
 * @param deprel UD relation to the head with subtype, such as {@code nsubj:pass}
 */
public record Token(
        int index,
        Span span,
        String form,
        String lemma,
        String upos,
        String xpos,
        String feats,
        int head,
        String deprel) {

    /** True if the relation is {@code relation} or a subtype of it. */
    public boolean is(String relation) {
        return deprel.equals(relation)
                || (deprel.startsWith(relation)
                        && deprel.length() > relation.length()
                        && deprel.charAt(relation.length()) == ':');
    }

    /** True if the UD features hold {@code feature}, such as {@code Tense=Past}. */
    public boolean has(String feature) {
        int at = feats.indexOf(feature);
        return at >= 0
                && (at == 0 || feats.charAt(at - 1) == '|')
                && (at + feature.length() == feats.length() || feats.charAt(at + feature.length()) == '|');
    }

    public boolean isVerb() {
        return upos.equals("VERB");
    }

    public boolean isProperNoun() {
        return upos.equals("PROPN");
    }

    public boolean isNoun() {
        return upos.equals("NOUN");
    }

    public boolean isPronoun() {
        return upos.equals("PRON");
    }
}
