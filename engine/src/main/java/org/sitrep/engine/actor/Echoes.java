package org.sitrep.engine.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.MentionForm;

/**
 * Finds names again that were recognised elsewhere in the document: once "Tom Reed" is a person, "Reed" is one in every sentence, even where the encoder saw no name.
 */
final class Echoes {
    private final Map<String, Mention.Shape> shapes = new HashMap<>();
    private final Map<String, Character> genders = new HashMap<>();

    /** Remembers the last names of persons with a full name, and bodies of one word. */
    Echoes(List<List<Mention>> found) {
        for (List<Mention> mentions : found) {
            for (Mention mention : mentions) {
                if (mention.shape == Mention.Shape.PERSON && mention.words() > 1) {
                    shapes.put(mention.lastName(), Mention.Shape.PERSON);
                    genders.put(mention.lastName(), mention.gender);
                } else if (mention.shape == Mention.Shape.BODY
                        && mention.words() == 1
                        && mention.lastName().length() > 2) {
                    shapes.putIfAbsent(mention.lastName(), Mention.Shape.BODY);
                }
            }
        }
    }

    /** Adds the names that were missed in {@code sentence} to {@code mentions}. */
    void add(Sentence sentence, List<Mention> mentions) {
        boolean any = false;
        for (Token token : sentence.tokens()) {
            Mention.Shape shape = token.isProperNoun() ? shapes.get(token.form()) : null;
            if (shape == null || isPartOfName(sentence, token) || covered(token.index(), mentions) != null) {
                continue;
            }
            Mention mention =
                    new Mention(sentence, shape, MentionForm.NAME, token.index(), token.index() + 1, token.index());
            mention.nameFrom = token.index();
            mention.nameTo = token.index() + 1;
            mention.gender = shape == Mention.Shape.PERSON ? genders.getOrDefault(token.form(), 'x') : 'n';
            mentions.add(mention);
            any = true;
        }
        if (any) {
            mentions.sort(
                    (a, b) -> a.head != b.head ? Integer.compare(a.head, b.head) : Integer.compare(a.from, b.from));
        }
    }

    /** True if another proper noun stands right beside it: "Reed Street" is not Reed. */
    private static boolean isPartOfName(Sentence s, Token token) {
        int i = token.index();
        boolean before = i > 0 && s.token(i - 1).isProperNoun();
        return before || i + 1 < s.size() && s.token(i + 1).isProperNoun();
    }

    private static @Nullable Mention covered(int token, List<Mention> mentions) {
        for (Mention mention : mentions) {
            boolean name = mention.nameFrom <= token && token < mention.nameTo;
            if (name || mention.head == token) {
                return mention;
            }
        }
        return null;
    }
}
