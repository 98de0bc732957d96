package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Span;

/** Sets of tokens of one sentence, to be turned into content spans. */
final class Content {
    private final Sentence s;
    private final boolean[] in;

    Content(Sentence s) {
        this.s = s;
        this.in = new boolean[s.size()];
    }

    Content add(int head) {
        for (int i : s.subtree(head)) {
            in[i] = true;
        }
        return this;
    }

    Content addRange(int from, int to) {
        for (int i = Math.max(0, from); i < to; i++) {
            in[i] = true;
        }
        return this;
    }

    Content remove(int head) {
        for (int i : s.subtree(head)) {
            in[i] = false;
        }
        return this;
    }

    Content removeRange(int from, int to) {
        for (int i = Math.max(0, from); i < to; i++) {
            in[i] = false;
        }
        return this;
    }

    /** Extends the first run to the sentence's start if only connecting words lie before it. */
    Content reachStart() {
        int first = 0;
        while (first < in.length && !in[first]) {
            first++;
        }
        for (int i = 0; i < first; i++) {
            Token token = s.token(i);
            boolean connects = token.upos().equals("CCONJ")
                    || token.upos().equals("ADV")
                    || token.upos().equals("PUNCT");
            if (!connects) {
                return this;
            }
        }
        return first < in.length ? addRange(0, first) : this;
    }

    boolean has(int i) {
        return in[i];
    }

    /** "They", of "they are accused": nothing is said. */
    private boolean isPronoun() {
        int last = -1;
        for (int i = 0; i < in.length; i++) {
            if (in[i] && last >= 0) {
                return false;
            }
            last = in[i] ? i : last;
        }
        return last >= 0 && s.token(last).has("Case=Nom");
    }

    boolean isEmpty() {
        return spans().isEmpty() || isPronoun();
    }

    /** The runs of tokens as spans, without punctuation at their edges; runs of punctuation alone are dropped. */
    List<Span> spans() {
        List<Span> found = new ArrayList<>();
        int at = 0;
        while (at < in.length) {
            if (!in[at]) {
                at++;
                continue;
            }
            int to = at;
            while (to < in.length && (in[to] || isBridge(to))) {
                to++;
            }
            Span span = trimmed(at, to);
            if (span != null) {
                found.add(span);
            }
            at = to;
        }
        return found;
    }

    /** Punctuation that the tree hung elsewhere, between two kept tokens. */
    private boolean isBridge(int i) {
        return s.token(i).upos().equals("PUNCT") && i + 1 < in.length && in[i + 1] && i > 0 && in[i - 1];
    }

    private @Nullable Span trimmed(int from, int to) {
        int first = from;
        int last = to - 1;
        while (first <= last && isOuter(s.token(first))) {
            first++;
        }
        while (last >= first && isOuter(s.token(last))) {
            last--;
        }
        return first > last ? null : s.span(first, last + 1);
    }

    private static boolean isOuter(Token token) {
        return token.upos().equals("PUNCT") && "()[]?!".indexOf(token.form().charAt(0)) < 0;
    }
}
