package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/**
 * Who stands in which role of a verb or an event noun, under the role names that the tables use. Not thread-safe; lives for one predicate.
 */
final class Roles {
    private static final Set<String> EXAMPLES = Set.of("including", "such as", "like");
    private static final Set<String> PARTICLES = Set.of("off", "up", "down", "out", "over", "back");

    private final Sentence s;
    private final int at;
    private final boolean verb;
    private final @Nullable LightUse light;

    /** A light verb that governs the noun. */
    record LightUse(int verb, Lexicon.Light light) {}

    private Roles(Sentence s, int at, boolean verb, @Nullable LightUse light) {
        this.s = s;
        this.at = at;
        this.verb = verb;
        this.light = light;
    }

    static Roles ofVerb(Sentence s, int verb) {
        return new Roles(s, verb, true, null);
    }

    static Roles ofNoun(Sentence s, int noun, @Nullable LightUse light) {
        return new Roles(s, noun, false, light);
    }

    int at() {
        return at;
    }

    boolean isVerb() {
        return verb;
    }

    @Nullable
    LightUse light() {
        return light;
    }

    /** The head words that fill {@code role}, in text order; empty if none does. */
    List<Token> of(String role) {
        if (role.equals("sentence")) {
            return s.tokens();
        }
        return verb ? ofVerb(role) : ofNoun(role);
    }

    private List<Token> ofVerb(String role) {
        return switch (role) {
            case "subj" -> Clauses.subjects(s, at);
            case "subj-pass" -> Clauses.isPassive(s, at) ? Clauses.objects(s, at) : List.of();
            case "obj" -> objects();
            case "iobj" -> s.children(at, "iobj");
            case "comp" -> complements();
            case "comp-that" ->
                complements().stream()
                        .filter(verb -> !verb.has("VerbForm=Inf") && !verb.has("VerbForm=Ger"))
                        .toList();
            case "then" -> s.children(at, "conj");
            case "comp-to-do" ->
                complements().stream()
                        .filter(verb -> verb.has("VerbForm=Inf")
                                && Clauses.modals(s, verb.index()).isEmpty())
                        .toList();
            case "in-state" ->
                Clauses.obliques(s, at, "in").stream()
                        .filter(Token::isProperNoun)
                        .toList();
            case "comp-subj" -> below("subj");
            case "comp-obj" -> below("obj");
            case "comp-with" -> below("with");
            case "comp-to" -> below("to");
            case "comp-on" -> below("on");
            case "comp-against" -> below("against");
            case "comp-duty" -> duty();
            case "comp-mod" -> complementModifiers();
            case "beside" -> s.children(at);
            case "obj-mod" -> objectModifiers();
            case "how" ->
                s.subtree(at).stream()
                        .filter(i -> i > at && Reading.lemma(s.token(i)).equals("how"))
                        .map(s::token)
                        .toList();
            case "passive" -> Clauses.isPassive(s, at) ? List.of(s.token(at)) : List.of();
            case "case", "light", "light-verb", "poss", "mod", "target" -> List.of();
            default -> prepositional(role);
        };
    }

    private List<Token> objects() {
        List<Token> objects = Clauses.objects(s, at);
        if (objects.isEmpty()) {
            objects = s.children(at, "iobj");
        }
        if (objects.isEmpty()) {
            objects = behindParticle();
        }
        if (!objects.isEmpty() && s.token(at).is("acl") && !Clauses.isPassive(s, at)) {
            // "the plan to attack": the modified noun is no object.
            return objects.stream()
                    .filter(o -> o.index() != s.token(at).head()
                            || s.token(at).deprel().equals("acl:relcl"))
                    .toList();
        }
        return objects;
    }

    /** "called him a dangerous man": what the complement is said to be like. */
    private List<Token> complementModifiers() {
        List<Token> found = new ArrayList<>();
        for (Token complement : Clauses.complements(s, at)) {
            found.addAll(s.children(complement.index(), "amod"));
            found.addAll(s.children(complement.index(), "compound"));
        }
        return found;
    }

    private List<Token> objectModifiers() {
        List<Token> found = new ArrayList<>();
        for (Token object : objects()) {
            found.addAll(s.children(object.index(), "amod"));
            found.addAll(s.children(object.index(), "compound"));
        }
        return found;
    }

    /** "sealed off the village": parsers take the particle for a preposition. */
    private List<Token> behindParticle() {
        for (Token child : s.children(at, "obl")) {
            Token mark = s.child(child.index(), "case");
            boolean particle = mark != null && mark.index() == at + 1 && PARTICLES.contains(Reading.lemma(mark));
            boolean unmarked = mark == null
                    && s.child(at, "compound:prt") != null
                    && !child.deprel().equals("obl:unmarked");
            if (particle || unmarked) {
                return Clauses.conjuncts(s, child.index());
            }
        }
        return List.of();
    }

    private List<Token> complements() {
        Set<Token> found = new LinkedHashSet<>(Clauses.complements(s, at));
        for (Token child : s.children(at, "advcl")) {
            Token mark = s.child(child.index(), "mark");
            // Parsers hang "urged them to leave" and "called on them to leave" now here, now there.
            if (mark != null && Reading.lemma(mark).equals("to") && child.index() > at) {
                found.add(child);
            }
        }
        for (Token object : s.children(at, "obj")) {
            for (Token child : s.children(object.index(), "acl")) {
                Token mark = s.child(child.index(), "mark");
                if (mark != null && Reading.lemma(mark).equals("to")) {
                    found.add(child);
                }
            }
        }
        return List.copyOf(found);
    }

    /** Who must or should do what the complement says. */
    private List<Token> duty() {
        for (Token complement : Clauses.complements(s, at)) {
            for (Token modal : Clauses.modals(s, complement.index())) {
                String word = Reading.lemma(modal);
                if (word.equals("must") || word.equals("should") || word.equals("ought")) {
                    return Clauses.subjects(s, complement.index());
                }
            }
        }
        return List.of();
    }

    private List<Token> below(String role) {
        for (Token complement : complements()) {
            Roles inner = ofVerb(s, complement.index());
            List<Token> found = inner.of(role);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Nouns behind a preposition: at the verb, else at its object ("impose sanctions on"), else a clause behind it ("accused of killing"). */
    private List<Token> prepositional(String preposition) {
        List<Token> found = Clauses.obliques(s, at, preposition);
        if (!found.isEmpty()) {
            return found;
        }
        for (Token object : objects()) {
            List<Token> nested = Clauses.obliques(s, object.index(), preposition);
            if (nested.isEmpty()) {
                nested = behindExamples(object, preposition);
            }
            if (!nested.isEmpty()) {
                return nested;
            }
        }
        for (Token child : s.children(at, "advcl")) {
            Token mark = s.child(child.index(), "mark", "case");
            if (mark != null
                    && (Reading.lemma(mark).equals(preposition)
                            || s.withFixed(mark).equals(preposition))) {
                return List.of(child);
            }
        }
        return List.of();
    }

    /** "imposed sanctions, including asset freezes, on the junta": the phrase hangs on the last example. */
    private List<Token> behindExamples(Token object, String preposition) {
        for (Token example : s.children(object.index(), "nmod")) {
            String adposition = s.adposition(example.index());
            if (adposition != null && EXAMPLES.contains(adposition)) {
                for (Token each : Clauses.conjuncts(s, example.index())) {
                    List<Token> found = Clauses.obliques(s, each.index(), preposition);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return List.of();
    }

    private List<Token> ofNoun(String role) {
        return switch (role) {
            case "light" -> light == null ? List.of() : lightSubjects();
            case "light-verb" -> light == null ? List.of() : List.of(s.token(light.verb()));
            case "poss" -> conjoined(s.children(at, "nmod:poss"));
            case "mod" -> modifiers();
            case "subj" -> s.child(at, "cop") == null ? List.of() : conjoined(s.children(at, "nsubj"));
            case "case" -> s.children(at, "case");
            case "beside" -> s.children(at);
            case "comp" -> s.children(at, "acl");
            case "iobj" -> light == null ? List.of() : s.children(light.verb(), "iobj");
            case "obj",
                    "passive",
                    "target",
                    "comp-subj",
                    "comp-obj",
                    "comp-with",
                    "comp-to",
                    "comp-on",
                    "comp-to-do",
                    "comp-mod",
                    "comp-that",
                    "then",
                    "in-state" -> List.of();
            case "of-people", "of-armed", "of-owner" -> Clauses.obliques(s, at, "of");
            case "between" -> {
                List<Token> found = nominal("between");
                yield found.isEmpty() ? nominal("among") : found;
            }
            default -> nominal(role);
        };
    }

    private List<Token> lightSubjects() {
        LightUse use = light;
        if (use == null) {
            return List.of();
        }
        List<Token> subjects = Clauses.subjects(s, use.verb());
        return subjects.stream().filter(token -> token.index() != at).toList();
    }

    private List<Token> modifiers() {
        List<Token> found = new ArrayList<>();
        for (Token child : s.children(at)) {
            if (child.is("compound") || child.is("amod") || child.is("nmod") && s.adposition(child.index()) == null) {
                found.add(child);
                found.addAll(s.children(child.index(), "compound"));
                found.addAll(s.children(child.index(), "conj"));
            }
        }
        return found;
    }

    private List<Token> nominal(String preposition) {
        List<Token> found = Clauses.obliques(s, at, preposition);
        if (found.isEmpty() && light != null) {
            found = Clauses.obliques(s, light.verb(), preposition).stream()
                    .filter(token -> token.index() != at)
                    .toList();
        }
        if (found.isEmpty()) {
            // "the expulsion of two diplomats by the ministry": parsers hang the second phrase on the first.
            for (Token inner : s.children(at, "nmod")) {
                List<Token> nested = Clauses.obliques(s, inner.index(), preposition);
                if (!nested.isEmpty() && !preposition.equals("of")) {
                    return nested;
                }
            }
        }
        return found;
    }

    private List<Token> conjoined(List<Token> heads) {
        List<Token> found = new ArrayList<>();
        for (Token head : heads) {
            found.addAll(Clauses.conjuncts(s, head.index()));
        }
        return found;
    }
}
