package org.sitrep.engine.language;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "named Ana Ruiz (as) prime minister": the tree at times takes the person for what somebody is named, the office for a part of the name, or who names for the one named. Stateless. */
final class Namings {
    private static final Set<String> NAMING = WordLists.of("naming");

    private Namings() {}

    /** {@code token} as it should be; {@code null} if it has no part in such a clause. */
    static @Nullable Token mended(List<Token> tokens, Token token) {
        if (isNaming(token)) {
            return isMisread(tokens, token)
                    ? TreeRepairs.tagged(token, "VBD", "Mood=Ind|Tense=Past|VerbForm=Fin")
                    : null;
        }
        if (token.head() < 0) {
            return null;
        }
        Token head = tokens.get(token.head());
        if (token.deprel().equals("nsubj:pass") && isNaming(head)) {
            return isMisread(tokens, head) ? TreeRepairs.hung(token, head.index(), "nsubj") : null;
        }
        boolean office = token.is("flat") && token.xpos().equals("NN") && token.index() > head.index();
        if (office && Character.isLowerCase(token.form().charAt(0)) && isNamed(tokens, head)) {
            return TreeRepairs.hung(token, head.head(), "xcomp");
        }
        int verb = beforeOffice(tokens, token, head);
        if (verb >= 0) {
            return TreeRepairs.hung(token, verb, "obj");
        }
        boolean named = token.is("xcomp") && isNamed(tokens, token);
        return named ? TreeRepairs.hung(token, token.head(), "obj") : null;
    }

    /**
     * "named Ana Ruiz finance minister" with the person as a part of the office, "named Than Swe in his place" with a name that hangs on the verb as if it were a part of it.
     *
     * @return the verb, −1 if {@code name} is no such name
     */
    private static int beforeOffice(List<Token> tokens, Token name, Token head) {
        if (!name.isProperNoun()) {
            return -1;
        }
        if (name.is("flat") && isNaming(head) && name.index() > head.index()) {
            return has(tokens, head, "obj") || has(tokens, head, "aux:pass") ? -1 : head.index();
        }
        Token verb = head.is("xcomp") && head.xpos().equals("NN") && head.head() >= 0 ? tokens.get(head.head()) : null;
        boolean office = verb != null
                && isNaming(verb)
                && name.is("compound")
                && name.index() == verb.index() + 1
                && Character.isLowerCase(head.form().charAt(0))
                && !has(tokens, verb, "obj")
                && !has(tokens, verb, "aux:pass");
        return office && verb != null ? verb.index() : -1;
    }

    private static boolean isNaming(Token token) {
        return token.isVerb() && NAMING.contains(token.lemma());
    }

    /** True for a proper noun behind a verb that names somebody and has no object but this. */
    private static boolean isNamed(List<Token> tokens, Token name) {
        if (!name.isProperNoun() || !name.is("xcomp") && !name.is("obj") || name.head() >= name.index()) {
            return false;
        }
        Token verb = tokens.get(name.head());
        if (!isNaming(verb)) {
            return false;
        }
        if (has(tokens, verb, "aux:pass")) {
            return false;
        }
        if (verb.xpos().equals("VBN") && !has(tokens, verb, "aux")) {
            return isMisread(tokens, verb);
        }
        return tokens.stream()
                .noneMatch(other -> other.head() == verb.index() && other.index() != name.index() && other.is("obj"));
    }

    /** "the president, X, named Y as premier" read as a passive: that takes an auxiliary, or has but one person. */
    private static boolean isMisread(List<Token> tokens, Token verb) {
        return verb.xpos().equals("VBN")
                && (has(tokens, verb, "nsubj:pass") || has(tokens, verb, "nsubj"))
                && !has(tokens, verb, "aux:pass")
                && !has(tokens, verb, "aux")
                && tokens.stream()
                        .anyMatch(other -> other.head() == verb.index() && other.is("xcomp") && other.isProperNoun())
                && tokens.stream().anyMatch(other -> isAs(tokens, other, verb));
    }

    private static boolean isAs(List<Token> tokens, Token office, Token verb) {
        return office.head() == verb.index()
                && office.is("obl")
                && tokens.stream()
                        .anyMatch(other -> other.head() == office.index()
                                && other.is("case")
                                && other.lemma().equals("as"));
    }

    private static boolean has(List<Token> tokens, Token verb, String relation) {
        return tokens.stream()
                .anyMatch(
                        other -> other.head() == verb.index() && other.deprel().equals(relation));
    }
}
