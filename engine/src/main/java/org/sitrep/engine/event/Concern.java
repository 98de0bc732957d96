package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.EventType;

/** Whom words turn on who name nobody as their receiver: the state, body or force inside what is threatened, promised, refused or blamed. Thread-safe. */
final class Concern {
    private static final int CONTENT_DEPTH = 4;

    private static final Set<String> CONTENT =
            Set.of("obj", "iobj", "xcomp", "ccomp", "nsubj:pass", "amod", "nmod:poss", "compound", "acl");

    /** What such a phrase names is when, why or how, not whom it concerns. */
    private static final Set<String> CIRCUMSTANCES = Set.of(
            "after", "before", "since", "during", "by", "despite", "amid", "because", "unless", "until", "under");

    /** Whom these move is sent, and not met. */
    private static final Set<EventType> SENDING = EnumSet.of(EventType.MOBILIZE, EventType.AID);

    /** The sector of courts and judges. */
    private static final String COURTS = "JUD";

    private static final Set<String> WHERE = Set.of("in", "at", "before");

    private static final Set<String> HELPING =
            Set.of("help", "support", "assist", "aid", "back", "reinforce", "protect", "guard");

    static final Set<ActorKind> COLLECTIVE = Set.of(
            ActorKind.STATE,
            ActorKind.GOVERNMENT,
            ActorKind.MILITARY,
            ActorKind.ARMED_GROUP,
            ActorKind.PARTY,
            ActorKind.INTERNATIONAL_ORGANISATION,
            ActorKind.PERSON,
            ActorKind.PLACE_AS_ACTOR);

    private final Bearers bearers;

    Concern(Bearers bearers) {
        this.bearers = bearers;
    }

    /** Whom the content of {@code match} concerns: the first state, body or force but {@code actor} named in its objects and complements, the nearest to the trigger first. */
    Side of(Reading reading, Match match, Side actor) {
        Sentence s = match.sentence();
        List<Integer> level = List.of(match.at());
        for (int depth = 0; depth < CONTENT_DEPTH && !level.isEmpty(); depth++) {
            List<Integer> next = new ArrayList<>();
            for (int i : level) {
                for (Token child : s.children(i)) {
                    boolean victim = match.sense().type() == EventType.ACCUSE && isVictim(s, i, child);
                    if (child.index() < match.at() || !isContent(s, child) || victim) {
                        continue;
                    }
                    Actor found = reading.actors().covering(child.span());
                    if (isVenue(s, child, found) || isHelped(s, match, i) || Sides.isDeed(match, child)) {
                        continue;
                    }
                    boolean sent = SENDING.contains(match.sense().type())
                            && child.is("obj")
                            && !match.sense().recipient().contains("obj");
                    if (found != null && !sent && isConcerned(found, actor) && !isOwn(reading, s, child, actor)) {
                        return concerned(reading, s, child, actor);
                    }
                    next.add(child.index());
                }
            }
            level = next;
        }
        return Side.NONE;
    }

    /** "challenged the outcome in court": where it is said, not whom it is said against. */
    private static boolean isVenue(Sentence s, Token child, @Nullable Actor found) {
        String adposition = s.adposition(child.index());
        return found != null && COURTS.equals(found.sector()) && adposition != null && WHERE.contains(adposition);
    }

    /** "sent soldiers to help the police": they are not sent against the police. */
    private static boolean isHelped(Sentence s, Match match, int verb) {
        return match.sense().type() == EventType.MOBILIZE && HELPING.contains(Reading.lemma(s.token(verb)));
    }

    /** "warned it would move its forces": what is the actor's own is nobody else. */
    private boolean isOwn(Reading reading, Sentence s, Token word, Side actor) {
        List<Actor> meant = bearers.of(reading, s, word.index());
        return !meant.isEmpty() && meant.stream().allMatch(each -> actor.ids().contains(each.id()));
    }

    private static boolean isConcerned(Actor found, Side actor) {
        return COLLECTIVE.contains(found.kind()) && !actor.ids().contains(found.id());
    }

    /** The actor at {@code first} and those coordinated with it. */
    private static Side concerned(Reading reading, Sentence s, Token first, Side actor) {
        Set<String> ids = new LinkedHashSet<>();
        List<Because.Filled> filled = new ArrayList<>();
        for (Token token : Clauses.conjuncts(s, first.index())) {
            Actor found = reading.actors().covering(token.span());
            if (found != null && isConcerned(found, actor) && ids.add(found.id())) {
                filled.add(new Because.Filled("recipient", token.span(), "content = " + found.id()));
            }
        }
        return new Side(List.copyOf(ids), true, true, false, filled);
    }

    private static boolean isContent(Sentence s, Token child) {
        if (child.is("nmod") || child.is("obl")) {
            String adposition = s.adposition(child.index());
            return adposition == null || !CIRCUMSTANCES.contains(adposition);
        }
        return CONTENT.contains(child.deprel());
    }

    /** "the killing of two Kenyans", "the attack on Kenya": whom a harm touched is not whom it is held against. */
    private boolean isVictim(Sentence s, int harm, Token child) {
        return child.is("nmod") && !"by".equals(s.adposition(child.index())) && bearers.isHarm(s, s.token(harm));
    }
}
