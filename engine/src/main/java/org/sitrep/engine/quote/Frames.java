package org.sitrep.engine.quote;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Stance;

/** The content that a verb of saying governs, by the frames its table row allows. */
final class Frames {
    private Frames() {}

    /** What holds the content of the verb at {@code i}, {@code null} if nothing in its tree does. */
    static Sayings.@Nullable Found of(Sentence s, int i, Cues.Match match) {
        CueSense sense = match.sense();
        Content content = match.second() == null ? null : governed(s, i, match.second(), sense);
        if (content != null) {
            return found("governed", content);
        }
        content = sense.takes("quote") && sense.takes("that") ? Tails.before(s, i, listens(s, i, sense)) : null;
        if (content != null) {
            return found("tail", content);
        }
        content = sense.takes("raise") ? raised(s, i) : null;
        if (content != null) {
            return found("raise", content);
        }
        content = clause(s, i, sense);
        if (content != null) {
            return found("that", content);
        }
        content = infinitive(s, i, sense);
        if (content != null) {
            return found("to", content);
        }
        content = object(s, i, sense);
        if (content != null) {
            return found("np", content);
        }
        content = sense.takes("quote") ? around(s, i, listens(s, i, sense)) : null;
        if (content == null && sense.takes("quote") && sense.takes("that")) {
            content = Tails.around(s, i);
        }
        return content == null ? null : found("around", content);
    }

    private static Sayings.@Nullable Found found(String frame, Content content) {
        return content.isEmpty() ? null : new Sayings.Found(content, frame);
    }

    /** "told parliament"; but "promises a response" says what is promised. */
    private static boolean listens(Sentence s, int i, CueSense sense) {
        Token object = s.child(i, "obj");
        return sense.takes("tell")
                && (object == null || s.predicates().stream().noneMatch(deed -> deed.token() == object.index()));
    }

    private static boolean speaks(CueSense sense) {
        return sense.takes("quote") || sense.takes("that");
    }

    /** "called for (calm)", "ruled out (going back)". */
    private static @Nullable Content governed(Sentence s, int i, Token second, CueSense sense) {
        if (sense.takes("him-to")) {
            Content asked = asked(s, i, second);
            if (asked != null) {
                return asked;
            }
        }
        for (Token child : s.children(i)) {
            if (child.index() <= second.index() || child.is("punct")) {
                continue;
            }
            boolean noun = (child.is("obl") || child.is("obj")) && sense.takes("np");
            boolean gerund = (child.is("advcl") || child.is("xcomp") || child.is("ccomp")) && sense.takes("ing");
            if ((noun || gerund) && !child.is("obl:tmod") && !child.is("obl:unmarked")) {
                Content content = new Content(s).add(child.index());
                return content.removeRange(second.index(), second.index() + 1);
            }
        }
        Token held = s.head(second);
        Token listener = held == null || !held.is("nmod") ? null : s.head(held);
        if (held != null && listener != null && listener.head() == i && sense.takes("tell")) {
            // "warned citizens of attacks", where the tree has the attacks be the citizens'
            return new Content(s).add(held.index()).removeRange(second.index(), second.index() + 1);
        }
        return null;
    }

    /** "called on (Paris to act)". */
    private static @Nullable Content asked(Sentence s, int i, Token second) {
        Token other = s.head(second);
        boolean governs = other != null && other.head() == i && other.index() > second.index();
        for (Token child : s.children(i)) {
            Token mark = s.child(child.index(), "mark");
            boolean open = child.is("xcomp") || child.is("advcl") || child.is("ccomp");
            if (open
                    && child.index() > second.index()
                    && mark != null
                    && mark.form().equalsIgnoreCase("to")) {
                Content content = new Content(s).add(child.index());
                return governs && other != null
                        ? content.add(other.index()).removeRange(second.index(), second.index() + 1)
                        : content;
            }
        }
        return null;
    }

    /** "(He) is said (to have left)": the subject and the infinitive. */
    private static @Nullable Content raised(Sentence s, int i) {
        Token complement = s.child(i, "xcomp");
        if (complement == null || complement.index() < i || isVerdict(complement) || !Clauses.isPassive(s, i)) {
            return null;
        }
        Token subject = s.child(i, "nsubj", "nsubj:pass");
        Content content = new Content(s).add(complement.index());
        return subject == null ? content : content.add(subject.index());
    }

    /** "was found guilty": a judgment, not what somebody says. */
    private static boolean isVerdict(Token complement) {
        return switch (complement.lemma()) {
            case "guilty", "liable", "innocent" -> true;
            default -> false;
        };
    }

    private static @Nullable Content clause(Sentence s, int i, CueSense sense) {
        if (!speaks(sense)) {
            return null;
        }
        for (Token child : s.children(i)) {
            // "It was reported that …": the clause is the subject behind its verb.
            boolean extraposed = child.is("csubj") && child.index() > i && s.child(i, "expl") != null;
            if (!child.is("ccomp") && !extraposed) {
                continue;
            }
            boolean gerund = child.xpos().equals("VBG") && s.child(child.index(), "nsubj", "aux") == null;
            boolean apart = child.index() < i && Tails.isApart(s, child.index(), i);
            if (apart || gerund && !sense.takes("ing")) {
                continue;
            }
            Content content = withoutNext(s, i, child, new Content(s).add(child.index()));
            return child.index() < i ? content.reachStart() : Reach.extended(s, i, child, content, sense.takes("tell"));
        }
        for (Token child : s.children(i)) {
            if (child.deprel().equals("parataxis")
                    && child.index() > i
                    && follows(s, i, child)
                    && !isBehindSemicolon(s, child.index())
                    && !isAnotherStatement(s, i, child, sense)) {
                return Reach.extended(s, i, child, new Content(s).add(child.index()), sense.takes("tell"));
            }
        }
        return null;
    }

    /** "dismissed his army chief, General Diallo": somebody, and no words. */
    private static boolean isDismissed(Sentence s, Token object, CueSense sense) {
        return sense.stance() == Stance.DENIES
                && s.names().stream()
                        .filter(name -> name.type() == Name.Type.PERSON)
                        .map(name -> s.token(name.from()))
                        .anyMatch(name ->
                                name.index() == object.index() || name.is("appos") && name.head() == object.index());
    }

    /** "Rebels claim Dori, army denies defeat": the cue has its matter, and who stands behind the comma another. */
    private static boolean isAnotherStatement(Sentence s, int i, Token next, CueSense sense) {
        return !sense.takes("tell")
                && s.child(i, "obj") != null
                && s.child(next.index(), "nsubj") != null
                && isBehindComma(s, next);
    }

    /** Without verbs that by their tense go on from the cue: "said (he is ill) and left". */
    private static Content withoutNext(Sentence s, int i, Token clause, Content content) {
        for (Token next : s.children(clause.index())) {
            if (isJoined(next) && goesOn(s, i, clause, next)) {
                content.remove(next.index());
            }
        }
        return content;
    }

    /** "said he left and sold the house"; headlines leave out the "and". */
    static boolean isJoined(Token next) {
        return next.is("conj") || next.is("parataxis") && next.xpos().equals("VBZ");
    }

    /** True if {@code next}, which the tree joins to {@code clause}, goes on from the cue at {@code i} by its tense. */
    static boolean goesOn(Sentence s, int i, Token clause, Token next) {
        if (!isSameForm(s.token(i), next) || clause.xpos().equals(next.xpos()) || clause.index() < i) {
            return false;
        }
        boolean present = next.xpos().equals("VBZ");
        if (present && !isBehindComma(s, next)) {
            return false; // "says he left and lives abroad"
        }
        boolean same = s.children(clause.index()).stream()
                .filter(child -> child.is("cop") || child.is("aux:pass") || present && child.is("aux"))
                .map(Token::xpos)
                .anyMatch(form -> present ? form.equals("VBZ") || form.equals("VBP") : form.equals("VBD"));
        return clause.isVerb() && !same && s.child(next.index(), "nsubj", "aux", "cop") == null;
    }

    /** "says it shot down drone, vows revenge": joined by a comma alone, as in headlines. */
    private static boolean isBehindComma(Sentence s, Token verb) {
        int from = leftEdge(s, verb.index());
        boolean comma = s.token(from).form().equals(",")
                || from > 0 && s.token(from - 1).form().equals(",");
        return comma && s.child(verb.index(), "cc") == null;
    }

    /** "says … warns", "said … left". */
    static boolean isSameForm(Token cue, Token next) {
        return cue.xpos().equals(next.xpos())
                && (cue.xpos().equals("VBD") || cue.xpos().equals("VBZ"));
    }

    /** A clause that the tree calls an aside but that the cue runs into without a stop: "reports that …". */
    private static boolean follows(Sentence s, int i, Token clause) {
        int first = s.subtree(clause.index()).get(0);
        for (int k = i + 1; k < first; k++) {
            if (s.token(k).upos().equals("PUNCT")) {
                return false;
            }
        }
        return first > i && s.child(clause.index(), "nsubj") != null;
    }

    private static @Nullable Content infinitive(Sentence s, int i, CueSense sense) {
        Content named = sense.takes("is") ? twoObjects(s, i) : null;
        if (named != null) {
            return named;
        }
        for (Token child : s.children(i, "xcomp")) {
            if (child.index() < i) {
                continue;
            }
            Token mark = s.child(child.index(), "mark");
            boolean to = mark != null && mark.form().equalsIgnoreCase("to");
            Token object = s.child(i, "obj", "iobj");
            if (to && object == null && (sense.takes("to") || sense.takes("him-to"))) {
                return new Content(s).add(child.index());
            }
            if (to && object != null && sense.takes("him-to")) {
                return new Content(s).add(child.index()).add(object.index());
            }
            if (child.xpos().equals("VBG") && sense.takes("ing")) {
                return new Content(s).add(child.index());
            }
            boolean predicate = child.upos().equals("ADJ") || child.isNoun() || child.isProperNoun();
            if (object != null && !to && predicate && sense.takes("is")) {
                return new Content(s).add(object.index()).add(child.index());
            }
        }
        return null;
    }

    /** "called (the plan) (a gift)", where the tree has two objects. */
    private static @Nullable Content twoObjects(Sentence s, int i) {
        Token first = null;
        for (Token child : s.children(i)) {
            if (child.is("obj") || child.is("iobj")) {
                if (first != null && child.index() > first.index()) {
                    return new Content(s).add(first.index()).add(child.index());
                }
                first = child;
            }
        }
        return null;
    }

    /** "denied (the report)", "accused (him of theft)", "described (it as a lie)". */
    private static @Nullable Content object(Sentence s, int i, CueSense sense) {
        Token object = s.child(i, "obj");
        boolean passive = false;
        if (Clauses.isPassive(s, i)) {
            object = s.child(i, "nsubj:pass");
            passive = true;
        }
        Token joined = null;
        for (Token child : s.children(i)) {
            if (!child.is("obl") && !child.is("advcl") || child.index() < i) {
                continue;
            }
            String joint = joint(s, child);
            if (joint != null
                    && sense.takes(joint)
                    && (joint.equals("as")
                            || joint.equals("of")
                            || joint.equals("for")
                            || joint.equals("on")
                            || joint.equals("at") && isNumber(s, child))) {
                joined = child;
                break;
            }
        }
        if (object == null || joined == null && isDismissed(s, object, sense)) {
            return null;
        }
        for (Token deed : s.children(object.index(), "acl")) {
            if (joined == null && sense.takes("of") && deed.xpos().equals("VBG") && "of".equals(joint(s, deed))) {
                joined = deed; // "accused him of lying", where the tree hangs the deed on him
            }
        }
        if (joined != null) {
            Token noun = object.has("PronType=Rel") ? Clauses.antecedent(s, object.index()) : null;
            Content content = noun == null
                    ? new Content(s).add(object.index())
                    : new Content(s).add(noun.index()).remove(i); // "attacks that the army blamed on rebels"
            if (noun != null) {
                s.children(noun.index(), "case").forEach(adposition -> content.remove(adposition.index()));
            }
            content.add(joined.index());
            for (Token next : s.children(joined.index(), "conj")) {
                if (joined.xpos().equals("VBG") && Clauses.isFinite(s, next.index())) {
                    content.remove(next.index()); // "is accused of theft and denies it"
                }
            }
            return content;
        }
        if (passive || !sense.takes("np")) {
            return null;
        }
        boolean given = s.child(i, "iobj") != null; // "denied him a visa"
        return given || isEmptyObject(object) ? null : withoutAside(s, object);
    }

    /** "put the toll (at 31)", "put losses (at 3 billion dollars)". */
    private static boolean isNumber(Sentence s, Token token) {
        return token.upos().equals("NUM") || s.child(token.index(), "nummod") != null;
    }

    private static @Nullable String joint(Sentence s, Token child) {
        String adposition = s.adposition(child.index());
        if (adposition != null) {
            return adposition;
        }
        Token mark = s.child(child.index(), "mark");
        return mark == null ? null : mark.form().toLowerCase(Locale.ROOT);
    }

    /** "blamed India, which rejected the charge": what a name's aside tells is told by the writer. */
    private static Content withoutAside(Sentence s, Token object) {
        Content content = new Content(s).add(object.index());
        for (Token clause : s.children(object.index(), "acl:relcl")) {
            int first = s.subtree(clause.index()).get(0);
            boolean aside = object.isProperNoun()
                    && (s.token(first).form().equals(",")
                            || s.token(first - 1).form().equals(","));
            if (aside) {
                content.remove(clause.index());
            }
        }
        return content;
    }

    /** Pronouns that say nothing by themselves. */
    private static boolean isEmptyObject(Token object) {
        return object.isPronoun();
    }

    /** "(The bridge), he said, (is safe)"; "as he put it, (…)": the cue hangs on its content; {@code listens} if its object is who is told. */
    private static @Nullable Content around(Sentence s, int i, boolean listens) {
        Token verb = s.token(i);
        if (verb.head() < 0 || s.child(i, "nsubj") == null) {
            return null;
        }
        Token mark = s.child(i, "mark");
        boolean as = verb.is("advcl") && mark != null && mark.form().equalsIgnoreCase("as");
        boolean aside = verb.deprel().equals("parataxis");
        if (!as && !aside) {
            return null;
        }
        boolean before = s.token(verb.head()).index() < i;
        if (before && isBehindSemicolon(s, i)) {
            return null; // "Vega thanked them; Ruiz claimed credit": two statements
        }
        if (as && isContradicted(s, i)) {
            return null;
        }
        if (aside && before && !listens && Tails.hasOwnMatter(s, i)) {
            return null; // two statements
        }
        boolean fenced = before ? isFence(s, leftEdge(s, i) - 1) : isFence(s, rightEdge(s, i) + 1);
        return fenced ? new Content(s).add(verb.head()).remove(i) : null;
    }

    /** "did not, as the posts allege, leave": what they allege is the contrary. */
    private static boolean isContradicted(Sentence s, int i) {
        Token main = s.token(s.token(i).head());
        Token no = Clauses.negation(s, main.index());
        int edge = leftEdge(s, i);
        return no != null && no.index() < edge && edge - no.index() <= 2 && main.index() > i;
    }

    private static boolean isBehindSemicolon(Sentence s, int i) {
        int edge = leftEdge(s, i);
        return s.token(edge).form().equals(";")
                || edge > 0 && s.token(edge - 1).form().equals(";");
    }

    static int leftEdge(Sentence s, int i) {
        return s.subtree(i).get(0);
    }

    static int rightEdge(Sentence s, int i) {
        java.util.List<Integer> all = s.subtree(i);
        return all.get(all.size() - 1);
    }

    private static boolean isFence(Sentence s, int i) {
        return i < 0
                || i >= s.size()
                || s.token(i).upos().equals("PUNCT")
                || i + 1 < s.size() && s.token(i + 1).upos().equals("PUNCT")
                || s.token(Math.max(0, i - 1)).upos().equals("PUNCT");
    }
}
