package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.EventType;

/**
 * Who stands in which role of a verb or an event noun, under the role names that the tables use. Not thread-safe; lives for one predicate.
 */
final class Roles {
    private static final Set<String> EXAMPLES = Set.of("including", "such as", "like");
    private static final Set<String> AGAIN = Set.of("the", "this", "that", "these", "those");
    private static final Set<String> QUESTIONS = Set.of("whether", "if");
    private static final Set<String> SUMS =
            Set.of("million", "billion", "dollar", "euro", "pound", "tonne", "ton", "worth", "percent");
    /** Roles of the complement's own predicate: comp-subj, comp-obj, comp-with … */
    private static final String BELOW = "comp-";

    /** What these have as object is given, and whom it is given to stands elsewhere. */
    private static final Set<String> SENDING = Set.of("send", "dispatch", "deploy", "provide", "contribute", "supply");

    private static final Set<String> PARTICLES = Set.of("off", "up", "down", "out", "over", "back");

    private final Sentence s;
    private final int at;
    private final boolean verb;
    private final @Nullable LightUse light;

    /** A light verb that governs the noun. */
    record LightUse(int verb, Lexicon.Light light) {
        /** "claimed responsibility for the attack": that its subject did it is what the subject says. */
        boolean isClaim() {
            return light.role().startsWith("responsibility") || light.verb().equals("claim");
        }
    }

    /** Verbs that tell of what another has done. */
    private static final Set<String> TELLING = Set.of("announce", "confirm", "report");

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

    /** The same without a light verb that carries no events of {@code type}: "raised the killing" is no "raised an objection". */
    Roles fitting(EventType type) {
        return light == null || light.light().carries(type) ? this : new Roles(s, at, verb, null);
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

    /** "announced the capture of the town by the rebels": its subject only says so. */
    boolean isTold() {
        return light != null
                && TELLING.contains(light.light().verb())
                && !Clauses.obliques(s, at, "by").isEmpty();
    }

    /** The verb that the noun is a circumstance of ("said after talks"), −1 if there is none. */
    int clause() {
        return verb ? -1 : new NounRoles(s, at, light).clauseVerb();
    }

    /** The head words that fill {@code role}, in text order; empty if none does. */
    List<Token> of(String role) {
        if (role.equals("sentence")) {
            return s.tokens();
        }
        return verb ? ofVerb(role) : new NounRoles(s, at, light).of(role);
    }

    private List<Token> ofVerb(String role) {
        return switch (role) {
            case "subj" -> Clauses.subjects(s, at);
            case "subj-pass" -> Clauses.isPassive(s, at) ? Clauses.objects(s, at) : List.of();
            case "obj" -> objects();
            case "iobj" -> receivers();
            case "comp" -> complements();
            case "comp-that" ->
                complements().stream()
                        .filter(verb -> !verb.has("VerbForm=Inf") && !verb.has("VerbForm=Ger"))
                        .toList();
            case "comp-passive" ->
                complements().stream()
                        .filter(verb -> Clauses.isPassive(s, verb.index()))
                        .toList();
            case "comp-not" ->
                complements().stream()
                        .filter(verb -> Clauses.negation(s, verb.index()) != null)
                        .toList();
            case "then" -> s.children(at, "conj");
            case "then-obj" ->
                s.children(at, "conj").stream()
                        .flatMap(next -> Clauses.objects(s, next.index()).stream())
                        .toList();
            case "comp-to-do" ->
                complements().stream()
                        .filter(verb -> verb.has("VerbForm=Inf")
                                && Clauses.auxiliaries(s, verb.index()).stream().allMatch(Roles::isBare))
                        .toList();
            case "in-state" ->
                Clauses.obliques(s, at, "in").stream()
                        .filter(Token::isProperNoun)
                        .toList();
            case "comp-case" -> belowCase();
            case "comp-duty" -> duty();
            case "comp-mod" -> complementModifiers();
            case "beside" -> s.children(at);
            case "obj-mod" -> objectModifiers();
            case "obj-again" -> objects().stream().filter(this::pointsBack).toList();
            case "obj-poss" ->
                objects().stream()
                        .flatMap(object -> s.children(object.index(), "nmod:poss").stream())
                        .toList();
            case "question" -> complements().stream().filter(this::isQuestion).toList();
            case "how" ->
                s.subtree(at).stream()
                        .filter(i -> i > at && Reading.lemma(s.token(i)).equals("how"))
                        .map(s::token)
                        .toList();
            case "passive" -> Clauses.isPassive(s, at) ? List.of(s.token(at)) : List.of();
            case "case", "light", "light-verb", "poss", "mod", "target" -> List.of();
            default -> role.startsWith(BELOW) ? below(role.substring(BELOW.length())) : prepositional(role);
        };
    }

    /** "said the rebels were behind the blast": the preposition of what the complement says. */
    private List<Token> belowCase() {
        return complements().stream()
                .flatMap(complement -> s.children(complement.index(), "case").stream())
                .toList();
    }

    /** Who gets the object: "were given two days" too. */
    private List<Token> receivers() {
        List<Token> direct = s.children(at, "iobj");
        boolean given = direct.isEmpty() && s.child(at, "obj") != null;
        return given ? s.children(at, "nsubj:pass") : direct;
    }

    /** "asked whether it was so": a question is no request. */
    private boolean isQuestion(Token clause) {
        return s.children(clause.index()).stream()
                .anyMatch(child -> child.form().equals("?")
                        || child.is("mark") && QUESTIONS.contains(Reading.lemma(child))
                        || child.xpos().startsWith("W") && child.index() < clause.index());
    }

    /** "to have left" is an infinitive, "did not leave" is none. */
    private static boolean isBare(Token auxiliary) {
        return auxiliary.has("VerbForm=Inf") || Reading.lemma(auxiliary).equals("to");
    }

    /** The objects, and what a sum among them is a sum of: "cut ten million dollars in aid". */
    private List<Token> objects() {
        List<Token> found = new ArrayList<>(simpleObjects());
        for (Token sum : List.copyOf(found)) {
            if (sum.upos().equals("NUM") || sum.upos().equals("SYM") || SUMS.contains(Reading.lemma(sum))) {
                found.addAll(Clauses.obliques(s, sum.index(), "in", "of", "worth of"));
                found.addAll(Clauses.obliques(s, at, "in").stream()
                        .filter(thing -> isNextTo(sum, thing))
                        .toList());
            }
        }
        return found;
    }

    /** Trees hang "in aid" now on the sum, now on the verb. */
    private boolean isNextTo(Token sum, Token thing) {
        int end = s.subtree(sum.index()).stream().max(Integer::compare).orElse(sum.index());
        int from = s.subtree(thing.index()).stream().min(Integer::compare).orElse(thing.index());
        return !thing.isProperNoun() && from == end + 1;
    }

    private List<Token> simpleObjects() {
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

    /** "the attack", unlike "an attack" and "the attack on the port": what was told before. */
    private boolean pointsBack(Token object) {
        return s.child(object.index(), "nmod", "amod", "acl", "compound") == null
                && s.children(object.index(), "det").stream().anyMatch(det -> AGAIN.contains(Reading.lemma(det)));
    }

    private boolean isInfinitive(Token clause) {
        return s.children(clause.index(), "mark").stream()
                .anyMatch(mark -> Reading.lemma(mark).equals("to"));
    }

    /** "sealed off the village": parsers take the particle for a preposition. */
    private List<Token> behindParticle() {
        for (Token child : s.children(at, "obl")) {
            Token mark = s.child(child.index(), "case");
            boolean particle = mark != null
                    && mark.index() == at + 1
                    && PARTICLES.contains(Reading.lemma(mark))
                    && (!Reading.lemma(mark).equals("over") || Clauses.takesOver(s.token(at)));
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
            // Parsers hang "urged them to leave", "called on them to leave" and "called for them to leave" now here,
            // now there.
            if (child.index() > at && isInfinitive(child)) {
                found.add(child);
            }
        }
        for (Token object : s.children(at, "obj")) {
            for (Token child : s.children(object.index(), "acl")) {
                if (isInfinitive(child)) {
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
            if (role.equals("obj") && SENDING.contains(Reading.lemma(complement))) {
                continue; // "offered to send inspectors": to nobody yet
            }
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
        for (Token child : s.children(at)) {
            boolean clause = child.is("advcl") || child.is("xcomp") || child.is("ccomp");
            Token mark = s.child(child.index(), "mark", "case");
            if (clause && preposition.equals("when") && isWhen(child)) {
                return List.of(child);
            }
            if (clause
                    && mark != null
                    && !Reading.lemma(mark).equals("to")
                    && (Reading.lemma(mark).equals(preposition)
                            || s.withFixed(mark).equals(preposition))) {
                return List.of(child);
            }
        }
        return List.of();
    }

    /** "killed when the wall fell". */
    private boolean isWhen(Token clause) {
        return s.children(clause.index()).stream()
                .anyMatch(mark -> Reading.lemma(mark).equals("when") && mark.index() < clause.index());
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
}
