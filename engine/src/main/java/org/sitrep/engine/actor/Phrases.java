package org.sitrep.engine.actor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ActorKind;

/** Links phrases around role nouns: by apposition, copula, membership, office, the same noun, or as an epithet of somebody named; else each makes an actor. */
final class Phrases {
    /** What says that an envoy is of whoever sends him. */
    static final String SENDER = "country of the sender";

    private final Coreference links;
    private final Antecedents antecedents;
    private final PhraseSyntax syntax;
    private final Described described;
    private final CountryPhrases countries;

    Phrases(Coreference links) {
        this.links = links;
        this.antecedents = new Antecedents(links);
        this.syntax = new PhraseSyntax(links);
        this.described = new Described(links);
        this.countries = new CountryPhrases(links);
    }

    void link(Mention mention, List<Mention> mentions) {
        Phrase phrase = mention.phrase;
        if (phrase == null) {
            return;
        }
        if (syntax.link(mention, phrase, mentions) || byMembership(mention, phrase)) {
            return;
        }
        // "Its spokesman, Ana Diaz,": whoever was called so before is another.
        boolean named = phrase.role().isPersonal() && isNamedBehind(mention, mentions);
        Entity entity = null;
        String rule = "";
        switch (phrase.role().sort()) {
            case EPITHET -> {
                entity = phrase.isDefinite() && !isOfSomebody(mention, phrase)
                        ? antecedents.epithet(mention, phrase)
                        : null;
                rule = "epithet";
            }
            case PLACE -> {
                entity = countries.of(mention, phrase);
                rule = "the country";
            }
            case OFFICE -> {
                entity = phrase.article() == Phrase.Article.INDEFINITE || mention.plural || named
                        ? null
                        : antecedents.office(mention, phrase);
                rule = "office";
            }
            case BODY -> {
                // "both parties" are no single one
                boolean one =
                        phrase.isDefinite() && !(phrase.plural() && Couples.isCounted(mention.sentence, mention.head));
                entity = one ? antecedents.named(mention, phrase) : null;
                entity = entity == null && one ? antecedents.shortened(mention, phrase) : entity;
                rule = "kind of body";
            }
            case MEMBER -> {
                entity = mention.plural && !named ? antecedents.band(mention, phrase) : null;
                rule = "fighters of the only group";
            }
            case RELATION -> {}
        }
        boolean points = phrase.role().sort() == RoleNoun.Sort.PLACE
                || phrase.role().sort() == RoleNoun.Sort.EPITHET && phrase.sector() == null;
        if (entity == null && !points && !named) {
            entity = antecedents.sameNoun(mention, phrase);
            rule = "same noun";
        }
        if (entity == null && named && !mention.plural) {
            entity = antecedents.introduced(mention, phrase);
            rule = "same noun";
        }
        if (entity == null && phrase.role().isPersonal() && !named) {
            entity = described.bearer(mention, phrase);
            rule = "description";
        }
        if (entity != null && entity == links.possessor(mention, phrase)) {
            entity = null; // "its rival" is another
        }
        if (entity != null) {
            entity.add(mention, rule);
            return;
        }
        if (points) {
            return;
        }
        if (links.knowledge.isCue("of-person", phrase.role().noun())
                && PersonalBodies.link(links, mention, phrase, mentions)) {
            return;
        }
        boolean allied = phrase.isDefinite()
                && links.knowledge.isCue("stands-alone", phrase.role().noun());
        if (!allied
                && phrase.role().inherits()
                && phrase.role().sort() == RoleNoun.Sort.BODY
                && phrase.country() == null
                && phrase.owner() == null
                && phrase.sector() == null
                && !isOfStateBefore(mention, phrase)) {
            return;
        }
        create(mention, phrase);
    }

    /** "her rival": whoever belongs to a person like that is seldom a body. */
    private static boolean isOfSomebody(Mention mention, Phrase phrase) {
        if (phrase.possessor() < 0) {
            return false;
        }
        return switch (mention.sentence.token(phrase.possessor()).form().toLowerCase(Locale.ROOT)) {
            case "his", "her", "my" -> true;
            default -> false;
        };
    }

    /** "whose premier, Daniel Suidani,", "the former president, X,": who it is stands right behind. */
    private static boolean isNamedBehind(Mention mention, List<Mention> mentions) {
        for (Mention other : mentions) {
            if (other.shape == Mention.Shape.PERSON
                    && other.from > mention.to
                    && (Appositions.justBefore(other, mentions) == mention
                            || Appositions.opening(other, mentions) == mention
                            || Appositions.apposed(other, mentions) == mention
                                    && mention.headToken().is("nsubj"))) {
                return true;
            }
        }
        return false;
    }

    private void create(Mention mention, Phrase phrase) {
        boolean national = phrase.role().noun().equals("government")
                || phrase.role().noun().equals("administration");
        if (national && phrase.country() != null && phrase.modifiers().isEmpty() && isAtHome(mention, phrase)) {
            links.listed.government(phrase.country(), mention, "phrase");
            return;
        }
        Entity entity = links.create(kind(mention, phrase), mention, "phrase");
        boolean beside = links.knowledge.isCue("beside", phrase.role().noun()) && isOfState(mention, phrase);
        entity.country = beside ? null : phrase.country();
        entity.sector = phrase.sector();
        entity.cameo = phrase.cameo();
        if (beside && !mention.plural) {
            entity.kind = ActorKind.OTHER;
            entity.sector = null;
            entity.cameo = null;
        }
        entity.holder = entity.isPerson() ? links.holders.holder(mention, phrase) : null;
        Entity possessor = links.possessor(mention, phrase);
        if (entity.country == null && possessor != null && !beside) {
            entity.country = possessor.country;
            entity.countryRule = "country of the possessor";
        }
        if (entity.sector == null && possessor != null && phrase.role().inherits() && !possessor.isPerson()) {
            Known.Period period = possessor.known == null ? null : possessor.known.on(links.day());
            entity.sector = period == null ? possessor.sector : period.sector();
            entity.cameo = period == null ? possessor.cameo : period.cameo();
            if (possessor.kind == ActorKind.STATE) {
                entity.sector = phrase.role().sector();
                entity.cameo = phrase.role().cameo();
                entity.kind = !phrase.role().isPersonal() ? kindOfSector(entity.sector) : entity.kind;
            }
        }
        if (possessor != null && possessor.kind == ActorKind.INTERNATIONAL_ORGANISATION && phrase.country() == null) {
            Known.Period period = possessor.known == null ? null : possessor.known.on(links.day());
            entity.sector = period == null ? possessor.sector : period.sector();
            entity.cameo = period == null ? possessor.cameo : period.cameo();
            return; // "the court's judges"
        }
        if (possessor != null
                && possessor.kind == ActorKind.PARTY
                && ("BUS".equals(entity.sector) || "LAB".equals(entity.sector))) {
            entity.sector = "PTY"; // "its executives"
            entity.cameo = "PTY";
        }
        boolean open = phrase.country() == null || phrase.ofHead() < 0 || phrase.ofHead() > phrase.head();
        Entity sender = open && phrase.owner() == null ? sender(mention, phrase) : null;
        if (sender != null && sender.country == null) {
            Known.Period period = sender.known == null ? null : sender.known.on(links.day());
            entity.country = null;
            entity.countryRule = SENDER;
            entity.sector = period == null ? sender.sector : period.sector();
            entity.cameo = period == null ? sender.cameo : period.cameo();
            return; // "the EU dispatched an envoy"
        }
        if (sender != null) {
            entity.country = sender.country;
            entity.countryRule = SENDER;
        }
        boolean elsewhere = beside
                || isForeign(mention)
                || phrase.possessor() >= 0
                        && possessor == null
                        && mention.sentence.token(phrase.possessor()).isPronoun();
        if (entity.country == null && phrase.owner() == null && !elsewhere && isOfState(phrase)) {
            links.settle(entity, mention);
        } else if (entity.country == null
                && phrase.owner() == null
                && !elsewhere
                && !links.homes.isOfNoOneState(phrase)
                && phrase.role().isPersonal()) {
            entity.country = links.setting.scene(mention.sentence);
            entity.countryRule = entity.country == null ? null : "country of the scene";
        }
    }

    /** "Malaysia will send an envoy": the state or body between states that sends; {@code null} if none does. */
    private @Nullable Entity sender(Mention mention, Phrase phrase) {
        String noun = phrase.role().noun();
        boolean goes = links.knowledge.isCue("sent", noun) || noun.endsWith("envoy") || noun.equals("delegation");
        Token verb = goes ? Arguments.doneTo(mention) : null;
        if (verb == null || !links.knowledge.isCue("sends", verb.lemma().toLowerCase(Locale.ROOT))) {
            return null;
        }
        for (Token subject : Clauses.subjects(mention.sentence, verb.index())) {
            for (Entity entity : links.entities) {
                boolean sends = entity.kind == ActorKind.STATE
                        || entity.kind == ActorKind.GOVERNMENT
                        || entity.kind == ActorKind.INTERNATIONAL_ORGANISATION;
                if (sends && entity.stands(mention.sentence, subject.index())) {
                    return entity;
                }
            }
        }
        return null;
    }

    /** "summoned the three ambassadors": whom a ministry calls in is of another state. */
    private boolean isForeign(Mention mention) {
        Token verb = Arguments.doneTo(mention);
        return verb != null
                && links.knowledge.isCue("foreigner", verb.lemma().toLowerCase(Locale.ROOT))
                && mention.phrase != null
                && links.knowledge.isCue("sent", mention.phrase.role().noun());
    }

    /** True if the words name a state as what it is beside: "a vulnerable U.S. ally" is of another country. */
    private boolean isOfState(Mention mention, Phrase phrase) {
        boolean its = phrase.possessor() >= 0
                && mention.sentence.token(phrase.possessor()).form().equalsIgnoreCase("its");
        Known state = links.knowledge.state(phrase.country());
        return its || state != null && state.name().equals(phrase.ofText()) && phrase.owner() == null;
    }

    /** True if the words name the state itself, not a place in it: "the Texas government" is not the national one. */
    private boolean isAtHome(Mention mention, Phrase phrase) {
        Known state = links.knowledge.state(phrase.country());
        return state != null && state.name().equals(phrase.ofText()) || phrase.ofText() == null;
    }

    static ActorKind kind(Mention mention, Phrase phrase) {
        if (!phrase.role().isPersonal()) {
            boolean open =
                    phrase.role().kind() == ActorKind.GROUP && phrase.role().inherits()
                            || phrase.role().sort() == RoleNoun.Sort.EPITHET;
            return open ? kindOfSector(phrase.sector()) : phrase.role().kind();
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

    /** The kind of body that works in {@code sector}. */
    static ActorKind kindOfSector(@Nullable String sector) {
        return switch (sector == null ? "" : sector) {
            case "GOV", "LEG", "JUD", "SPY" -> ActorKind.GOVERNMENT;
            case "MIL" -> ActorKind.MILITARY;
            case "REB", "UAF", "PRM" -> ActorKind.ARMED_GROUP;
            case "PTY" -> ActorKind.PARTY;
            case "BUS", "MNC" -> ActorKind.COMPANY;
            case "JRN" -> ActorKind.MEDIA;
            case "IGO", "UNO", "EUR" -> ActorKind.INTERNATIONAL_ORGANISATION;
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

    /** "Peru deported 300 people, its migration agency said" */
    private boolean isOfStateBefore(Mention mention, Phrase phrase) {
        Entity owner = links.possessor(mention, phrase);
        return owner != null && owner.kind == ActorKind.STATE;
    }

    /** "Taliban fighters", "Hamas forces": the group itself. */
    private boolean byMembership(Mention mention, Phrase phrase) {
        NameEntry named = phrase.owner();
        if (named == null && isOfBand(mention, phrase)) {
            return true;
        }
        if (named == null || named.known() == null) {
            return false;
        }
        NameEntry owner = links.listed.namesake(mention, named, named.known().name());
        if (owner.known() == null) {
            return false;
        }
        RoleNoun role = phrase.role();
        if (!role.isPersonal() && isJustBefore(mention.sentence, phrase) && isSelf(owner.known(), role)) {
            links.listed.known(owner.known(), mention, "name with its kind");
            return true;
        }
        if (owner.known().sort() != Known.Sort.ARMED_GROUP || links.knowledge.isCue("offspring", role.noun())) {
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
                || links.knowledge.isCue("of-band", role.noun());
        if (!several && role.sort() != RoleNoun.Sort.EPITHET || !whole) {
            return false;
        }
        links.listed.known(owner.known(), mention, "members of the group");
        return true;
    }

    /** "The group said its fighters had left": the group itself. */
    private boolean isOfBand(Mention mention, Phrase phrase) {
        boolean pronoun = phrase.possessor() >= 0
                && mention.sentence.token(phrase.possessor()).isPronoun();
        Entity owner =
                pronoun && mention.plural && mention.head == phrase.head() ? links.possessor(mention, phrase) : null;
        boolean whole = owner != null
                && owner.kind == ActorKind.ARMED_GROUP
                && owner.isNamed()
                && phrase.article() == Phrase.Article.DEFINITE
                && phrase.modifiers().isEmpty()
                && ("REB".equals(phrase.role().sector())
                        || "MIL".equals(phrase.role().sector())
                        || phrase.role().noun().equals("man"))
                && phrase.role().sort() != RoleNoun.Sort.OFFICE;
        if (owner != null && whole) {
            owner.add(mention, "members of the group");
        }
        return whole;
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
        return role.kind() == known.periods().get(0).kind()
                || links.knowledge.isCue("self", role.noun())
                || links.knowledge.isCue("called-" + role.noun(), known.name().toLowerCase(Locale.ROOT));
    }
}
