package org.sitrep.engine.event;

import java.util.ArrayList;
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
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.RoleStatus;

/** Finds who acts and who receives: from role to words, from words to actors. Thread-safe. */
final class Sides {
    private static final List<String> OWNERS = List.of("nmod:poss", "amod", "compound", "nmod:desc", "flat");

    private static final int CONTENT_DEPTH = 4;
    private static final Set<String> CONTENT =
            Set.of("obj", "iobj", "xcomp", "ccomp", "nsubj:pass", "amod", "nmod:poss", "compound", "acl");
    /** What such a phrase names is when, why or how, not whom it concerns. */
    private static final Set<String> CIRCUMSTANCES = Set.of(
            "after", "before", "since", "during", "by", "despite", "amid", "because", "unless", "until", "under");

    /** Word classes (classes.tsv) of what force is used against. */
    private static final List<String> FORCE_TARGETS = List.of("building", "infrastructure", "vehicle", "ship");

    /** What stands between a deed and what it hit or where it was. */
    private static final Set<String> TARGETS = Set.of("on", "at", "against", "in", "near", "outside");

    private static final Set<ActorKind> COLLECTIVE = Set.of(
            ActorKind.STATE,
            ActorKind.GOVERNMENT,
            ActorKind.MILITARY,
            ActorKind.ARMED_GROUP,
            ActorKind.PARTY,
            ActorKind.INTERNATIONAL_ORGANISATION,
            ActorKind.PERSON,
            ActorKind.PLACE_AS_ACTOR);

    private final Kinds kinds;
    private final WordClasses classes;

    /**
     * One side of an event.
     *
     * @param ids actor ids, in text order
     * @param worded true if words that can act fill the role, whether or not they are a known actor
     * @param known true if it is somebody whose words and deeds are politics
     * @param personal true if all who fill it belong to private life: players, chefs, shops
     * @param filled which words filled which role
     */
    record Side(List<String> ids, boolean worded, boolean known, boolean personal, List<Because.Filled> filled) {
        static final Side NONE = new Side(List.of(), false, false, false, List.of());

        Side {
            ids = List.copyOf(ids);
            filled = List.copyOf(filled);
        }

        boolean isNamed() {
            return !ids.isEmpty();
        }

        /** This side if anything fills it, else {@code other}. */
        Side or(Side other) {
            return isNamed() || worded && !other.isNamed() ? this : other;
        }
    }

    Sides(Kinds kinds, WordClasses classes) {
        this.kinds = kinds;
        this.classes = classes;
    }

    /** Who acts in {@code match}. */
    Side actor(Reading reading, Match match) {
        Sense sense = match.sense();
        Side own = side(reading, match, sense.actor(), sense.mutual(), "actor");
        Roles.LightUse light = match.roles().light();
        if (light != null
                && light.light().side() != Lexicon.LightSide.ACTOR
                && sense.actor().contains("light")) {
            List<String> others =
                    sense.actor().stream().filter(role -> !role.equals("light")).toList();
            return side(reading, match, others, sense.mutual(), "actor");
        }
        return own;
    }

    /** Who receives in {@code match}. */
    Side recipient(Reading reading, Match match) {
        Roles.LightUse light = match.roles().light();
        Side own = side(reading, match, match.sense().recipient(), false, "recipient");
        if (light != null && light.light().side() == Lexicon.LightSide.RECIPIENT && !own.isNamed()) {
            return side(reading, match, List.of("light"), false, "recipient");
        }
        return own;
    }

    /** Whom the content of {@code match} concerns: the first state, body or force but {@code actor} named in its objects and complements, the nearest to the trigger first. */
    Side about(Reading reading, Match match, Side actor) {
        Sentence s = match.sentence();
        List<Integer> level = List.of(match.at());
        for (int depth = 0; depth < CONTENT_DEPTH && !level.isEmpty(); depth++) {
            List<Integer> next = new ArrayList<>();
            for (int i : level) {
                for (Token child : s.children(i)) {
                    if (child.index() < match.at() || !isContent(s, child)) {
                        continue;
                    }
                    Actor found = reading.actors().covering(child.span());
                    if (found != null && isConcerned(found, actor) && !isOwn(reading, s, child, actor)) {
                        return concerned(reading, s, child, actor);
                    }
                    next.add(child.index());
                }
            }
            level = next;
        }
        return Side.NONE;
    }

    /** "warned it would move its forces": what is the actor's own is nobody else. */
    private boolean isOwn(Reading reading, Sentence s, Token word, Side actor) {
        List<Actor> meant = actors(reading, s, word.index(), 0);
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

    /** The logical subject of {@code verb}. */
    Side subject(Reading reading, Sentence s, int verb) {
        Set<String> ids = new LinkedHashSet<>();
        List<Because.Filled> filled = new ArrayList<>();
        for (Token head : Clauses.subjects(s, verb)) {
            for (Actor actor : actors(reading, s, head.index(), 0)) {
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
                found = union(found, one);
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
            Token head = role.equals("subj") ? doer(s, person(reading, s, found, match.at()), match.at()) : found;
            if (name.equals("recipient") && head.has("Reflex=Yes")) {
                continue; // "blew himself up": whom else it hit is told elsewhere
            }
            List<Actor> actors = modifier ? direct(reading, s, head) : actors(reading, s, head.index(), 0);
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

    /** A place; for force also what is attacked in place of people: "an attack on an oil depot". */
    private boolean isTarget(Reading reading, Match match, Token head) {
        Sentence s = match.sentence();
        boolean force = match.sense().type() == EventType.ASSAULT;
        return kinds.is("@place", reading, s, head.index())
                || force && FORCE_TARGETS.stream().anyMatch(target -> kinds.is(target, reading, s, head.index()));
    }

    private static List<Actor> direct(Reading reading, Sentence s, Token token) {
        return reading.actors().meant(token.span());
    }

    /** The actors meant by the noun phrase of {@code head}: itself, what it is made of ("hundreds of miners"), or whose it is ("Syrian jets"). */
    private List<Actor> actors(Reading reading, Sentence s, int head, int depth) {
        Token token = s.token(head);
        List<Actor> speaking = firstPerson(reading, token);
        if (!speaking.isEmpty()) {
            return speaking;
        }
        List<Actor> own = reading.actors().meant(token.span());
        if (!own.isEmpty()) {
            List<Actor> owners = owners(reading, s, token, own);
            return owners.isEmpty() ? own : owners;
        }
        if (depth > 2) {
            return List.of();
        }
        List<Actor> found = new ArrayList<>();
        if (classes.matches("partitive", s, head)) {
            for (Token whole : Clauses.obliques(s, head, "of")) {
                found.addAll(actors(reading, s, whole.index(), depth + 1));
            }
        }
        if (found.isEmpty()) {
            for (Token child : s.children(head)) {
                if (child.is("appos")) {
                    found.addAll(direct(reading, s, child));
                } else if (OWNERS.contains(child.deprel()) || child.is("nmod") && isOwner(s, child)) {
                    found.addAll(actors(reading, s, child.index(), depth + 1));
                }
            }
        }
        return found;
    }

    /** "I" in a quote is its speaker; "we" the state or body whose office the speaker holds, else the speaker. */
    private static List<Actor> firstPerson(Reading reading, Token token) {
        boolean plural = token.has("Number=Plur");
        if (!token.isPronoun() || !token.has("Person=1")) {
            return List.of();
        }
        Quote quote = reading.quotes().covering(token.span());
        Actor speaker = quote == null || quote.speaker() == null ? null : byId(reading, quote.speaker());
        if (speaker == null) {
            return List.of();
        }
        for (Actor.Role role : speaker.roles()) {
            Actor body = role.ofActor() == null ? null : byId(reading, role.ofActor());
            boolean inOffice = role.status() == RoleStatus.HOLDS || role.status() == RoleStatus.ACTING;
            if (plural && inOffice && body != null) {
                return List.of(body);
            }
        }
        return List.of(speaker);
    }

    /** "its forces", "their fighters": the hand of whoever they belong to. */
    private List<Actor> owners(Reading reading, Sentence s, Token noun, List<Actor> own) {
        Token owner = s.child(noun.index(), "nmod:poss");
        boolean hand = owner != null
                && owner.isPronoun()
                && own.size() == 1
                && (own.get(0).kind() == ActorKind.MILITARY || own.get(0).kind() == ActorKind.ARMED_GROUP)
                && classes.matches("armed", s, noun.index());
        if (!hand || owner == null) {
            return List.of();
        }
        return reading.actors().meant(owner.span()).stream()
                .filter(actor -> actor.kind() != ActorKind.PERSON && actor.kind() != ActorKind.OTHER)
                .toList();
    }

    private static @Nullable Actor byId(Reading reading, String id) {
        for (Actor actor : reading.actors().all()) {
            if (actor.id().equals(id)) {
                return actor;
            }
        }
        return null;
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

    /** "an attack by the army", "positions of the militia". */
    private static boolean isOwner(Sentence s, Token child) {
        String adposition = s.adposition(child.index());
        return "of".equals(adposition) || "by".equals(adposition);
    }

    private static Side union(Side a, Side b) {
        Set<String> ids = new LinkedHashSet<>(a.ids());
        ids.addAll(b.ids());
        List<Because.Filled> filled = new ArrayList<>(a.filled());
        filled.addAll(b.filled());
        boolean personal = (a.personal() || a.filled().isEmpty())
                && (b.personal() || b.filled().isEmpty());
        return new Side(
                List.copyOf(ids),
                a.worded() || b.worded(),
                a.known() || b.known(),
                personal && !filled.isEmpty(),
                filled);
    }
}
