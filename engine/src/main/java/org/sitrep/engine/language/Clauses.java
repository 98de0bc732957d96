package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does what to whom in a dependency tree: the arguments of a predicate as they are meant, not only as they are written.
 *
 * <p>"The man arrested by police was said to have fled and joined the rebels": {@code police} is the subject of {@code arrested}, {@code man} its object and the subject of
 * {@code fled} and {@code joined}. Lists are in text order and hold each coordinated noun ("Russia and China"); a relative pronoun is replaced by the noun it stands for.
 * All methods are pure and thread-safe.
 */
public final class Clauses {
    private static final int DEEPEST = 12;

    private Clauses() {}

    /** The logical subjects of {@code verb}: who does it. Of a passive, its agents. */
    public static List<Token> subjects(Sentence s, int verb) {
        return isPassive(s, verb) ? agents(s, verb) : Subjects.of(s, verb);
    }

    /** True if {@code verb} has a particle "over" ("took over the mill"); others are done over something ("quit over the crash"). */
    public static boolean takesOver(Token verb) {
        return VerbGroups.takesOver(verb);
    }

    /** True if what {@code verb} tells is what somebody may not do: "was not authorised to discuss it". */
    public static boolean isUnlicensed(Sentence s, int verb) {
        return VerbGroups.isUnlicensed(s, verb);
    }

    /** True if the deed or plan that {@code verb} governs is somebody else's: "foiled a plot", "welcomed the decision". */
    public static boolean beholds(Token verb) {
        return Subjects.beholds(verb);
    }

    /** Those named with "by" as the doers of a passive: {@code obl:agent}, shared with a participle just before ("attacked and robbed by"). */
    public static List<Token> agents(Sentence s, int verb) {
        Set<Token> found = new LinkedHashSet<>();
        for (Token child : s.children(verb)) {
            if (child.deprel().equals("obl:agent")) {
                addConjuncts(s, child, found);
            }
        }
        if (found.isEmpty() && isPassive(s, verb)) {
            for (Token child : s.children(verb)) {
                boolean noun = child.isNoun() || child.isProperNoun() || child.isPronoun();
                if (child.deprel().equals("obl") && noun && "by".equals(s.adposition(child.index()))) {
                    addConjuncts(s, child, found);
                }
            }
        }
        if (found.isEmpty()) {
            for (Token next : s.children(verb, "conj")) {
                if (isPassive(s, next.index()) && onlyJoined(s, verb, next.index())) {
                    found.addAll(agents(s, next.index()));
                    break;
                }
            }
        }
        return List.copyOf(found);
    }

    /** The logical objects of {@code verb}: whom or what it is done to. Of a passive, its grammatical subjects; of a passive participle, the noun it modifies. */
    public static List<Token> objects(Sentence s, int verb) {
        Set<Token> found = new LinkedHashSet<>();
        boolean passive = isPassive(s, verb);
        if (passive) {
            found.addAll(Subjects.of(s, verb));
        }
        for (Token object : s.children(verb, "obj")) {
            addArgument(s, object, found);
        }
        if (found.isEmpty() && !passive) {
            found.addAll(Gaps.shared(s, verb));
        }
        if (found.isEmpty() && !passive) {
            Token gap = Gaps.relative(s, verb);
            if (gap != null) {
                found.add(gap);
            }
        }
        return List.copyOf(found);
    }

    /** Nouns joined to {@code predicate} (a verb or a noun) by one of {@code prepositions} (lower case; any if none is given). */
    public static List<Token> obliques(Sentence s, int predicate, String... prepositions) {
        Set<Token> found = new LinkedHashSet<>();
        for (Token child : s.children(predicate)) {
            if (!child.is("obl") && !child.is("nmod")) {
                continue;
            }
            String adposition = s.adposition(child.index());
            if (prepositions.length == 0
                    ? adposition != null
                    : List.of(prepositions).contains(adposition == null ? "" : adposition)) {
                addArgument(s, child, found);
            }
        }
        return List.copyOf(found);
    }

    /** Predicates of the clauses that {@code verb} takes as complement ({@code ccomp}, {@code xcomp}), coordinated ones included. */
    public static List<Token> complements(Sentence s, int verb) {
        Set<Token> found = new LinkedHashSet<>();
        for (Token child : s.children(verb)) {
            if (child.is("ccomp") || child.is("xcomp")) {
                addConjuncts(s, child, found);
            }
        }
        return List.copyOf(found);
    }

    /** True if the grammatical subject of {@code verb} (or the noun a participle modifies) is the one it is done to. */
    public static boolean isPassive(Sentence s, int verb) {
        return VerbGroups.isPassive(s, verb);
    }

    /**
     * The word that negates {@code i}: "not, never, no, without, neither, nor" on a predicate, on its subject or object ("No troops entered"), or on a noun; shared by
     * coordinated verbs under one auxiliary. {@code null} if nothing does. A negative matrix ("refused to", "did not want to") is not looked at.
     */
    public static @Nullable Token negation(Sentence s, int i) {
        return VerbGroups.negation(s, i);
    }

    /** Auxiliaries of {@code verb}, in order; shared ones too ("has signed and sealed"). */
    public static List<Token> auxiliaries(Sentence s, int verb) {
        return VerbGroups.auxiliaries(s, verb);
    }

    /** Modal auxiliaries of {@code verb}, in order; shared ones too. */
    public static List<Token> modals(Sentence s, int verb) {
        return VerbGroups.modals(s, verb);
    }

    /** True if the clause of {@code verb} (or of a noun or adjective with a copula) is finite. */
    public static boolean isFinite(Sentence s, int verb) {
        return VerbGroups.isFinite(s, verb);
    }

    /** The time that the verb group of {@code verb} expresses. */
    public static Tense tense(Sentence s, int verb) {
        return VerbGroups.tense(s, verb);
    }

    /** Token {@code i} and all that are coordinated with it behind it, in text order. */
    public static List<Token> conjuncts(Sentence s, int i) {
        Set<Token> found = new LinkedHashSet<>();
        addConjuncts(s, s.token(i), found);
        return List.copyOf(found);
    }

    /** The first of the coordination that token {@code i} belongs to; {@code i} itself if it is in none. */
    public static Token firstConjunct(Sentence s, int i) {
        Token token = s.token(i);
        for (int steps = 0; token.is("conj") && token.head() >= 0 && steps < s.size(); steps++) {
            token = s.token(token.head());
        }
        return token;
    }

    /** The noun that the relative pronoun {@code i} stands for, {@code null} if it is none or has none. */
    public static @Nullable Token antecedent(Sentence s, int i) {
        Token pronoun = s.token(i);
        if (!isRelative(pronoun)) {
            return null;
        }
        Token at = pronoun;
        for (int steps = 0; at.head() >= 0 && steps < DEEPEST; steps++) {
            if (at.deprel().equals("acl:relcl")) {
                return s.token(at.head());
            }
            at = s.token(at.head());
        }
        return null;
    }

    /** The noun phrase around {@code head}: determiner to complements, without coordinated nouns, relative clauses, participles, appositions and outer punctuation. */
    public static TokenRange nounPhrase(Sentence s, int head) {
        boolean[] in = new boolean[s.size()];
        for (int i : s.subtree(head, token -> belongs(token, head))) {
            in[i] = true;
        }
        int from = head;
        int to = head + 1;
        while (from > 0 && (in[from - 1] || isGap(s, in, from - 1, -1))) {
            from--;
        }
        while (to < s.size() && (in[to] || isGap(s, in, to, 1))) {
            to++;
        }
        return new TokenRange(from, to);
    }

    /** Punctuation or an adverb with a kept token on its far side: "the, so far, deadliest attack". */
    private static boolean isGap(Sentence s, boolean[] in, int i, int step) {
        Token token = s.token(i);
        int next = i + step;
        return (token.upos().equals("PUNCT") || token.upos().equals("ADV"))
                && next >= 0
                && next < in.length
                && in[next];
    }

    private static boolean belongs(Token token, int head) {
        boolean direct = token.head() == head;
        return switch (token.deprel()) {
            case "acl",
                    "acl:relcl",
                    "appos",
                    "advcl",
                    "parataxis",
                    "dep",
                    "nsubj",
                    "cop",
                    "aux",
                    "mark",
                    "csubj",
                    "expl",
                    "discourse",
                    "vocative",
                    "orphan",
                    "nsubj:outer" -> false;
            case "case", "conj", "cc", "punct", "advmod", "cc:preconj" -> !direct;
            default -> true;
        };
    }

    static void addArgument(Sentence s, Token argument, Set<Token> found) {
        Token noun = antecedent(s, argument.index());
        if (noun != null) {
            found.addAll(told(s, argument, noun));
        } else {
            addConjuncts(s, argument, found);
        }
    }

    /** "Qatar and Oman, which brokered the truce": the relative clause tells of both, or, if its verb counts one, of the last, whichever of them the tree hangs it on. */
    private static List<Token> told(Sentence s, Token relative, Token noun) {
        Token verb = s.head(relative);
        List<Token> joined = conjuncts(s, firstConjunct(s, noun.index()).index()).stream()
                .filter(each -> each.index() < relative.index())
                .toList();
        // "Ana Diaz and Luis Roa, who resigned" may be one of them.
        boolean names = joined.size() > 1
                && relative.lemma().equals("which")
                && joined.contains(noun)
                && joined.stream().allMatch(Token::isProperNoun)
                && s.token(relative.index() - 1).form().equals(",");
        if (verb == null || !names) {
            return List.of(noun);
        }
        boolean one = verb.xpos().equals("VBZ")
                || s.children(verb.index()).stream()
                        .anyMatch(aux -> aux.xpos().equals("VBZ") || aux.form().equals("was"));
        return one ? List.of(joined.getLast()) : joined;
    }

    static void addConjuncts(Sentence s, Token token, Set<Token> found) {
        List<Token> all = new ArrayList<>();
        all.add(token);
        for (int at = 0; at < all.size() && at < s.size(); at++) {
            all.addAll(s.children(all.get(at).index(), "conj"));
        }
        all.sort((a, b) -> Integer.compare(a.index(), b.index()));
        found.addAll(all);
    }

    private static boolean onlyJoined(Sentence s, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            String upos = s.token(i).upos();
            if (!upos.equals("CCONJ") && !upos.equals("PUNCT") && !upos.equals("ADV")) {
                return false;
            }
        }
        return true;
    }

    static boolean isRelative(Token token) {
        if (token.has("PronType=Rel")) {
            return true;
        }
        return switch (token.xpos()) {
            case "WP", "WDT", "WP$" -> true;
            default ->
                token.isPronoun() && token.form().toLowerCase(Locale.ROOT).equals("that") && !token.has("PronType=Dem");
        };
    }
}
