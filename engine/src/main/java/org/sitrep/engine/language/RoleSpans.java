package org.sitrep.engine.language;

import java.util.List;
import java.util.Set;

/**
 * The phrases that stand in a predicate's roles, read off the tree: all below the head word, less what belongs to the predicate's own clause, without the punctuation at the ends. For one
 * sentence, on one thread.
 */
final class RoleSpans {
    /** What belongs to a clause rather than to the word that a copula or an auxiliary leans on. */
    private static final Set<String> CLAUSAL = Set.of(
            "nsubj",
            "csubj",
            "mark",
            "cc",
            "aux",
            "cop",
            "punct",
            "parataxis",
            "discourse",
            "vocative",
            "dislocated",
            "expl");

    /** Ways in which a predicate modifies the very word that stands in its role ("the men who left"). */
    private static final Set<String> MODIFYING =
            Set.of("acl", "advcl", "amod", "nmod", "obj", "obl", "nummod", "compound", "det");

    private static final Set<String> OUTSIDE_MODIFIED =
            Set.of("case", "cop", "nsubj", "csubj", "mark", "aux", "expl", "parataxis", "advcl");
    private static final Set<String> BEFORE_MODIFIED = Set.of("advmod", "cc", "punct", "discourse");
    private static final Set<String> OWN_CLAUSE = Set.of("nsubj", "csubj", "expl", "aux");
    private static final Set<String> BESIDE = Set.of("parataxis", "discourse", "vocative");
    private static final Set<String> QUOTES = Set.of("\"", "“", "”", "‘", "’", "'", "''", "``", "`", "«", "»");
    private static final Set<String> ENDS =
            Set.of(",", ".", "!", "?", ";", ":", "-", "--", "–", "—", "...", "…", "!!", "??", "?!", "!?");
    private static final Set<String> BEGINS = Set.of(",", ".", ";", ":", "-", "--", "–", "—");

    private final List<Token> tokens;
    private final int[][] children;
    private final boolean[] kept;

    /** @param tokens of a whole sentence */
    RoleSpans(List<Token> tokens) {
        this.tokens = tokens;
        children = Sentence.children(tokens);
        kept = new boolean[tokens.size()];
    }

    /**
     * The phrase of {@code predicate}'s role {@code label} with the head word {@code head}.
     *
     * @param heads the head words of all its roles; phrases of one predicate do not overlap
     */
    TokenRange of(int predicate, String label, int head, Set<Integer> heads) {
        if (label.equals("ARGM-LVB") || label.equals("ARGM-PRR")) {
            return new TokenRange(head, head + 1); // a light verb and its noun name each other
        }
        int below = childTowards(predicate, head);
        java.util.Arrays.fill(kept, false);
        int[] stack = new int[tokens.size() + 1];
        int depth = 0;
        stack[depth++] = head;
        int deed = smallClause(predicate, head, heads);
        if (deed >= 0) {
            stack[depth++] = deed;
        }
        while (depth > 0) {
            int at = stack[--depth];
            kept[at] = true;
            for (int child : children[at]) {
                boolean own = child != predicate
                        && !kept[child]
                        && !heads.contains(child)
                        && (at != head || belongs(child, head, below));
                if (own) {
                    stack[depth++] = child;
                }
            }
        }
        int from = head;
        while (from > 0 && kept[from - 1]) {
            from--;
        }
        int to = head + 1;
        while (to < tokens.size() && kept[to]) {
            to++;
        }
        return trimmed(from, to, head);
    }

    /** "let [them go]", "had [trouble parking]": the deed that makes a clause of the object; −1 if there is none, or if it has a role of its own. */
    private int smallClause(int predicate, int head, Set<Integer> heads) {
        Token object = tokens.get(head);
        if (object.head() != predicate || !(object.is("obj") || object.is("iobj") || object.is("expl"))) {
            return -1;
        }
        for (int child : children[predicate]) {
            if (child > head && tokens.get(child).is("xcomp")) {
                return heads.contains(child) ? -1 : child;
            }
        }
        return -1;
    }

    /** The child of {@code ancestor} that {@code token} is or stands under, −1 if it stands elsewhere. */
    private int childTowards(int token, int ancestor) {
        int at = token;
        for (int steps = 0; at >= 0 && steps <= tokens.size(); steps++) {
            int head = tokens.get(at).head();
            if (head == ancestor) {
                return at;
            }
            at = head;
        }
        return -1;
    }

    /** @param below the child of {@code head} with the predicate, −1 if the predicate is not below */
    private boolean belongs(int child, int head, int below) {
        Token token = tokens.get(child);
        String relation = base(token);
        if (token.deprel().equals("cc") && child < head) {
            return false;
        }
        if (below < 0) {
            return true;
        }
        if (child == below || BESIDE.contains(relation)) {
            return false;
        }
        String link = base(tokens.get(below));
        if (link.equals("cop") || link.equals("aux")) {
            // "happy it is": what stands in front of both belongs to the word in front.
            boolean beside = head < below ? child < below : child > below;
            return !CLAUSAL.contains(relation) && beside && !hasOwnClause(child);
        }
        if (MODIFYING.contains(link)) {
            return !OUTSIDE_MODIFIED.contains(relation) && !(child < head && BEFORE_MODIFIED.contains(relation));
        }
        return true;
    }

    private boolean hasOwnClause(int i) {
        String relation = base(tokens.get(i));
        if (!relation.equals("conj") && !relation.equals("advcl")) {
            return false;
        }
        for (int child : children[i]) {
            if (OWN_CLAUSE.contains(base(tokens.get(child)))) {
                return true;
            }
        }
        return false;
    }

    private TokenRange trimmed(int first, int last, int head) {
        int from = first;
        int to = last;
        while (true) {
            String end = form(to - 1);
            boolean odd = quotes(from, to) % 2 == 1;
            if (to - 1 > head
                    && (ENDS.contains(end) || (QUOTES.contains(end) && (odd || ENDS.contains(form(to - 2)))))) {
                to--;
                continue;
            }
            String begin = form(from);
            if (from < head && (BEGINS.contains(begin) || (QUOTES.contains(begin) && odd))) {
                from++;
                continue;
            }
            return new TokenRange(from, to);
        }
    }

    private int quotes(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += QUOTES.contains(form(i)) ? 1 : 0;
        }
        return count;
    }

    private String form(int i) {
        return tokens.get(i).form();
    }

    private static String base(Token token) {
        int colon = token.deprel().indexOf(':');
        return colon < 0 ? token.deprel() : token.deprel().substring(0, colon);
    }
}
