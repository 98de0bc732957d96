package org.sitrep.engine.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places where news writes in a way that the network often reads wrongly, each told by words that stand side by side. Stateless. */
final class Reattachments {
    /** Of these nobody says "who": the clause tells of the person named last. */
    private static final Set<String> BODIES = WordLists.of("of-person");

    /** What a speaker does next, behind what was said. */
    private static final Set<String> INERT = WordLists.of("inert");

    private static final Set<String> SPEECH = WordLists.of("next-speech");

    /** What a speaker does in going on, behind a comma. */
    private static final Set<String> REMARKS = WordLists.of("next-remark");

    /** Whoever does these says nothing meanwhile. */
    private static final Set<String> BEFALLING = WordLists.of("befalling");

    /** How far away something was done. */
    private static final Set<String> MEASURES = WordLists.of("measure");

    /** Verbs of speech that such a participle goes on with. */
    private static final Set<String> SAYING = WordLists.of("saying");

    /** A participle of a headline in front of "dead" or "to death". */
    private static final Set<String> FOUND_DEAD = WordLists.of("found-dead");

    private static final Set<String> HARM = WordLists.of("harm");

    /** Words between a verb of harm and whom it counts: "killing at least some 24". */
    private static final int FARTHEST_HARM = 4;

    private Reattachments() {}

    /** {@code token} as it hangs, or where it belongs. */
    static Token mended(List<Token> tokens, Token token) {
        Token mended = named(tokens, token);
        mended = mended == null ? nextDeed(tokens, token) : mended;
        mended = mended == null ? number(tokens, token) : mended;
        mended = mended == null ? toDeath(tokens, token) : mended;
        mended = mended == null ? headline(tokens, token) : mended;
        mended = mended == null ? Complements.mended(tokens, token) : mended;
        mended = mended == null ? remark(tokens, token) : mended;
        mended = mended == null ? said(tokens, token) : mended;
        mended = mended == null ? never(tokens, token) : mended;
        mended = mended == null ? harmed(tokens, token) : mended;
        mended = mended == null ? over(tokens, token) : mended;
        mended = mended == null ? VerbForms.mended(tokens, token) : mended;
        mended = mended == null ? Coordinations.mended(tokens, token) : mended;
        mended = mended == null ? JoinedOwners.mended(tokens, token) : mended;
        mended = mended == null ? away(tokens, token) : mended;
        mended = mended == null ? harmedToo(tokens, token) : mended;
        return mended == null ? token : mended;
    }

    /** "vowed never to negotiate": what is denied is what stands behind. */
    private static @Nullable Token never(List<Token> tokens, Token no) {
        int to = no.index() + 1;
        boolean between = (lemma(no).equals("never") || lemma(no).equals("not"))
                && no.head() == no.index() - 1
                && to < tokens.size()
                && tokens.get(to).form().equals("to")
                && tokens.get(no.head()).isVerb();
        int verb = between ? tokens.get(to).head() : -1;
        return verb > to && tokens.get(verb).head() == no.head() ? TreeRepairs.hung(no, verb, no.deprel()) : null;
    }

    /** "was wounded a few blocks from the palace": how far away, and not whom. */
    private static @Nullable Token away(List<Token> tokens, Token measure) {
        boolean object = measure.deprel().equals("obj")
                && measure.head() >= 0
                && measure.head() < measure.index()
                && HARM.contains(lemma(tokens.get(measure.head())))
                && MEASURES.contains(lemma(measure));
        return object ? TreeRepairs.hung(measure, measure.head(), "obl:unmarked") : null;
    }

    /** "was shot and wounded two blocks from the palace": done to the same. */
    private static @Nullable Token harmedToo(List<Token> tokens, Token verb) {
        boolean joined = verb.deprel().equals("conj")
                && verb.xpos().equals("VBD")
                && HARM.contains(lemma(verb))
                && tokens.get(verb.head()).xpos().equals("VBN");
        boolean passive = false;
        boolean own = false;
        for (Token other : joined ? tokens : List.<Token>of()) {
            passive |= other.head() == verb.head() && other.deprel().equals("aux:pass");
            own |= other.head() == verb.index()
                    && (other.is("nsubj") || other.is("obj") && away(tokens, other) == null);
        }
        return passive && !own ? TreeRepairs.tagged(verb, "VBN", "Tense=Past|VerbForm=Part|Voice=Pass") : null;
    }

    /** "held over coup plot": no particle, but what he is held over. */
    private static @Nullable Token over(List<Token> tokens, Token over) {
        if (!over.form().equals("over")
                || !over.deprel().equals("compound:prt")
                || VerbGroups.takesOver(tokens.get(over.head()))) {
            return null;
        }
        for (Token noun : tokens.subList(over.index() + 1, tokens.size())) {
            if (noun.head() == over.head() && noun.is("obl")) {
                boolean free = tokens.stream().noneMatch(other -> other.head() == noun.index() && other.is("case"));
                return free ? TreeRepairs.hung(over, noun.index(), "case") : null;
            }
        }
        return null;
    }

    /** "killing at least 24, days after": behind a comma stands nothing that the number counts. */
    private static @Nullable Token harmed(List<Token> tokens, Token number) {
        int comma = number.index() + 1;
        if (!number.is("nummod")
                || number.head() <= comma
                || !tokens.get(comma).form().equals(",")) {
            return null;
        }
        for (int k = number.index() - 1; k >= 0 && k >= number.index() - FARTHEST_HARM; k--) {
            Token verb = tokens.get(k);
            if (verb.isVerb()) {
                boolean free = tokens.stream().noneMatch(other -> other.head() == verb.index() && other.is("obj"));
                return free && HARM.contains(lemma(verb)) ? TreeRepairs.hung(number, k, "obj") : null;
            }
        }
        return null;
    }

    /** "the government of Ana Diaz, who was held": the clause hangs on the name. */
    private static @Nullable Token named(List<Token> tokens, Token clause) {
        if (!clause.deprel().equals("acl:relcl") || !BODIES.contains(lemma(tokens.get(clause.head())))) {
            return null;
        }
        for (Token who : tokens) {
            int before = who.index() - 1;
            before = before > 0 && tokens.get(before).form().equals(",") ? before - 1 : before;
            if (who.head() != clause.index()
                    || !who.form().equals("who")
                    || before < 0
                    || !tokens.get(before).isProperNoun()) {
                continue;
            }
            Token name = tokens.get(before);
            for (int steps = 0; name.is("flat") && name.head() >= 0 && steps < tokens.size(); steps++) {
                name = tokens.get(name.head());
            }
            return name.is("nmod") && name.head() == clause.head()
                    ? TreeRepairs.hung(clause, name.index(), clause.deprel())
                    : null;
        }
        return null;
    }

    /**
     * "said the deal was built on trust and vowed to veto it", "accused him of bombing towns and called on others to help": a finite verb of speech without a subject is no partner
     * of a participle, nor of a passive or a copula in what was said.
     */
    private static @Nullable Token nextDeed(List<Token> tokens, Token verb) {
        boolean active = verb.xpos().equals("VBN") && isActive(tokens, verb); // "had been looted and accused the army"
        if (!verb.is("conj")
                || !verb.xpos().equals("VBD") && !active
                || !SPEECH.contains(lemma(verb))
                || hasSubject(tokens, verb)) {
            return null;
        }
        Token partner = tokens.get(verb.head());
        Token above = partner;
        for (int steps = 0; steps < 3; steps++) {
            boolean open = above.is("advcl") || above.is("xcomp") || above.is("ccomp") || above.is("obl");
            if (!open || above.head() < 0 || above.head() > verb.index()) {
                return null;
            }
            boolean nonfinite = above.xpos().equals("VBG") || above.xpos().equals("VB");
            boolean idle = above.is("ccomp") && isStatement(tokens, above);
            above = tokens.get(above.head());
            if (!nonfinite && !idle) {
                return null;
            }
            if (above.xpos().equals("VBD")) {
                Token told = active ? TreeRepairs.tagged(verb, "VBD", "Mood=Ind|Tense=Past|VerbForm=Fin") : verb;
                return TreeRepairs.hung(told, above.index(), "conj");
            }
        }
        return null;
    }

    /** True for a participle with an object and no auxiliary of its own: then it is none. */
    private static boolean isActive(List<Token> tokens, Token verb) {
        return tokens.stream().anyMatch(other -> other.head() == verb.index() && other.is("obj"))
                && tokens.stream().noneMatch(other -> other.head() == verb.index() && other.is("aux"));
    }

    /** True for what is or seems, befalls somebody, was done to something or is told of what has no will. */
    private static boolean isStatement(List<Token> tokens, Token verb) {
        return BEFALLING.contains(lemma(verb))
                || tokens.stream()
                        .anyMatch(other -> other.head() == verb.index()
                                && (other.is("cop")
                                        || other.deprel().equals("aux:pass")
                                        || other.is("nsubj") && INERT.contains(lemma(other))));
    }

    private static boolean hasSubject(List<Token> tokens, Token verb) {
        return tokens.stream().anyMatch(other -> other.head() == verb.index() && other.is("nsubj"));
    }

    static boolean isUnder(List<Token> tokens, Token token, int head) {
        int at = token.index();
        for (int steps = 0; at >= 0 && steps <= tokens.size(); steps++) {
            if (at == head) {
                return true;
            }
            at = tokens.get(at).head();
        }
        return false;
    }

    /** "held up to 700 people hostage": "up to" belongs to the number. */
    private static @Nullable Token number(List<Token> tokens, Token token) {
        int up = token.form().equals("up")
                ? token.index()
                : token.form().equals("to") ? token.index() - 1 : upBefore(tokens, token);
        boolean bound = up > 0
                && up + 2 < tokens.size()
                && tokens.get(up).form().equals("up")
                && tokens.get(up).deprel().equals("compound:prt")
                && tokens.get(up + 1).form().equals("to")
                && tokens.get(up + 2).upos().equals("NUM")
                && tokens.get(up + 2).is("nummod");
        if (!bound) {
            return null;
        }
        if (token.index() == up) {
            return TreeRepairs.hung(token, up + 2, "advmod");
        }
        if (token.index() == up + 1) {
            return TreeRepairs.hung(token, up, "fixed");
        }
        boolean counted = token.is("obl") && tokens.get(up + 2).head() == token.index();
        return counted ? TreeRepairs.hung(token, token.head(), "obj") : null;
    }

    /** "hacked to death members of a sect": who died is the object. */
    private static @Nullable Token toDeath(List<Token> tokens, Token token) {
        int death = token.form().equals("to") ? token.index() + 1 : token.index();
        if (!token.form().equals("to") && !token.form().equals("death")) {
            // The noun that the tree hangs on the verb with "to".
            for (int i = token.index() - 1; i > 0 && token.is("obl"); i--) {
                Token other = tokens.get(i);
                if (other.form().equals("death") && other.head() == token.index() && other.is("compound")) {
                    return tokens.get(i - 1).form().equals("to") ? TreeRepairs.hung(token, token.head(), "obj") : null;
                }
            }
            return null;
        }
        Token word = death < tokens.size() ? tokens.get(death) : token;
        boolean torn = word.form().equals("death")
                && word.is("compound")
                && death > 0
                && tokens.get(death - 1).form().equals("to")
                && word.head() >= 0
                && tokens.get(word.head()).is("obl")
                && tokens.get(word.head()).head() >= 0;
        if (!torn) {
            return null;
        }
        return token.form().equals("to")
                ? TreeRepairs.hung(token, death, "case")
                : TreeRepairs.hung(token, tokens.get(word.head()).head(), "obl");
    }

    /** "Protester shot dead at rally", "Guard stabbed to death": without an object it was done to the subject; "army ousts president": a noun before the verb does not belong to one behind it. */
    private static @Nullable Token headline(List<Token> tokens, Token token) {
        if (token.deprel().equals("nsubj")) {
            Token verb = tokens.get(token.head());
            boolean dead = FOUND_DEAD.contains(verb.form().toLowerCase(Locale.ROOT))
                    && tokens.stream()
                            .anyMatch(other -> other.head() == verb.index()
                                    && (other.is("xcomp") && other.form().equals("dead")
                                            || other.is("obl") && other.form().equals("death")))
                    && tokens.stream()
                            .noneMatch(other -> other.head() == verb.index()
                                    && (other.is("obj") || other.is("nmod:desc") || other.is("aux")));
            return dead ? TreeRepairs.hung(token, token.head(), "nsubj:pass") : null;
        }
        if (!token.is("compound") || !token.isNoun() || token.head() < token.index() + 2) {
            return null;
        }
        Token verb = tokens.get(token.index() + 1);
        boolean between = verb.xpos().equals("VBZ")
                && verb.is("root")
                && tokens.get(token.head()).head() == verb.index()
                && !hasSubject(tokens, verb);
        return between ? TreeRepairs.hung(token, verb.index(), "nsubj") : null;
    }

    /** "the raid failed, the army said, blaming …", "said in a report on Friday, blaming …": the participle goes on with the verb of speech, not with what was said nor with the report. */
    private static @Nullable Token remark(List<Token> tokens, Token participle) {
        boolean aside = participle.xpos().equals("VBG")
                && participle.index() > 2
                && tokens.get(participle.index() - 1).form().equals(",")
                && REMARKS.contains(lemma(participle));
        if (!aside || !(participle.is("advcl") || participle.deprel().equals("acl"))) {
            return null;
        }
        Token held = tokens.get(participle.head());
        Token verb = held.head() < 0 ? held : tokens.get(held.head());
        boolean speech = verb.index() < participle.index() && SAYING.contains(lemma(verb)) && hasSubject(tokens, verb);
        boolean said = participle.is("advcl") && held.is("ccomp") && held.index() < verb.index();
        boolean paper = participle.deprel().equals("acl") && held.is("obl") && held.index() > verb.index();
        return speech && (said || paper) ? TreeRepairs.hung(participle, verb.index(), "advcl") : null;
    }

    /** "Nine killed in raid, police say": a clause with its own subject modifies no verb behind it; it is what is said. */
    private static @Nullable Token said(List<Token> tokens, Token clause) {
        if (!clause.deprel().equals("acl") || clause.head() < clause.index()) {
            return null;
        }
        Token verb = tokens.get(clause.head());
        boolean behindComma = tokens.stream()
                .anyMatch(other ->
                        other.form().equals(",") && other.index() > clause.index() && other.index() < verb.index());
        boolean speech = verb.isVerb() && hasSubject(tokens, verb) && behindComma;
        return speech && hasSubject(tokens, clause) ? TreeRepairs.hung(clause, verb.index(), "ccomp") : null;
    }

    private static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    /** Where the "up" stands if {@code noun} is what "up to" and a number count, else −1. */
    private static int upBefore(List<Token> tokens, Token noun) {
        for (int i = noun.index() - 1; i >= 2 && noun.is("obl"); i--) {
            if (tokens.get(i).head() == noun.index() && tokens.get(i).upos().equals("NUM")) {
                return i - 2;
            }
        }
        return -1;
    }
}
