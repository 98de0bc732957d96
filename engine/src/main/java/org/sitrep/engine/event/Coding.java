package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.codebook.Codebook;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Tense;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.ReportedBy;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Stance;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.record.TimeType;

/** Codes one group of event words: sides, reality, meaning, time, place, size, reasons. Thread-safe. */
final class Coding {
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

    private static final Set<String> OCCASION = Set.of("at", "during", "in");

    /** Words, not deeds: whom they concern may stand only inside what is threatened, refused, granted or demanded. */
    private static final Set<EventType> ABOUT = EnumSet.of(
            EventType.THREATEN,
            EventType.REJECT,
            EventType.CONCEDE,
            EventType.REQUEST,
            EventType.AGREE,
            EventType.ACCUSE);

    private final Codebook codebook;
    private final Factuality factuality;
    private final Sides sides;
    private final Interpretation interpretation;
    private final WordClasses classes;
    private final Kinds kinds;

    Coding(
            Codebook codebook,
            Factuality factuality,
            Sides sides,
            Interpretation interpretation,
            WordClasses classes,
            Kinds kinds) {
        this.classes = classes;
        this.kinds = kinds;
        this.codebook = codebook;
        this.factuality = factuality;
        this.sides = sides;
        this.interpretation = interpretation;
    }

    /** The event of {@code group}, {@code null} if too little speaks for one. */
    @Nullable
    Draft code(Reading reading, Group group, List<Casualties.Count> counts) {
        Match lead = group.lead();
        Sentence s = lead.sentence();
        Reality reality = factuality.of(lead);
        if (reality.alleged()) {
            return null;
        }
        Sides.Side actor = Sides.Side.NONE;
        Sides.Side recipient = Sides.Side.NONE;
        for (Match member : group.members()) {
            actor = actor.or(sides.actor(reading, member));
            recipient = recipient.or(sides.recipient(reading, member));
        }
        actor = ordering(reading, s, reality, actor);
        recipient = without(recipient, actor);
        for (Match inner : group.content()) {
            if (!recipient.isNamed()) {
                recipient = without(recipient.or(sides.recipient(reading, inner)), actor);
            }
        }
        Size size = size(s, group, counts, lead.sense().type());
        if (!isPolitical(lead, actor, recipient) || !isAgent(reading, group)) {
            return null;
        }
        if (!isPlausible(reading, group, reality, actor, recipient, !size.equals(Size.NONE))) {
            return null;
        }
        Meaning meaning = interpretation.of(group, reality, actor.isNamed() || actor.worded());
        if (codebook.needsRecipient(meaning.type()) && !recipient.isNamed() && !recipient.worded()) {
            return null;
        }
        if (isHabit(reading, s, lead) || isAlwaysSo(s, lead)) {
            return null;
        }
        if (ABOUT.contains(meaning.type()) && actor.isNamed() && !recipient.isNamed()) {
            recipient = recipient.or(sides.about(reading, lead, actor));
        }
        Time time = Setting.time(reading, s, lead.carrier(), reality.saying());
        boolean done = meaning.status() == EventStatus.HAPPENED || meaning.status() == EventStatus.ONGOING;
        if (time != null && done && Setting.isAhead(reading.text().document(), time)) {
            // What has happened cannot lie ahead: the date is that of what was announced, or of something else.
            time = null;
        }
        Place place = Setting.place(reading, lead, classes);
        Span trigger = trigger(s, group);
        ReportedBy by = Attribution.of(reading, s, s.token(lead.at()).span(), reality);
        Stance stance = reality.denied() ? Stance.DENIES : by == null ? null : Stance.ASSERTS;
        List<Because.Filled> filled = new ArrayList<>(actor.filled());
        filled.addAll(recipient.filled());
        reality.trail()
                .forEach(word -> filled.add(
                        new Because.Filled("reality", s.token(lead.at()).span(), word)));
        meaning.how()
                .forEach(why -> filled.add(
                        new Because.Filled("meaning", s.token(lead.at()).span(), why)));
        Because because =
                new Because("event/" + lead.sense().id(), lead.sense().source(), trigger, filled, lead.lost());
        return new Draft(
                s,
                meaning.type(),
                meaning.mode(),
                meaning.contexts(),
                meaning.cameo(),
                actor.ids(),
                recipient.ids(),
                place == null ? null : place.id(),
                time == null ? null : time.id(),
                time == null ? null : time.edtf(),
                meaning.status(),
                Setting.isBackground(reading.text().document(), time),
                by,
                stance,
                meaning.type() == lead.sense().type() ? size : Size.NONE,
                trigger,
                List.of(s.span()),
                confidence(lead, actor, recipient, meaning),
                Reading.lemma(s.token(lead.at())),
                because);
    }

    /** "The king ordered his troops to attack": the king's doing, if nobody else is named. */
    private Sides.Side ordering(Reading reading, Sentence s, Reality reality, Sides.Side actor) {
        if (reality.orderer() < 0 || actor.isNamed()) {
            return actor;
        }
        return sides.subject(reading, s, reality.orderer()).or(actor);
    }

    /** Nobody is on both sides. */
    private static Sides.Side without(Sides.Side side, Sides.Side other) {
        List<String> ids =
                side.ids().stream().filter(id -> !other.ids().contains(id)).toList();
        return ids.size() == side.ids().size()
                ? side
                : new Sides.Side(ids, side.worded(), side.known(), side.personal(), side.filled());
    }

    /** Promises, meetings and quarrels are events only between those whose words count; violence also when people are its target. */
    private static boolean isPolitical(Match lead, Sides.Side actor, Sides.Side recipient) {
        Sense sense = lead.sense();
        if (actor.personal() && !recipient.known() || isPersonal(sense, actor, recipient)) {
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

    /** "The firewall blocks requests": somebody or something does it, and it is nobody who could mean it. */
    private static boolean isThingsDoing(Match lead) {
        if (lead.isNoun()) {
            return false;
        }
        List<Token> subjects = Clauses.subjects(lead.sentence(), lead.at());
        return !subjects.isEmpty() && subjects.stream().allMatch(Token::isNoun);
    }

    /** What befalls private people is politics only if a public hand does it; a charge or penalty not even if nobody is named. */
    private static boolean isPersonal(Sense sense, Sides.Side actor, Sides.Side recipient) {
        boolean verdict = sense.type() == EventType.ACCUSE || sense.type() == EventType.SANCTION;
        boolean dissent = sense.type() == EventType.PROTEST || sense.type() == EventType.MOBILIZE;
        return recipient.personal()
                && !actor.known()
                && !dissent
                && (verdict || !actor.filled().isEmpty());
    }

    /** Jokes bomb, locusts invade and "you" is anybody: who acts must be able to. */
    private boolean isAgent(Reading reading, Group group) {
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
    private static boolean isHabit(Reading reading, Sentence s, Match lead) {
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

    /** "Towns were often besieged": told of no one time. */
    private boolean isAlwaysSo(Sentence s, Match lead) {
        return !lead.isNoun()
                && s.children(lead.at(), "advmod").stream().anyMatch(word -> classes.matches("habit", s, word.index()));
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

    private boolean isPlausible(
            Reading reading, Group group, Reality reality, Sides.Side actor, Sides.Side recipient, boolean counted) {
        Match lead = group.lead();
        boolean light = lead.roles().light() != null
                && (actor.worded()
                        || actor.isNamed()
                        || recipient.worded()
                        || recipient.isNamed()
                        || lead.roles().of("light").isEmpty());
        boolean carried = light || lead.isNoun() && (takesPlace(lead) || isPlacedProtest(reading, lead));
        boolean acts = actor.isNamed() || actor.worded();
        boolean receives = recipient.isNamed() || recipient.worded();
        boolean named = actor.isNamed() || recipient.isNamed();
        if (lead.isNoun() && !carried && !named && isScene(lead)) {
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

    /** "talks resumed", "fighting broke out". */
    private boolean takesPlace(Match noun) {
        Sentence s = noun.sentence();
        Token first = Clauses.firstConjunct(s, noun.at());
        Token head = s.head(first);
        return head != null && head.isVerb() && first.is("nsubj") && classes.matches("occur", s, head.index());
    }

    /** "after the attack", "amid unrest": the noun only sets the scene. */
    private static boolean isScene(Match lead) {
        Sentence s = lead.sentence();
        Token noun = Clauses.firstConjunct(s, lead.at());
        String adposition = s.adposition(noun.index());
        return noun.is("obl") && adposition != null && SCENE.contains(adposition);
    }

    private static Span trigger(Sentence s, Group group) {
        Match lead = group.lead();
        Token head = s.token(lead.at());
        Span span = head.span();
        Roles.LightUse light = lead.roles().light();
        if (light != null && Math.abs(light.verb() - lead.at()) <= 8) {
            return span.union(s.token(light.verb()).span());
        }
        for (Match member : group.same()) {
            Token noun = s.token(member.at());
            if (member.isNoun() && noun.is("obj") && noun.head() == lead.at() && noun.index() - lead.at() <= 8) {
                // "attended the summit": the verb alone does not say what took place.
                return span.union(noun.span());
            }
        }
        Token particle = s.child(lead.at(), "compound:prt");
        return particle == null ? span : span.union(particle.span());
    }

    private static Size size(Sentence s, Group group, List<Casualties.Count> counts, EventType type) {
        List<Casualties.Count> own = new ArrayList<>();
        for (Casualties.Count count : counts) {
            boolean member = group.members().stream().anyMatch(match -> match.at() == count.at());
            boolean near = group.members().stream()
                    .anyMatch(match -> Tree.clause(s, match.carrier()) == Tree.clause(s, count.at())
                            || s.under(count.at(), match.carrier())
                            || s.under(match.carrier(), count.at()));
            if (count.fits(type) && (member || near)) {
                own.add(count);
            }
        }
        return own.isEmpty() ? Size.NONE : Casualties.size(own);
    }

    /**
     * How sure the coding is: .80, .70 or .55 by the strength of the sense; +.05 for each named side, −.10 if neither is even worded; −.10 if it is only hypothetical; −.05
     * for a noun that no light verb carries. Between .05 and .95, in hundredths.
     */
    private static double confidence(Match lead, Sides.Side actor, Sides.Side recipient, Meaning meaning) {
        int hundredths = switch (lead.sense().strength()) {
            case 3 -> 80;
            case 2 -> 70;
            default -> 55;
        };
        hundredths += actor.isNamed() ? 5 : 0;
        hundredths += recipient.isNamed() ? 5 : 0;
        hundredths -= actor.worded() || actor.isNamed() || recipient.worded() || recipient.isNamed() ? 0 : 10;
        hundredths -= meaning.status() == EventStatus.HYPOTHETICAL ? 10 : 0;
        hundredths -= lead.isNoun() && lead.roles().light() == null ? 5 : 0;
        return Math.max(5, Math.min(95, hundredths)) / 100.0;
    }
}
