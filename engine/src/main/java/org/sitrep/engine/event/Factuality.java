package org.sitrep.engine.event;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Tense;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;

/**
 * Climbs from an event to the top of its sentence and gathers what the words on the way say about how real it is. Thread-safe.
 *
 * <p>"The general denied that his troops had failed to stop shelling": each governing word may weaken ({@code may}, {@code plan}), turn ({@code fail}, {@code not}) or frame
 * ({@code say}, {@code deny}) what hangs below it. The weakest wins; two negations cancel.
 */
final class Factuality {
    /** With a future main clause, what such a word opens lies ahead too: "will strike until wages rise". */
    private static final Set<String> LIMITS = Set.of("until", "till", "once", "before", "when", "after", "as soon as");

    /** What stands behind these is taken for granted, whatever is said of the rest: "may resign after the attack". */
    private static final Set<String> FACTS =
            Set.of("after", "since", "during", "following", "because of", "despite", "amid", "in the wake of");

    /** What words are about is taken for granted too: "took no questions on the arrest". */
    private static final Set<String> TOPICS = Set.of("on", "over", "about", "regarding", "concerning");

    /** What a body does by voting for it; aid, troops and ceasefires still have to follow. */
    private static final Set<EventType> FORMAL = EnumSet.of(
            EventType.AGREE,
            EventType.SUPPORT,
            EventType.CONCEDE,
            EventType.REQUEST,
            EventType.ACCUSE,
            EventType.REJECT,
            EventType.SANCTION,
            EventType.COERCE);

    private static final String UNABLE = "unable";

    private static final Set<String> ANYBODY = Set.of("anyone", "anybody", "whoever");

    private final Lexicon lexicon;
    private final WordClasses classes;
    private final Claims claims;

    Factuality(Lexicon lexicon, WordClasses classes) {
        this.lexicon = lexicon;
        this.classes = classes;
        this.claims = new Claims(lexicon, classes);
    }

    /** "A suspected ETA bombing": the bombing was, who did it is suspected. */
    private boolean isDoubtOfDoer(Sentence s, int noun, Token modifier) {
        return classes.matches("doubt-of-doer", s, modifier.index())
                && s.children(noun).stream()
                        .anyMatch(doer -> doer.index() > modifier.index()
                                && doer.index() < noun
                                && (doer.is("compound") || doer.is("amod"))
                                && (doer.isProperNoun()
                                        || doer.xpos().equals("NN")
                                        || doer.xpos().equals("NNS")));
    }

    /** "carried out further strikes", unlike "warned of further strikes": the verb says how real they are. */
    private boolean isOneMore(Match match, Token modifier) {
        return match.roles().light() != null && classes.matches("one-more", match.sentence(), modifier.index());
    }

    /** How real the event of {@code match} is. */
    Reality of(Match match) {
        Sentence s = match.sentence();
        Climb climb = new Climb();
        climb.protest = match.sense().type() == EventType.PROTEST;
        climb.formal = FORMAL.contains(match.sense().type());
        int at = match.carrier();
        if (match.isNoun()) {
            Token no = Clauses.negation(s, match.at());
            if (no != null) {
                climb.negate(no, EventStatus.NEGATED);
            }
        }
        if (match.isNoun()) {
            for (Token modifier : s.children(match.at(), "amod")) {
                Lexicon.Governor governor = lexicon.governor(Reading.lemma(modifier), "amod");
                Lexicon.Governor byForm = governor != null
                        ? governor
                        : lexicon.governor(modifier.form().toLowerCase(Locale.ROOT), "amod");
                if (byForm != null && !isDoubtOfDoer(s, match.at(), modifier) && !isOneMore(match, modifier)) {
                    climb.apply(s, byForm.effect(), modifier.index(), -1);
                }
            }
        }
        Roles.LightUse use = match.roles().light();
        if (use != null && (use.isClaim() || match.roles().isTold())) {
            // Whether they claim it or not, it was done.
            climb.saying = Clauses.negation(s, use.verb()) == null ? use.verb() : -1;
            at = climb.saying;
        }
        Effect light = match.lightEffect();
        if (light != null && light != Effect.HAPPENED) {
            climb.apply(s, light, at, -1);
        }
        if (match.sense().isCircumstance()) {
            circumstance(climb, s, match.at(), match.roles().clause());
            at = -1;
        } else if (match.isNoun() && match.roles().light() == null && s.child(at, "cop") == null) {
            at = climbNoun(climb, s, at);
        }
        if (at >= 0) {
            climbVerbs(climb, s, at, Mood.Scope.WHOLE);
        }
        Token but = at < 0 || climb.status != EventStatus.PLANNED ? null : Thwarted.by(s, at);
        if (but != null) {
            climb.weaken(EventStatus.NEGATED, but.form());
        }
        if (climb.duty && climb.status == EventStatus.NEGATED) {
            climb.status = EventStatus.HYPOTHETICAL; // "should not die": who says so does not say that they have not
        }
        if (!match.isNoun() && isOfAnybody(s, match.at())) {
            climb.weaken(EventStatus.HYPOTHETICAL, "anyone");
        }
        Token last = s.token(s.size() - 1);
        if (last.form().equals("?") && climb.saying < 0) {
            climb.weaken(EventStatus.HYPOTHETICAL, "?");
        }
        return new Reality(
                climb.status,
                climb.future,
                climb.would && climb.saying < 0,
                climb.duty,
                climb.alleged,
                climb.denied,
                climb.saying,
                climb.refuted,
                climb.unproven,
                climb.orderer,
                climb.trail);
    }

    /** "to shoot at anyone who attacks people": neither of the two has happened. */
    private static boolean isOfAnybody(Sentence s, int verb) {
        Token first = Clauses.firstConjunct(s, verb);
        Token antecedent = first.deprel().equals("acl:relcl") ? s.head(first) : null;
        if (antecedent != null && isAnybody(s, antecedent)) {
            return true;
        }
        return s.children(verb).stream().anyMatch(child -> (child.is("obj") || child.is("obl")) && isAnybody(s, child));
    }

    private static boolean isAnybody(Sentence s, Token word) {
        Token clause = ANYBODY.contains(Reading.lemma(word)) ? s.child(word.index(), "acl") : null;
        return clause != null
                && clause.deprel().equals("acl:relcl")
                && Clauses.tense(s, clause.index()) == Tense.PRESENT;
    }

    /** "Would decide after talks" lies ahead; "did not speak after talks" says that there were talks. */
    private void circumstance(Climb climb, Sentence s, int noun, int verb) {
        if (!FACTS.contains(orEmpty(s.adposition(noun)))) {
            climbVerbs(climb, s, verb, Mood.Scope.NONE);
        } else if (Mood.isFuture(s, verb)) {
            climb.future = true;
            climb.weaken(EventStatus.PLANNED, "future");
        }
    }

    /** From an event noun to the verb above it; −1 if that verb says nothing about the noun. */
    private int climbNoun(Climb climb, Sentence s, int noun) {
        int at = noun;
        for (int steps = 0; steps < s.size(); steps++) {
            Token token = Clauses.firstConjunct(s, at);
            Token head = s.head(token);
            if (head == null) {
                return -1;
            }
            String link = token.is("nmod") || token.is("obl") ? orEmpty(s.adposition(token.index())) : "obj";
            if (FACTS.contains(link)) {
                return -1;
            }
            if (TOPICS.contains(link) && token.is("nmod") && governor(s, head, link) == null) {
                return -1;
            }
            if (at == noun && link.equals("of") && claims.isClaim(head)) {
                claims.read(climb, s, head);
                if (climb.refuted >= 0 || climb.unproven) {
                    return -1; // "dismissed reports of an attack"
                }
            }
            Lexicon.Governor governor = governor(s, head, link);
            // "there was no clash", "denied that there had been one"
            boolean occurs = classes.matches("occur", s, head.index())
                    || at == noun && head.lemma().equals("be") && s.child(head.index(), "expl") != null;
            if (governor != null && !(token.is("nsubj") && !token.deprel().equals("nsubj:pass"))) {
                // A verb of saying or doing leaves its nominal object as it is: "reported the attack".
                if (governor.effect() != Effect.HAPPENED && governor.effect() != Effect.SAID) {
                    climb.apply(s, governor.effect(), head.index(), -1);
                    return isClause(s, head) ? -1 : climbOn(climb, s, head);
                }
            }
            if (token.is("nsubj") && isLeftSo(s, head)) {
                return -1;
            }
            if (isClause(s, head)) {
                return occurs || classes.matches("bring-about", s, head.index()) ? head.index() : -1;
            }
            at = head.index();
        }
        return -1;
    }

    /** "will not go unpunished", "cannot be left unanswered": what is to follow lies ahead, and the deed does not. */
    private static boolean isLeftSo(Sentence s, Token verb) {
        return s.children(verb.index(), "xcomp").stream().anyMatch(Factuality::isUndone)
                || isUndone(verb) && s.child(verb.index(), "cop", "aux:pass") != null;
    }

    private static boolean isUndone(Token word) {
        String form = word.form().toLowerCase(Locale.ROOT);
        return form.startsWith("un") && form.endsWith("ed");
    }

    private int climbOn(Climb climb, Sentence s, Token head) {
        return head.isVerb() ? head.index() : climbNoun(climb, s, head.index());
    }

    private static boolean isClause(Sentence s, Token token) {
        return token.isVerb() || s.child(token.index(), "cop", "nsubj") != null;
    }

    private void climbVerbs(Climb climb, Sentence s, int from, Mood.Scope over) {
        int at = from;
        Mood.Scope scope = over;
        for (int steps = 0; steps < s.size(); steps++) {
            if (climb.saying < 0) {
                Mood.read(climb, s, at, scope);
            }
            Token token = s.token(at);
            Token first = Clauses.firstConjunct(s, at);
            if (first.index() != at && first.isVerb()) {
                if (climb.saying < 0 && s.child(at, "mark") == null) {
                    Mood.condition(climb, s, first.index());
                }
                at = first.index();
                token = first;
            }
            Token head = s.head(token);
            if (head == null) {
                denyBehind(climb, s, at);
                return;
            }
            int next = step(climb, s, token, head);
            if (next < 0) {
                return;
            }
            scope = Mood.scope(s, token);
            at = next;
        }
    }

    /** "Rebels seize airport, army denies": the cue has nothing of its own to tell, and so takes what stands before it. */
    private void denyBehind(Climb climb, Sentence s, int top) {
        for (Token cue : s.children(top, "parataxis")) {
            Lexicon.Governor governor = governor(s, cue, "comp");
            boolean open = cue.index() > top && s.child(cue.index(), "obj", "ccomp", "xcomp", "obl") == null;
            if (open
                    && climb.saying < 0
                    && governor != null
                    && governor.effect() == Effect.DENIED
                    && s.child(cue.index(), "nsubj") != null
                    && Clauses.negation(s, cue.index()) == null) {
                climb.apply(s, Effect.DENIED, cue.index(), top);
            }
        }
    }

    /** Goes from {@code token} to its governor; −1 where the climb ends. */
    private int step(Climb climb, Sentence s, Token token, Token head) {
        Token mark = s.child(token.index(), "mark", "case");
        String marked = mark == null ? "" : Reading.lemma(mark);
        // "returned to accusing": what follows is no infinitive.
        boolean infinitive = marked.equals("to") && !token.xpos().equals("VBG");
        if (isAddedWord(s, token, head)) {
            return head.head(); // "threatened to leave, accusing him of theft": that was said
        }
        if (token.is("xcomp") || token.is("ccomp") || token.is("csubj")) {
            Lexicon.Governor ordering = infinitive ? governor(s, head, "to-do") : null;
            Lexicon.Governor governor = ordering == null ? governor(s, head, "comp") : ordering;
            if (governor != null && infinitive && isOutcome(s, head)) {
                if (Reading.lemma(head).equals(UNABLE)) {
                    climb.weaken(EventStatus.NEGATED, head.form());
                }
                return head.index();
            }
            if (governor != null) {
                int next = climb.apply(s, governor.effect(), head.index(), token.index());
                if (governor.effect() == Effect.SAID) {
                    refute(climb, s, head);
                    unsay(climb, s, head);
                }
                return next;
            }
            if (token.is("xcomp") && infinitive && !isPastNeed(s, head)) {
                climb.weaken(EventStatus.HYPOTHETICAL, head.form() + " to");
            }
            return head.index();
        }
        if (token.is("advcl") || token.is("obl") || token.is("nmod")) {
            Lexicon.Governor governor = governor(s, head, infinitive ? "comp" : marked);
            if (infinitive && s.children(head.index()).stream().anyMatch(act -> isEnacted(s, act))) {
                // Trees hang the infinitive now on the law, now on the verb.
                return climb.apply(s, Effect.VOTED, head.index(), token.index());
            }
            boolean object = s.child(head.index(), "obj", "nsubj:pass") != null;
            Lexicon.Governor means = infinitive && object ? governor(s, head, "means") : null;
            if (means != null) {
                return climb.apply(s, means.effect(), head.index(), token.index());
            }
            boolean purpose = infinitive
                    && (governor == null
                            || governor.effect() != Effect.VOTED && (governor.effect() != Effect.ORDERED || !object));
            if (governor != null && !marked.isEmpty() && !purpose) {
                return climb.apply(s, governor.effect(), head.index(), token.index());
            }
            if (infinitive && !(climb.protest && token.is("advcl") && isFiniteDeed(s, head))) {
                climb.weaken(EventStatus.HYPOTHETICAL, "to");
            } else if (marked.equals("without")
                    || mark != null && s.withFixed(mark).equals("instead of")) {
                climb.weaken(EventStatus.NEGATED, marked);
            }
            boolean finite = Clauses.isFinite(s, token.index());
            Token limit = finite ? s.child(token.index(), "mark", "advmod") : null;
            if (limit != null && LIMITS.contains(s.withFixed(limit)) && isAhead(s, token, head)) {
                climb.weaken(EventStatus.HYPOTHETICAL, limit.form());
            }
            return finite ? -1 : head.index();
        }
        boolean content = Claims.isContent(s, token) && claims.isWord(head);
        if (token.deprel().equals("acl") || content) {
            Token shown = token.xpos().equals("VBG") && head.is("obj") ? s.head(head) : null;
            if (shown != null && Reading.lemma(shown).equals("show") && mark == null) {
                return climb.apply(s, Effect.SAID, shown.index(), token.index()); // "a clip shows rockets hitting"
            }
            Lexicon.Governor governor = governor(s, head, "comp");
            Token sending = infinitive && head.is("obj") ? s.head(head) : null;
            if (sending != null && classes.matches("sending", s, sending.index())) {
                climb.apply(s, Effect.ORDERED, sending.index(), token.index());
            } else if (infinitive && isEnacted(s, head)) {
                climb.apply(s, Effect.VOTED, head.head(), token.index());
            } else if (infinitive || governor != null && (content || !marked.isEmpty())) {
                Effect effect = governor == null ? Effect.HYPOTHETICAL : governor.effect();
                climb.apply(s, effect, head.index(), token.index());
                foil(climb, s, head);
                if (effect == Effect.SAID) {
                    refute(climb, s, head);
                }
            } else if (token.xpos().equals("VBG")) {
                return issue(climb, s, head);
            }
            return -1;
        }
        return -1;
    }

    /** "failed to adopt a resolution demanding a recount": what a text does is done once it is issued; −1 if it is no object. */
    private int issue(Climb climb, Sentence s, Token text) {
        Token verb = text.is("obj") && classes.matches("document", s, text.index()) ? s.head(text) : null;
        if (verb == null || !verb.isVerb()) {
            return -1;
        }
        Lexicon.Governor governor = governor(s, verb, "obj");
        if (governor != null && governor.effect() != Effect.SAID && governor.effect() != Effect.HAPPENED) {
            climb.apply(s, governor.effect(), verb.index(), -1);
        }
        return verb.index();
    }

    /** "foiled a plot to kill the king": it came to nothing. */
    private void foil(Climb climb, Sentence s, Token plan) {
        Token verb = plan.is("obj") || plan.deprel().equals("nsubj:pass") ? s.head(plan) : null;
        Lexicon.Governor governor = verb == null || !verb.isVerb() ? null : governor(s, verb, "obj");
        if (governor != null && verb != null && governor.effect() == Effect.NEGATED) {
            climb.apply(s, Effect.NEGATED, verb.index(), -1);
        }
    }

    /** "passed a motion to censure": what a body enacts it does, as far as words can. */
    private boolean isEnacted(Sentence s, Token act) {
        Token verb = act.is("obj") || act.deprel().equals("nsubj:pass") ? s.head(act) : null;
        return verb != null
                && classes.matches("enacted", s, act.index())
                && classes.matches("enacting", s, verb.index())
                && Clauses.tense(s, verb.index()) == Tense.PAST
                && Clauses.negation(s, verb.index()) == null;
    }

    /** "stopped short of saying that", "refused to confirm that": nobody has said so. */
    private void unsay(Climb climb, Sentence s, Token saying) {
        Token above = saying.is("xcomp") || saying.is("advcl") ? s.head(saying) : null;
        if (above != null && classes.matches("unsaying", s, above.index())) {
            climb.weaken(EventStatus.HYPOTHETICAL, above.form());
        }
    }

    /** "falsely claimed that …", "a false claim that …". */
    private void refute(Climb climb, Sentence s, Token saying) {
        String falsely = claims.falsely(s, saying.index());
        if (falsely != null) {
            climb.refute(saying.index(), falsely);
        } else if (claims.isClaim(saying)) {
            claims.read(climb, s, saying);
        }
    }

    private static boolean isFiniteDeed(Sentence s, Token verb) {
        Token first = Clauses.firstConjunct(s, verb.index());
        return Clauses.tense(s, first.index()) == Tense.PAST || Clauses.tense(s, first.index()) == Tense.PRESENT;
    }

    private static boolean isAhead(Sentence s, Token clause, Token main) {
        if (Clauses.tense(s, clause.index()) != Tense.PRESENT) {
            return false;
        }
        return Mood.isFuture(s, main.index());
    }

    /** "Police had to open fire": told of the past, what had to be done was done. */
    private static boolean isPastNeed(Sentence s, Token head) {
        return Reading.lemma(head).equals("have") && head.has("Tense=Past");
    }

    /** "Police were able to arrest him", "have been unable to find them": told of the past, it was done or was not. */
    private static boolean isOutcome(Sentence s, Token head) {
        String word = Reading.lemma(head);
        if (!word.equals("able") && !word.equals(UNABLE)) {
            return false;
        }
        Token copula = s.child(head.index(), "cop");
        boolean perfect = Clauses.auxiliaries(s, head.index()).stream()
                .anyMatch(aux -> aux.lemma().equals("have"));
        return Clauses.modals(s, head.index()).isEmpty() && (perfect || copula != null && copula.has("Tense=Past"));
    }

    /** A participle of saying that a comma adds to an infinitive belongs to the verb above that. */
    private boolean isAddedWord(Sentence s, Token token, Token head) {
        int first = s.subtree(token.index()).get(0);
        int edge = s.token(first).form().equals(",") ? first + 1 : first;
        if (!token.is("advcl") || !token.xpos().equals("VBG") || !head.is("xcomp") || edge == 0) {
            return false;
        }
        Lexicon.Governor word = governor(s, token, "of");
        Lexicon.Governor saying = word == null ? governor(s, token, "comp") : word;
        return saying != null
                && (saying.effect() == Effect.SAID || saying.effect() == Effect.ACCUSED)
                && token.index() > head.index()
                && s.token(edge - 1).form().equals(",")
                && s.child(token.index(), "mark") == null;
    }

    private Lexicon.@Nullable Governor governor(Sentence s, Token head, String link) {
        Lexicon.Governor withParticle = lexicon.governor(Reading.withParticle(s, head), link);
        return withParticle != null ? withParticle : lexicon.governor(Reading.lemma(head), link);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
