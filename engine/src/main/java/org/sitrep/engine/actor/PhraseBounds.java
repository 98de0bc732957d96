package org.sitrep.engine.actor;

import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Where noun phrases of a sentence begin, and their words. */
final class PhraseBounds {
    private final Sentence s;
    private final Names names;

    PhraseBounds(Sentence s, Names names) {
        this.s = s;
        this.names = names;
    }

    /** The first token before {@code from} that belongs to the noun phrase of {@code top}, without a break. */
    int first(int from, int top) {
        int first = from;
        while (first > 0) {
            Token token = s.token(first - 1);
            if (isAcronymInBrackets(first, top)) {
                first -= 3; // "New People's Army (NPA) guerrillas"
                continue;
            }
            boolean inside = s.under(first - 1, top) && !token.isVerb()
                    || s.under(first - 1, top) && (token.is("amod") || token.is("compound"));
            if (!inside
                    || (token.is("punct") && !token.form().equals("-") && !isQuote(token.form()))
                    || token.is("cc") && !joinsModifiers(first - 1)) {
                break;
            }
            boolean outside = token.upos().equals("ADP")
                    || token.upos().equals("SCONJ")
                    || token.form().equalsIgnoreCase("not")
                    || token.isPronoun() && !token.has("Poss=Yes") && !token.is("det");
            if (outside) {
                break;
            }
            // "shot dead two people": what became of them, not what they are.
            if (first < from
                    && first > 1
                    && token.upos().equals("ADJ")
                    && (s.token(first).upos().equals("NUM")
                            || s.token(first).upos().equals("DET"))
                    && s.token(first - 2).isVerb()) {
                break;
            }
            if (token.upos().equals("ADV")
                    && s.token(first - 1).head() == top
                    && token.is("advmod")
                    && !token.form().equals("then")) {
                break;
            }
            if (token.is("mark")
                    || token.is("cop")
                    || token.is("nsubj")
                    || token.is("advcl")
                    || token.is("aux")
                    || token.is("obl") && !isHyphenated(first - 1)) {
                break;
            }
            first--;
        }
        while (first < from
                && (isQuote(s.token(first).form())
                        || s.token(first).is("punct")
                        || s.token(first).is("cc")
                        || s.token(first).form().equals("least"))) {
            first++;
        }
        return first;
    }

    private boolean isAcronymInBrackets(int end, int top) {
        return end > 3
                && s.token(end - 1).form().equals(")")
                && s.token(end - 3).form().equals("(")
                && Names.isAcronym(s.token(end - 2).form())
                && s.under(end - 2, top)
                && s.under(end - 4, top);
    }

    /** True within a joined word, such as "year" in "30-year-old". */
    private boolean isHyphenated(int token) {
        return token + 1 < s.size() && s.token(token + 1).form().equals("-");
    }

    private boolean joinsModifiers(int token) {
        int head = s.token(token).head();
        return head >= 0
                && (s.token(head).is("conj") && names.modifies(head)
                        || s.token(head).is("amod"));
    }

    static boolean isQuote(String form) {
        return form.equals("\"")
                || form.equals("“")
                || form.equals("”")
                || form.equals("'")
                || form.equals("‘")
                || form.equals("``");
    }

    String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean blank = i > from
                    && s.token(i).span().start() > s.token(i - 1).span().end();
            words.append(blank ? " " : "").append(s.token(i).form());
        }
        return words.toString();
    }
}
