package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.codebook.Codebook;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.QuoteKind;
import org.sitrep.engine.record.ReportedBy;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Stance;
import org.sitrep.engine.record.Time;

/** Codes one group of event words: sides, reality, meaning, time, place, size, reasons. Thread-safe. */
final class Coding {
    /** What people are called together for. */
    private static final Set<EventType> OCCASIONS = EnumSet.of(
            EventType.PROTEST, EventType.CONSULT, EventType.ASSAULT, EventType.MOBILIZE, EventType.COOPERATE);

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
    private final Concern concern;
    private final Interpretation interpretation;
    private final WordClasses classes;
    private final Plausibility plausibility;

    Coding(
            Codebook codebook,
            Factuality factuality,
            Sides sides,
            Concern concern,
            Interpretation interpretation,
            WordClasses classes,
            Kinds kinds) {
        this.classes = classes;
        this.plausibility = new Plausibility(classes, kinds);
        this.codebook = codebook;
        this.factuality = factuality;
        this.sides = sides;
        this.concern = concern;
        this.interpretation = interpretation;
    }

    private static boolean isLand(Reading reading, Side side) {
        return side.isNamed()
                && reading.actors().all().stream()
                        .filter(actor -> side.ids().contains(actor.id()))
                        .allMatch(actor -> actor.kind() == ActorKind.STATE);
    }

    /** "called a strike for Monday": who calls people together has only begun to; "announced sanctions from Monday" announces them. */
    private boolean isOccasion(Match match) {
        Roles.LightUse light = match.roles().light();
        return match.isNoun()
                && light != null
                && classes.matches("calling", match.sentence(), light.verb())
                && OCCASIONS.contains(match.sense().type());
    }

    /** The event of {@code group}, which touched {@code size} people; {@code null} if too little speaks for one. */
    @Nullable
    Draft code(Reading reading, Group group, Size size) {
        Match lead = group.lead();
        Sentence s = lead.sentence();
        Reality told = factuality.of(lead);
        Reality reality =
                told.conditional() && !isReported(reading, s.token(lead.at()).span()) ? told.imagined() : told;
        if (reality.alleged()) {
            return null;
        }
        Side actor = Side.NONE;
        Side recipient = Side.NONE;
        for (Match member : group.members()) {
            actor = actor.or(sides.actor(reading, member));
            recipient = recipient.or(sides.recipient(reading, member));
        }
        if (lead.isNoun() && lead.sense().type() == EventType.PROTEST && isLand(reading, actor)) {
            actor = Side.NONE; // "Angola fuel riots": where, not who
        }
        actor = ordering(reading, s, reality, actor);
        recipient = without(recipient, actor);
        for (Match inner : group.content()) {
            if (!recipient.isNamed()
                    && !interpretation.isDenial(lead)
                    && lead.sense().type() != EventType.COERCE) {
                recipient = without(recipient.or(sides.concerned(reading, lead, inner)), actor);
            }
        }
        if (!plausibility.isPolitical(lead, actor, recipient) || !plausibility.isAgent(reading, group)) {
            return null;
        }
        if (!plausibility.isPlausible(reading, group, reality, actor, recipient, !size.equals(Size.NONE))) {
            return null;
        }
        boolean willed = (actor.isNamed() || actor.worded())
                && !isForetold(reading, s.token(lead.at()).span());
        Meaning meaning = interpretation.of(group, reality, willed);
        if (meaning.type() == EventType.REJECT && lead.sense().mutual() && !lead.isNoun()) {
            Side refusing = sides.subject(reading, s, lead.carrier());
            if (refusing.isNamed() && actor.ids().size() > refusing.ids().size()) {
                // "will not negotiate with the rebels": one side refuses the other.
                recipient = without(actor, refusing).or(recipient);
                actor = refusing;
            }
        }
        boolean yields = meaning.type() == EventType.REQUEST
                && group.content().stream().anyMatch(match -> match.sense().type() == EventType.RETREAT);
        if (ABOUT.contains(meaning.type()) && actor.isNamed() && !recipient.isNamed() && !yields) {
            recipient = recipient.or(concern.of(reading, lead, actor));
        }
        boolean parties = meaning.type() == EventType.COOPERATE
                && actor.known()
                && actor.ids().size() > 1;
        if (codebook.needsRecipient(meaning.type()) && !parties) {
            if (meaning.type() != EventType.COOPERATE) {
                recipient = recipient.or(concern.of(reading, lead, actor)).or(Topic.of(reading, lead, actor));
            }
            if (!recipient.isNamed() && !recipient.worded()) {
                return null;
            }
        }
        if (reality.status() == EventStatus.NEGATED && Plausibility.isUnlicensed(lead)) {
            return null;
        }
        if (Plausibility.isHabit(reading, s, lead) || plausibility.isAlwaysSo(s, lead)) {
            return null;
        }
        Time time = time(reading, group, reality);
        boolean done = meaning.status() == EventStatus.HAPPENED || meaning.status() == EventStatus.ONGOING;
        if (time != null && done && Setting.isAhead(reading.text().document(), time)) {
            if (isOccasion(lead)) {
                meaning = meaning.planned("ahead");
                done = false;
            } else {
                // What has happened cannot lie ahead: the date is that of what was announced, or of something else.
                time = null;
            }
        }
        Elapsed elapsed = time == null && done ? Elapsed.of(reading, s, lead.at()) : null;
        boolean since = time != null && lead.sense().type() == EventType.ASSAULT && Setting.isSince(s, lead.at(), time);
        Scene scene = Scene.of(reading, lead, classes, actor, recipient);
        Place place = scene.place();
        Span trigger = trigger(s, group);
        boolean own = actor.ids().stream().anyMatch(reading.quotes().narrators()::contains);
        ReportedBy by = Attribution.of(reading, s, s.token(lead.at()).span(), trigger, reality, own);
        Stance stance = Attribution.stance(
                reading,
                by,
                reality,
                meaning.status() != EventStatus.HYPOTHETICAL && meaning.status() != EventStatus.PLANNED);
        List<Because.Filled> filled = new ArrayList<>(actor.filled());
        filled.addAll(recipient.filled());
        scene.words().forEach(words -> filled.add(new Because.Filled("place", words, null)));
        reality.trail()
                .forEach(word -> filled.add(
                        new Because.Filled("reality", s.token(lead.at()).span(), word)));
        meaning.how()
                .forEach(why -> filled.add(
                        new Because.Filled("meaning", s.token(lead.at()).span(), why)));
        if (elapsed != null) {
            filled.add(new Because.Filled("elapsed", elapsed.words(), elapsed.date()));
        }
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
                date(reading, s, time, elapsed, since),
                meaning.status(),
                elapsed == null
                        ? !since && Setting.isBackground(reading.text().document(), time)
                        : Setting.isBackground(reading.text().document(), elapsed.last()),
                by,
                stance,
                meaning.type() == lead.sense().type() ? size : Size.NONE,
                trigger,
                List.of(s.span()),
                confidence(lead, actor, recipient, meaning),
                Reading.lemma(s.token(lead.at())),
                because);
    }

    private static @Nullable String date(
            Reading reading, Sentence s, @Nullable Time time, @Nullable Elapsed elapsed, boolean since) {
        if (elapsed != null) {
            return elapsed.date();
        }
        String until = since ? Setting.untilNow(reading.text().document(), time) : null;
        return until != null || time == null ? until : Setting.date(reading, s, time);
    }

    /** When: what dates the leading word, else another that tells of the same event ("the bombing that killed nine on Monday"). */
    private @Nullable Time time(Reading reading, Group group, Reality reality) {
        for (Match member : group.members()) {
            Roles.LightUse light = member.roles().light();
            int dated = light != null && light.isClaim() ? member.at() : member.carrier();
            Time time = Setting.time(reading, member.sentence(), dated, reality.saying(), classes);
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    /** True if somebody's words are reported there, but not in his own tense: "would" is then what he said will be. */
    private static boolean isReported(Reading reading, Span trigger) {
        Quote quote = reading.quotes().covering(trigger);
        return quote != null && quote.kind() != QuoteKind.DIRECT;
    }

    /** "Analysts say that Chad will send troops": who only watches announces nothing for others. */
    private boolean isForetold(Reading reading, Span trigger) {
        Quote quote = reading.quotes().covering(trigger);
        Span speaker = quote == null ? null : quote.speakerSpan();
        Sentence s = speaker == null ? null : reading.text().sentenceAt(speaker.start());
        if (speaker == null || s == null) {
            return false;
        }
        for (Token token : s.tokens()) {
            if (speaker.contains(token.span()) && token.isNoun() && classes.matches("onlooker", s, token.index())) {
                return true;
            }
        }
        return false;
    }

    /** "The king ordered his troops to attack": the king's doing, if nobody else is named. */
    private Side ordering(Reading reading, Sentence s, Reality reality, Side actor) {
        if (reality.orderer() < 0 || actor.isNamed()) {
            return actor;
        }
        return sides.subject(reading, s, reality.orderer()).or(actor);
    }

    /** Nobody is on both sides. */
    private static Side without(Side side, Side other) {
        List<String> ids =
                side.ids().stream().filter(id -> !other.ids().contains(id)).toList();
        return ids.size() == side.ids().size()
                ? side
                : new Side(ids, side.worded(), side.known(), side.personal(), side.filled());
    }

    private static Span trigger(Sentence s, Group group) {
        Match lead = group.lead();
        Token head = s.token(lead.at());
        Span span = head.span();
        Roles.LightUse light = lead.roles().light();
        if (light != null && Math.abs(light.verb() - lead.at()) <= 8 && s.child(light.verb(), "cop") == null) {
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

    /**
     * How sure the coding is: .80, .70 or .55 by the strength of the sense; +.05 for each named side, −.10 if neither is even worded; −.10 if it is only hypothetical; −.05
     * for a noun that no light verb carries. Between .05 and .95, in hundredths.
     */
    private static double confidence(Match lead, Side actor, Side recipient, Meaning meaning) {
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
