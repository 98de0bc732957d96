package org.sitrep.engine.actor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.RoleStatus;

/** Links phrases around role nouns: by apposition, copula, membership, office, the same noun, or as an epithet of somebody named; else each makes an actor. */
final class Phrases {
    private final Coreference links;

    Phrases(Coreference links) {
        this.links = links;
    }

    void link(Mention mention, List<Mention> mentions) {
        Phrase phrase = mention.phrase;
        if (phrase == null) {
            return;
        }
        if (bySyntax(mention, phrase, mentions) || byMembership(mention, phrase)) {
            return;
        }
        Entity entity = null;
        String rule = "";
        switch (phrase.role().sort()) {
            case EPITHET -> {
                entity = phrase.isDefinite() ? epithet(mention) : null;
                rule = "epithet";
            }
            case PLACE -> {
                entity = country(mention, phrase);
                rule = "the country";
            }
            case OFFICE -> {
                entity = phrase.article() == Phrase.Article.INDEFINITE || mention.plural
                        ? null
                        : office(mention, phrase);
                rule = "office";
            }
            case BODY -> {
                entity = phrase.isDefinite() ? named(mention, phrase) : null;
                rule = "kind of body";
            }
            case MEMBER, RELATION -> {}
        }
        boolean points = phrase.role().sort() == RoleNoun.Sort.PLACE
                || phrase.role().sort() == RoleNoun.Sort.EPITHET && phrase.sector() == null;
        if (entity == null && !points) {
            entity = sameNoun(mention, phrase);
            rule = "same noun";
        }
        if (entity != null) {
            entity.add(mention, rule);
            return;
        }
        if (points) {
            return;
        }
        boolean allied = phrase.isDefinite()
                && links.knowledge.isCue("stands-alone", phrase.role().noun());
        if (!allied
                && phrase.role().inherits()
                && phrase.role().sort() == RoleNoun.Sort.BODY
                && phrase.country() == null
                && phrase.owner() == null
                && phrase.sector() == null) {
            return;
        }
        create(mention, phrase);
    }

    private void create(Mention mention, Phrase phrase) {
        boolean national = phrase.role().noun().equals("government")
                || phrase.role().noun().equals("administration");
        if (national && phrase.country() != null && phrase.modifiers().isEmpty() && isAtHome(mention, phrase)) {
            links.government(phrase.country(), mention, "phrase");
            return;
        }
        Entity entity = links.create(kind(mention, phrase), mention, "phrase");
        entity.country = phrase.country();
        entity.sector = phrase.sector();
        entity.cameo = phrase.cameo();
        Entity possessor = possessor(mention, phrase);
        if (entity.country == null && possessor != null) {
            entity.country = possessor.country;
            entity.countryRule = "country of the possessor";
        }
        boolean elsewhere = phrase.possessor() >= 0
                && possessor == null
                && mention.sentence.token(phrase.possessor()).isPronoun();
        if (entity.country == null && phrase.owner() == null && !elsewhere && isOfState(phrase)) {
            links.settle(entity, mention);
        } else if (entity.country == null
                && phrase.owner() == null
                && !elsewhere
                && phrase.role().isPersonal()) {
            entity.country = links.setting.scene(mention.sentence);
            entity.countryRule = entity.country == null ? null : "country of the scene";
        }
    }

    /** True if the words name the state itself, not a place in it: "the Texas government" is not the national one. */
    private boolean isAtHome(Mention mention, Phrase phrase) {
        Known state = links.knowledge.state(phrase.country());
        return state != null && state.name().equals(phrase.ofText()) || phrase.ofText() == null;
    }

    static ActorKind kind(Mention mention, Phrase phrase) {
        if (!phrase.role().isPersonal()) {
            String sector = phrase.sector() == null ? "" : phrase.sector();
            if (phrase.role().kind() == ActorKind.GROUP
                    && (sector.equals("REB") || sector.equals("UAF") || sector.equals("PRM"))) {
                return ActorKind.ARMED_GROUP;
            }
            return phrase.role().kind();
        }
        if (!mention.plural) {
            return ActorKind.PERSON;
        }
        return switch (phrase.sector() == null ? "" : phrase.sector()) {
            case "MIL" -> ActorKind.MILITARY;
            case "REB", "UAF", "PRM" -> ActorKind.ARMED_GROUP;
            default -> ActorKind.GROUP;
        };
    }

    /** True for offices and bodies that belong to some state. */
    static boolean isOfState(Phrase phrase) {
        String sector = phrase.sector();
        if (sector == null) {
            return false;
        }
        return switch (sector) {
            case "GOV", "MIL", "COP", "JUD", "LEG", "SPY", "OPP", "REB", "PRM" -> true;
            default -> false;
        };
    }

    private @Nullable Entity possessor(Mention mention, Phrase phrase) {
        if (phrase.possessor() < 0) {
            return null;
        }
        for (Entity entity : links.entities) {
            for (Mention other : entity.mentions) {
                if (other.sentence == mention.sentence && other.head == phrase.possessor()) {
                    return entity;
                }
            }
        }
        return null;
    }

    /** "X, the leader of Y" and "X is the leader of Y": the phrase is X. */
    private boolean bySyntax(Mention mention, Phrase phrase, List<Mention> mentions) {
        Sentence s = mention.sentence;
        Mention before = links.apposed(mention, mentions);
        if (before != null) {
            Mention nearest = nearest(mention, mentions);
            before = nearest != null && nearest.entity != null && fits(nearest.entity, mention, phrase)
                    ? nearest
                    : before;
        }
        if (before != null && before.entity != null && fits(before.entity, mention, phrase)) {
            before.entity.add(mention, "apposition");
            return true;
        }
        int head = phrase.to() - 1;
        Token bearer = Referring.bearer(links.knowledge, s, s.token(head));
        if (bearer != null) {
            Mention owner = Coreference.headed(bearer.index(), mentions, mention);
            if (owner != null && owner.entity != null && fits(owner.entity, mention, phrase)) {
                owner.entity.add(mention, "becomes");
                return true;
            }
        }
        boolean copula = s.children(head).stream().anyMatch(child -> child.is("cop"));
        if (!copula
                || Clauses.negation(s, head) != null
                || !Clauses.modals(s, head).isEmpty()) {
            return false;
        }
        for (Token subject : Clauses.subjects(s, head)) {
            Mention owner = Coreference.headed(subject.index(), mentions, mention);
            if (owner != null && owner.entity != null && fits(owner.entity, mention, phrase)) {
                owner.entity.add(mention, "copula");
                return true;
            }
        }
        return false;
    }

    /** The name right before the comma that the phrase follows; years in brackets may stand between. */
    private static @Nullable Mention nearest(Mention mention, List<Mention> mentions) {
        Sentence s = mention.sentence;
        int at = mention.from - 1;
        if (at < 0 || !s.token(at).form().equals(",")) {
            return null;
        }
        if (at > 0 && s.token(at - 1).form().equals(")")) {
            at--;
            while (at > 0 && !s.token(at).form().equals("(")) {
                at--;
            }
        }
        for (Mention other : mentions) {
            if (other.shape == Mention.Shape.PERSON && other.to == at) {
                return other;
            }
        }
        return null;
    }

    private static boolean fits(Entity entity, Mention mention, Phrase phrase) {
        boolean personal = phrase.role().isPersonal() && !mention.plural;
        if (personal) {
            boolean genders = mention.gender != 'm' && mention.gender != 'f'
                    || entity.gender != 'm' && entity.gender != 'f'
                    || mention.gender == entity.gender;
            return entity.isPerson() && genders;
        }
        if (phrase.role().sort() == RoleNoun.Sort.PLACE) {
            return entity.kind == ActorKind.STATE;
        }
        return !entity.isPerson()
                && (entity.kind != ActorKind.STATE || phrase.role().sort() == RoleNoun.Sort.EPITHET)
                && (entity.isNamed() || entity.plural == mention.plural);
    }

    /** "Taliban fighters", "Hamas forces": the group itself. */
    private boolean byMembership(Mention mention, Phrase phrase) {
        NameEntry owner = phrase.owner();
        if (owner == null || owner.known() == null) {
            return false;
        }
        RoleNoun role = phrase.role();
        if (!role.isPersonal() && isJustBefore(mention.sentence, phrase) && isSelf(owner.known(), role)) {
            links.known(owner.known(), mention, "name with its kind");
            return true;
        }
        if (owner.known().sort() != Known.Sort.ARMED_GROUP) {
            return false;
        }
        boolean armed = role.sector() != null
                && ("REB".equals(role.sector())
                        || "MIL".equals(role.sector())
                        || "UAF".equals(role.sector())
                        || "PRM".equals(role.sector()));
        boolean several = mention.plural || role.sort() == RoleNoun.Sort.BODY;
        boolean whole = armed && role.sort() != RoleNoun.Sort.OFFICE
                || role.sort() == RoleNoun.Sort.BODY && role.inherits()
                || role.sort() == RoleNoun.Sort.EPITHET
                || role.noun().equals("member");
        if (!several && role.sort() != RoleNoun.Sort.EPITHET || !whole) {
            return false;
        }
        links.known(owner.known(), mention, "members of the group");
        return true;
    }

    private static boolean isJustBefore(Sentence s, Phrase phrase) {
        if (phrase.ofHead() < 0 || phrase.ofHead() >= phrase.from()) {
            return false;
        }
        for (int i = phrase.ofHead() + 1; i < phrase.from(); i++) {
            if (!s.token(i).isProperNoun()) {
                return false;
            }
        }
        return true;
    }

    /** "the Hamas movement", "the Tasnim news agency": the noun only says what the named one is. */
    private boolean isSelf(Known known, RoleNoun role) {
        return role.kind() == known.periods().get(0).kind() || links.knowledge.isCue("self", role.noun());
    }

    /** "the group": the last organisation or armed group named, not too far back. */
    private @Nullable Entity epithet(Mention mention) {
        Entity best = null;
        for (Entity entity : links.entities) {
            boolean body = entity.isNamed()
                    && !entity.isPerson()
                    && entity.kind != ActorKind.STATE
                    && entity.kind != ActorKind.MEDIA;
            if (body && near(entity, mention, 3) && (best == null || later(entity, best, mention))) {
                best = entity;
            }
        }
        return best;
    }

    private @Nullable Entity country(Mention mention, Phrase phrase) {
        String noun = phrase.role().noun();
        if (!noun.equals("country")
                && !noun.equals("nation")
                && !noun.equals("state")
                && !noun.equals("kingdom")
                && !noun.equals("republic")) {
            return null;
        }
        if (phrase.ofText() != null) {
            return null;
        }
        Entity best = null;
        for (Entity entity : links.entities) {
            if (entity.kind == ActorKind.STATE
                    && near(entity, mention, 4)
                    && (best == null || later(entity, best, mention))) {
                best = entity;
            }
        }
        return best;
    }

    private static boolean near(Entity entity, Mention mention, int sentences) {
        Mention last = entity.lastBefore(mention);
        return last != null && mention.sentence.index() - last.sentence.index() <= sentences;
    }

    private static boolean later(Entity a, Entity b, Mention mention) {
        Mention lastA = a.lastBefore(mention);
        Mention lastB = b.lastBefore(mention);
        return lastA != null && (lastB == null || lastA.span().compareTo(lastB.span()) > 0);
    }

    /** "the president": the person who was introduced as one. */
    private @Nullable Entity office(Mention mention, Phrase phrase) {
        Entity best = null;
        for (Entity entity : links.entities) {
            if (!entity.isPerson() || !holds(entity, phrase)) {
                continue;
            }
            if (best == null || later(entity, best, mention)) {
                best = entity;
            }
        }
        return best;
    }

    /** True if the mention only says what its bearer would be. */
    private static boolean other(Mention mention) {
        return mention.rule.equals("becomes");
    }

    private boolean holds(Entity entity, Phrase phrase) {
        for (Mention mention : entity.mentions) {
            Phrase theirs = mention.phrase;
            if (theirs == null || theirs.plural() || !theirs.role().isPersonal()) {
                continue;
            }
            String mine = phrase.role().noun();
            String noun = theirs.role().noun();
            boolean same = noun.equals(mine)
                    || noun.endsWith(" " + mine) && !noun.startsWith("vice ") && !noun.startsWith("deputy ");
            boolean country = phrase.country() == null
                    || phrase.country().equals(theirs.country())
                    || phrase.country().equals(entity.country);
            boolean serving = theirs.status() == RoleStatus.HOLDS || theirs.status() == RoleStatus.ACTING;
            boolean status = theirs.status() == phrase.status()
                    || phrase.status() == RoleStatus.HOLDS && serving && !other(mention);
            if (same && country && status) {
                return true;
            }
        }
        return false;
    }

    /** "the ministry", "the company": the last body whose name ends so, or that is of this kind. */
    private @Nullable Entity named(Mention mention, Phrase phrase) {
        if (phrase.country() != null
                || phrase.ofText() != null
                || !phrase.modifiers().isEmpty()) {
            return null;
        }
        String noun = phrase.role().noun();
        Entity best = null;
        for (Entity entity : links.entities) {
            if (entity.isPerson() || !entity.isNamed() || entity.kind == ActorKind.STATE || entity.name == null) {
                continue;
            }
            String name = entity.name.toLowerCase(Locale.ROOT);
            boolean byName =
                    name.endsWith(" " + noun) || name.startsWith(noun + " of ") || name.contains(" " + noun + " ");
            boolean byKind = phrase.role().kind() == entity.kind
                    && (entity.kind == ActorKind.COMPANY
                            || entity.kind == ActorKind.PARTY
                            || entity.kind == ActorKind.MEDIA);
            if ((byName || byKind)
                    && near(entity, mention, byName ? 30 : 4)
                    && (best == null || later(entity, best, mention))) {
                best = entity;
            }
        }
        return best;
    }

    /** The actor without a name that was called by the same noun, with no modifier that it did not have. */
    private @Nullable Entity sameNoun(Mention mention, Phrase phrase) {
        boolean mass = phrase.role().sort() == RoleNoun.Sort.BODY || mention.plural;
        boolean may = phrase.isDefinite() || mass && phrase.article() == Phrase.Article.BARE;
        if (!may) {
            return null;
        }
        Entity best = null;
        for (Entity entity : links.entities) {
            if (entity.plural != mention.plural || entity.known != null) {
                continue;
            }
            if (sameNoun(entity, mention, phrase) && (best == null || later(entity, best, mention))) {
                best = entity;
            }
        }
        return best;
    }

    private boolean sameNoun(Entity entity, Mention mention, Phrase phrase) {
        for (Mention other : entity.mentions) {
            Phrase theirs = other.phrase;
            if (theirs == null || !theirs.role().equals(phrase.role()) || other.plural != mention.plural) {
                continue;
            }
            String mine = phrase.country() == null && isOfState(phrase)
                    ? links.setting.at(mention.sentence, mention.head)
                    : phrase.country();
            boolean country = mine == null || mine.equals(entity.country);
            boolean owner = phrase.owner() == null
                    ? phrase.ofText() == null || phrase.ofText().equals(theirs.ofText()) || phrase.country() != null
                    : phrase.owner().equals(theirs.owner());
            boolean sector = phrase.sector() == null || phrase.sector().equals(theirs.sector());
            boolean status = theirs.status() == phrase.status();
            if (country
                    && owner
                    && sector
                    && status
                    && theirs.modifiers().containsAll(phrase.modifiers())
                    && near(entity, mention, 60)) {
                return true;
            }
        }
        return false;
    }
}
