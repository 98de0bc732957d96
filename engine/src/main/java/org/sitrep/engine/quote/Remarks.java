package org.sitrep.engine.quote;

import java.util.Locale;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Tells speech in quotation marks from titles, names and words held at arm's length. */
final class Remarks {
    private final Manuscript manuscript;

    Remarks(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    /** True if the words are speech by themselves: a clause, or a few words with the punctuation of speech; never a title. */
    boolean isSpeech(Quotation quotation) {
        int words = 0;
        int capitals = 0;
        boolean verb = false;
        Sentence s = manuscript.sentenceFrom(quotation.inner().start());
        while (s != null && s.span().start() < quotation.inner().end()) {
            for (Token token : manuscript.tokens(s, quotation.inner())) {
                if (token.upos().equals("PUNCT")) {
                    continue;
                }
                words++;
                capitals += Character.isUpperCase(token.form().charAt(0))
                                || token.form().length() <= 3
                        ? 1
                        : 0;
                verb |= token.isVerb() || token.upos().equals("AUX");
            }
            s = s.index() + 1 < manuscript.sentences().size()
                    ? manuscript.sentences().get(s.index() + 1)
                    : null;
        }
        boolean stopped = ".?!…".indexOf(lastCharacter(quotation)) >= 0;
        boolean title = capitals == words && words < 9 && !stopped;
        return !title
                && (verb && words >= 3
                        || words >= 2 && stopped
                        || words >= 6
                        || words >= 2 && lastCharacter(quotation) == ',');
    }

    /** True if the quotation opens its sentence, with at most a conjunction before it, and ends it as a sentence ends. */
    boolean standsAlone(Quotation quotation) {
        Sentence s = manuscript.sentenceFrom(quotation.span().start());
        if (s == null) {
            return false;
        }
        boolean ends = ".?!…—".indexOf(lastCharacter(quotation)) >= 0 || !quotation.closed();
        return ends
                && !isTitle(quotation)
                && startsSentence(quotation)
                && s.span().start() >= quotation.span().start();
    }

    /** True if the whole paragraph is a few capitalised words: a heading. */
    private boolean isTitle(Quotation quotation) {
        String words = quotation.inner().in(manuscript.text());
        String[] all = words.split("\\s+");
        if (all.length < 2 || all.length > 9 || !manuscript.isParagraph(quotation)) {
            return false;
        }
        int capitals = 0;
        for (String word : all) {
            capitals += Character.isLowerCase(word.charAt(0)) && word.length() > 3 ? 0 : 1;
        }
        return capitals == all.length;
    }

    /** True if the words begin with a capital or a figure. */
    boolean startsSentence(Quotation quotation) {
        String first = manuscript
                .text()
                .substring(quotation.inner().start(), quotation.inner().start() + 1);
        return !first.equals(first.toLowerCase(Locale.ROOT)) || !Character.isLetter(first.charAt(0));
    }

    /** The last character before the closing mark. */
    char lastCharacter(Quotation quotation) {
        return manuscript.text().charAt(quotation.inner().end() - 1);
    }
}
