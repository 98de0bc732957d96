package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ActorKind;

/**
 * Whose a bare office is: "The FBI will look into it, Director X said" and "…, the Kremlin said. Spokesman X told reporters" leave it to the words before. Used by one thread,
 * while one document is coded.
 */
final class SpokenFor {
    /** How many sentences back a body may stand that somebody speaks for. */
    private static final int NEAR = 2;

    private final ActorKnowledge knowledge;
    private final Facts facts;
    private final List<Sentence> sentences;

    SpokenFor(ActorKnowledge knowledge, Facts facts, List<Sentence> sentences) {
        this.knowledge = knowledge;
        this.facts = facts;
        this.sentences = sentences;
    }

    /** The body that the office in {@code mention} is of, by what its bearer tells of or by who spoke just before; {@code null} if nothing says. */
    @Nullable
    Entity body(Mention mention, Phrase phrase) {
        if (!isBare(phrase) || !knowledge.isCue("of-bodies", phrase.role().noun())) {
            return null;
        }
        Entity told = told(mention);
        boolean presides = phrase.role().noun().endsWith("president"); // of a state too
        if (told != null && presides && !isApartFromStates(told)) {
            return null;
        }
        return told == null && knowledge.isCue("voice", phrase.role().noun()) ? speaker(mention) : told;
    }

    /** True if the words of the office do not say whose it is. */
    private boolean isBare(Phrase phrase) {
        boolean alone = phrase.owner() == null
                && phrase.country() == null
                && phrase.ofText() == null
                && phrase.possessor() < 0
                && !phrase.plural();
        return alone
                && phrase.modifiers().stream().allMatch(word -> {
                    Modifier modifier = knowledge.modifier(word);
                    return knowledge.isCue("second", word) || modifier != null && modifier.status() != null;
                });
    }

    /** The body whose deeds or plans the bearer tells of. */
    private @Nullable Entity told(Mention mention) {
        Sentence s = mention.sentence;
        Token verb = verbOfSaying(s, mention.headToken());
        if (verb == null) {
            return null;
        }
        Token clause = verb.is("parataxis") ? s.head(verb) : s.child(verb.index(), "ccomp");
        if (clause == null) {
            return null;
        }
        List<Entity> bodies = new ArrayList<>();
        for (Token subject : Clauses.subjects(s, clause.index())) {
            Entity entity = facts.entity(s, subject.index());
            if (entity == null || !isBody(entity)) {
                return null;
            }
            bodies.add(entity);
        }
        boolean violent = knowledge.isCue("hits", clause.lemma().toLowerCase(Locale.ROOT))
                || knowledge.isCue("fights", clause.lemma().toLowerCase(Locale.ROOT));
        // "Hamas shelled the town, spokesman X said": of the other side, as like as not.
        return bodies.size() == 1 && !(violent && isArmed(bodies.get(0))) ? bodies.get(0) : null;
    }

    /** The one body that spoke in the sentence before, or in the one before that. */
    private @Nullable Entity speaker(Mention mention) {
        for (int back = 1; back <= NEAR && mention.sentence.index() >= back; back++) {
            Sentence s = sentences.get(mention.sentence.index() - back);
            Set<Entity> speakers = new LinkedHashSet<>();
            for (Mention other : facts.mentions(s)) {
                Entity entity = other.entity;
                if (entity != null && verbOfSaying(s, other.headToken()) != null) {
                    speakers.add(entity);
                }
            }
            if (!speakers.isEmpty()) {
                Entity first = speakers.iterator().next();
                return speakers.size() == 1 && isBody(first) ? first : null;
            }
        }
        return null;
    }

    private @Nullable Token verbOfSaying(Sentence s, Token speaker) {
        Token verb = speaker.is("nsubj") ? s.head(speaker) : null;
        boolean says = verb != null
                && (knowledge.isCue("says", verb.lemma().toLowerCase(Locale.ROOT))
                        || verb.lemma().equals("deny"));
        return says ? verb : null;
    }

    /** True for what has offices of its own, and no state: whoever speaks of a state need not be of it. */
    private static boolean isBody(Entity entity) {
        return switch (entity.kind) {
            case GOVERNMENT, INTERNATIONAL_ORGANISATION, COMPANY, PARTY -> true;
            case ARMED_GROUP, MILITARY, GROUP -> entity.isNamed() || isCollective(entity);
            case PERSON, STATE, MEDIA, PLACE_AS_ACTOR, OTHER -> false;
        };
    }

    private static boolean isApartFromStates(Entity entity) {
        return entity.kind == ActorKind.INTERNATIONAL_ORGANISATION || entity.kind == ActorKind.COMPANY;
    }

    /** "the army", "the police", unlike "two soldiers". */
    private static boolean isCollective(Entity entity) {
        Phrase phrase = entity.mentions.isEmpty() ? null : entity.mentions.get(0).phrase;
        return phrase != null && phrase.role().sort() == RoleNoun.Sort.BODY && !phrase.plural();
    }

    private static boolean isArmed(Entity entity) {
        return entity.kind == ActorKind.ARMED_GROUP || entity.kind == ActorKind.MILITARY;
    }
}
