package org.sitrep.engine.quote;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/**
 * How far the content behind a cue reaches: "said (it will open in May and, as planned, that it will stay open)".
 *
 * <p>A reported clause as a rule runs to its sentence's end. Trees lose parts of long ones to the cue, so that all behind the cue belongs to the content until something shows
 * that the writer takes over: a new clause with a subject of its own, a verb that goes on in the cue's tense, a participle, or an adverbial of the cue at the very end.
 */
final class Reach {
    private Reach() {}

    /** {@code content}, whose clause {@code clause} follows the cue at {@code i}, with what the tree lost of it on either side. */
    static Content extended(Sentence s, int i, Token clause, Content content, boolean told) {
        int first = i + 1;
        while (first < s.size() && !content.has(first)) {
            first++;
        }
        int from = start(s, i, first, told);
        content.addRange(from, first);
        if (isBareThat(s, first, content)) {
            return content.addRange(first, s.size());
        }
        int last = s.size() - 1;
        while (last > first && !content.has(last)) {
            last--;
        }
        int to = last + 1;
        while (to < s.size() && belongs(s, i, clause, to, content)) {
            to++;
        }
        return content.addRange(last + 1, to);
    }

    /** "told them that (…)", where the tree took the joining word for the content. */
    private static boolean isBareThat(Sentence s, int at, Content content) {
        return at + 2 < s.size()
                && s.token(at).form().equalsIgnoreCase("that")
                && !content.has(at + 1)
                && (!s.token(at + 1).upos().equals("PUNCT")
                        || s.token(at + 1).xpos().equals("``"));
    }

    /** Where content starts between the cue and its first token by the tree: behind adverbials and who is told. */
    private static int start(Sentence s, int i, int first, boolean told) {
        int at = i + 1;
        while (at < first) {
            Token top = branch(s, i, at);
            boolean aside = top == null
                    || top.upos().equals("PUNCT")
                    || top.is("obl")
                    || top.is("advmod")
                    || top.is("iobj")
                    || top.is("compound")
                    || top.is("nsubj")
                    || top.is("nmod")
                    || top.is("advcl")
                    || top.is("expl")
                    || top.is("cc")
                    || top.is("conj")
                    || told && top.is("obj");
            if (!aside) {
                return at;
            }
            at++;
        }
        return first;
    }

    private static boolean belongs(Sentence s, int i, Token clause, int at, Content content) {
        Token token = s.token(at);
        if (token.form().equals(";")) {
            return false;
        }
        for (int steps = 0; steps < s.size() && token.head() >= 0; steps++) {
            if (content.has(token.index())) {
                return true;
            }
            if (token.head() == i) {
                return isContent(s, i, clause, token);
            }
            Token above = s.token(token.head());
            if (Frames.isJoined(token) && Frames.goesOn(s, i, above, token)) {
                return false;
            }
            token = above;
        }
        return content.has(token.index());
    }

    /** True if {@code branch}, which the tree hangs on the cue at {@code i} behind its content, is part of the content. */
    private static boolean isContent(Sentence s, int i, Token clause, Token branch) {
        if (branch.upos().equals("PUNCT") || branch.is("cc")) {
            int next = branch.index() + 1;
            return next < s.size() && !s.token(next).upos().equals("PUNCT") && followed(s, i, clause, next);
        }
        if (branch.is("conj")) {
            return joins(s, i, clause, branch);
        }
        if (branch.is("advcl")) {
            Token mark = s.child(branch.index(), "mark");
            return mark != null
                    && switch (mark.form().toLowerCase(java.util.Locale.ROOT)) {
                        case "because", "if", "unless", "although", "though", "so", "that" -> true;
                        default -> false;
                    };
        }
        boolean next = branch.is("parataxis")
                && Frames.isSameForm(s.token(i), branch)
                && s.child(branch.index(), "nsubj", "aux", "cop") == null;
        if (next || Frames.isBareAnswer(s, branch)) {
            return false; // "says thousands have fled, warns of famine"
        }
        return switch (branch.deprel()) {
            case "ccomp", "parataxis", "obj", "nmod", "appos", "xcomp" -> branch.index() > clause.index();
            default -> false;
        };
    }

    private static boolean followed(Sentence s, int i, Token clause, int next) {
        Token top = branch(s, i, next);
        return top != null && !top.upos().equals("PUNCT") && !top.is("cc") && isContent(s, i, clause, top);
    }

    private static boolean joins(Sentence s, int i, Token clause, Token next) {
        if (next.index() < clause.index()) {
            return false;
        }
        Token mark = s.child(next.index(), "mark");
        if (mark != null && mark.form().equalsIgnoreCase("that")) {
            return true;
        }
        String own = modal(s, next);
        if (!own.isEmpty() && own.equals(modal(s, clause))) {
            return true;
        }
        boolean subject = s.child(next.index(), "nsubj", "expl", "csubj") != null;
        boolean sameTense = next.xpos().equals(s.token(i).xpos()) && s.child(next.index(), "aux", "cop") == null;
        return !subject && !sameTense && !next.xpos().equals("VBG");
    }

    private static String modal(Sentence s, Token verb) {
        for (Token auxiliary : s.children(verb.index(), "aux")) {
            if (auxiliary.xpos().equals("MD")) {
                return auxiliary.lemma();
            }
        }
        return "";
    }

    /** The dependent of token {@code i} that token {@code at} stands under, {@code null} if it stands elsewhere. */
    private static @Nullable Token branch(Sentence s, int i, int at) {
        Token token = s.token(at);
        for (int steps = 0; steps < s.size() && token.head() >= 0; steps++) {
            if (token.head() == i) {
                return token;
            }
            token = s.token(token.head());
        }
        return null;
    }
}
