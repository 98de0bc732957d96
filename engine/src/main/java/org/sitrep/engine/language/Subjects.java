package org.sitrep.engine.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is the subject of a verb: its own, or one that coordination, control or the noun it modifies gives it. Stateless. */
final class Subjects {
    private static final int DEEPEST = 12;

    /** Whoever is judged has done what stands behind "for": "thanked Peru for sending doctors". */
    private static final Set<String> JUDGING = WordLists.of("judging");

    /** What is imposed on whoever has done what stands behind "for": "slapped sanctions on firms for supplying arms". */
    private static final Set<String> PENALTIES = WordLists.of("penalty");

    /** What somebody else does, or means to, is the object of these: "foiled a plot to bomb", "welcomed a decision to leave". */
    private static final Set<String> BEHOLDING = WordLists.of("beholding");

    /** What asks something of whoever turns it down: "rejected a call to resign". */
    private static final Set<String> ADDRESSED = WordLists.of("addressed");

    /** Whom these have for an object does not do what stands behind "from". */
    private static final Set<String> KEEPING = WordLists.of("keeping");

    /** Whoever is given something is to use it: "gave the rebels two days to leave". */
    private static final Set<String> GIVING = WordLists.of("giving");

    /** "voted on Monday to end it": no day is called upon. */
    private static final Set<String> DAYS = WordLists.of("day");

    private Subjects() {}

    /** The subjects as the tree has them, whatever the voice, found through coordination, control and modified nouns. */
    static List<Token> of(Sentence s, int verb) {
        return of(s, verb, 0);
    }

    private static List<Token> of(Sentence s, int verb, int depth) {
        Set<Token> found = new LinkedHashSet<>();
        Token v = s.token(verb);
        for (Token child : s.children(verb, "nsubj")) {
            Clauses.addArgument(s, child, found);
        }
        if (found.isEmpty() && (v.isVerb() || s.child(verb, "cop") != null)) {
            // "Foreign Minister Ana Vega held talks": the parser may hang the title on the verb as if that were the
            // name.
            for (Token child : s.children(verb, "nmod:desc")) {
                if (child.index() < verb) {
                    Clauses.addArgument(s, child, found);
                }
            }
        }
        if (v.deprel().equals("acl:relcl") && v.head() >= 0 && found.equals(Set.of(s.token(v.head())))) {
            return joined(s, s.token(v.head()), v);
        }
        // "traded fire, each accusing the other": those named before.
        boolean shared = v.is("advcl") && found.stream().allMatch(Subjects::isEach);
        if (!found.isEmpty() && !shared || v.head() < 0 || depth > DEEPEST) {
            return List.copyOf(found);
        }
        if (s.child(verb, "csubj", "expl") != null) {
            return List.of();
        }
        return switch (v.deprel()) {
            case "conj" -> of(s, v.head(), depth + 1);
            case "xcomp" -> controllers(s, v.head(), verb, depth);
            case "advcl" -> {
                List<Token> others = isMarkedTo(s, v) ? given(s, v.head()) : judged(s, v);
                others = others.isEmpty() ? kept(s, v) : others;
                yield others.isEmpty() ? of(s, v.head(), depth + 1) : others;
            }
            case "ccomp" -> Clauses.isFinite(s, verb) ? List.of() : of(s, v.head(), depth + 1);
            case "acl", "acl:relcl", "amod" -> modified(s, v, depth);
            default -> List.of();
        };
    }

    private static boolean isEach(Token subject) {
        return subject.form().equals("each") || subject.form().equals("both");
    }

    /** True if what {@code verb} governs is somebody else's: "foiled a plot". */
    static boolean beholds(Token verb) {
        return BEHOLDING.contains(verb.lemma());
    }

    private static boolean isMarkedTo(Sentence s, Token v) {
        Token mark = s.child(v.index(), "mark");
        return mark != null && mark.lemma().equals("to") && v.xpos().equals("VB");
    }

    /** Who is given what the verb {@code matrix} gives; none if it gives nobody anything. */
    private static List<Token> given(Sentence s, int matrix) {
        Set<Token> found = new LinkedHashSet<>();
        if (GIVING.contains(s.token(matrix).lemma())) {
            for (Token receiver : s.children(matrix, "iobj")) {
                Clauses.addArgument(s, receiver, found);
            }
        }
        return List.copyOf(found);
    }

    /** Whom the verb above keeps from doing it: "barred him from leaving". */
    private static List<Token> kept(Sentence s, Token v) {
        Token mark = s.child(v.index(), "mark", "case");
        boolean from = mark != null && mark.lemma().equals("from") && v.xpos().equals("VBG");
        return from && KEEPING.contains(s.token(v.head()).lemma()) ? Clauses.objects(s, v.head()) : List.of();
    }

    /** Whom the verb above judges for what {@code v} tells; none if it does not. */
    private static List<Token> judged(Sentence s, Token v) {
        Token mark = s.child(v.index(), "mark", "case");
        if (mark == null || !mark.lemma().equals("for") || !v.xpos().equals("VBG")) {
            return List.of();
        }
        List<Token> objects = Clauses.objects(s, v.head());
        for (Token object : objects) {
            if (PENALTIES.contains(object.lemma())) {
                List<Token> own = penalised(s, object.index());
                return own.isEmpty() ? penalised(s, v.head()) : own;
            }
        }
        return JUDGING.contains(s.token(v.head()).lemma()) ? objects : List.of();
    }

    private static List<Token> penalised(Sentence s, int word) {
        for (Token on : s.children(word)) {
            String adposition = on.is("obl") || on.is("nmod") ? s.adposition(on.index()) : null;
            if ("on".equals(adposition) || "against".equals(adposition)) {
                Set<Token> found = new LinkedHashSet<>();
                Clauses.addArgument(s, on, found);
                return List.copyOf(found);
            }
        }
        return List.of();
    }

    /** Who is understood as subject of the open complement {@code verb}: "ordered troops to leave", "called on Israel to stop", "wants to leave". */
    private static List<Token> controllers(Sentence s, int matrix, int verb, int depth) {
        Set<Token> found = new LinkedHashSet<>();
        for (Token object : s.children(matrix)) {
            if (object.is("obj") || object.is("iobj")) {
                Clauses.addArgument(s, object, found);
            }
        }
        if (found.isEmpty()) {
            for (Token oblique : s.children(matrix, "obl")) {
                String adposition = s.adposition(oblique.index());
                boolean addressed = "on".equals(adposition) || "upon".equals(adposition) || "to".equals(adposition);
                boolean between = matrix < oblique.index() && oblique.index() < verb;
                if (addressed
                        && !DAYS.contains(oblique.lemma().toLowerCase(Locale.ROOT))
                        && between
                        && s.token(matrix).isVerb()
                        && s.token(verb).xpos().equals("VB")) {
                    Clauses.addConjuncts(s, oblique, found);
                }
            }
        }
        return found.isEmpty() ? of(s, matrix, depth + 1) : List.copyOf(found);
    }

    /** The subject of a clause that modifies a noun. */
    private static List<Token> modified(Sentence s, Token v, int depth) {
        Token noun = s.token(v.head());
        Token mark = s.child(v.index(), "mark");
        boolean marked = mark != null && v.deprel().equals("acl");
        if (!marked || s.child(noun.index(), "amod") instanceof Token first && isSelecting(first)) {
            return List.of(noun);
        }
        // "Russia's decision to withdraw", "gave up a policy of targeting": the noun is what, not who.
        Token owner = s.child(noun.index(), "nmod:poss");
        if (owner != null) {
            return Clauses.conjuncts(s, owner.index());
        }
        // "warned of a plot to attack": whoever speaks of it does not plot.
        boolean topic = noun.is("obl") && isTopic(s.adposition(noun.index()));
        boolean held = noun.head() >= 0 && (noun.is("obj") || noun.is("obl") && !topic || noun.is("xcomp"));
        if (!held || !s.token(noun.head()).isVerb()) {
            return List.of();
        }
        Token holder = s.token(noun.head());
        if (noun.is("obj") && beholds(holder) && !ADDRESSED.contains(noun.lemma())) {
            return List.of();
        }
        if (Clauses.isPassive(s, holder.index())) {
            return noun.is("obj") && GIVING.contains(holder.lemma()) ? of(s, holder.index(), depth + 1) : List.of();
        }
        List<Token> receivers = given(s, holder.index());
        List<Token> doers = receivers.isEmpty() ? of(s, holder.index(), depth + 1) : receivers;
        return noun.is("obl") && isAnothers(s, v, holder, doers) ? List.of() : doers;
    }

    /** "in an operation to arrest the gunmen, the gunmen opened fire": nobody does it to himself, and what the sentence opens with is not yet its subject's. */
    private static boolean isAnothers(Sentence s, Token v, Token holder, List<Token> doers) {
        boolean before = v.index() < holder.index() && doers.stream().allMatch(doer -> doer.index() > v.index());
        return before
                || s.children(v.index(), "obj").stream()
                        .anyMatch(object ->
                                doers.stream().anyMatch(doer -> doer.lemma().equals(object.lemma())));
    }

    /** "clashes of police and students who had called a march": what follows the last of them is told of it at least. */
    private static List<Token> joined(Sentence s, Token noun, Token clause) {
        return Clauses.conjuncts(s, noun.index()).stream()
                .filter(each -> each.index() < clause.index())
                .toList();
    }

    private static boolean isTopic(@Nullable String adposition) {
        return "of".equals(adposition)
                || "about".equals(adposition)
                || "against".equals(adposition)
                || "from".equals(adposition)
                || "over".equals(adposition);
    }

    /** "the first country to recognise", "the last to leave". */
    private static boolean isSelecting(Token adjective) {
        return adjective.has("NumType=Ord")
                || adjective.lemma().equals("last")
                || adjective.lemma().equals("only")
                || adjective.lemma().equals("next")
                || adjective.lemma().equals("late");
    }
}
