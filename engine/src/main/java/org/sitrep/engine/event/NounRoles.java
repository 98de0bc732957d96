package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Who stands in which role of an event noun, by itself or through the light verb that governs it. Not thread-safe; lives for one noun. */
final class NounRoles {
    private final Sentence s;
    private final int at;
    private final Roles.@Nullable LightUse light;

    NounRoles(Sentence s, int at, Roles.@Nullable LightUse light) {
        this.s = s;
        this.at = at;
        this.light = light;
    }

    /** The head words that fill {@code role}, in text order; empty if none does. */
    List<Token> of(String role) {
        return switch (role) {
            case "light" -> light == null ? behind() : lightSubjects();
            case "light-verb" -> light == null ? List.of() : List.of(s.token(light.verb()));
            case "poss" -> conjoined(s.children(at, "nmod:poss"));
            case "mod" -> modifiers();
            case "subj" -> s.child(at, "cop") == null ? List.of() : Clauses.subjects(s, at);
            case "clause" -> clauseSubjects();
            case "case" -> s.children(at, "case");
            case "manner" -> isBare() ? s.children(at, "case") : List.of();
            case "beside" -> s.children(at);
            case "comp" -> s.children(at, "acl");
            case "iobj" -> light == null ? List.of() : given(light.verb());
            case "obj", "passive", "target", "question", "then", "then-obj", "in-state" -> List.of();
            case "of-people", "of-armed", "of-owner" -> Clauses.obliques(s, at, "of");
            case "between" -> {
                List<Token> found = nominal("between");
                found = found.isEmpty() ? nominal("among") : found;
                yield found.isEmpty() ? betweenBehindVerb() : found;
            }
            default -> role.startsWith("comp-") ? List.of() : nominal(role);
        };
    }

    /** "In protest", "under siege": how something was done, not what was done. */
    private boolean isBare() {
        Token noun = s.token(at);
        return !noun.xpos().endsWith("S")
                && s.children(at).stream()
                        .noneMatch(child -> child.is("det")
                                || child.is("amod")
                                || child.is("compound")
                                || child.is("nummod")
                                || child.is("nmod:poss"));
    }

    /** Who acts in the clause that the noun is a circumstance of: "said after talks with the king", "reported progress in talks". */
    private List<Token> clauseSubjects() {
        int verb = clauseVerb();
        return verb < 0 ? List.of() : Clauses.subjects(s, verb);
    }

    /** The verb of that clause, −1 if the noun is no circumstance. */
    int clauseVerb() {
        Token noun = s.token(at);
        while (noun.head() >= 0 && noun.is("nmod") && !s.token(noun.head()).isVerb()) {
            noun = s.token(noun.head());
        }
        boolean held = noun.index() == at ? noun.is("obl") : noun.is("obj");
        if (!held || !s.token(noun.head()).isVerb()) {
            return -1;
        }
        // "We will not yield, he said during a meeting": trees hang it on what was said.
        Token verb = s.token(noun.head());
        Token saying = verb.is("ccomp") ? s.head(verb) : null;
        return saying != null && verb.index() < saying.index() && saying.index() < at ? saying.index() : verb.index();
    }

    /** "The faction was behind the attack": who is. */
    private List<Token> behind() {
        boolean behind = "behind".equals(s.adposition(at)) && s.child(at, "cop") != null;
        return behind ? conjoined(s.children(at, "nsubj")) : List.of();
    }

    private List<Token> lightSubjects() {
        Roles.LightUse use = light;
        if (use == null) {
            return List.of();
        }
        Token verb = s.token(use.verb());
        if (verb.is("advcl")
                && verb.head() >= 0
                && s.child(use.verb(), "nsubj") == null
                && Clauses.isPassive(s, verb.head())) {
            return List.of(); // "Khan arrested, sparking riots": the arrest sparked them
        }
        List<Token> subjects = Clauses.subjects(s, use.verb());
        return subjects.stream().filter(token -> token.index() != at).toList();
    }

    /** Who gets what the light verb gives: "was handed a prison term" too. */
    private List<Token> given(int verb) {
        List<Token> direct = s.children(verb, "iobj");
        boolean passive = s.token(at).is("obj") && Clauses.isPassive(s, verb);
        return direct.isEmpty() && passive ? conjoined(s.children(verb, "nsubj")) : direct;
    }

    private List<Token> modifiers() {
        List<Token> found = new ArrayList<>();
        for (Token child : s.children(at)) {
            if (child.is("compound") || child.is("amod") || isBareBefore(child)) {
                found.add(child);
                found.addAll(s.children(child.index(), "compound"));
                found.addAll(s.children(child.index(), "conj"));
            }
        }
        return found;
    }

    /** "Kabul attack"; the name behind "the killing of the leader" is the leader's. */
    private boolean isBareBefore(Token child) {
        return child.is("nmod") && child.index() < at && s.adposition(child.index()) == null;
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
                if (!nested.isEmpty() && (!preposition.equals("of") || isVenue(inner, nested.get(0)))) {
                    return nested;
                }
            }
        }
        return found;
    }

    /** "the arrest in Spain of Ana Diaz": not of Spain. */
    private boolean isVenue(Token place, Token of) {
        Name name = s.nameAt(place.index());
        return "in".equals(s.adposition(place.index()))
                && place.isProperNoun()
                && name != null
                && name.type() == Name.Type.PLACE
                && !name.equals(s.nameAt(of.index()));
    }

    /** "Clashes broke out between herders and farmers": trees hang the two on the verb. */
    private List<Token> betweenBehindVerb() {
        Token noun = s.token(at);
        boolean subject =
                noun.is("nsubj") && noun.head() >= 0 && s.token(noun.head()).isVerb();
        return subject ? Clauses.obliques(s, noun.head(), "between", "among") : List.of();
    }

    private List<Token> conjoined(List<Token> heads) {
        List<Token> found = new ArrayList<>();
        for (Token head : heads) {
            found.addAll(Clauses.conjuncts(s, head.index()));
        }
        return found;
    }
}
