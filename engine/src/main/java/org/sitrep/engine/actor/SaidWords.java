package org.sitrep.engine.actor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Keeps who speaks apart from whom the words before speak of: "God would judge him, he said" is not said by God, nor by anybody else that only the said words name. Immutable. */
final class SaidWords {
    private final ActorKnowledge knowledge;

    SaidWords(ActorKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The last mention of {@code entity} before {@code pronoun} that it may point back at, {@code null} if there is none. */
    @Nullable
    Mention lastBefore(Entity entity, Mention pronoun) {
        Mention last = entity.lastBefore(pronoun);
        Sentence s = pronoun.sentence;
        boolean subject =
                last != null && last.sentence == s && pronoun.headToken().is("nsubj");
        Token verb = subject ? s.head(pronoun.headToken()) : null;
        if (verb == null || !knowledge.isCue("says", verb.lemma().toLowerCase(Locale.ROOT))) {
            return last;
        }
        List<Mention> mentions = entity.mentions;
        for (int i = mentions.size() - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            boolean before = mention.sentence != s || mention.head < pronoun.head;
            if (before && !(mention.sentence == s && isSaid(s, verb, mention.head))) {
                return mention;
            }
        }
        return null;
    }

    /** "“He died for us,” Ruto wrote": true if {@code entity} is named behind the quotation as who speaks, so that its "he" is another. */
    boolean speaks(Entity entity, Mention pronoun) {
        Sentence s = pronoun.sentence;
        int close = pronoun.gender == 'n' || entity.name == null ? -1 : closing(s, pronoun.head);
        for (int i = close + 1; close > 0 && i < s.size(); i++) {
            Token token = s.token(i);
            Token verb = token.is("nsubj") && token.isProperNoun() ? s.head(token) : null;
            boolean says = verb != null && knowledge.isCue("says", verb.lemma().toLowerCase(Locale.ROOT));
            if (says && entity.name != null && (" " + entity.name + " ").contains(" " + token.form() + " ")) {
                return true;
            }
        }
        return false;
    }

    /** "Diallo signed the deal, she said": true if {@code entity} is the subject of the words that stand before the verb of saying, and they are no quotation. */
    boolean isSubjectOfSaid(Entity entity, Mention pronoun) {
        Sentence s = pronoun.sentence;
        Token verb = pronoun.headToken().is("nsubj") ? s.head(pronoun.headToken()) : null;
        if (verb == null || !knowledge.isCue("says", verb.lemma().toLowerCase(Locale.ROOT)) || isMark(s, 0)) {
            return false;
        }
        Token said = s.child(verb.index(), "ccomp");
        Token subject = said == null || said.index() > verb.index() ? null : s.child(said.index(), "nsubj");
        return subject != null && entity.stands(s, subject.index());
    }

    /** The quotation mark that ends the quotation in which token {@code i} stands, −1 if it stands in none that opens and ends in the sentence. */
    private static int closing(Sentence s, int i) {
        int marks = 0;
        for (int k = 0; k < i; k++) {
            marks += isMark(s, k) ? 1 : 0;
        }
        for (int k = i + 1; marks % 2 == 1 && k < s.size(); k++) {
            if (isMark(s, k)) {
                return k;
            }
        }
        return -1;
    }

    private static boolean isMark(Sentence s, int i) {
        return switch (s.token(i).form()) {
            case "\"", "“", "”", "``", "''" -> true;
            default -> false;
        };
    }

    /** True if token {@code i}, which stands before the verb of saying, is a word of what is said. */
    private static boolean isSaid(Sentence s, Token verb, int i) {
        for (Token child : s.children(verb.index())) {
            boolean content = child.is("ccomp") || child.is("parataxis");
            if (content && child.index() < verb.index() && s.under(i, child.index())) {
                return true;
            }
        }
        Token content = s.child(verb.index(), "ccomp");
        boolean goesOn = content != null && content.index() > verb.index(); // "he softened his tone: he said that …"
        return verb.is("parataxis") && !goesOn && !s.under(i, verb.index());
    }
}
