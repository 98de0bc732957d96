package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.RoleStatus;

/**
 * Reads who follows whom in an office: "his predecessor, Sow", "sworn in as her successor", "replaced him with Gen. X", "named X to replace Y", "X takes over from Y".
 *
 * <p>The office is the one that the text gives to either of the two; the other has it before or after. Used by one thread, while one document is coded.
 */
final class Successions {
    private final ActorKnowledge knowledge;
    private final Facts facts;
    private final ClauseDays days;

    /**
     * One follows another.
     *
     * @param at the word that says so
     * @param fresh it is the news: until now the other had the office
     * @param sure it has come to pass
     */
    private record Turn(Entity comer, Entity goer, Sentence sentence, Token at, boolean fresh, boolean sure) {}

    Successions(ActorKnowledge knowledge, Facts facts, ClauseDays days) {
        this.knowledge = knowledge;
        this.facts = facts;
        this.days = days;
    }

    /** Adds the offices that follow from the others' to the linked actors of {@code text}; their own offices must have been read. */
    void collect(List<Entity> entities, ParsedText text) {
        List<Turn> turns = new ArrayList<>();
        for (Entity entity : entities) {
            for (Mention mention : entity.mentions) {
                named(entity, mention, turns);
            }
        }
        for (Sentence s : text.sentences()) {
            for (Token token : s.tokens()) {
                if (token.isVerb() && Clauses.negation(s, token.index()) == null) {
                    verb(s, token, turns);
                }
            }
        }
        turns.forEach(this::turn);
    }

    /** "his predecessor, Alpha Sow", "sworn in as her successor". */
    private void named(Entity entity, Mention mention, List<Turn> turns) {
        Phrase phrase = mention.phrase;
        boolean before =
                phrase != null && knowledge.isCue("went-before", phrase.role().noun());
        boolean after =
                phrase != null && knowledge.isCue("comes-after", phrase.role().noun());
        if (phrase == null || mention.plural || !before && !after) {
            return;
        }
        int owner = phrase.possessor() >= 0 ? phrase.possessor() : phrase.ofHead();
        Entity other = owner < 0 ? null : facts.entity(mention.sentence, owner);
        if (other == null || other == entity) {
            return;
        }
        Token at = mention.sentence.token(phrase.head());
        boolean wished = phrase.status() == RoleStatus.ELECT || phrase.status() == RoleStatus.SOUGHT;
        if (before) {
            turns.add(new Turn(other, entity, mention.sentence, at, false, true));
        } else if (mention.rule.equals("becomes") || phrase.status() == RoleStatus.ELECT) {
            // "Her successor, Paz," may have the office or wait for it.
            boolean open = wished || isWanted(mention, at) || isGivenBy(other, mention, at);
            turns.add(new Turn(entity, other, mention.sentence, at, false, !open));
        }
    }

    /** "a possible successor", "was nominated as her successor": not yet. */
    private boolean isWanted(Mention mention, Token at) {
        Token verb = mention.rule.equals("becomes") ? mention.sentence.head(at) : null;
        return verb != null
                && !OfficeTurns.begins(knowledge, verb.lemma().toLowerCase(Locale.ROOT))
                && !verb.lemma().equals("choose")
                && !verb.lemma().equals("elect");
    }

    /** "The president named X as his successor": whoever names one is still there. */
    private boolean isGivenBy(Entity bearer, Mention mention, Token at) {
        Token verb = mention.rule.equals("becomes") ? mention.sentence.head(at) : null;
        return verb != null
                && Clauses.subjects(mention.sentence, verb.index()).stream()
                        .anyMatch(subject -> facts.entity(mention.sentence, subject.index()) == bearer);
    }

    private void verb(Sentence s, Token verb, List<Turn> turns) {
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        boolean passive = Clauses.isPassive(s, verb.index());
        if (knowledge.isCue("succeeds", lemma)) {
            List<Token> with = lemma.equals("replace") ? Clauses.obliques(s, verb.index(), "with") : List.of();
            if (passive) {
                pair(
                        s,
                        verb,
                        with.isEmpty() ? Clauses.agents(s, verb.index()) : with,
                        Clauses.objects(s, verb.index()),
                        turns);
            } else if (!with.isEmpty()) {
                pair(s, verb, with, Clauses.objects(s, verb.index()), turns);
            } else {
                pair(s, verb, comers(s, verb), Clauses.objects(s, verb.index()), turns);
            }
        } else if (lemma.equals("take") && !passive) {
            boolean over = s.children(verb.index()).stream()
                    .anyMatch(child -> child.form().equalsIgnoreCase("over"));
            if (over) {
                pair(s, verb, Clauses.subjects(s, verb.index()), Clauses.obliques(s, verb.index(), "from"), turns);
            }
        } else if (knowledge.isCue("hands-over", lemma) && !passive) {
            boolean office = Clauses.objects(s, verb.index()).stream()
                    .anyMatch(object -> knowledge.isCue("office", object.lemma().toLowerCase(Locale.ROOT)));
            if (office) {
                pair(s, verb, Clauses.obliques(s, verb.index(), "to"), Clauses.subjects(s, verb.index()), turns);
            }
        } else if (knowledge.isCue("gets-office", lemma)) {
            for (Token place : Clauses.obliques(s, verb.index(), "in")) {
                Token owner = knowledge.isCue("in-turn", place.lemma().toLowerCase(Locale.ROOT))
                        ? s.child(place.index(), "nmod:poss")
                        : null;
                if (owner != null) {
                    pair(s, verb, Clauses.objects(s, verb.index()), List.of(owner), turns);
                }
            }
        }
    }

    /** Whoever does it; of "named X to replace Y" and "made X minister, replacing Y" it is X. */
    private List<Token> comers(Sentence s, Token verb) {
        Token head = s.head(verb);
        boolean dependent = verb.is("xcomp") || verb.is("advcl") || verb.is("acl") || verb.is("ccomp");
        boolean puts = head != null
                && dependent
                && head.isVerb()
                && knowledge.isCue("gets-office", head.lemma().toLowerCase(Locale.ROOT));
        return puts && head != null ? appointed(s, head) : Clauses.subjects(s, verb.index());
    }

    /** Whoever gets the office that {@code verb} gives: "elected X president" has two objects, and they mean one. */
    private List<Token> appointed(Sentence s, Token verb) {
        List<Token> objects = new ArrayList<>(Clauses.objects(s, verb.index()));
        objects.addAll(s.children(verb.index(), "xcomp"));
        List<Entity> people = new ArrayList<>();
        List<Token> found = new ArrayList<>();
        for (Token object : objects) {
            Entity entity = facts.entity(s, object.index());
            if (entity != null && entity.isPerson() && !people.contains(entity)) {
                people.add(entity);
                found.add(object);
            }
        }
        return found;
    }

    private void pair(Sentence s, Token verb, List<Token> comers, List<Token> goers, List<Turn> turns) {
        if (comers.size() != 1 || goers.size() != 1) {
            return;
        }
        Entity comer = facts.entity(s, comers.get(0).index());
        Entity goer = facts.entity(s, goers.get(0).index());
        if (comer != null && goer != null && comer != goer) {
            turns.add(new Turn(comer, goer, s, verb, true, isSure(s, verb)));
        }
    }

    /** False for "will replace", "is expected to succeed", "wants to replace"; true for "named X to replace Y". */
    private boolean isSure(Sentence s, Token verb) {
        Token head = s.head(verb);
        boolean put = head != null
                && head.isVerb()
                && knowledge.isCue("gets-office", head.lemma().toLowerCase(Locale.ROOT))
                && Clauses.isFinite(s, head.index())
                && Clauses.modals(s, head.index()).isEmpty();
        boolean infinitive = s.children(verb.index()).stream()
                .anyMatch(child -> child.is("mark") && child.form().equalsIgnoreCase("to"));
        return put || !infinitive && Clauses.modals(s, verb.index()).isEmpty();
    }

    private void turn(Turn turn) {
        Entity comer = turn.comer();
        Entity goer = turn.goer();
        if (!comer.isPerson() || !goer.isPerson() || comer.plural || goer.plural) {
            return;
        }
        RoleDraft left = office(goer);
        RoleDraft taken = office(comer);
        boolean one = taken != null && (taken.of != null || !knowledge.isCue("many-holders", taken.noun.noun()));
        RoleDraft pattern = left != null ? left : one ? taken : of(goer);
        if (pattern == null) {
            return;
        }
        boolean lacks = taken == null || left != null && !isSame(taken, left) && taken.status != RoleStatus.HOLDS;
        if (lacks && pattern != taken) {
            RoleDraft role = copy(pattern, turn.sure() ? RoleStatus.HOLDS : RoleStatus.ELECT, turn);
            role.from = turn.sure() && turn.fresh() ? days.of(turn.sentence(), turn.at()) : null;
            comer.roles.add(role);
        }
        if (!turn.sure() || taken != null && taken.status == RoleStatus.ELECT) {
            return;
        }
        if (left == null) {
            RoleDraft role = copy(pattern, RoleStatus.HELD, turn);
            role.leftNow = turn.fresh();
            goer.roles.add(role);
        } else if (!turn.fresh() && one && left.status == RoleStatus.HOLDS && taken != null && !isSame(taken, left)) {
            goer.roles.add(copy(taken, RoleStatus.HELD, turn)); // "her predecessor, who now leads the opposition"
        } else if (left.status != RoleStatus.HELD
                && (taken == null || isSame(taken, left) || turn.fresh() && isLeader(taken, left))) {
            left.status = RoleStatus.HELD;
            left.leftNow = turn.fresh();
            left.evidence.add(turn.at().span());
        }
    }

    private static boolean isSame(RoleDraft a, RoleDraft b) {
        boolean body = a.ofEntity != null
                && a.ofEntity == b.ofEntity
                && (a.title.equals("leader") || b.title.equals("leader")); // "who has run the bank"
        return body || a.title.equals(b.title);
    }

    /** "elected president, replacing interim leader X": the same office, by another word. */
    private boolean isLeader(RoleDraft taken, RoleDraft left) {
        boolean heads = knowledge.isCue("heads-state", taken.noun.noun())
                || knowledge.isCue("heads-government", taken.noun.noun());
        return heads && left.noun.noun().equals("leader");
    }

    private static RoleDraft copy(RoleDraft pattern, RoleStatus status, Turn turn) {
        // Whoever came before or comes after need not be there for a while only.
        boolean interim = pattern.status == RoleStatus.ACTING;
        RoleDraft role = new RoleDraft(pattern.noun, interim ? pattern.noun.noun() : pattern.title, status);
        role.of = pattern.of;
        role.ofEntity = pattern.ofEntity;
        role.country = pattern.country;
        role.sector = pattern.sector;
        role.cameo = pattern.cameo;
        role.evidence.add(turn.at().span());
        return role;
    }

    /** The post that somebody has or had: no rank. */
    private static @Nullable RoleDraft office(Entity person) {
        RoleDraft best = null;
        for (RoleDraft role : person.roles) {
            boolean post = (role.noun.sort() == RoleNoun.Sort.OFFICE || role.of != null || role.ofEntity != null)
                    && role.status != RoleStatus.SOUGHT;
            if (post && (best == null || best.status == RoleStatus.HELD && role.status != RoleStatus.HELD)) {
                best = role;
            }
        }
        return best;
    }

    /** "his army chief": the post that a phrase without a name says. */
    private static @Nullable RoleDraft of(Entity person) {
        for (Mention mention : person.mentions) {
            Phrase phrase = mention.phrase;
            boolean post = phrase != null
                    && mention.shape == Mention.Shape.PHRASE
                    && phrase.role().title()
                    && (phrase.possessor() >= 0 || phrase.ofText() != null || phrase.country() != null);
            if (phrase != null && post) {
                RoleDraft role = new RoleDraft(phrase.role(), phrase.role().noun(), RoleStatus.HOLDS);
                role.of = phrase.ofText();
                role.country = phrase.country() == null ? person.country : phrase.country();
                role.sector = phrase.sector();
                role.cameo = phrase.cameo();
                return role;
            }
        }
        return null;
    }
}
