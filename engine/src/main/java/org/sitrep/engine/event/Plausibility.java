package org.sitrep.engine.event;

import java.util.List;
import java.util.Set;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Tense;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.record.TimeType;

/** Whether what an event word tells is an event of public life: who can do it, to whom, and not as a rule or a thing's habit. Thread-safe. */
final class Plausibility {
    private static final Set<String> SCENE = Set.of(
            "after",
            "before",
            "during",
            "since",
            "amid",
            "following",
            "despite",
            "until",
            "in the wake of",
            "because of",
            "due to",
            "ahead of",
            "as a result of");

    /** Whoever does it, and to whomever, this is never a private matter. */
    private static final String SUICIDE = "suicide-attack";

    private static final Set<String> VICTIMS = Set.of("kill", "injure", "wound", "hurt");

    private static final List<String> VIOLENT = List.of("attack-noun", "armed", "weapon");

    private static final List<String> WHEN = List.of("when", "as", "after");

    /** The sentences that say what a report is about: the headline and the first behind it. */
    private static final int TOP = 2;

    private static final Set<String> OCCASION = Set.of("at", "during", "in");

    private static final Set<String> SITED = Set.of("in", "at", "near", "around", "across", "outside", "along");

    private final WordClasses classes;
    private final Kinds kinds;

    Plausibility(WordClasses classes, Kinds kinds) {
        this.classes = classes;
        this.kinds = kinds;
    }

    /** Promises, meetings and quarrels are events only between those whose words count; violence also when people are its target. */
    boolean isPolitical(Match lead, Side actor, Side recipient) {
        Sense sense = lead.sense();
        boolean isPrivate = actor.personal() && !recipient.known() || isPersonal(sense, actor, recipient);
        if (isPrivate && !isWeapons(lead) && !SUICIDE.equals(sense.mode())) {
            return false;
        }
        return switch (sense.type()) {
            case AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN ->
                actor.known() || recipient.known() || actor.filled().isEmpty() && !isThingsDoing(lead);
            case PROTEST -> true;
            case SANCTION, MOBILIZE, COERCE, ASSAULT ->
                sense.strength() == 3
                        || actor.known()
                        || recipient.isNamed()
                        || recipient.worded()
                        || actor.filled().isEmpty();
        };
    }

    /** "A missile struck a school": what weapons of war do is never private. */
    private boolean isWeapons(Match lead) {
        return lead.sense().type() == EventType.ASSAULT
                && lead.roles().of("subj").stream()
                        .anyMatch(doer -> classes.matches("weapon", lead.sentence(), doer.index())
                                || classes.matches("aircraft", lead.sentence(), doer.index()));
    }

    /** "The firewall blocks requests": somebody or something does it, and it is nobody who could mean it. */
    private static boolean isThingsDoing(Match lead) {
        if (lead.isNoun()) {
            return false;
        }
        List<Token> subjects = Clauses.subjects(lead.sentence(), lead.at());
        return !subjects.isEmpty() && subjects.stream().allMatch(Token::isNoun);
    }

    /** What befalls private people is politics only if a public hand does it; a charge or penalty not even if nobody is named. */
    private static boolean isPersonal(Sense sense, Side actor, Side recipient) {
        boolean verdict = sense.type() == EventType.ACCUSE || sense.type() == EventType.SANCTION;
        boolean dissent = sense.type() == EventType.PROTEST || sense.type() == EventType.MOBILIZE;
        return recipient.personal()
                && !actor.known()
                && !dissent
                && (verdict || !actor.filled().isEmpty());
    }

    /** Jokes bomb, locusts invade and "you" is anybody: who acts must be able to. */
    boolean isAgent(Reading reading, Group group) {
        Match lead = group.lead();
        Sentence s = lead.sentence();
        List<Token> subjects = lead.isNoun() ? List.of() : Clauses.subjects(s, lead.at());
        if (!subjects.isEmpty() && subjects.stream().allMatch(token -> isAnybody(reading, token))) {
            return false;
        }
        if (lead.isNoun() || lead.sense().type().quad() != 4) {
            return true;
        }
        if (lead.sense().type() == EventType.ASSAULT
                && !subjects.isEmpty()
                && subjects.stream().allMatch(token -> isNoFighter(reading, s, token))) {
            return false;
        }
        return subjects.isEmpty()
                || group.same().stream().anyMatch(match -> subjects.contains(s.token(match.at())))
                || subjects.stream()
                        .anyMatch(token -> token.isPronoun()
                                || token.upos().equals("NUM")
                                || token.upos().equals("DET")
                                || kinds.is("@party", reading, s, token.index())
                                || isAgentive(s, token));
    }

    /** A bomb, "a string of bombs". */
    private boolean isAgentive(Sentence s, Token token) {
        return classes.matches("agentive", s, token.index())
                || classes.matches("partitive", s, token.index())
                        && Clauses.obliques(s, token.index(), "of").stream()
                                .anyMatch(whole -> classes.matches("agentive", s, whole.index()));
    }

    /** "The committees meet on alternate Thursdays": what is always so is no event. */
    static boolean isHabit(Reading reading, Sentence s, Match lead) {
        boolean present = Clauses.tense(s, lead.carrier()) == Tense.PRESENT
                && !s.token(lead.carrier()).xpos().equals("VBG")
                && Clauses.auxiliaries(s, lead.carrier()).isEmpty();
        if (!present || lead.isNoun() && lead.roles().light() == null) {
            return false;
        }
        int clause = Tree.clause(s, lead.carrier());
        for (Time time : reading.times().overlapping(s.span())) {
            int at = s.tokenAt(time.span().start());
            if (time.type() == TimeType.SET && at >= 0 && Tree.clause(s, at) == clause) {
                return true;
            }
        }
        return false;
    }

    /** "Towns were often besieged", "has often carried out raids": told of no one time. */
    boolean isAlwaysSo(Sentence s, Match lead) {
        Token noun = s.token(lead.at());
        int verb = !lead.isNoun() ? lead.at() : noun.is("obj") ? noun.head() : -1;
        return verb >= 0
                && s.children(verb, "advmod").stream().anyMatch(word -> classes.matches("habit", s, word.index()));
    }

    /** "was not authorised to discuss the talks": what a source may not do is no event. */
    static boolean isUnlicensed(Match lead) {
        return lead.sense().type() == EventType.CONSULT && Clauses.isUnlicensed(lead.sentence(), lead.carrier());
    }

    private static boolean isAnybody(Reading reading, Token token) {
        return Reading.lemma(token).equals("you") && reading.quotes().covering(token.span()) == null;
    }

    /** Storms, plagues and companies. */
    private boolean isNoFighter(Reading reading, Sentence s, Token token) {
        Actor actor = reading.actors().covering(token.span());
        if (actor != null && actor.kind() == ActorKind.COMPANY) {
            return true;
        }
        return s.nameAt(token.index()) == null
                && reading.actors().covering(token.span()) == null
                && (classes.matches("disaster", s, token.index()) || classes.matches("disease", s, token.index()));
    }

    /** True if enough of an event is told: by the strength of its sense, its sides, what it did and what else tells of it. */
    boolean isPlausible(Reading reading, Group group, Reality reality, Side actor, Side recipient, boolean counted) {
        Match lead = group.lead();
        boolean light = lead.roles().light() != null
                && (actor.worded()
                        || actor.isNamed()
                        || recipient.worded()
                        || recipient.isNamed()
                        || lead.roles().of("light").isEmpty());
        boolean carried = light
                || lead.isNoun() && (takesPlace(lead) || isPlacedProtest(reading, lead) || isReasonedProtest(lead));
        boolean acts = actor.isNamed() || actor.worded();
        if (!acts && isVictimsOfMishap(reading, lead)) {
            return false;
        }
        boolean receives = recipient.isNamed() || recipient.worded();
        boolean named = actor.isNamed() || recipient.isNamed();
        if (lead.isNoun() && !carried && !named && !counted && isScene(lead)) {
            return false;
        }
        if (reality.status() == EventStatus.HYPOTHETICAL && (!named || isAimless(lead, receives))) {
            return false;
        }
        boolean several = lead.sense().mutual() && actor.filled().size() > 1;
        boolean more = counted || !group.same().isEmpty();
        int strength = group.members().stream()
                .mapToInt(match -> match.sense().strength())
                .max()
                .orElse(1);
        if (lead.isNoun()) {
            return switch (strength) {
                case 3 -> true;
                case 2 -> acts || receives || carried || more;
                default -> several || acts && (receives || carried || more);
            };
        }
        boolean object = !group.content().isEmpty()
                || !lead.roles().of("obj").isEmpty()
                || lead.sense().recipient().stream()
                        .anyMatch(role -> !lead.roles().of(role).isEmpty());
        return switch (strength) {
            case 3 -> true;
            case 2 -> acts || receives || more;
            default -> acts && (receives || object || lead.sense().recipient().isEmpty());
        };
    }

    /** "Two were killed in the village" in a report that begins with a quake: nobody killed them. */
    private boolean isVictimsOfMishap(Reading reading, Match lead) {
        Sentence s = lead.sentence();
        boolean hurt = !lead.isNoun()
                && lead.sense().type() == EventType.ASSAULT
                && VICTIMS.contains(Reading.lemma(s.token(lead.at())));
        if (!hurt) {
            return false;
        }
        if (isWhenFallen(lead)) {
            return true;
        }
        if (isViolent(s)) {
            return false;
        }
        List<Sentence> top = reading.text()
                .sentences()
                .subList(0, Math.min(TOP, reading.text().sentences().size()));
        return top.stream().anyMatch(this::isMishap) && top.stream().noneMatch(this::isViolent);
    }

    /** "killed when the bridge collapsed", and no strike brought it down. */
    private boolean isWhenFallen(Match lead) {
        Sentence s = lead.sentence();
        return WHEN.stream()
                        .flatMap(when -> lead.roles().of(when).stream())
                        .anyMatch(clause -> classes.matches("ruin", s, clause.index()))
                && s.tokens().stream().noneMatch(token -> classes.matches("act-of-war", s, token.index()));
    }

    private boolean isMishap(Sentence s) {
        return s.tokens().stream().anyMatch(token -> classes.matches("mishap", s, token.index()));
    }

    private boolean isViolent(Sentence s) {
        return s.tokens().stream()
                .anyMatch(token -> VIOLENT.stream().anyMatch(kind -> classes.matches(kind, s, token.index())));
    }

    /** "Soldiers are trained to kill": nobody in particular. */
    private static boolean isAimless(Match lead, boolean receives) {
        return !lead.isNoun()
                && !receives
                && lead.sense().type() == EventType.ASSAULT
                && lead.sense().recipient().contains("obj")
                && lead.roles().of("obj").isEmpty();
    }

    /** "was held at a rally in Moscow": a protest that the text puts somewhere was held, whoever held it. */
    private static boolean isPlacedProtest(Reading reading, Match noun) {
        Sentence s = noun.sentence();
        String adposition = s.adposition(noun.at());
        return noun.sense().type() == EventType.PROTEST
                && adposition != null
                && OCCASION.contains(adposition)
                && !reading.places().overlapping(s.subtreeSpan(noun.at())).isEmpty();
    }

    /** "resigned after protests over the killing": a protest whose cause is told was held, whoever held it. */
    private static boolean isReasonedProtest(Match noun) {
        return noun.sense().type() == EventType.PROTEST
                && isScene(noun)
                && noun.sense().recipient().stream()
                        .anyMatch(role -> !noun.roles().of(role).isEmpty());
    }

    /** "talks resumed", "fighting broke out". */
    private boolean takesPlace(Match noun) {
        Sentence s = noun.sentence();
        Token first = Clauses.firstConjunct(s, noun.at());
        Token head = s.head(first);
        if (head == null || !head.isVerb()) {
            return false;
        }
        // "clashes were reported in the town": there they were.
        boolean told = first.deprel().equals("nsubj:pass")
                && classes.matches("told-of", s, head.index())
                && s.children(head.index(), "obl").stream().anyMatch(where -> isAt(s, where));
        return told || isThere(noun, s, first, head) || first.is("nsubj") && classes.matches("occur", s, head.index());
    }

    /** "there were clashes in the port", "denied that there had been a clash": what there was, or was not, took place. */
    private static boolean isThere(Match noun, Sentence s, Token first, Token head) {
        boolean there = head.lemma().equals("be") && s.child(head.index(), "expl") != null && first.is("nsubj");
        boolean violent =
                (noun.sense().type() == EventType.ASSAULT || noun.sense().type() == EventType.PROTEST)
                        && !noun.sense().id().equals("war");
        boolean placed = s.children(head.index(), "obl").stream().anyMatch(where -> isAt(s, where))
                || s.children(first.index(), "nmod").stream().anyMatch(where -> isAt(s, where));
        return there && violent && (placed || head.is("ccomp"));
    }

    private static boolean isAt(Sentence s, Token where) {
        String adposition = s.adposition(where.index());
        return adposition != null && SITED.contains(adposition);
    }

    /** "after the attack", "amid unrest": the noun only sets the scene. */
    private static boolean isScene(Match lead) {
        Sentence s = lead.sentence();
        Token noun = Clauses.firstConjunct(s, lead.at());
        String adposition = s.adposition(noun.index());
        return noun.is("obl") && adposition != null && SCENE.contains(adposition);
    }
}
