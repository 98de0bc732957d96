package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Reads from single verbs who leaves or enters an office: "resigned", "was ousted", "was sworn in", "succeeded him". */
final class OfficeTurns {
    private OfficeTurns() {}

    /** The words for whoever the clause of {@code verb} says left an office. */
    static List<Token> leaving(ActorKnowledge knowledge, Sentence s, Token verb) {
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        boolean real = isReal(knowledge, s, verb);
        if (knowledge.isCue("ends-office", lemma) || isSteppingDown(s, verb, lemma)) {
            return real ? Clauses.subjects(s, verb.index()) : List.of();
        }
        if (lemma.equals("leave") && real && hasOfficeAsObject(knowledge, s, verb)) {
            return Clauses.subjects(s, verb.index());
        }
        if (knowledge.isCue("loses-office", lemma) && (real || isDone(s, verb))) {
            return Clauses.negation(s, verb.index()) == null ? Clauses.objects(s, verb.index()) : List.of();
        }
        if (succeeds(knowledge, s, verb, lemma)) {
            return Clauses.objects(s, verb.index());
        }
        return List.of();
    }

    /** The words for whoever the clause of {@code verb} says came into an office. */
    static List<Token> entering(ActorKnowledge knowledge, Sentence s, Token verb) {
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        boolean real = isReal(knowledge, s, verb) || isDone(s, verb);
        if (!real || Clauses.negation(s, verb.index()) != null) {
            return List.of();
        }
        if (lemma.equals("swear")) {
            List<Token> sworn = sworn(s, verb);
            if (hasParticle(s, verb, "in") || !sworn.equals(Clauses.objects(s, verb.index()))) {
                return sworn;
            }
        } else if (knowledge.isCue("enthrones", lemma)) {
            return Clauses.objects(s, verb.index());
        }
        boolean takes = lemma.equals("take") || lemma.equals("assume") || lemma.equals("enter");
        if (takes && hasOfficeAsObject(knowledge, s, verb) || isTakingOver(s, verb, lemma)) {
            return Clauses.subjects(s, verb.index());
        }
        if (succeeds(knowledge, s, verb, lemma)) {
            return Clauses.subjects(s, verb.index());
        }
        List<Token> bearers = new ArrayList<>();
        for (Token child : s.children(verb.index())) {
            boolean office = knowledge.roles().endingAt(s, 0, child.index()) != null;
            Token bearer = office && begins(knowledge, lemma) ? Referring.bearer(knowledge, s, child) : null;
            if (bearer != null && !bearers.contains(bearer)) {
                bearers.add(bearer);
            }
        }
        return bearers;
    }

    /** Who is sworn in: of "swore in its speaker" the tree may take the particle for a preposition. */
    static List<Token> sworn(Sentence s, Token verb) {
        List<Token> objects = Clauses.objects(s, verb.index());
        if (!objects.isEmpty()) {
            return objects;
        }
        List<Token> in = Clauses.obliques(s, verb.index(), "in");
        Token first = in.isEmpty() ? null : in.get(0);
        boolean next = first != null
                && s.children(first.index(), "case").stream().anyMatch(particle -> particle.index() < first.index())
                && first.index() > verb.index();
        return next ? List.of(first) : List.of();
    }

    /** True for verbs that put into office on the day; an election or a nomination does not. */
    static boolean begins(ActorKnowledge knowledge, String lemma) {
        return lemma.equals("become") || lemma.equals("swear") || knowledge.isCue("installs", lemma);
    }

    private static boolean isReal(ActorKnowledge knowledge, Sentence s, Token verb) {
        return Clauses.negation(s, verb.index()) == null
                && !isDoubted(knowledge, s, verb)
                && Clauses.modals(s, verb.index()).isEmpty()
                && Clauses.isFinite(s, verb.index());
    }

    /** "the ousted minister", "was sacked", unlike "demanded that he be sacked". */
    private static boolean isDone(Sentence s, Token verb) {
        return Clauses.isPassive(s, verb.index())
                && s.children(verb.index(), "aux:pass").stream()
                        .noneMatch(auxiliary -> auxiliary.form().equalsIgnoreCase("be"));
    }

    /** "denied that she had resigned", "rumours that she had resigned", "if she resigned". */
    private static boolean isDoubted(ActorKnowledge knowledge, Sentence s, Token verb) {
        Token mark = s.child(verb.index(), "mark");
        String open = mark == null ? "" : mark.lemma().toLowerCase(Locale.ROOT);
        Token head = s.head(verb);
        boolean told = verb.is("ccomp") || verb.is("acl") && mark != null;
        return open.equals("if")
                || open.equals("whether")
                || open.equals("unless")
                || told
                        && head != null
                        && knowledge.isCue("doubts", head.lemma().toLowerCase(Locale.ROOT));
    }

    private static boolean isSteppingDown(Sentence s, Token verb, String lemma) {
        return (lemma.equals("step") || lemma.equals("stand"))
                && (hasParticle(s, verb, "down") || lemma.equals("step") && hasParticle(s, verb, "aside"));
    }

    private static boolean isTakingOver(Sentence s, Token verb, String lemma) {
        return lemma.equals("take") && hasParticle(s, verb, "over") && s.child(verb.index(), "obj") == null;
    }

    private static boolean hasParticle(Sentence s, Token verb, String form) {
        for (Token child : s.children(verb.index())) {
            if (child.index() > verb.index() && child.form().equalsIgnoreCase(form)) {
                return true;
            }
        }
        return false;
    }

    /** "took office", "assumed the presidency", "left power". */
    private static boolean hasOfficeAsObject(ActorKnowledge knowledge, Sentence s, Token verb) {
        for (Token child : s.children(verb.index(), "obj")) {
            if (knowledge.isCue("office", child.lemma().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** "Ngugi succeeded Mboya", "replaced her as president": one goes, the other comes. */
    private static boolean succeeds(ActorKnowledge knowledge, Sentence s, Token verb, String lemma) {
        return knowledge.isCue("succeeds", lemma) && isReal(knowledge, s, verb) && !Clauses.isPassive(s, verb.index());
    }
}
