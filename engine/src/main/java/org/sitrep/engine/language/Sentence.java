package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;

/**
 * A parsed sentence: its tokens, a basic dependency tree over them, its names and predicates.
 *
 * <p>Immutable and thread-safe. Token indices count from 0; the root has head −1.
 */
public final class Sentence {
    private final int index;
    private final int paragraph;
    private final SectionKind section;
    private final Span span;
    private final List<Token> tokens;
    private final List<Name> names;
    private final List<org.sitrep.engine.language.Predicate> predicates;
    private final int[][] children;
    private final int root;

    /**
     * @param index place among the sentences of the document, from 0
     * @param paragraph place of its paragraph in the layout, from 0
     * @param section the section it belongs to
     * @param span from the first to the last token
     * @param tokens never empty, indices 0 to n−1
     * @param names in order, without overlap
     * @param predicates in order of their token
     */
    public Sentence(
            int index,
            int paragraph,
            SectionKind section,
            Span span,
            List<Token> tokens,
            List<Name> names,
            List<org.sitrep.engine.language.Predicate> predicates) {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("sentence without tokens");
        }
        this.index = index;
        this.paragraph = paragraph;
        this.section = section;
        this.span = span;
        this.tokens = List.copyOf(tokens);
        this.names = List.copyOf(names);
        this.predicates = List.copyOf(predicates);
        this.root = tokens.stream()
                .filter(token -> token.head() < 0)
                .mapToInt(Token::index)
                .reduce(0, (before, after) -> after);
        this.children = children(tokens);
    }

    /** True if token {@code i} is a hyphen that joins two words without a blank: "Jae-myung", "sit-in". */
    public static boolean isInnerHyphen(List<Token> tokens, int i) {
        return i > 0
                && i + 1 < tokens.size()
                && tokens.get(i).form().equals("-")
                && tokens.get(i - 1).span().end() == tokens.get(i).span().start()
                && tokens.get(i).span().end() == tokens.get(i + 1).span().start();
    }

    /** The dependents of each of {@code tokens}, in order. */
    static int[][] children(List<Token> tokens) {
        int[] counts = new int[tokens.size()];
        for (Token token : tokens) {
            if (token.head() >= 0) {
                counts[token.head()]++;
            }
        }
        int[][] children = new int[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            children[i] = new int[counts[i]];
        }
        int[] filled = new int[counts.length];
        for (Token token : tokens) {
            if (token.head() >= 0) {
                children[token.head()][filled[token.head()]++] = token.index();
            }
        }
        return children;
    }

    public int index() {
        return index;
    }

    public int paragraph() {
        return paragraph;
    }

    public SectionKind section() {
        return section;
    }

    public Span span() {
        return span;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    public List<Name> names() {
        return names;
    }

    public List<org.sitrep.engine.language.Predicate> predicates() {
        return predicates;
    }

    public Token root() {
        return tokens.get(root);
    }

    /** The head of {@code token}, {@code null} for the root. */
    public @Nullable Token head(Token token) {
        return token.head() < 0 ? null : tokens.get(token.head());
    }

    /** The dependents of token {@code i}, in order. */
    public List<Token> children(int i) {
        List<Token> found = new ArrayList<>(children[i].length);
        for (int child : children[i]) {
            found.add(tokens.get(child));
        }
        return found;
    }

    /** The dependents of token {@code i} by {@code relation} or a subtype of it, in order. */
    public List<Token> children(int i, String relation) {
        List<Token> found = new ArrayList<>(2);
        for (int child : children[i]) {
            if (tokens.get(child).is(relation)) {
                found.add(tokens.get(child));
            }
        }
        return found;
    }

    /** The first dependent of token {@code i} by one of {@code relations} (or a subtype), {@code null} if there is none. */
    public @Nullable Token child(int i, String... relations) {
        for (int child : children[i]) {
            for (String relation : relations) {
                if (tokens.get(child).is(relation)) {
                    return tokens.get(child);
                }
            }
        }
        return null;
    }

    /** The lower-case adposition that marks token {@code i} ({@code case}), fixed parts joined by a blank ({@code because of}); {@code null} if none. */
    public @Nullable String adposition(int i) {
        Token mark = child(i, "case");
        if (mark == null) {
            return null;
        }
        // "out of" is one preposition, whether or not the tree joins it
        Token of = mark.index() + 1 < tokens.size() ? tokens.get(mark.index() + 1) : mark;
        boolean two = of.lemma().equals("of") && of.is("case") && of.head() == i;
        return two ? withFixed(mark) + " of" : withFixed(mark);
    }

    /** The lower-case form of {@code token} with its {@code fixed} parts. */
    public String withFixed(Token token) {
        StringBuilder words = new StringBuilder(token.form().toLowerCase(java.util.Locale.ROOT));
        for (Token part : children(token.index(), "fixed")) {
            words.append(' ').append(part.form().toLowerCase(java.util.Locale.ROOT));
        }
        return words.toString();
    }

    /** True if {@code ancestor} is {@code i} itself or above it. */
    public boolean under(int i, int ancestor) {
        int at = i;
        for (int steps = 0; at >= 0 && steps <= tokens.size(); steps++) {
            if (at == ancestor) {
                return true;
            }
            at = tokens.get(at).head();
        }
        return false;
    }

    /** Indices of token {@code i} and all below it, ascending. */
    public List<Integer> subtree(int i) {
        return subtree(i, token -> true);
    }

    /** Indices of token {@code i} and all below it whose path down passes only tokens that {@code keep} accepts, ascending. */
    public List<Integer> subtree(int i, Predicate<Token> keep) {
        boolean[] in = new boolean[tokens.size()];
        int[] stack = new int[tokens.size() + 1];
        int depth = 0;
        stack[depth++] = i;
        in[i] = true;
        while (depth > 0) {
            for (int child : children[stack[--depth]]) {
                if (!in[child] && keep.test(tokens.get(child))) {
                    in[child] = true;
                    stack[depth++] = child;
                }
            }
        }
        List<Integer> found = new ArrayList<>();
        for (int k = 0; k < in.length; k++) {
            if (in[k]) {
                found.add(k);
            }
        }
        return found;
    }

    /** The text span from the first to the last token below {@code i}, {@code i} included. */
    public Span subtreeSpan(int i) {
        List<Integer> all = subtree(i);
        return span(all.get(0), all.get(all.size() - 1) + 1);
    }

    /** The text span of tokens {@code from} (inclusive) to {@code to} (exclusive). */
    public Span span(int from, int to) {
        return new Span(
                tokens.get(from).span().start(), tokens.get(to - 1).span().end());
    }

    /** The encoder's name that covers token {@code i}, {@code null} if none does. */
    public @Nullable Name nameAt(int i) {
        for (Name name : names) {
            if (name.from() <= i && i < name.to()) {
                return name;
            }
        }
        return null;
    }

    /** The syntactic head of tokens {@code from} to {@code to} (exclusive): the first whose own head lies outside. */
    public int headOf(int from, int to) {
        for (int i = from; i < to; i++) {
            int head = tokens.get(i).head();
            if ((head < from || head >= to) && !tokens.get(i).upos().equals("PUNCT")) {
                return i;
            }
        }
        return to - 1;
    }

    /** Index of the token that covers text offset {@code offset}, or the next one after it; −1 past the end. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return tokens.get(low).span().end() <= offset ? -1 : low;
    }
}
