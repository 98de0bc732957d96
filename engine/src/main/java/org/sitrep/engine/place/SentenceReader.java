package org.sitrep.engine.place;

import java.util.Locale;
import org.sitrep.engine.language.Sentence;

/** What is asked of the words of one sentence, again and again. */
abstract class SentenceReader {
    final String text;
    final Sentence sentence;
    final int size;
    /** Whether the sentence is all capitals, as headlines can be. */
    final boolean shouted;

    SentenceReader(String text, Sentence sentence) {
        this.text = text;
        this.sentence = sentence;
        this.size = sentence.size();
        this.shouted = sentence.tokens().stream()
                .noneMatch(token -> token.form().length() > 2
                        && Character.isLowerCase(token.form().codePointAt(1)));
    }

    final String key(int from, int to) {
        return PlaceName.key(sentence.span(from, to).in(text));
    }

    final String form(int i) {
        return sentence.token(i).form();
    }

    final String lower(int i) {
        return form(i).toLowerCase(Locale.ROOT);
    }

    final boolean isLower(int i) {
        return Character.isLowerCase(form(i).codePointAt(0));
    }

    final boolean isPunctuation(int i) {
        return !Character.isLetterOrDigit(form(i).codePointAt(0)) && form(i).length() <= 2 && !isPossessive(i);
    }

    final boolean isPossessive(int i) {
        String form = form(i);
        return form.equals("'s") || form.equals("’s") || form.equals("'") || form.equals("’");
    }

    final boolean hasCapital(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isCapital(form(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word stands in capitals that are not the sentence's own. */
    final boolean isInitials(int i) {
        String form = form(i);
        return !shouted && form.length() <= 5 && form.equals(form.toUpperCase(Locale.ROOT));
    }

    static boolean isCapital(String form) {
        return Character.isUpperCase(form.codePointAt(0));
    }
}
