package org.sitrep.engine.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.EventStatus;

/** What becomes of words that are themselves spoken of: "a false claim that …", "reports that … were untrue", "retracted a report that …", "no evidence that …". Thread-safe. */
final class Claims {
    private static final Set<String> RUMOURS = Set.of("rumour", "rumor");

    private final Lexicon lexicon;
    private final WordClasses classes;

    Claims(Lexicon lexicon, WordClasses classes) {
        this.lexicon = lexicon;
        this.classes = classes;
    }

    /** True if {@code noun} is one of saying or showing: "claim", "evidence". */
    boolean isClaim(Token noun) {
        Lexicon.Governor governor = noun.isNoun() ? lexicon.governor(Reading.lemma(noun), "comp") : null;
        return governor != null && governor.effect() == Effect.SAID;
    }

    /** True if {@code noun} is one of saying, or a rumour. */
    boolean isWord(Token noun) {
        return isClaim(noun) || RUMOURS.contains(Reading.lemma(noun));
    }

    /** "the rumour that the king had abdicated", where the tree takes "that" for an object. */
    static boolean isContent(Sentence s, Token clause) {
        Token that = clause.deprel().equals("acl:relcl") ? s.child(clause.index(), "obj") : null;
        return that != null
                && that.form().equalsIgnoreCase("that")
                && s.head(clause) instanceof Token noun
                && that.index() == noun.index() + 1
                && s.child(clause.index(), "nsubj") != null;
    }

    /** Tells {@code climb} what the sentence makes of the words behind {@code noun}. */
    void read(Climb climb, Sentence s, Token noun) {
        String untrue = untrue(s, noun);
        if (untrue != null) {
            climb.refute(noun.index(), untrue);
            return;
        }
        Token verb = s.head(noun);
        Token caller = caller(s, noun);
        if (caller != null) {
            climb.deny(noun.index(), caller.index(), caller.form());
            return;
        }
        boolean object = noun.is("obj") || noun.deprel().equals("nsubj:pass");
        Lexicon.Governor governor = verb == null || !object ? null : governor(s, verb);
        if (verb != null && governor != null && Clauses.negation(s, verb.index()) == null) {
            climb.deny(noun.index(), verb.index(), verb.form());
            return;
        }
        Token no = Clauses.negation(s, noun.index());
        if (no == null && verb != null && noun.is("obj") && classes.matches("evidence", s, noun.index())) {
            no = Clauses.negation(s, verb.index());
        }
        if (no != null) {
            climb.unproven = true;
            climb.weaken(EventStatus.HYPOTHETICAL, no.form());
        }
    }

    /** True if the verb of saying at {@code verb} stands with "falsely" or the like. */
    @Nullable
    String falsely(Sentence s, int verb) {
        for (Token adverb : s.children(verb, "advmod")) {
            if (classes.matches("untruly", s, adverb.index())) {
                return adverb.form();
            }
        }
        return null;
    }

    /** The word that calls what {@code noun} tells untrue, {@code null} if none does. */
    private @Nullable String untrue(Sentence s, Token noun) {
        for (Token modifier : s.children(noun.index(), "amod")) {
            if (classes.matches("untrue", s, modifier.index())) {
                return modifier.form();
            }
        }
        Token above = noun.is("nsubj") ? s.head(noun) : null;
        if (above == null || Clauses.negation(s, above.index()) != null) {
            return null;
        }
        List<Token> predicates =
                s.child(above.index(), "cop") != null ? List.of(above) : s.children(above.index(), "xcomp");
        for (Token predicate : predicates) {
            if (classes.matches("untrue", s, predicate.index())) {
                return predicate.form();
            }
        }
        return null;
    }

    /** The verb by which somebody calls what {@code noun} tells untrue: "called the claim that … a lie", "rejected as baseless a report that …"; {@code null} if nobody does. */
    private @Nullable Token caller(Sentence s, Token noun) {
        Token verb = noun.is("obj") ? s.head(noun) : null;
        if (verb == null) {
            return null;
        }
        if (classes.matches("untrue", s, verb.index())) {
            return s.head(verb);
        }
        for (Token named : s.children(verb.index())) {
            boolean called = named.is("xcomp") || named.is("obj") || named.is("obl") || named.is("advcl");
            if (called && named.index() != noun.index() && classes.matches("untrue", s, named.index())) {
                return Clauses.negation(s, verb.index()) == null ? verb : null;
            }
        }
        return null;
    }

    private Lexicon.@Nullable Governor governor(Sentence s, Token verb) {
        Lexicon.Governor withParticle = lexicon.governor(Reading.withParticle(s, verb), "claim");
        return withParticle != null ? withParticle : lexicon.governor(Reading.lemma(verb), "claim");
    }
}
