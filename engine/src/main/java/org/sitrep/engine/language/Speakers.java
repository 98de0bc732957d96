package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who says what: "Roads were cut, the governor of the province, Ali Hassan, said" has its speaker behind what is said, whatever in the clause the network takes the phrase for; "Peru bans party, says it backed
 * rebels" has him in front. For one sentence, on one thread.
 */
final class Speakers {
    private static final Set<String> SAYING = WordLists.of("saying");

    private final List<Token> tokens;
    private final int[][] children;

    private Speakers(List<Token> tokens) {
        this.tokens = new ArrayList<>(tokens);
        this.children = Sentence.children(tokens);
    }

    /** {@code tokens} with a subject for each verb that what is said stands before and that has none. */
    static List<Token> mended(List<Token> tokens) {
        Speakers speakers = null;
        for (Token clause : tokens) {
            if (clause.is("ccomp") && clause.head() > clause.index() + 2) {
                speakers = speakers == null ? new Speakers(tokens) : speakers;
                speakers.mend(clause.index(), clause.head());
            }
        }
        return speakers == null ? tokens : speakers.tokens;
    }

    private void mend(int clause, int said) {
        boolean speech = SAYING.contains(tokens.get(said).lemma())
                && tokens.get(said).xpos().matches("VB[DZP]");
        if (!speech || hasSubject(said)) {
            return;
        }
        if (isComma(said - 1) && goesOn(clause, said)) {
            Token verb = tokens.get(said);
            hang(clause, verb.head(), verb.deprel());
            hang(said, clause, "conj");
            return;
        }
        int end = isComma(said - 1) ? said - 2 : said - 1;
        Speaker found = null;
        for (int noun = end; noun > 1; noun--) {
            Speaker speaker = speaker(noun, clause, end);
            if (speaker != null && commas(speaker.first(), end(speaker, end)) <= 1) {
                found = speaker;
            }
        }
        if (found != null) {
            hang(found.noun(), said, "nsubj");
            if (found.relative() >= 0) {
                hang(found.relative(), found.noun(), "acl:relcl");
            }
        }
    }

    /** "Peru bans party, says it backed rebels": what is said stands behind, and whoever acts before the comma says it. */
    private boolean goesOn(int clause, int said) {
        boolean behind = false;
        for (int child : children[said]) {
            behind |= child > said && tokens.get(child).is("ccomp");
        }
        return behind
                && hasSubject(clause)
                && tokens.get(clause).xpos().equals(tokens.get(said).xpos());
    }

    /** A phrase behind the clause; {@code relative}: the clause about it that hangs elsewhere, −1 if none does. */
    private record Speaker(int noun, int first, int last, int relative) {}

    private int end(Speaker speaker, int end) {
        return speaker.relative() < 0 ? end : speaker.last();
    }

    private @Nullable Speaker speaker(int noun, int clause, int end) {
        Token token = tokens.get(noun);
        boolean free = token.is("appos") || token.is("parataxis") || token.is("dislocated") || token.is("conj");
        if (!free || !token.isNoun() && !token.isProperNoun() || !isBelow(noun, clause)) {
            return null;
        }
        int first = first(noun);
        int last = last(noun);
        if (!isComma(first - 1)) {
            return null;
        }
        if (last == end || last == end + 1) {
            return new Speaker(noun, first, last, -1);
        }
        int who = last + 2;
        boolean told = isComma(last + 1)
                && who < end
                && tokens.get(who).form().equals("who")
                && tokens.get(tokens.get(who).head()).is("acl:relcl");
        int relative = told ? tokens.get(who).head() : -1;
        boolean whole = relative > who && (last(relative) == end || last(relative) == end + 1);
        return whole && isBelow(relative, clause) ? new Speaker(noun, first, last, relative) : null;
    }

    private int commas(int from, int to) {
        int commas = 0;
        for (int i = from; i <= to; i++) {
            commas += isComma(i) ? 1 : 0;
        }
        return commas;
    }

    private boolean isComma(int at) {
        return at >= 0 && tokens.get(at).form().equals(",");
    }

    private boolean hasSubject(int verb) {
        for (int child : children[verb]) {
            if (tokens.get(child).is("nsubj")
                    || tokens.get(child).is("csubj")
                    || tokens.get(child).is("expl")) {
                return true;
            }
        }
        return false;
    }

    private int first(int token) {
        int first = token;
        for (int child : children[token]) {
            first = tokens.get(child).is("punct") ? first : Math.min(first, first(child));
        }
        return first;
    }

    private int last(int token) {
        int last = token;
        for (int child : children[token]) {
            last = tokens.get(child).is("punct") ? last : Math.max(last, last(child));
        }
        return last;
    }

    private boolean isBelow(int token, int ancestor) {
        return token != ancestor && Reattachments.isUnder(tokens, tokens.get(token), ancestor);
    }

    private void hang(int token, int head, String relation) {
        tokens.set(token, TreeRepairs.hung(tokens.get(token), head, relation));
    }
}
