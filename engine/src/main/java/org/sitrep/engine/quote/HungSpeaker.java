package org.sitrep.engine.quote;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/**
 * A speaker whom the tree hung on what is said.
 *
 * @param content what is said without the speaker
 */
record HungSpeaker(Voice speaker, Content content) {
    /** "The plane had landed, a source close to him said.": the phrase between the last comma and the verb speaks; {@code null} if the tree knows that, or nobody stands there. */
    static @Nullable HungSpeaker of(Sentence s, int i, Content content) {
        boolean last = i + 1 >= s.size() || s.token(i + 1).is("punct");
        if (!last || !s.token(i).xpos().equals("VBD") || Voices.speaker(s, i) != null) {
            return null;
        }
        int end = i > 0 && s.token(i - 1).form().equals(",") ? i - 1 : i;
        int comma = end - 1;
        while (comma > 0 && !s.token(comma).form().equals(",")) {
            boolean clause = s.token(comma).isVerb() && s.token(comma).has("VerbForm=Fin");
            if (clause || i - comma > 12) {
                return null;
            }
            comma--;
        }
        for (int k = comma + 1; comma > 0 && k < end; k++) {
            int above = s.token(k).head();
            boolean top = above <= comma || above >= i;
            if (top && Voices.isNominal(s.token(k)) && content.has(k) && content.has(comma - 1)) {
                Content rest = content;
                for (int w = comma + 1; w < i; w++) {
                    boolean outer = s.token(w).head() <= comma || s.token(w).head() >= i;
                    rest = outer && content.has(w) ? rest.remove(w) : rest;
                }
                Token noun = s.token(k).is("appos") ? s.head(s.token(k)) : null;
                if (noun != null && Voices.isNominal(noun) && content.has(noun.index())) {
                    return new HungSpeaker(Voices.voice(s, noun.index()), content.remove(noun.index()));
                }
                return new HungSpeaker(Voices.voice(s, k), rest);
            }
        }
        return null;
    }
}
