package org.sitrep.engine.language;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Verbs whose form, or whose object, tells where they hang. Stateless. */
final class VerbForms {
    private static final Set<String> OTHERS = Set.of("him", "her", "them");

    private static final Set<String> HANDS = Set.of("hand", "turn", "sign");

    private static final Set<String> NAMING = WordLists.of("naming");

    private VerbForms() {}

    /** {@code token} where its form lets it hang; {@code null} if it hangs there already. */
    static @Nullable Token mended(List<Token> tokens, Token token) {
        Token deed = finite(tokens, token);
        deed = deed == null ? relative(tokens, token) : deed;
        deed = deed == null ? second(tokens, token) : deed;
        deed = deed == null ? handed(tokens, token) : deed;
        deed = deed == null ? named(tokens, token) : deed;
        return deed == null ? writing(tokens, token) : deed;
    }

    /** "sent troops to defend the port and shelled the hills": nobody sends them to "shelled". */
    private static @Nullable Token finite(List<Token> tokens, Token verb) {
        if (!verb.is("conj") || !isFinite(verb) || verb.head() < 0) {
            return null;
        }
        Token aim = tokens.get(verb.head());
        Token above = aim.head() < 0 ? null : tokens.get(aim.head());
        boolean aimed = aim.xpos().equals("VB")
                && (aim.is("xcomp") || aim.is("advcl") || aim.deprel().equals("acl"))
                && tokens.stream()
                        .anyMatch(mark ->
                                mark.head() == aim.index() && mark.form().equals("to") && mark.index() < aim.index());
        boolean own = tokens.stream().anyMatch(other -> other.head() == verb.index() && isStart(other));
        return aimed && !own && above != null && above.xpos().equals(verb.xpos())
                ? TreeRepairs.hung(verb, above.index(), "conj")
                : null;
    }

    /** "detonated a bomb in Cali that wounded 17": no conjunct begins with "that". */
    private static @Nullable Token relative(List<Token> tokens, Token verb) {
        if (!verb.is("conj") || verb.head() < 0 || verb.head() >= verb.index()) {
            return null;
        }
        boolean told = tokens.stream()
                .anyMatch(other -> other.head() == verb.index()
                        && other.is("nsubj")
                        && other.xpos().equals("WDT")
                        && other.index() < verb.index());
        boolean joined = tokens.stream().anyMatch(other -> other.head() == verb.index() && other.is("cc"));
        if (!told || joined) {
            return null;
        }
        for (Token object : tokens) {
            if (object.head() == verb.head() && object.is("obj") && object.index() < verb.index()) {
                return TreeRepairs.hung(verb, object.index(), "acl:relcl");
            }
        }
        return null;
    }

    /** "a truce that ended a week of fighting which killed 47": the second clause is of the noun before it. */
    private static @Nullable Token second(List<Token> tokens, Token verb) {
        if (!verb.deprel().equals("acl:relcl")) {
            return null;
        }
        Token before = null;
        boolean first = false;
        for (Token other : tokens) {
            boolean pronoun = other.head() == verb.index()
                    && other.is("nsubj")
                    && other.xpos().equals("WDT");
            before = pronoun && other.index() > 0 ? tokens.get(other.index() - 1) : before;
            first |= other.deprel().equals("acl:relcl") && other.head() == verb.head() && other.index() < verb.index();
        }
        return first && before != null && before.isNoun() && before.index() != verb.head()
                ? TreeRepairs.hung(verb, before.index(), "acl:relcl")
                : null;
    }

    /** "named Ana Diaz to replace Amit Roy as premier": she is named as that. */
    private static @Nullable Token named(List<Token> tokens, Token office) {
        Token verb = office.is("obl") && office.head() >= 0 ? tokens.get(office.head()) : null;
        Token naming = verb != null && verb.head() >= 0 ? tokens.get(verb.head()) : null;
        boolean aim = verb != null
                && verb.xpos().equals("VB")
                && verb.index() < office.index()
                && (verb.lemma().equals("replace") || verb.lemma().equals("succeed"));
        if (verb == null
                || !aim
                || naming == null
                || !NAMING.contains(naming.lemma())
                || naming.index() > verb.index()) {
            return null;
        }
        boolean as = tokens.stream()
                .anyMatch(other -> other.head() == office.index()
                        && other.is("case")
                        && other.form().equals("as"));
        return as ? TreeRepairs.hung(office, naming.index(), "obl") : null;
    }

    /** "hands over 26 suspects": not more than 26 of them. */
    private static @Nullable Token handed(List<Token> tokens, Token over) {
        int verb = over.index() - 1;
        boolean counts = over.is("advmod")
                && over.form().equals("over")
                && verb >= 0
                && over.head() == over.index() + 1
                && tokens.get(over.head()).upos().equals("NUM");
        return counts
                        && tokens.get(verb).isVerb()
                        && HANDS.contains(tokens.get(verb).lemma())
                ? TreeRepairs.hung(over, verb, "compound:prt")
                : null;
    }

    private static boolean isFinite(Token verb) {
        return verb.xpos().equals("VBD") || verb.xpos().equals("VBZ");
    }

    /** What gives the verb a clause, or a form, of its own. */
    private static boolean isStart(Token child) {
        return child.is("nsubj") || child.is("aux") || child.is("mark") || child.is("expl");
    }

    /** "wrote to the premier asking him to act": nobody asks himself. */
    private static @Nullable Token writing(List<Token> tokens, Token verb) {
        if (!verb.deprel().equals("acl") || !verb.xpos().equals("VBG") || verb.head() < 0) {
            return null;
        }
        Token reader = tokens.get(verb.head());
        boolean told = reader.is("obl")
                && reader.head() >= 0
                && reader.head() < reader.index()
                && reader.index() < verb.index()
                && tokens.stream()
                        .anyMatch(to -> to.head() == reader.index() && to.form().equals("to"));
        boolean asked = tokens.stream()
                .anyMatch(other -> other.head() == verb.index()
                        && (other.is("obj") || other.is("iobj"))
                        && OTHERS.contains(other.form()));
        return told && asked ? TreeRepairs.hung(verb, reader.head(), "advcl") : null;
    }
}
