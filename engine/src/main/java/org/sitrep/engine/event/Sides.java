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
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Quote;

/** Finds who acts and who receives: from role to words, from words to actors. Thread-safe. */
final class Sides {

    /** Word classes (classes.tsv) of what force is used against. */
    private static final List<String> FORCE_TARGETS = List.of("building", "infrastructure", "vehicle", "ship");

    /** What stands between a deed and what it hit or where it was. */
    private static final Set<String> TARGETS = Set.of("on", "at", "against", "in", "near", "outside");

    /** Words and protest against a deed turn on its doer. */
    private static final Set<EventType> JUDGING =
            EnumSet.of(EventType.ACCUSE, EventType.PROTEST, EventType.REJECT, EventType.REQUEST);

    /** What is done over somebody's deed turns on its doer: "left the talks in protest at the killing". */
    private static final Set<EventType> BLAMING = EnumSet.of(EventType.ACCUSE, EventType.PROTEST, EventType.SANCTION);

    private final Kinds kinds;
    private final Things things;
    private final WordClasses classes;
    private final Bearers bearers;

    Sides(Kinds kinds, WordClasses classes, Bearers bearers) {
        this.kinds = kinds;
        this.things = new Things(kinds);
        this.classes = classes;
        this.bearers = bearers;
    }

    /** Who acts in {@code match}. */
    Side actor(Reading reading, Match match) {
        Sense sense = match.sense();
        Side named = side(reading, match, sense.actor(), sense.mutual(), "actor");
        Side own = named.isNamed() ? named : named.or(author(reading, match));
        Roles.LightUse light = match.roles().light();
        if (light != null
                && (light.light().side() != Lexicon.LightSide.ACTOR
                        || match.roles().isTold())
                && sense.actor().contains("light")) {
            List<String> others =
                    sense.actor().stream().filter(role -> !role.equals("light")).toList();
            return side(reading, match, others, sense.mutual(), "actor");
        }
        return own;
    }

    /** "issued a statement urging both to stop", "a resolution condemning the coup": what a text does is done by whoever it comes from. */
    private Side author(Reading reading, Match match) {
        Sentence s = match.sentence();
        Token verb = s.token(match.carrier());
        Token text = verb.deprel().equals("acl") && !Clauses.isPassive(s, verb.index()) ? s.head(verb) : null;
        if (text == null || match.isNoun() || !classes.matches("document", s, text.index())) {
            return Side.NONE;
        }
        Token issuing = s.head(Clauses.firstConjunct(s, text.index()));
        if (issuing != null
                && issuing.isVerb()
                && Clauses.objects(s, issuing.index()).contains(text)) {
            return Clauses.beholds(issuing) ? Side.NONE : subject(reading, s, issuing.index());
        }
        List<Actor> owners = bearers.doers(reading, s, text);
        return new Side(
                owners.stream().map(Actor::id).distinct().toList(),
                !owners.isEmpty(),
                !owners.isEmpty(),
                false,
                owners.isEmpty()
                        ? List.of()
                        : List.of(new Because.Filled("actor", text.span(), "author of " + text.form())));
    }

    /** Who receives in {@code match}. */
    Side recipient(Reading reading, Match match) {
        Roles.LightUse light = match.roles().light();
        Side own = side(reading, match, match.sense().recipient(), false, "recipient");
        if (light != null
                && light.light().side() == Lexicon.LightSide.RECIPIENT
                && !own.isNamed()
                && !isOutcome(match, light.verb())) {
            return side(reading, match, List.of("light"), false, "recipient");
        }
        return own;
    }

    /** "arrested the premier, setting off clashes": whoever did the one was not fought in the other. */
    private static boolean isOutcome(Match match, int verb) {
        Token light = match.sentence().token(verb);
        return match.sense().type() == EventType.ASSAULT
                && light.is("advcl")
                && light.xpos().equals("VBG");
    }

    /** On whom {@code lead} turns by what it is about: whom a promised or demanded deed touches, who did one that is blamed or must yield. */
    Side concerned(Reading reading, Match lead, Match content) {
        boolean blamed = BLAMING.contains(lead.sense().type());
        boolean deed = content.sense().type().quad() == 4;
        if (lead.sense().type() == EventType.REQUEST && content.sense().type() == EventType.RETREAT) {
            return actor(reading, content); // "demanded Diaz's release": asked of whoever holds him
        }
        return blamed && deed ? actor(reading, content) : recipient(reading, content);
    }

    /** The logical subject of {@code verb}. */
    Side subject(Reading reading, Sentence s, int verb) {
        Set<String> ids = new LinkedHashSet<>();
        List<Because.Filled> filled = new ArrayList<>();
        for (Token head : Clauses.subjects(s, verb)) {
            for (Actor actor : bearers.of(reading, s, head.index())) {
                if (ids.add(actor.id())) {
                    filled.add(new Because.Filled(
                            "actor", head.span(), "subj of " + s.token(verb).form() + " = " + actor.id()));
                }
            }
        }
        return new Side(List.copyOf(ids), !ids.isEmpty(), !ids.isEmpty(), false, filled);
    }

    private Side side(Reading reading, Match match, List<String> roles, boolean all, String name) {
        Side found = Side.NONE;
        for (String role : roles) {
            Side one = fill(reading, match, role, name);
            if (all) {
                found = Side.union(found, one);
            } else {
                found = found.or(one);
                if (found.isNamed()) {
                    return found;
                }
            }
        }
        return found;
    }

    private Side fill(Reading reading, Match match, String role, String name) {
        Sentence s = match.sentence();
        List<Token> heads = match.roles().of(role);
        boolean modifier = role.equals("mod");
        Set<String> ids = new LinkedHashSet<>();
        List<Because.Filled> filled = new ArrayList<>();
        boolean worded = false;
        boolean known = false;
        boolean personal = !heads.isEmpty();
        for (Token found : heads) {
            if (isLabel(reading, match, found)) {
                continue;
            }
            Token head = role.equals("subj")
                    ? doer(s, person(reading, s, body(reading, s, found, match.at()), match.at()), match.at())
                    : found;
            if (name.equals("recipient") && isDeed(match, head)) {
                continue; // "Jordan also denounced it"
            }
            if (name.equals("recipient") && head.has("Reflex=Yes")) {
                continue; // "blew himself up": whom else it hit is told elsewhere
            }
            boolean blamed =
                    name.equals("recipient") && JUDGING.contains(match.sense().type());
            if (modifier && !head.isProperNoun() && classes.matches("weapon", s, head.index())) {
                continue; // "artillery fire": what it was done with
            }
            if (modifier
                    && (isScene(reading, match, head)
                            || isTargetNamed(match, head)
                            || isOfAnother(reading, s, head, heads))) {
                continue;
            }
            Things.Word thing = thing(reading, match, role, head);
            List<Actor> actors = thing != null
                    ? Bearers.direct(reading, thing.sentence(), thing.token())
                    : modifier
                            ? Bearers.direct(reading, s, head)
                            : blamed && bearers.isHarm(s, head)
                                    ? bearers.doers(reading, s, head)
                                    : bearers.of(reading, s, head.index());
            if (actors.isEmpty() && name.equals("recipient") && match.sense().type() == EventType.SANCTION) {
                actors = stateOf(reading, head);
            }
            known |= modifier ? !actors.isEmpty() : kinds.is("@public", reading, s, head.index());
            personal &= kinds.is("private", reading, s, head.index());
            for (Actor actor : actors) {
                if (ids.add(actor.id())) {
                    filled.add(new Because.Filled(name, head.span(), role + " = " + actor.id()));
                }
            }
            boolean worthy = kinds.is("@party", reading, s, head.index())
                    || name.equals("recipient") && isTarget(reading, match, head);
            if (actors.isEmpty() && !modifier && worthy) {
                worded = true;
                filled.add(new Because.Filled(name, head.span(), role));
            }
        }
        return new Side(List.copyOf(ids), worded, known, personal, filled);
    }

    /** "Condemned it": it is a deed, and no state, unless it is condemned for something. */
    static boolean isDeed(Match match, Token head) {
        return match.sense().type() == EventType.ACCUSE
                && "disapprove".equals(match.sense().mode())
                && head.is("obj")
                && Reading.lemma(head).equals("it")
                && match.roles().of("for").isEmpty()
                && match.roles().of("of").isEmpty();
    }

    /** "Twelve dead in Pakistan bombing": a country's name before what befalls people is where it was, unless it says whom it hit. */
    private boolean isScene(Reading reading, Match match, Token head) {
        Sentence s = match.sentence();
        Actor state = reading.actors().covering(head.span());
        return state != null
                && state.kind() == ActorKind.STATE
                && head.isProperNoun()
                && classes.matches("befalling", s, match.at())
                && Clauses.obliques(s, match.at(), "of", "on", "against", "at").isEmpty();
    }

    /** "a hospital bombing": what was hit. */
    private boolean isTargetNamed(Match match, Token head) {
        return match.sense().type() == EventType.ASSAULT
                && !head.isProperNoun()
                && classes.matches("building", match.sentence(), head.index());
    }

    /** "a Niger bandit raid": the country of another who did it. */
    private static boolean isOfAnother(Reading reading, Sentence s, Token head, List<Token> heads) {
        Token raider = s.head(head);
        return head.isProperNoun()
                && raider != null
                && !raider.isProperNoun()
                && heads.contains(raider)
                && !Bearers.direct(reading, s, raider).isEmpty();
    }

    /** The thing that "it" stands for by what the sense asks of the role; {@code null} if it asks for no thing. */
    private Things.@Nullable Word thing(Reading reading, Match match, String role, Token head) {
        for (Condition condition : match.sense().when()) {
            if (condition.selects(role)) {
                Things.Word thing = things.meant(reading, match.sentence(), head.index(), condition.fillers());
                if (thing != null) {
                    return thing;
                }
            }
        }
        return null;
    }

    /** "Army: 30 militants killed": who says so before the colon has no part in it, whatever the tree makes of him. */
    private static boolean isLabel(Reading reading, Match match, Token head) {
        Quote quote =
                reading.quotes().covering(match.sentence().token(match.at()).span());
        return quote != null
                && quote.cue() != null
                && quote.cue().end() - quote.cue().start() == 1
                && quote.speakerSpan() != null
                && quote.speakerSpan().contains(head.span());
    }

    /** "recalled its ambassador from Minsk": the state that the town is in, if the text speaks of it. */
    private static List<Actor> stateOf(Reading reading, Token town) {
        Place place = town.isProperNoun() ? reading.places().covering(town.span()) : null;
        if (place == null || place.country() == null) {
            return List.of();
        }
        return reading.actors().all().stream()
                .filter(actor ->
                        actor.kind() == ActorKind.STATE && place.country().equals(actor.country()))
                .limit(1)
                .toList();
    }

    /** A place; for force also what is attacked in place of people: "an attack on an oil depot". */
    private boolean isTarget(Reading reading, Match match, Token head) {
        Sentence s = match.sentence();
        boolean force = match.sense().type() == EventType.ASSAULT;
        return kinds.is("@place", reading, s, head.index())
                || force && FORCE_TARGETS.stream().anyMatch(target -> kinds.is(target, reading, s, head.index()));
    }

    /** "bombings on churches that killed nine": the clause tells of the bombings, whatever noun it hangs on. */
    private Token doer(Sentence s, Token noun, int verb) {
        Token relative = Clauses.firstConjunct(s, verb);
        Token whole = Clauses.firstConjunct(s, noun.index());
        Token deed = s.head(whole);
        String adposition = s.adposition(whole.index());
        boolean target = relative.deprel().equals("acl:relcl")
                && whole.is("nmod")
                && adposition != null
                && TARGETS.contains(adposition);
        return target && deed != null && classes.matches("scene", s, deed.index()) ? deed : noun;
    }

    /** "a lawyer for the union, which sued": a person is not "which". */
    private static Token body(Reading reading, Sentence s, Token noun, int verb) {
        Token which = s.child(verb, "nsubj");
        boolean relative =
                s.token(verb).head() == noun.index() && s.token(verb).deprel().equals("acl:relcl");
        Actor person = reading.actors().covering(noun.span());
        if (!relative
                || which == null
                || !Reading.lemma(which).equals("which")
                || person == null
                || person.kind() != ActorKind.PERSON) {
            return noun;
        }
        for (Token child : s.children(noun.index(), "nmod")) {
            Actor whole = reading.actors().covering(child.span());
            if (whole != null && whole.kind() != ActorKind.PERSON && child.index() < verb) {
                return child;
            }
        }
        return noun;
    }

    /** "a leader of the community who fought": one person fought, whatever noun the clause hangs on. */
    private static Token person(Reading reading, Sentence s, Token noun, int verb) {
        Token head = s.head(noun);
        boolean relative =
                s.token(verb).head() == noun.index() && s.token(verb).deprel().equals("acl:relcl");
        if (!relative || head == null || !noun.is("nmod") || !noun.has("Number=Sing") || noun.isProperNoun()) {
            return noun;
        }
        Token who = s.child(verb, "nsubj");
        Actor whole = reading.actors().covering(noun.span());
        Actor one = reading.actors().covering(head.span());
        boolean collective = whole != null && whole.kind() != ActorKind.PERSON;
        return who != null
                        && Reading.lemma(who).equals("who")
                        && collective
                        && one != null
                        && one.kind() == ActorKind.PERSON
                ? head
                : noun;
    }
}
