package org.sitrep.engine.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects that stand elsewhere: behind the second of two verbs, or as the noun that a relative clause hangs on. Stateless. */
final class Gaps {
    private Gaps() {}

    /** "seized and burned the trucks": the object hangs on the first verb but stands behind the second. */
    static List<Token> shared(Sentence s, int verb) {
        Token v = s.token(verb);
        if (!v.is("conj") || v.head() < 0 || s.child(verb, "nsubj", "obl", "ccomp", "xcomp", "iobj") != null) {
            return List.of();
        }
        Set<Token> found = new LinkedHashSet<>();
        for (Token object : s.children(v.head(), "obj")) {
            if (object.index() > verb) {
                Clauses.addArgument(s, object, found);
            }
        }
        return List.copyOf(found);
    }

    /** "the town they attacked": a relative clause with a subject of its own and nothing else that stands for the noun. */
    static @Nullable Token relative(Sentence s, int verb) {
        Token v = s.token(verb);
        boolean gap = v.deprel().equals("acl:relcl")
                && s.child(verb, "nsubj") != null
                && s.child(verb, "ccomp", "xcomp", "cop") == null;
        if (!gap || isCircumstance(s.token(v.head()))) {
            return null;
        }
        for (int i : s.subtree(verb, token -> token.head() == verb)) {
            Token token = s.token(i);
            boolean stranded = token.upos().equals("ADP") && i > verb;
            boolean adverb = token.xpos().equals("WRB");
            if (i != verb && (stranded || adverb || (Clauses.isRelative(token) && !token.is("mark")))) {
                return null;
            }
        }
        for (Token child : s.children(verb, "obl")) {
            for (int i : s.subtree(child.index())) {
                if (Clauses.isRelative(s.token(i))) {
                    return null;
                }
            }
        }
        return s.token(v.head());
    }

    /** "the day they attacked", "the way they attacked": the noun says when or how, not whom. */
    private static boolean isCircumstance(Token noun) {
        return switch (noun.lemma()) {
            case "way",
                    "reason",
                    "time",
                    "moment",
                    "minute",
                    "hour",
                    "day",
                    "night",
                    "morning",
                    "week",
                    "month",
                    "year",
                    "manner",
                    "extent" -> true;
            default -> false;
        };
    }
}
