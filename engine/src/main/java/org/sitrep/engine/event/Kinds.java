package org.sitrep.engine.event;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;

/** What kind of thing a word stands for: people, a state, an armed force. Thread-safe. */
final class Kinds {
    private static final Set<ActorKind> ORGANISED = EnumSet.of(
            ActorKind.STATE,
            ActorKind.GOVERNMENT,
            ActorKind.MILITARY,
            ActorKind.ARMED_GROUP,
            ActorKind.PARTY,
            ActorKind.INTERNATIONAL_ORGANISATION,
            ActorKind.COMPANY,
            ActorKind.MEDIA,
            ActorKind.GROUP,
            ActorKind.PLACE_AS_ACTOR,
            ActorKind.OTHER);

    /** PLOVER sectors of people whose quarrels are their own. */
    private static final int PARTS_OF_PARTS = 2;

    private static final Set<String> SOME = Set.of("most", "many", "several", "some", "dozens", "hundreds", "others");
    /** Sectors whose people fight with words. */
    /** Those who go on strike. */
    private static final Set<String> LABOUR = Set.of("LAB", "EDU", "AGR", "HLH");

    private static final Set<String> OFFICERS = Set.of("MIL", "COP", "SPY");

    private static final Set<String> POLITICAL = Set.of("GOV", "LEG", "PTY", "OPP", "MED", "JUD", "ELI");

    private static final Set<String> PRIVATE_SECTORS = Set.of("AGR", "BUS", "CVL", "EDU", "ELI", "UNK");

    private final WordClasses classes;

    Kinds(WordClasses classes) {
        this.classes = classes;
    }

    /** True if token {@code i} is of kind {@code kind} ({@code @people}, {@code @party}, …) or of the class or word {@code kind}. */
    boolean is(String kind, Reading reading, Sentence s, int i) {
        return !(kind.startsWith("@") && isCondition(s, i)) && is(kind, reading, s, i, 0);
    }

    /** "part of a stronghold", "700 kg of medicine", "tens of thousands of troops": what it is made of counts. */
    private boolean is(String kind, Reading reading, Sentence s, int i, int depth) {
        if (isOne(kind, reading, s, i)) {
            return true;
        }
        if (depth < PARTS_OF_PARTS && classes.matches("partitive", s, i)) {
            for (Token whole : Clauses.obliques(s, i, "of")) {
                if (is(kind, reading, s, whole.index(), depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "the state of the roads": how things are, and no state. */
    private static boolean isCondition(Sentence s, int i) {
        return Reading.lemma(s.token(i)).equals("state")
                && s.token(i).isNoun()
                && Clauses.obliques(s, i, "of").stream().anyMatch(whole -> !whole.isProperNoun());
    }

    private boolean isOne(String kind, Reading reading, Sentence s, int i) {
        if (!kind.startsWith("@")) {
            return classes.matches(kind, s, i);
        }
        Actor actor = reading.actors().covering(s.token(i).span());
        Name name = s.nameAt(i);
        return switch (kind) {
            case "@people" -> !isUnpeopled(reading, actor, s, i) && isPeople(actor, name, s, i);
            case "@party" ->
                actor != null
                        || name != null && name.type() != Name.Type.OTHER
                        || isPeople(null, null, s, i)
                        || has("collective", s, i)
                        || has("armed", s, i)
                        || has("authority", s, i);
            case "@org" ->
                actor != null && ORGANISED.contains(actor.kind()) && !isJustPeople(actor, s, i)
                        || name != null && name.type() == Name.Type.ORGANISATION
                        || has("collective", s, i)
                        || has("authority", s, i);
            case "@state" ->
                actor != null && (actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.GOVERNMENT)
                        || actor == null && name != null && name.type() == Name.Type.PLACE
                        || has("government", s, i);
            case "@country" ->
                actor != null && (actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.PLACE_AS_ACTOR)
                        || actor == null && isPlace(reading, name, s, i);
            case "@armed" ->
                actor != null && (actor.kind() == ActorKind.MILITARY || actor.kind() == ActorKind.ARMED_GROUP)
                        || has("armed", s, i);
            case "@place" -> isPlace(reading, name, s, i);
            case "@public" -> isPublic(actor, name, s, i);
            case "@politician" ->
                actor != null
                        && actor.kind() == ActorKind.PERSON
                        && actor.sector() != null
                        && POLITICAL.contains(actor.sector());
            case "@officer" ->
                actor != null
                        && actor.kind() == ActorKind.PERSON
                        && actor.sector() != null
                        && OFFICERS.contains(actor.sector());
            case "@labour" -> actor != null && actor.sector() != null && LABOUR.contains(actor.sector());
            case "@faction" -> actor != null && actor.kind() == ActorKind.PARTY;
            case "@thing" -> actor == null && name == null && !isPeople(null, null, s, i);
            default -> throw new IllegalArgumentException("no kind " + kind);
        };
    }

    /** Somebody whose words and deeds are politics: a body, an office holder, a group; not just anybody. */
    private boolean isPublic(@Nullable Actor actor, @Nullable Name name, Sentence s, int i) {
        if (has("private", s, i)) {
            return false;
        }
        if (actor != null) {
            return !isPrivate(actor)
                    || has("public", s, i)
                    || actor.kind() == ActorKind.GROUP && has("collective", s, i);
        }
        return name != null && name.type() != Name.Type.OTHER
                || has("public", s, i)
                || has("collective", s, i)
                || has("authority", s, i)
                || has("leader", s, i)
                || has("armed", s, i);
    }

    /** Chefs, wingers, shipping lines: of no country, no office and no sector of public life. */
    private static boolean isPrivate(Actor actor) {
        boolean loose = actor.kind() == ActorKind.PERSON
                || actor.kind() == ActorKind.GROUP
                || actor.kind() == ActorKind.COMPANY
                || actor.kind() == ActorKind.OTHER;
        return loose
                && actor.country() == null
                && actor.roles().isEmpty()
                && (actor.sector() == null || PRIVATE_SECTORS.contains(actor.sector()));
    }

    /** "captured Rubaya": a place that the network took for a person's name. */
    private static boolean isUnpeopled(Reading reading, @Nullable Actor actor, Sentence s, int i) {
        Token token = s.token(i);
        return actor == null && token.isProperNoun() && reading.places().covering(token.span()) != null;
    }

    private boolean isPeople(@Nullable Actor actor, @Nullable Name name, Sentence s, int i) {
        Token token = s.token(i);
        if (token.isPronoun() && Reading.lemma(token).equals("it")) {
            return false;
        }
        if (actor != null && actor.kind() != ActorKind.COMPANY && actor.kind() != ActorKind.PLACE_AS_ACTOR) {
            return true;
        }
        boolean personal = token.isPronoun() && token.xpos().equals("PRP");
        return personal
                || name != null && name.type() == Name.Type.PERSON
                || has("people", s, i)
                || isCounted(token)
                || isNamedPerson(s, token);
    }

    /** "Two sons" are a group to talk of, and no body. */
    private boolean isJustPeople(Actor actor, Sentence s, int i) {
        return actor.kind() == ActorKind.GROUP
                && (s.token(i).isNoun() && has("people", s, i)
                        || s.token(i).xpos().equals("NNPS"))
                && !has("collective", s, i);
    }

    /** "Two were killed", "captured two": a number that stands for people. */
    private static boolean isCounted(Token token) {
        boolean number = token.upos().equals("NUM") || !token.isNoun() && SOME.contains(Reading.lemma(token));
        return number && (token.is("nsubj") || token.is("obj"));
    }

    /** "The former skinner David Hicks": a trade that no list has, beside a person's name. */
    private static boolean isNamedPerson(Sentence s, Token token) {
        if (!token.isNoun()) {
            return false;
        }
        for (Token child : s.children(token.index())) {
            Name name = child.is("appos") || child.is("flat") || child.is("nmod") && s.adposition(child.index()) == null
                    ? s.nameAt(child.index())
                    : null;
            if (name != null && name.type() == Name.Type.PERSON) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlace(Reading reading, @Nullable Name name, Sentence s, int i) {
        return reading.places().covering(s.token(i).span()) != null
                || name != null && name.type() == Name.Type.PLACE
                || has("place", s, i);
    }

    private boolean has(String name, Sentence s, int i) {
        return classes.matches(name, s, i);
    }
}
