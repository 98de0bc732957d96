package org.sitrep.engine.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ActorKind;

/** Links phrases that the sentence itself says of somebody: by apposition, "is", "became". */
final class PhraseSyntax {
    private final Coreference links;

    PhraseSyntax(Coreference links) {
        this.links = links;
    }

    /** "X, the leader of Y" and "X is the leader of Y": the phrase is X. */
    boolean link(Mention mention, Phrase phrase, List<Mention> mentions) {
        Mention named = givenTo(mention, phrase, mentions);
        if (named != null && named.entity != null && fits(named.entity, mention, phrase)) {
            named.entity.add(mention, "becomes");
            return true;
        }
        Sentence s = mention.sentence;
        Mention before = isListed(s, phrase) ? null : Appositions.apposed(mention, mentions);
        if (before != null) {
            Mention nearest = nearest(mention, mentions);
            before = nearest != null && nearest.entity != null && fits(nearest.entity, mention, phrase)
                    ? nearest
                    : before;
        }
        if (before != null && before.entity != null && fits(before.entity, mention, phrase)) {
            before.entity.add(mention, "apposition");
            explain(before.entity, mention, phrase);
            return true;
        }
        if (alsoSaid(mention, phrase, mentions)) {
            return true;
        }
        int head = phrase.head();
        Token bearer = Referring.bearer(links.knowledge, s, s.token(head));
        if (bearer != null) {
            Mention owner = Appositions.headed(bearer.index(), mentions, mention);
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
        List<Token> accused = accused(s, s.token(head));
        for (Token subject : accused.isEmpty() ? Clauses.subjects(s, head) : accused) {
            Mention owner = Appositions.headed(subject.index(), mentions, mention);
            if (owner != null && owner.entity != null && fits(owner.entity, mention, phrase)) {
                owner.entity.add(mention, "copula");
                return true;
            }
        }
        return false;
    }

    /** "the Upland Rights Centre, a local NGO,": what the text says of a body counts for more than how its name ends. */
    private static void explain(Entity entity, Mention mention, Phrase phrase) {
        boolean open = entity.known == null
                && entity.isNamed()
                && !entity.isPerson()
                && (entity.sector == null || "CVL".equals(entity.cameo));
        boolean tells = phrase.sector() != null
                && phrase.role().sort() != RoleNoun.Sort.EPITHET
                && (!phrase.role().inherits()
                        || !phrase.sector().equals(phrase.role().sector())); // "an opposition alliance"
        if (open && tells) {
            entity.kind =
                    phrase.role().isPersonal() ? Phrases.kindOfSector(phrase.sector()) : Phrases.kind(mention, phrase);
            entity.sector = phrase.sector();
            entity.cameo = phrase.cameo();
            entity.country = entity.country == null ? phrase.country() : entity.country;
        }
    }

    /** "named Ruiz health minister and Loor energy minister": whoever stands right before the office gets it. */
    private @Nullable Mention givenTo(Mention mention, Phrase phrase, List<Mention> mentions) {
        if (phrase.role().sort() != RoleNoun.Sort.OFFICE
                || Referring.giver(links.knowledge, mention.sentence, phrase.head()) == null) {
            return null;
        }
        return mentions.stream()
                .filter(name -> name.shape == Mention.Shape.PERSON && name.to == mention.from)
                .findFirst()
                .orElse(null);
    }

    /** "accused them of being informers": they are, not who accuses; empty if nobody is accused of it. */
    private static List<Token> accused(Sentence s, Token noun) {
        Token verb = s.head(noun);
        boolean of = s.children(noun.index()).stream()
                .anyMatch(child -> child.form().equalsIgnoreCase("of") && child.index() < noun.index());
        return of && verb != null && verb.isVerb() && noun.is("advcl") ? Clauses.objects(s, verb.index()) : List.of();
    }

    /** "the minister, his driver and four others": one of several, whatever the tree says. */
    private static boolean isListed(Sentence s, Phrase phrase) {
        return phrase.possessor() >= 0
                && s.token(phrase.possessor()).isPronoun()
                && s.children(phrase.head(), "conj").stream().anyMatch(other -> !other.isVerb());
    }

    /** "X, a former teacher and union activist": the second noun is X too. */
    private boolean alsoSaid(Mention mention, Phrase phrase, List<Mention> mentions) {
        Token first = mention.sentence.head(mention.headToken());
        if (!mention.headToken().is("conj")
                || first == null
                || mention.plural
                || !phrase.role().isPersonal()
                || isAnother(mention, mentions)) {
            return false;
        }
        for (Mention other : mentions) {
            Phrase said = other.phrase;
            boolean linked =
                    other.rule.equals("apposition") || other.rule.equals("copula") || other.rule.equals("becomes");
            if (said != null
                    && (other.head == first.index() || isGoneOn(mention, phrase, other, first))
                    && linked
                    && !other.plural
                    && other.entity != null
                    && other.entity.isPerson()
                    && fits(other.entity, mention, phrase)) {
                other.entity.add(mention, other.rule);
                return true;
            }
        }
        return false;
    }

    /** "X, vice president of Y and son of Z": no article and no comma, where the tree hangs the second noun on the name. */
    private static boolean isGoneOn(Mention mention, Phrase phrase, Mention said, Token name) {
        Sentence s = mention.sentence;
        int and = mention.from - 1;
        return phrase.article() == Phrase.Article.BARE
                && phrase.possessor() < 0
                && said.headToken().head() == name.index()
                && said.head < mention.head
                && and > 0
                && s.token(and).is("cc")
                && !s.token(and - 1).form().equals(",");
    }

    /** "the mayor, X, and the governor, Y": the second office is that of whoever is named behind it, and "the mayor, X, and the governor" are two as well. */
    private static boolean isAnother(Mention mention, List<Mention> mentions) {
        Sentence s = mention.sentence;
        boolean the = s.token(mention.from).form().equalsIgnoreCase("the");
        for (Mention name : mentions) {
            if (name.shape != Mention.Shape.PERSON) {
                continue;
            }
            Token first = s.head(mention.headToken());
            boolean between = first != null
                    && the
                    && name.from > first.index()
                    && name.to <= mention.from
                    && s.under(name.head, first.index());
            if (between || name.from > mention.to && Appositions.justBefore(name, mentions) == mention) {
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

    private boolean fits(Entity entity, Mention mention, Phrase phrase) {
        boolean personal = phrase.role().isPersonal() && !mention.plural;
        if (personal) {
            boolean genders = mention.gender != 'm' && mention.gender != 'f'
                    || entity.gender != 'm' && entity.gender != 'f'
                    || mention.gender == entity.gender;
            boolean firm = entity.kind == ActorKind.COMPANY
                    || entity.kind == ActorKind.OTHER && entity.known == null && entity.isNamed();
            if (firm
                    && phrase.role().sort() == RoleNoun.Sort.MEMBER
                    && "BUS".equals(phrase.role().sector())) {
                return true; // "X, a supplier"
            }
            boolean state = !entity.isPerson()
                    && entity.isNamed()
                    && (phrase.role().noun().equals("member")
                            || "ally_of"
                                    .equals(links.knowledge.relation(
                                            phrase.role().noun())));
            return entity.isPerson() && genders || state;
        }
        if (phrase.role().sort() == RoleNoun.Sort.PLACE) {
            return entity.kind == ActorKind.STATE;
        }
        return !entity.isPerson()
                && (entity.kind != ActorKind.STATE || phrase.role().sort() == RoleNoun.Sort.EPITHET)
                && (entity.isNamed() || entity.plural == mention.plural);
    }
}
