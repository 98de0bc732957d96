package org.sitrep.engine.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.RoleStatus;

/** Turns titles, appositions and predicates of persons into offices and relations, each with how it is held. */
final class Offices {
    private static final Pattern PARTY_TAG = Pattern.compile(",? ?\\(?[RDI]-\\p{Lu}\\p{L}*\\.?");

    private static final Set<String> FORCES = Set.of("MIL", "COP", "SPY");

    private final ActorKnowledge knowledge;
    private final ClauseDays days;
    private final Facts facts;
    private final Coreference links;
    private final SpokenFor bodies;

    Offices(ActorKnowledge knowledge, ClauseDays days, Facts facts, Coreference links, SpokenFor bodies) {
        this.bodies = bodies;
        this.knowledge = knowledge;
        this.days = days;
        this.facts = facts;
        this.links = links;
    }

    /** Adds the offices and relations that the mentions of {@code entity} state. */
    void collect(Entity entity) {
        for (Mention mention : entity.mentions) {
            Phrase phrase = mention.phrase;
            boolean states = mention.shape == Mention.Shape.PERSON
                    || !mention.rule.equals("office")
                            && !mention.rule.equals("same noun")
                            && !(phrase != null && phrase.role().noun().equals(Described.AGED));
            if (phrase != null && states && !mention.plural) {
                if (entity.isPerson() && phrase.role().isPersonal()) {
                    personal(entity, mention, phrase);
                } else if (!entity.isPerson()) {
                    relation(entity, mention, phrase);
                }
            }
        }
    }

    private void personal(Entity entity, Mention mention, Phrase phrase) {
        relation(entity, mention, phrase);
        RoleNoun noun = phrase.role();
        boolean mirrors = knowledge.isCue("mirrors", noun.noun());
        if (knowledge.isCue("went-before", noun.noun()) || knowledge.isCue("comes-after", noun.noun())) {
            return; // no office: who had it before, or has it next
        }
        if (mirrors) {
            RoleDraft mirrored = mirrored(mention, phrase);
            if (mirrored == null) {
                return;
            }
            noun = mirrored.noun;
        }
        if (knowledge.isCue("plain", noun.noun()) || "ally_of".equals(knowledge.relation(noun.noun()))) {
            plain(entity, phrase);
            return;
        }
        if (noun.sort() == RoleNoun.Sort.RELATION || knowledge.isCue("partisan", noun.noun())) {
            return;
        }
        Entity of = owner(entity, mention, phrase);
        boolean leads = entity.name != null && knowledge.leaders().country(entity.name) != null;
        of = of == null && !leads ? bodies.body(mention, phrase) : of;
        if (!entity.isNamed() && noun.sort() != RoleNoun.Sort.OFFICE) {
            follow(entity, of);
            return;
        }
        String ofText = phrase.ofText();
        if (of != null && of.isPerson() && phrase.ofText() == null && knowledge.home(noun.noun()) != null) {
            of = null; // "his Director of National Intelligence": of the state, whoever "he" is
        }
        boolean possessed = phrase.possessor() >= 0 && of == facts.entity(mention.sentence, phrase.possessor());
        if (of != null && of.isPerson() && possessed && (mirrors || isPublic(noun))) {
            // "his army chief", "his Armenian counterpart"
            Known state = knowledge.state(phrase.country() == null ? home(of) : phrase.country());
            of = state == null ? null : links.listed.state(state);
        }
        if (ofText != null && entity.isPerson() && entity.name != null && (" " + entity.name).endsWith(" " + ofText)) {
            ofText = null; // "Diaz acting president", as headlines say
        }
        if (phrase.ofHead() >= 0 && mention.nameFrom <= phrase.ofHead() && phrase.ofHead() < mention.nameTo) {
            ofText = null; // "Director of National Intelligence James Clapper" directs not himself
        }
        boolean partisan = phrase.owner() != null
                && phrase.owner().known() != null
                && phrase.owner().known().sort() == Known.Sort.PARTY
                && ("LEG".equals(noun.sector()) || isOfLand(noun));
        if (partisan) {
            // "Republican Senator": of the party, not of its office
            if (of != null
                    && entity.relations.stream()
                            .noneMatch(relation -> relation.type().equals("member_of"))) {
                entity.relations.add(new RelationDraft("member_of", of, mention.span()));
            }
            of = null;
            boolean party = phrase.owner() != null
                    && phrase.owner().known() != null
                    && phrase.owner().known().name().equals(phrase.ofText());
            ofText = party ? land(mention.sentence, phrase) : phrase.ofText(); // "Republican Texas Governor X"
        }
        if (ofText == null && of != null) {
            ofText = of.name;
        }
        String country = phrase.country();
        if (of != null
                && (of.known != null || of.kind == ActorKind.GOVERNMENT && of.isNamed())
                && phrase.owner() != null
                && of.known != phrase.owner().known()) {
            // Of the bodies of one name it is the one that the text means.
            country = of.country;
            ofText = of.name;
        }
        if (country == null && of != null) {
            country = of.isPerson() && "PTY".equals(noun.sector()) ? home(of) : of.country;
        }
        if (country == null && entity.name != null && !isOfWorld(phrase)) {
            country = leader(entity.name, noun);
        }
        boolean stately = (noun.sort() == RoleNoun.Sort.OFFICE
                        || mention.shape == Mention.Shape.PERSON
                        || phrase.isDefinite() && phrase.possessor() < 0)
                && Phrases.isOfState(phrase);
        boolean sent = Phrases.SENDER.equals(entity.countryRule);
        if (sent) {
            country = entity.country;
        } else if (country == null && of == null && phrase.owner() == null && stately) {
            country = bearer(entity, mention, phrase);
            if (country != null && hasCounterpart(entity, mention.sentence, country)) {
                country = null;
                entity.countryRule = null;
            }
        }
        String portfolio = Portfolios.of(knowledge, mention.sentence, phrase);
        if (of == null
                && phrase.ofHead() >= phrase.to()
                && phrase.ofHead() < Portfolios.end(knowledge, mention.sentence, phrase)) {
            ofText = null; // "Minister of Home Affairs": of the state
        }
        if (ofText == null
                && country != null
                && (isNational(noun, phrase) || !portfolio.isEmpty() && phrase.owner() == null)) {
            Known state = knowledge.state(country);
            of = of == null && state != null ? links.listed.state(state) : of;
            ofText = state == null ? null : state.name();
        }
        RoleStatus status = status(entity, mention, phrase);
        boolean ruler = knowledge.isCue("heads-state", noun.noun()) || knowledge.isCue("heads-government", noun.noun());
        if (ruler && !entity.isNamed() && phrase.article() == Phrase.Article.INDEFINITE && status == RoleStatus.HOLDS) {
            return; // "a president must act": any that there may be
        }
        if (ruler && status == RoleStatus.HOLDS && hasLeft(entity, noun, country)) {
            status = RoleStatus.HELD; // "when President Lutz was in office": the text need not say that it is long ago
        }
        String title = title(mention, phrase, noun);
        for (RoleDraft known : entity.roles) {
            if ((known.title.equals(title) || known.title.startsWith(title + " of "))
                    && known.status == status
                    && (ofText == null || known.of == null || ofText.equals(known.of))) {
                if (known.of == null) {
                    known.of = ofText;
                    known.ofEntity = of;
                    known.country = country;
                }
                known.evidence.add(evidence(mention, phrase));
                return;
            }
        }
        RoleDraft role = new RoleDraft(noun, title, status);
        role.of = ofText;
        role.ofEntity = of;
        role.country = country;
        role.sector = sent ? entity.sector : phrase.sector();
        role.cameo = sent ? entity.cameo : phrase.cameo();
        if (role.sector == null && noun.inherits() && of != null && !of.isPerson() && of.sector != null) {
            role.sector = of.sector;
            role.cameo = of.known == null ? of.cameo : links.listed.cameo(of.known);
        }
        if ("GOV".equals(role.sector) && phrase.owner() == null && of != null && isOutsideState(of)) {
            role.sector = of.sector;
            role.cameo = of.known == null ? of.cameo : links.listed.cameo(of.known);
        }
        if ("MIL".equals(role.sector) && of != null && Composer.isBand(of.sector) && !of.isPerson()) {
            role.sector = of.sector; // "the group's commander"
            role.cameo = of.known == null ? of.cameo : links.listed.cameo(of.known);
        }
        if (of != null && !of.isPerson() && Composer.isBand(role.sector)) {
            for (RoleDraft known : entity.roles) {
                boolean open = known.noun == noun && known.ofEntity == null && "MIL".equals(known.sector);
                known.sector = open ? role.sector : known.sector; // "Kurds' commander" in the headline
                known.cameo = open ? role.cameo : known.cameo;
            }
        }
        if (of != null && of.kind == ActorKind.OTHER && of.known == null && isAnyBodys(noun)) {
            role.sector = null; // "the Transformers' vice-president": of nobody knows what
            role.cameo = null;
        }
        role.evidence.add(evidence(mention, phrase));
        days.period(mention.sentence, phrase.head(), role);
        days.periodBehind(mention.sentence, phrase.to(), role);
        Token verb = mention.rule.equals("becomes") ? mention.sentence.head(mention.headToken()) : null;
        if (verb != null && role.from == null && role.to == null) {
            days.period(mention.sentence, verb.index(), role);
        }
        if (verb != null && role.from == null && role.status == RoleStatus.HOLDS && begins(verb)) {
            role.from = days.of(mention.sentence, verb);
        }
        if (role.status == RoleStatus.HELD && status != RoleStatus.HELD && isToCome(role.to, links.day())) {
            role.status = status; // "until June": not over yet
        }
        if (role.status == RoleStatus.HOLDS && isToCome(role.from, links.day())) {
            role.status = RoleStatus.ELECT;
        }
        entity.roles.add(role);
    }

    /** "four of his men", "a spokesman for the governor": of the side of the person they follow, once it is known who leads what. */
    void follow(Entity men) {
        Mention first = men.mentions.isEmpty() ? null : men.mentions.get(0);
        for (Mention mention : men.isPerson() ? men.mentions : List.<Mention>of()) {
            if (mention.phrase != null) {
                serve(men, mention, mention.phrase);
            }
        }
        Phrase phrase = first == null || men.isNamed() ? null : first.phrase;
        boolean plain = men.plural && phrase != null && phrase.role().noun().equals("man");
        // "his forces": a rebel's are no army's
        boolean forces = phrase != null
                && "MIL".equals(men.sector)
                && phrase.possessor() >= 0
                && phrase.country() == null
                && phrase.owner() == null;
        int whose = phrase == null ? -1 : phrase.possessor();
        whose = whose < 0 && phrase != null && phrase.ofHead() < phrase.from() ? phrase.ofHead() : whose;
        Entity leader = (plain || forces) && first != null && whose >= 0 ? facts.entity(first.sentence, whose) : null;
        if (leader == null || !leader.isPerson()) {
            return;
        }
        for (RoleDraft role : leader.roles) {
            boolean armed = plain && "MIL".equals(role.sector) || Composer.isBand(role.sector);
            if (role.status == RoleStatus.HOLDS && armed) {
                men.sector = role.sector;
                men.cameo = role.cameo;
                men.country = role.country == null ? men.country : role.country;
                men.kind = Phrases.kindOfSector(role.sector);
                return;
            }
        }
    }

    /** "a spokesman for the governor": in the governor's service. */
    private void serve(Entity servant, Mention mention, Phrase phrase) {
        int whose = phrase.ofHead() < 0 ? phrase.possessor() : phrase.ofHead();
        Entity master = whose < 0 ? null : facts.entity(mention.sentence, whose);
        boolean deputy = phrase.role().noun().equals("deputy"); // of whoever he is deputy to, be it a gang's chief
        boolean serves = servant.sector == null
                && (knowledge.isCue("voice", phrase.role().noun())
                        || knowledge.isCue("serves", phrase.role().noun()))
                && servant.roles.stream().allMatch(role -> role.sector == null);
        if (!serves && !deputy || master == null || !master.isPerson() || master == servant) {
            return;
        }
        for (RoleDraft role : master.roles) {
            if (role.status == RoleStatus.HOLDS && role.sector != null) {
                for (RoleDraft own : servant.roles) {
                    boolean his = serves || own.noun == phrase.role();
                    own.sector = his ? role.sector : own.sector;
                    own.cameo = his ? role.cameo : own.cameo;
                    own.country = own.country == null ? role.country : own.country;
                }
                servant.sector = role.sector;
                servant.cameo = role.cameo;
                servant.country = servant.country == null ? role.country : servant.country;
                servant.country = servant.country == null ? master.country : servant.country;
                return;
            }
        }
    }

    /** "The group's commander was killed": of the group, whatever commanders are of; "a spokesman": of whom he speaks for. */
    private void follow(Entity entity, @Nullable Entity of) {
        if (entity.sector == null && of != null && !of.isPerson() && entity.isPerson()) {
            entity.sector = of.sector;
            entity.cameo = of.known == null ? of.cameo : links.listed.cameo(of.known);
            entity.country = entity.country == null ? of.country : entity.country;
        }
        if ("MIL".equals(entity.sector) && of != null && Composer.isBand(of.sector) && !of.isPerson()) {
            entity.sector = of.sector;
            entity.cameo = of.known == null ? of.cameo : links.listed.cameo(of.known);
            entity.country = entity.country == null || of.country != null ? of.country : entity.country;
        }
    }

    /** Whoever has left the office at the head of a body leads it no more, unless another office there is kept. */
    static void release(Entity person) {
        person.relations.removeIf(relation -> relation.type().equals("leads")
                && person.roles.stream().anyMatch(role -> role.ofEntity == relation.to())
                && person.roles.stream()
                        .filter(role -> role.ofEntity == relation.to())
                        .allMatch(role -> role.status == RoleStatus.HELD));
    }

    /** "takes up the post in January": not before publication. */
    static boolean isToCome(@Nullable String from, @Nullable LocalDate today) {
        return from != null && today != null && Tenures.compare(from, today.toString()) > 0;
    }

    /** "met his Pakistani counterpart": somebody of another country than that. */
    private boolean hasCounterpart(Entity entity, Sentence s, String country) {
        for (Mention other : facts.mentions(s)) {
            Phrase phrase = other.phrase;
            if (phrase != null
                    && knowledge.isCue("mirrors", phrase.role().noun())
                    && country.equals(phrase.country())
                    && phrase.possessor() >= 0
                    && facts.entity(s, phrase.possessor()) == entity) {
                return true;
            }
        }
        return false;
    }

    /** The country that a known leader of this name is of; {@code null} for a namesake in another office, in a text of another country. */
    private @Nullable String leader(String name, RoleNoun noun) {
        String country = knowledge.leaders().country(name);
        String main = country == null || links.setting.names(country) ? null : links.setting.main();
        boolean other = main != null
                && country != null
                && links.day() != null
                && knowledge
                                .leaders()
                                .held(name, noun.noun(), country, links.day().toString())
                        == Leaders.Held.UNKNOWN;
        return other ? null : country;
    }

    /** True for an office of a body of no country: it says nothing of where its holder is from. */
    private static boolean isOfWorld(Phrase phrase) {
        return phrase.owner() != null
                && phrase.owner().country() == null
                && phrase.owner().isBetweenStates();
    }

    /** True for an office of states that clubs and parties have as well. */
    private static boolean isAnyBodys(RoleNoun noun) {
        return noun.noun().equals("president") || noun.noun().equals("vice president");
    }

    /** The president of an institute or a firm is of no government. */
    private static boolean isOutsideState(Entity of) {
        return of.sector != null
                && switch (of.kind) {
                    case GROUP, COMPANY, MEDIA, PARTY, ARMED_GROUP, MILITARY, INTERNATIONAL_ORGANISATION -> true;
                    default -> false;
                };
    }

    /** "a Peruvian man" is no office, but says where somebody is from. */
    private static void plain(Entity entity, Phrase phrase) {
        if (entity.country == null) {
            entity.country = phrase.country();
        }
        if (entity.sector == null) {
            entity.sector = phrase.sector();
            entity.cameo = phrase.cameo();
        }
    }

    /** The country of a titled person, by the knowledge or by what the text is about. */
    private @Nullable String bearer(Entity entity, Mention mention, Phrase phrase) {
        for (RoleDraft role : entity.roles) {
            if (role.noun == phrase.role() && role.country != null) {
                return role.country; // as it was said before
            }
        }
        Leaders.Term term = entity.name == null
                ? null
                : knowledge.leaders().bearer(entity.name, phrase.role().noun(), links.day());
        String country = term == null ? links.homes.ofBearer(mention, phrase) : term.country();
        if (PARTY_TAG
                .matcher(links.document.text())
                .region(mention.span().end(), links.document.text().length())
                .lookingAt()) {
            country = "USA"; // "Sen. Jeff Flake, R-Ariz.": nowhere else is it written so
        }
        if (country != null) {
            entity.countryRule =
                    term == null ? "country of the setting" : "country of " + term.name() + ", " + term.where();
        }
        return country;
    }

    /** "President Obama": whose president he is, everybody knows. */
    private boolean isNational(RoleNoun noun, Phrase phrase) {
        return noun.sort() == RoleNoun.Sort.OFFICE
                && phrase.owner() == null
                && (phrase.possessor() < 0 || knowledge.home(noun.noun()) != null)
                && (knowledge.isCue("heads-state", noun.noun())
                        || knowledge.isCue("heads-government", noun.noun())
                        || knowledge.home(noun.noun()) != null
                        || isMinister(noun.noun())
                        || noun.noun().equals("vice president"));
    }

    /** "the defence minister": of the state, unlike the chief minister of a part of it. */
    private static boolean isMinister(String noun) {
        return noun.endsWith(" minister") && !noun.equals("chief minister") && !noun.equals("first minister");
    }

    /** The state that a person is of, by what was said before, else by the first office. */
    private @Nullable String home(Entity person) {
        if (person.country != null) {
            return person.country;
        }
        String served = person.roles.stream()
                .map(role -> role.country)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return served != null || person.name == null
                ? served
                : knowledge.leaders().country(person.name);
    }

    /** An office that belongs to a state and to no person. */
    private static boolean isPublic(RoleNoun noun) {
        boolean force = noun.sector() != null && FORCES.contains(noun.sector());
        return isMinister(noun.noun()) || force && !noun.inherits();
    }

    /** "his Turkish counterpart": the office that the other one holds. */
    private @Nullable RoleDraft mirrored(Mention mention, Phrase phrase) {
        Entity other = phrase.possessor() < 0 ? null : facts.entity(mention.sentence, phrase.possessor());
        if (other == null) {
            return null;
        }
        for (RoleDraft role : other.roles) {
            if (role.noun.sort() == RoleNoun.Sort.OFFICE && role.status != RoleStatus.HELD) {
                return role;
            }
        }
        return null;
    }

    /** True for verbs that put into office on the day; an election does not. */
    private boolean begins(Token verb) {
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        return OfficeTurns.begins(knowledge, lemma);
    }

    /** The noun with the words that say the office is only kept for a while, or is that of the second: "caretaker president", "deputy chief justice". */
    private String title(Mention mention, Phrase phrase, RoleNoun noun) {
        StringBuilder title = new StringBuilder();
        for (String word : phrase.modifiers()) {
            Modifier modifier = knowledge.modifier(word);
            if (modifier != null && modifier.status() == RoleStatus.ACTING || knowledge.isCue("second", word)) {
                title.append(word).append(' ');
            }
        }
        boolean own = noun == phrase.role(); // no counterpart's
        return title + (own ? Portfolios.title(knowledge, mention.sentence, phrase) : noun.noun());
    }

    private static org.sitrep.engine.record.Span evidence(Mention mention, Phrase phrase) {
        return mention.sentence.span(Math.min(mention.from, phrase.from()), Math.max(mention.to, phrase.to()));
    }

    private @Nullable Entity owner(Entity entity, Mention mention, Phrase phrase) {
        Entity of = phrase.ofHead() < 0 ? null : facts.entity(mention.sentence, phrase.ofHead());
        if (of == null && phrase.possessor() >= 0) {
            of = facts.entity(mention.sentence, phrase.possessor());
        }
        Known body = phrase.owner() == null ? null : phrase.owner().known();
        if (of == null && body != null && phrase.ofHead() < 0) {
            of = links.listed.byKnown.get(body.id());
        }
        Known state = knowledge.state(phrase.country());
        if (of == null && state != null && state.name().equals(phrase.ofText())) {
            of = links.listed.state(state);
        }
        return of == entity ? null : of;
    }

    private void relation(Entity entity, Mention mention, Phrase phrase) {
        Entity of = owner(entity, mention, phrase);
        String type = knowledge.relation(phrase.role().noun());
        if (of == null || type == null) {
            return;
        }
        boolean kin = switch (type) {
            case "child_of", "parent_of", "spouse_of", "sibling_of", "relative_of", "grandchild_of" -> true;
            default -> phrase.role().sort() == RoleNoun.Sort.RELATION;
        };
        boolean fits = switch (type) {
            case "leads", "part_of", "member_of" ->
                !of.isPerson()
                        && of.kind != org.sitrep.engine.record.ActorKind.STATE
                        && (type.equals("part_of") != entity.isPerson());
            case "ally_of" -> true;
            default -> kin && of.isPerson() && entity.isPerson();
        };
        boolean past = phrase.status() == RoleStatus.HELD && !kin;
        Token verb = mention.rule.equals("becomes") ? mention.sentence.head(mention.headToken()) : null;
        boolean open = verb != null && open(mention, verb) != null;
        if (fits
                && !past
                && !open
                && entity.relations.stream().noneMatch(r -> r.type().equals(type) && r.to() == of)) {
            entity.relations.add(new RelationDraft(type, of, mention.span()));
        }
    }

    private RoleStatus status(Entity entity, Mention mention, Phrase phrase) {
        String noun = phrase.role().noun();
        if (noun.endsWith("-elect") || noun.endsWith("-designate")) {
            return RoleStatus.ELECT;
        }
        if (noun.endsWith("candidate")
                || noun.endsWith("nominee")
                || noun.endsWith("contender")
                || noun.endsWith("hopeful")
                || noun.startsWith("candidate")) {
            return RoleStatus.SOUGHT;
        }
        boolean once = mention.sentence.children(phrase.head(), "advmod").stream()
                .anyMatch(adverb -> adverb.index() < phrase.head()
                        && knowledge.isCue("no-more", adverb.lemma().toLowerCase(Locale.ROOT)));
        RoleStatus said = once && phrase.status() == RoleStatus.HOLDS ? RoleStatus.HELD : phrase.status();
        if (said == RoleStatus.CLAIMS || said == RoleStatus.HELD || said == RoleStatus.ELECT) {
            return said;
        }
        Token turn = Referring.turn(knowledge, mention.sentence, mention.headToken());
        if (turn != null && knowledge.isCue("loses-noun", turn.lemma().toLowerCase(Locale.ROOT))) {
            return RoleStatus.HELD;
        }
        if (mention.rule.equals("copula") || mention.rule.equals("becomes")) {
            Token verb =
                    mention.rule.equals("becomes") ? mention.sentence.head(mention.headToken()) : mention.headToken();
            boolean deemed = verb != null
                    && mention.rule.equals("becomes")
                    && Referring.isDeemed(knowledge, mention.sentence, mention.sentence.token(phrase.head()), verb);
            if (deemed && (said == RoleStatus.HOLDS || said == RoleStatus.ACTING)) {
                return RoleStatus.CLAIMS;
            }
            if (verb != null && isWish(mention.sentence, verb)) {
                return RoleStatus.SOUGHT;
            }
            if (verb != null && isExpected(mention.sentence, verb)) {
                return RoleStatus.ELECT;
            }
            RoleStatus open = verb == null || said != RoleStatus.HOLDS ? null : open(mention, verb);
            if (open != null) {
                return open;
            }
            if (verb != null && claimedBySelf(entity, mention.sentence, verb)) {
                return RoleStatus.CLAIMS;
            }
        }
        if (entity.dead && said == RoleStatus.HOLDS) {
            return RoleStatus.HELD;
        }
        boolean over = mention.rule.equals("copula") && wasUntil(mention.sentence, phrase.head());
        return over && said == RoleStatus.HOLDS ? RoleStatus.HELD : said;
    }

    /** True if the knowledge has the end of the term before the day of the text, and somebody in office on that day whom the text names too: else the bearer may be back, or the text be older than it says. */
    private boolean hasLeft(Entity entity, RoleNoun noun, @Nullable String country) {
        String name = entity.name;
        if (links.day() == null || name == null || country == null) {
            return false;
        }
        String day = links.day().toString();
        Leaders.Term term = knowledge.leaders().on(name, links.day());
        Leaders.Term now = term == null ? null : knowledge.leaders().holder(country, term.office(), day);
        return term != null
                && now != null
                && !now.name().equals(term.name())
                && links.entities.stream()
                        .anyMatch(other -> now.name().equals(other.name)
                                || now.name().equals(knowledge.leaders().fullName(other.name)))
                && term.country().equals(country)
                && !term.to().isEmpty()
                && Tenures.compare(term.to(), day) < 0
                && knowledge.leaders().held(name, noun.noun(), country, day) == Leaders.Held.NO;
    }

    /** "the Republican governor of Texas": where the office is held; {@code null} if the words do not say. */
    private @Nullable String land(Sentence s, Phrase phrase) {
        for (Token child : s.children(phrase.head(), "nmod")) {
            Name name = child.index() > phrase.head() && "of".equals(s.adposition(child.index()))
                    ? s.nameAt(child.index())
                    : null;
            if (name != null) {
                return s.span(name.from(), name.to()).in(links.document.text());
            }
        }
        return null;
    }

    /** The mayor, governor or minister of a party is one of a town or state: parties have none. */
    private boolean isOfLand(RoleNoun noun) {
        return "GOV".equals(noun.sector())
                && noun.sort() == RoleNoun.Sort.OFFICE
                && !noun.inherits()
                && !knowledge.isCue("presides", noun.noun());
    }

    /** "was vice president until the reform": no more, whatever ended it. */
    private static boolean wasUntil(Sentence s, int office) {
        boolean was =
                s.children(office, "cop").stream().anyMatch(cop -> cop.form().equalsIgnoreCase("was"));
        return was
                && s.children(office).stream()
                        .anyMatch(child -> child.index() > office
                                && (!Clauses.obliques(s, office, "until", "till")
                                                .isEmpty()
                                        || s.children(child.index()).stream()
                                                .anyMatch(mark -> mark.form().equalsIgnoreCase("until"))));
    }

    /** "will become head", "would be named head": not yet, and perhaps never; {@code null} where the verb says that it is so. */
    private static @Nullable RoleStatus open(Mention mention, Token verb) {
        boolean stays = verb.lemma().equals("remain") || verb.lemma().equals("stay");
        if (!mention.rule.equals("becomes") || stays) {
            return null;
        }
        List<Token> modals = Clauses.modals(mention.sentence, verb.index());
        boolean will = modals.stream()
                .anyMatch(modal -> modal.lemma().equals("will") && !modal.form().equalsIgnoreCase("would"));
        return modals.isEmpty() ? null : will ? RoleStatus.ELECT : RoleStatus.SOUGHT;
    }

    /** "wants to be president": not yet. */
    private boolean isWish(Sentence s, Token verb) {
        boolean infinitive = s.children(verb.index(), "mark").stream()
                .anyMatch(mark -> mark.form().equalsIgnoreCase("to"));
        Token above = s.head(verb);
        return infinitive
                && above != null
                && knowledge.isCue("wishes", above.lemma().toLowerCase(Locale.ROOT));
    }

    /** "is expected to become president", "due to take over as chief": not yet. */
    private boolean isExpected(Sentence s, Token verb) {
        Token above = s.head(verb);
        return above != null
                && s.children(verb.index(), "mark").stream()
                        .anyMatch(mark -> mark.form().equalsIgnoreCase("to"))
                && knowledge.isCue("expects", above.lemma().toLowerCase(Locale.ROOT));
    }

    /** "She says she is the lawful president": the holder is the only one who says so. */
    private boolean claimedBySelf(Entity entity, Sentence s, Token verb) {
        Token at = verb;
        for (int steps = 0; steps < 6; steps++) {
            Token head = s.head(at);
            if (head == null) {
                return false;
            }
            if (at.is("ccomp") || at.is("xcomp")) {
                boolean claims = knowledge.isCue("claims", head.lemma().toLowerCase(Locale.ROOT));
                List<Token> subjects = Clauses.subjects(s, head.index());
                return claims && subjects.stream().anyMatch(token -> facts.entity(s, token.index()) == entity);
            }
            at = head;
        }
        return false;
    }
}
