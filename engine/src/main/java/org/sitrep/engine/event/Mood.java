package org.sitrep.engine.event;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Tense;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.EventStatus;

/** What one predicate's own verb group says of what hangs below it: tense, modals, negation, conditions. Stateless. */
final class Mood {
    private static final Set<String> FUTURE = Set.of("will", "would", "shall", "'ll", "wo", "'d");

    private static final Set<String> CONDITIONAL =
            Set.of("if", "unless", "whether", "lest", "in case", "provided", "as if", "should");
    private static final Set<String> INVERTED = Set.of("have", "should", "be");
    private static final Set<String> DUTY = Set.of("must", "should", "ought", "shall");
    private static final Set<String> HEARSAY = Set.of("reportedly", "allegedly", "perhaps", "possibly");

    /** How far the negation of a verb reaches down to the event. */
    enum Scope {
        /** It is the event's own verb, or one that takes it as its complement: "did not manage to attack". */
        WHOLE,
        /** What is denied is the verb above a clause with its own finite verb: "does not mean that they attacked". */
        VERB,
        /** It is another clause's: "did not last, with rebels attacking the port". */
        NONE
    }

    private Mood() {}

    /** "will", "is going to", "would". */
    static boolean isFuture(Sentence s, int verb) {
        return Clauses.tense(s, verb) == Tense.FUTURE
                || Clauses.modals(s, verb).stream()
                        .anyMatch(modal -> FUTURE.contains(modal.form().toLowerCase(Locale.ROOT)));
    }

    /** The scope that a negation above {@code clause} has over it. */
    static Scope scope(Sentence s, Token clause) {
        if (clause.is("ccomp") && Clauses.isFinite(s, clause.index())) {
            return Scope.VERB;
        }
        boolean beside = clause.is("advcl")
                && !Clauses.isFinite(s, clause.index())
                && (s.child(clause.index(), "mark", "case") == null || s.child(clause.index(), "nsubj") != null);
        return beside ? Scope.NONE : Scope.WHOLE;
    }

    /** Adds to {@code climb} what the verb group at {@code at} says. */
    static void read(Climb climb, Sentence s, int at, Scope scope) {
        Token no = scope == Scope.NONE ? null : Clauses.negation(s, at);
        if (no != null) {
            climb.negate(no, scope == Scope.WHOLE ? EventStatus.NEGATED : EventStatus.HYPOTHETICAL);
        }
        for (Token modal : Clauses.modals(s, at)) {
            String word = modal.form().toLowerCase(Locale.ROOT);
            if (FUTURE.contains(word)) {
                climb.future = true;
                climb.would |= word.equals("would") || word.equals("'d");
                climb.weaken(EventStatus.PLANNED, modal.form());
            } else {
                climb.duty |= DUTY.contains(word);
                climb.weaken(EventStatus.HYPOTHETICAL, modal.form());
            }
        }
        Tense tense = Clauses.tense(s, at);
        if (tense == Tense.FUTURE) {
            climb.future |= !isScheduled(s, at);
            climb.weaken(EventStatus.PLANNED, "future");
        } else if (isToBe(s, at) || isHeadlineFuture(s, at)) {
            climb.weaken(EventStatus.PLANNED, "is to");
        } else if ((tense == Tense.PRESENT || hasBeen(s, at)) && isProgressive(s, at)) {
            climb.weaken(EventStatus.ONGOING, "progressive");
        }
        condition(climb, s, at);
        for (Token mark : s.children(at, "advmod")) {
            if (HEARSAY.contains(Reading.lemma(mark))) {
                climb.trail.add(mark.form());
            }
        }
        Token inverted = inverted(s, at);
        if (inverted != null) {
            climb.status = EventStatus.HYPOTHETICAL;
            climb.trail.add(inverted.form());
        }
    }

    /** "has been shelling the town": begun before, and not over. */
    private static boolean hasBeen(Sentence s, int at) {
        return s.children(at, "aux").stream()
                .anyMatch(aux -> Reading.lemma(aux).equals("have")
                        && (aux.xpos().equals("VBZ") || aux.xpos().equals("VBP")));
    }

    /** "Had the guards not stepped in": an auxiliary before its subject is an "if". */
    private static @Nullable Token inverted(Sentence s, int at) {
        Token subject = s.token(at).is("advcl") ? s.child(at, "nsubj") : null;
        if (subject == null) {
            return null;
        }
        for (Token auxiliary : s.children(at, "aux")) {
            if (INVERTED.contains(Reading.lemma(auxiliary)) && auxiliary.index() < subject.index()) {
                return auxiliary;
            }
        }
        return null;
    }

    /** "if", "unless" before the verb at {@code at}: of all that it joins. */
    static void condition(Climb climb, Sentence s, int at) {
        for (Token mark : s.children(at, "mark")) {
            if (CONDITIONAL.contains(s.withFixed(mark))) {
                // "if they do not free them": neither so nor not so.
                climb.status = EventStatus.HYPOTHETICAL;
                climb.trail.add(mark.form());
            }
        }
    }

    /** True if what {@code verb} tells hangs on a condition behind it: "strike if attacked". */
    static boolean isConditional(Sentence s, int verb) {
        for (Token clause : s.children(verb, "advcl")) {
            boolean condition = s.children(clause.index(), "mark").stream()
                    .anyMatch(mark -> CONDITIONAL.contains(s.withFixed(mark)));
            if (condition && clause.index() > verb) {
                return true;
            }
        }
        return false;
    }

    /** "is to meet", "are due to meet": what is fixed, by whomever, and not what the subject announces. */
    private static boolean isScheduled(Sentence s, int at) {
        Token above = s.token(at).is("xcomp") ? s.head(s.token(at)) : null;
        return hasTo(s, at)
                && (s.child(at, "cop") != null
                        || above != null && Reading.lemma(above).equals("be"));
    }

    /** "are to sign a pact": an auxiliary and an infinitive; where the tree has a copula, its subject is who signs, and no "task" or "first act". */
    private static boolean isToBe(Sentence s, int at) {
        if (!s.token(at).xpos().equals("VB") || !hasTo(s, at)) {
            return false;
        }
        boolean auxiliary = s.children(at, "aux").stream()
                .anyMatch(aux -> Reading.lemma(aux).equals("be"));
        Token subject = s.child(at, "cop") == null || s.token(at).is("xcomp") ? null : s.child(at, "nsubj");
        // "Their aim was to travel" says what an aim is, "Diaz was to travel" what she would do.
        return auxiliary || subject != null && (subject.isProperNoun() || isDoer(s, at, subject.index()));
    }

    private static boolean isDoer(Sentence s, int verb, int noun) {
        return s.predicates().stream()
                .filter(predicate -> predicate.token() == verb)
                .flatMap(predicate -> predicate.roles().stream())
                .anyMatch(role -> role.head() == noun && role.label().startsWith("ARG"));
    }

    /** "Rebels to free hostages", "Rebels to free hostages, says premier": a headline leaves "are" out. */
    private static boolean isHeadlineFuture(Sentence s, int at) {
        Token verb = s.token(at);
        Token subject = s.child(at, "nsubj");
        boolean top = verb.head() < 0 || verb.is("ccomp") && verb.head() > at;
        return top
                && verb.xpos().equals("VB")
                && subject != null
                && subject.index() < at
                && hasTo(s, at)
                && s.child(at, "aux", "cop") == null
                && s.children(at, "mark").stream()
                        .noneMatch(mark -> mark.lemma().equals("for"));
    }

    private static boolean hasTo(Sentence s, int at) {
        return s.children(at, "mark").stream().anyMatch(mark -> mark.lemma().equals("to"));
    }

    private static boolean isProgressive(Sentence s, int at) {
        if (!s.token(at).xpos().equals("VBG")) {
            return false;
        }
        for (Token auxiliary : Clauses.auxiliaries(s, at)) {
            if (Reading.lemma(auxiliary).equals("be")) {
                return true;
            }
        }
        return false;
    }
}
