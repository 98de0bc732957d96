package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the verb group around a predicate says: voice, negation, mood, time. Thread-safe. */
final class VerbGroups {
    /** Verbs that do not stand without their object. */
    private static final Set<String> HARM = WordLists.of("counted-harm");

    private static final Set<String> TOLD = WordLists.of("told-to");
    private static final Set<String> ASKED = WordLists.of("asked-over");

    private static final Set<String> UNDERGONE = WordLists.of("undergone");
    private static final Set<String> AIMED = WordLists.of("aimed");
    private static final Set<String> VENUES = WordLists.of("venue");

    private static final Set<String> LICENCES = WordLists.of("licence");
    private static final Set<String> OVER = WordLists.of("over");

    private VerbGroups() {}

    /** True if {@code verb} has a particle "over" ("took over the mill"). */
    static boolean takesOver(Token verb) {
        return OVER.contains(verb.lemma());
    }

    /** "was not authorised to discuss it": what {@code verb} tells is what somebody may not do. */
    static boolean isUnlicensed(Sentence s, int verb) {
        Token token = s.token(verb);
        Token above = token.is("xcomp") || token.is("advcl") ? s.head(token) : null;
        return above != null
                && (LICENCES.contains(above.lemma()) || LICENCES.contains(above.form()))
                && negation(s, above.index()) != null;
    }

    static boolean isPassive(Sentence s, int verb) {
        Token v = s.token(verb);
        if (s.child(verb, "aux:pass", "nsubj:pass", "csubj:pass") != null) {
            return true;
        }
        if (isHeadlinePassive(s, v) || isUndergone(s, v) || isTold(s, v)) {
            return true;
        }
        if (!isPastParticiple(v) || s.child(verb, "aux", "nsubj", "cop") != null) {
            return false;
        }
        // A participle without auxiliary: "arrested on Monday", "the arrested men", "was tried and convicted".
        if (v.is("conj")) {
            return s.child(verb, "obj") == null && v.head() >= 0 && isPassive(s, v.head());
        }
        boolean reduced =
                v.is("amod") || v.is("acl") || v.is("advcl") || v.is("root") || v.is("parataxis") || v.is("ccomp");
        return reduced && s.child(verb, "obj") == null;
    }

    /** "Nine killed, 20 wounded in blast": who is only counted, and harms nobody, was harmed. */
    private static boolean isHeadlinePassive(Sentence s, Token v) {
        Token subject = HARM.contains(v.lemma()) ? s.child(v.index(), "nsubj") : null;
        return subject != null
                && v.xpos().startsWith("VB")
                && s.child(v.index(), "obj", "ccomp", "xcomp", "aux", "compound:prt") == null
                && (subject.upos().equals("NUM") || s.child(subject.index(), "nummod") != null)
                && subject.index() < v.index();
    }

    /** "Banker extradited to Chile": nobody does so without somebody to do it to. */
    private static boolean isUndergone(Sentence s, Token v) {
        boolean undergone = UNDERGONE.contains(v.lemma()) || AIMED.contains(v.lemma()) && isAtVenue(s, v);
        Token subject = undergone ? s.child(v.index(), "nsubj") : null;
        return subject != null
                && (v.is("root") || v.is("parataxis"))
                && (v.xpos().equals("VBD") || isPastParticiple(v))
                && s.child(v.index(), "obj", "iobj", "ccomp", "xcomp", "aux", "conj", "compound:prt") == null
                && subject.index() < v.index();
    }

    /** "Senator shot at rally in Bogota"; but "Guards shot at protesters". */
    private static boolean isAtVenue(Sentence s, Token v) {
        return s.children(v.index(), "obl").stream()
                .anyMatch(place -> "at".equals(s.adposition(place.index())) && VENUES.contains(place.lemma()));
    }

    /** "Minister urged to quit", "Minister questioned over remark": headlines leave "is" out, and these verbs have no sense without an object. */
    private static boolean isTold(Sentence s, Token v) {
        Token subject = s.child(v.index(), "nsubj");
        boolean bare = subject != null
                && v.xpos().startsWith("VB")
                && (v.xpos().equals("VBD") || isPastParticiple(v))
                && s.child(v.index(), "obj", "iobj", "ccomp", "aux", "compound:prt") == null
                && subject.index() < v.index();
        if (!bare) {
            return false;
        }
        if (TOLD.contains(v.lemma())) {
            Token told = s.child(v.index(), "xcomp");
            Token mark = told == null ? null : s.child(told.index(), "mark");
            return told != null
                    && mark != null
                    && mark.index() == v.index() + 1
                    && mark.lemma().equals("to");
        }
        return ASKED.contains(v.lemma())
                && s.children(v.index(), "obl").stream()
                        .anyMatch(topic -> "over".equals(s.adposition(topic.index()))
                                || "about".equals(s.adposition(topic.index())));
    }

    static boolean isPastParticiple(Token v) {
        return v.xpos().equals("VBN") || (v.has("VerbForm=Part") && v.has("Tense=Past"));
    }

    /** The word that makes {@code i} negative, {@code null} if nothing does. */
    static @Nullable Token negation(Sentence s, int i) {
        Token own = ownNegation(s, i);
        if (own != null) {
            return own;
        }
        for (Token argument : s.children(i)) {
            if (argument.is("nsubj") || argument.is("obj") || argument.is("iobj")) {
                Token cue = isNegativeWord(argument) ? argument : ownNegation(s, argument.index());
                if (cue != null && !cue.is("case") && !cue.is("advmod")) {
                    return cue;
                }
            }
        }
        return inheritedNegation(s, i);
    }

    private static @Nullable Token ownNegation(Sentence s, int i) {
        for (Token child : s.children(i)) {
            boolean place = child.is("advmod") || child.is("det") || child.is("cc");
            if (place && isNegativeWord(child)) {
                return child;
            }
            if ((child.is("mark") || child.is("case")) && lower(child).equals("without")) {
                return child;
            }
        }
        return null;
    }

    /** "did not attack or kill", "will not come and see": one auxiliary group for both verbs. */
    private static @Nullable Token inheritedNegation(Sentence s, int i) {
        Token v = s.token(i);
        if (!v.is("conj") || v.head() < 0 || s.child(i, "nsubj", "csubj", "aux", "cop") != null) {
            return null;
        }
        Token first = s.token(v.head());
        Token cc = s.child(i, "cc");
        String joint = cc == null ? "" : lower(cc);
        boolean bare = v.xpos().equals("VB") && first.xpos().equals("VB");
        boolean alternative = joint.equals("or") || joint.equals("nor");
        boolean sameForm = v.xpos().equals(first.xpos());
        Token nobody = joint.equals("but") ? null : negativeSubject(s, v.head());
        return nobody != null ? nobody : bare || (alternative && sameForm) ? ownNegation(s, v.head()) : null;
    }

    /** "Nobody was caught or killed": the subject makes all its verbs negative. */
    private static @Nullable Token negativeSubject(Sentence s, int verb) {
        for (Token subject : s.children(verb, "nsubj")) {
            Token cue = isNegativeWord(subject) ? subject : ownNegation(s, subject.index());
            if (cue != null && !cue.is("advmod")) {
                return cue;
            }
        }
        return null;
    }

    static boolean isNegativeWord(Token token) {
        return switch (lower(token).replace('’', '\'')) {
            case "not", "n't", "nt", "never", "no", "neither", "nor", "nobody", "none", "nothing", "nowhere" -> true;
            default -> false;
        };
    }

    /** Own auxiliaries, or those of the verb it is joined to where it has none and could share them. */
    static List<Token> auxiliaries(Sentence s, int verb) {
        List<Token> own = s.children(verb, "aux");
        Token v = s.token(verb);
        if (!own.isEmpty() || !v.is("conj") || v.head() < 0 || s.child(verb, "nsubj", "csubj", "cop") != null) {
            return own;
        }
        Token first = s.token(v.head());
        boolean sameForm = v.xpos().equals(first.xpos())
                && !v.xpos().equals("VBD")
                && !v.xpos().equals("VBZ")
                && !v.xpos().equals("VBP");
        return sameForm || (isPastParticiple(v) && isPastParticiple(first)) ? auxiliaries(s, v.head()) : own;
    }

    static List<Token> modals(Sentence s, int verb) {
        List<Token> found = new ArrayList<>();
        for (Token aux : auxiliaries(s, verb)) {
            if (aux.xpos().equals("MD")) {
                found.add(aux);
            }
        }
        return found;
    }

    static boolean isFinite(Sentence s, int verb) {
        return finite(s, verb) != null;
    }

    /** The word that carries the clause's finite form: the first auxiliary, the copula or the verb itself. */
    private static @Nullable Token finite(Sentence s, int verb) {
        for (Token aux : auxiliaries(s, verb)) {
            if (isFiniteForm(aux)) {
                return aux;
            }
        }
        Token copula = s.child(verb, "cop");
        if (copula != null) {
            return isFiniteForm(copula) ? copula : null;
        }
        Token v = s.token(verb);
        return isFiniteForm(v) ? v : null;
    }

    private static boolean isFiniteForm(Token token) {
        return switch (token.xpos()) {
            case "VBD", "VBZ", "VBP", "MD" -> true;
            case "VB", "VBG", "VBN" -> false;
            default -> token.has("VerbForm=Fin") && !token.has("Mood=Imp");
        };
    }

    static Tense tense(Sentence s, int verb) {
        Token finite = finite(s, verb);
        if (finite == null) {
            return isPlannedInfinitive(s, verb) ? Tense.FUTURE : Tense.NONE;
        }
        if (finite.xpos().equals("MD")) {
            return switch (lower(finite).replace('’', '\'')) {
                case "will", "'ll", "ll", "wo", "shall", "sha" -> Tense.FUTURE;
                default -> Tense.MODAL;
            };
        }
        if (isPast(finite)) {
            return Tense.PAST;
        }
        if (finite.is("cop") && s.token(verb).xpos().equals("VB") && hasTo(s, verb)) {
            return Tense.FUTURE;
        }
        if (!s.children(verb, "aux").isEmpty()
                && s.child(verb, "mark") != null
                && lower(finite).equals("to")) {
            return Tense.NONE;
        }
        // "has attacked": the perfect tells of what is past.
        return finite.index() != verb && finite.lemma().equals("have") ? Tense.PAST : Tense.PRESENT;
    }

    private static boolean isPast(Token finite) {
        return finite.xpos().equals("VBD") || finite.has("Tense=Past");
    }

    /** "is going to attack", "is to attack", with a present form of "be" above. */
    private static boolean isPlannedInfinitive(Sentence s, int verb) {
        Token v = s.token(verb);
        Token matrix = v.is("xcomp") || v.is("ccomp") || v.is("advcl") ? s.head(v) : null;
        if (matrix == null || !v.xpos().equals("VB")) {
            return false;
        }
        if (matrix.lemma().equals("go") && matrix.xpos().equals("VBG")) {
            return tense(s, matrix.index()) == Tense.PRESENT;
        }
        return matrix.lemma().equals("be") && tense(s, matrix.index()) == Tense.PRESENT;
    }

    private static boolean hasTo(Sentence s, int verb) {
        return s.children(verb, "mark").stream().anyMatch(mark -> mark.lemma().equals("to"));
    }

    private static String lower(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }
}
