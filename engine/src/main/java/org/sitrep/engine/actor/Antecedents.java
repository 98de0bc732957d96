package org.sitrep.engine.actor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.RoleStatus;
import org.sitrep.engine.record.SectionKind;

/** Finds the actor named before that a phrase points back at: by its office, its kind, its noun, or as an epithet. */
final class Antecedents {
    private final Coreference links;

    private static final String NEARER = "is named nearer to it";

    /** Sentences within which a body may go by the last word of what it was called. */
    private static final int SHORTENED = 4;

    /** Sentences within which somebody who was brought in without a name gets one. */
    private static final int INTRODUCED = 3;

    /** Sentences within which a group's fighters may go by no more than what they are. */
    private static final int NEAR_BAND = 8;

    /** Letters that the name of a land shares with that of its people. */
    private static final int ROOT = 4;

    Antecedents(Coreference links) {
        this.links = links;
    }

    /** "the group": the last organisation or armed group named, not too far back. */
    @Nullable
    Entity epithet(Mention mention, Phrase phrase) {
        if (phrase.modifiers().stream().anyMatch(word -> !pointsBack(word))) {
            return null; // "the most powerful lobbying group": another one, as yet unknown
        }
        if (links.knowledge.isCue("two", phrase.role().noun())) {
            return few(mention);
        }
        if (links.knowledge.isCue("own-word", phrase.role().noun())) {
            return byOwnWord(mention, phrase);
        }
        boolean group = phrase.role().noun().equals("group");
        List<Entity> offspring =
                links.entities.stream().filter(this::isOffspring).toList();
        Contest contest = new Contest();
        for (Entity entity : links.entities) {
            boolean body = (entity.isNamed() || offspring.contains(entity))
                    && !entity.isPerson()
                    && entity.kind != ActorKind.STATE
                    && entity.kind != ActorKind.MEDIA
                    && !isParent(entity, offspring, mention)
                    && !(group && (entity.kind == ActorKind.GOVERNMENT || isArmy(entity)));
            Entity best = contest.best();
            if (body && near(entity, mention, isOfStates(entity) ? 3 : 8)) {
                boolean kinds = best == null || isOfStates(best) == isOfStates(entity);
                contest.offer(entity, kinds ? later(entity, best, mention) : !isOfStates(entity));
            }
        }
        return contest.settle(mention, NEARER);
    }

    /** "the International Monetary Fund … the fund": who has the word in its name; {@code null} if nobody near has, or two. */
    private @Nullable Entity byOwnWord(Mention mention, Phrase phrase) {
        Entity found = null;
        for (Entity entity : mention.plural || !phrase.saysNoMore() ? List.<Entity>of() : links.entities) {
            if (entity.name == null || entity.isPerson() || !near(entity, mention, NEAR_BAND)) {
                continue;
            }
            String core = entity.name.toLowerCase(Locale.ROOT).split(" (of|for|in|on) ", 2)[0];
            if (core.endsWith(" " + phrase.role().noun())) {
                if (found != null) {
                    return null;
                }
                found = entity;
            }
        }
        return found;
    }

    /** An army that the knowledge has, or without a name; a brigade of volunteers may be a group. */
    private static boolean isArmy(Entity entity) {
        return entity.kind == ActorKind.MILITARY && (entity.known != null || !entity.isNamed());
    }

    /** "an al-Qaeda affiliate": a group of its own, if without a name. */
    private boolean isOffspring(Entity entity) {
        return entity.mentions.stream()
                .anyMatch(mention -> mention.phrase != null
                        && mention.phrase.owner() != null
                        && links.knowledge.isCue(
                                "offspring", mention.phrase.role().noun()));
    }

    /** True if {@code entity} was named last only to say whose affiliate another group is. */
    private static boolean isParent(Entity entity, List<Entity> offspring, Mention mention) {
        if (offspring.isEmpty()) {
            return false;
        }
        Mention last = entity.lastBefore(mention);
        return last != null
                && offspring.stream().anyMatch(other -> other != entity && other.stands(last.sentence, last.head));
    }

    /** "the pair": the last people named together, no body. */
    private @Nullable Entity few(Mention mention) {
        Contest contest = new Contest();
        for (Entity entity : links.entities) {
            Mention last = entity.lastBefore(mention);
            boolean people = entity.plural && entity.kind == ActorKind.GROUP && Couples.isTwice(entity);
            if (people && last != null && mention.sentence.index() - last.sentence.index() <= 2) {
                contest.offer(entity, later(entity, contest.best(), mention));
            }
        }
        return contest.settle(mention, NEARER);
    }

    /** True for a word that an actor already named may be called by: "the militant group". */
    private boolean pointsBack(String word) {
        String tie = word.substring(word.lastIndexOf('-') + 1); // "Iran-aligned" may be one word or three
        return links.knowledge.isCue("group-word", word)
                || links.knowledge.isCue("tied", tie)
                || links.knowledge.modifier(word) != null;
    }

    /** True for bodies that news seldom calls a group while it speaks of one that is. */
    private static boolean isOfStates(Entity entity) {
        return entity.kind == ActorKind.INTERNATIONAL_ORGANISATION || entity.kind == ActorKind.GOVERNMENT;
    }

    private static boolean near(Entity entity, Mention mention, int sentences) {
        Mention last = entity.lastBefore(mention);
        return last != null && mention.sentence.index() - last.sentence.index() <= sentences;
    }

    private static boolean later(Entity a, @Nullable Entity b, Mention mention) {
        if (b == null) {
            return true;
        }
        Mention lastA = a.lastBefore(mention);
        Mention lastB = b.lastBefore(mention);
        return lastA != null && (lastB == null || lastA.span().compareTo(lastB.span()) > 0);
    }

    /** "the president": the person who was introduced as one. */
    @Nullable
    Entity office(Mention mention, Phrase phrase) {
        boolean now = phrase.status() == RoleStatus.HOLDS;
        Entity owner = owner(mention, phrase);
        Contest contest = new Contest();
        Tenures.Standing best = Tenures.Standing.OUT;
        String why = NEARER;
        for (Entity entity : links.entities) {
            if (!entity.isPerson() || !holds(entity, mention, phrase) || owner != null && isOfAnother(entity, owner)) {
                continue;
            }
            Tenures.Standing standing = now ? links.tenures.standing(entity, mention, phrase) : Tenures.Standing.OPEN;
            int order = contest.best() == null ? 1 : standing.compareTo(best);
            contest.offer(entity, order > 0 || order == 0 && later(entity, contest.best(), mention));
            why = order == 0 ? why : "held the office at the time of the clause";
            best = order > 0 ? standing : best;
        }
        if (best == Tenures.Standing.OUT && now && isAnother(contest.best(), mention, phrase)) {
            return null;
        }
        return contest.settle(mention, why);
    }

    /** "Its men": of a body that those who were called so before are not said to be of. */
    private boolean isOfAnotherBody(Entity entity, Mention mention, Phrase phrase) {
        if (isOfAnotherPerson(entity, mention, phrase)) {
            return true;
        }
        Entity owner = owner(mention, phrase);
        if (owner == null || owner.country != null && owner.country.equals(entity.country)) {
            return false;
        }
        return entity.mentions.stream()
                .noneMatch(other -> other.phrase != null
                        && (owner(other, other.phrase) == owner
                                || other.phrase.owner() != null
                                        && other.phrase.owner().known() == owner.known
                                || owner.name != null && owner.name.equals(other.phrase.ofText())));
    }

    /** "Her office", and before "the governor's office": of somebody else. */
    private boolean isOfAnotherPerson(Entity entity, Mention mention, Phrase phrase) {
        Entity owner = links.possessor(mention, phrase);
        return owner != null
                && owner.isPerson()
                && entity.mentions.stream().anyMatch(other -> {
                    Entity theirs = other.phrase == null ? null : links.possessor(other, other.phrase);
                    return theirs != null && theirs.isPerson() && theirs != owner;
                });
    }

    /** Whom the "its" of "its ambassador" means, {@code null} if there is none or it is not known. */
    private @Nullable Entity owner(Mention mention, Phrase phrase) {
        if (phrase.possessor() < 0
                || !mention.sentence.token(phrase.possessor()).isPronoun()) {
            return null;
        }
        Entity owner = links.possessor(mention, phrase);
        return owner == null || owner.isPerson() ? null : owner;
    }

    /** True if {@code entity} is said to be in the office of somebody else than {@code owner}: the EU's ambassador is not Belarus's. */
    private static boolean isOfAnother(Entity entity, Entity owner) {
        for (Mention mention : entity.mentions) {
            Phrase theirs = mention.phrase;
            boolean other = theirs != null
                    && (theirs.owner() != null && theirs.owner().known() != owner.known
                            || theirs.country() != null
                                    && owner.country != null
                                    && !theirs.country().equals(owner.country));
            if (other) {
                return true;
            }
        }
        return false;
    }

    /** True if the knowledge has somebody else in the office than {@code entity}, who left it before or came to it later. */
    private boolean isAnother(@Nullable Entity entity, Mention mention, Phrase phrase) {
        String day = links.tenures.day(mention);
        return entity != null
                && entity.name != null
                && day != null
                && links.knowledge.leaders().held(entity.name, phrase.role().noun(), phrase.country(), day)
                        == Leaders.Held.NO
                && links.holders.holder(mention, phrase) != null;
    }

    /** True if the mention only says what its bearer would be. */
    private static boolean other(Mention mention) {
        return mention.rule.equals("becomes");
    }

    private boolean holds(Entity entity, Mention here, Phrase phrase) {
        String day = links.tenures.day(here);
        Leaders.Held known = entity.name == null || day == null
                ? Leaders.Held.UNKNOWN
                : links.knowledge.leaders().held(entity.name, phrase.role().noun(), phrase.country(), day);
        if (known == Leaders.Held.YES && phrase.status() == RoleStatus.HOLDS
                || known == Leaders.Held.NO && phrase.status() == RoleStatus.HELD) {
            return true;
        }
        if (isOfAnotherField(entity, here, phrase)) {
            return false;
        }
        for (Mention mention : entity.mentions) {
            Phrase theirs = mention.phrase;
            if (theirs == null || theirs.plural() || !theirs.role().isPersonal()) {
                continue;
            }
            String mine = phrase.role().noun();
            String noun = theirs.role().noun();
            boolean elected = mine.endsWith("-elect") && mention.rule.equals("becomes") && mine.equals(noun + "-elect");
            if (elected) {
                return true;
            }
            boolean renamed = phrase.modifiers().isEmpty()
                    && phrase.owner() == null
                    && (phrase.country() != null
                            || phrase.status() == RoleStatus.HELD
                            || !mine.equals("leader") && !noun.equals("leader"))
                    && links.knowledge.isSameOffice(mine, noun);
            boolean same = renamed
                    || isSameTitle(here, phrase, mention, theirs)
                    || noun.endsWith(" " + mine)
                            && Portfolios.of(links.knowledge, here.sentence, phrase)
                                    .isEmpty()
                            && isBare(phrase)
                            && !noun.startsWith("vice ")
                            && !noun.startsWith("deputy ");
            boolean country = phrase.country() == null
                    || phrase.country().equals(theirs.country())
                    || phrase.country().equals(entity.country)
                    || theirs.country() == null && entity.country == null // "Gov. Stark", "the Ohio governor"
                    || entity.name != null
                            && phrase.country().equals(links.knowledge.leaders().country(entity.name));
            boolean serving = theirs.status() == RoleStatus.HOLDS
                    || theirs.status() == RoleStatus.ACTING
                    || theirs.modifiers().contains("then");
            boolean status = theirs.status() == phrase.status()
                    || phrase.status() == RoleStatus.HOLDS
                            && serving
                            && (!other(mention) || links.tenures.hasBegun(entity));
            boolean rank = isSecond(theirs) == isSecond(phrase);
            if (same && rank && country && status) {
                return true;
            }
        }
        return false;
    }

    /** True if {@code entity} is told to be minister of something else. */
    private boolean isOfAnotherField(Entity entity, Mention here, Phrase phrase) {
        String field = Portfolios.of(links.knowledge, here.sentence, phrase).strip();
        return !field.isEmpty()
                && entity.mentions.stream().anyMatch(mention -> {
                    Phrase theirs = mention.phrase;
                    String other = theirs == null || !theirs.role().equals(phrase.role())
                            ? ""
                            : Portfolios.of(links.knowledge, mention.sentence, theirs)
                                    .strip();
                    return !other.isEmpty() && !other.equals(field);
                });
    }

    /** "the minister of health" is the health minister and no minister of defence. */
    private boolean isSameTitle(Mention here, Phrase phrase, Mention there, Phrase theirs) {
        String field = Portfolios.of(links.knowledge, here.sentence, phrase);
        String other = Portfolios.of(links.knowledge, there.sentence, theirs);
        boolean nouns = phrase.role().noun().equals(theirs.role().noun());
        if (nouns && (field.isEmpty() || other.isEmpty())) {
            return true;
        }
        return !(field + other).isEmpty()
                && Portfolios.title(links.knowledge, here.sentence, phrase)
                        .equals(Portfolios.title(links.knowledge, there.sentence, theirs));
    }

    /** "The chief" may be the army chief, "the UN's food chief" is not. */
    private boolean isBare(Phrase phrase) {
        return phrase.owner() == null
                && phrase.modifiers().stream()
                        .map(links.knowledge::modifier)
                        .allMatch(word -> word != null && word.status() != null); // "the former minister"
    }

    /** "the deputy chief justice" is not the chief justice. */
    private boolean isSecond(Phrase phrase) {
        return phrase.modifiers().stream().anyMatch(word -> links.knowledge.isCue("second", word));
    }

    /** "the ministry", "the company": the last body whose name ends so, or that is of this kind. */
    @Nullable
    Entity named(Mention mention, Phrase phrase) {
        if (phrase.country() != null
                || phrase.ofText() != null
                || !phrase.modifiers().isEmpty()) {
            return null;
        }
        String noun = phrase.role().noun();
        boolean military = phrase.role().kind() == ActorKind.MILITARY;
        Contest contest = new Contest();
        for (Entity entity : links.entities) {
            if (military && entity.kind == ActorKind.ARMED_GROUP && !links.knowledge.isCue("unit", noun)) {
                continue; // "the army" fights the Liberation Army
            }
            if (entity.isPerson() || !entity.isNamed() || entity.kind == ActorKind.STATE || entity.name == null) {
                continue;
            }
            if (noun.startsWith("ruling ") && isOpposed(entity)) {
                continue;
            }
            boolean byName =
                    isCalledSo(entity.name, noun) || entity.aliases.stream().anyMatch(alias -> isCalledSo(alias, noun));
            boolean byKind = phrase.role().kind() == entity.kind
                    && (entity.kind == ActorKind.ARMED_GROUP
                            || entity.kind == ActorKind.COMPANY
                            || entity.kind == ActorKind.PARTY
                            || entity.kind == ActorKind.MEDIA);
            boolean called = phrase.possessor() < 0 && isCalled(noun, entity);
            if (phrase.plural()) {
                continue; // "the unions" are more than the union named before
            }
            if ((byName || byKind || called) && near(entity, mention, byName ? 30 : called ? 8 : 4)) {
                contest.offer(entity, later(entity, contest.best(), mention));
            }
        }
        return contest.settle(mention, NEARER);
    }

    private static boolean isCalledSo(String called, String noun) {
        String name = called.toLowerCase(Locale.ROOT);
        return name.endsWith(" " + noun) || name.startsWith(noun + " of ") || name.contains(" " + noun + " ");
    }

    /** "the opposition Green Party": does not rule. */
    private static boolean isOpposed(Entity entity) {
        return entity.mentions.stream()
                .anyMatch(
                        mention -> mention.asWritten().toLowerCase(Locale.ROOT).contains("opposition"));
    }

    /** "the bloc" for ECOWAS, "the mission" for UNIFIL, "the party" for any: the words say so of its name or of its kind. */
    private boolean isCalled(String noun, Entity entity) {
        String name = entity.known == null ? "" : entity.known.name().toLowerCase(Locale.ROOT);
        return links.knowledge.isCue("called-" + noun, name)
                || links.knowledge.isCue("called-" + noun, entity.kind.name().toLowerCase(Locale.ROOT));
    }

    /** The actor without a name that was called by the same noun, with no modifier that it did not have. */
    @Nullable
    Entity sameNoun(Mention mention, Phrase phrase) {
        boolean mass = phrase.role().sort() == RoleNoun.Sort.BODY || mention.plural;
        boolean may = phrase.isDefinite() || mass && phrase.article() == Phrase.Article.BARE;
        boolean some = mention.head < phrase.head(); // "three of its soldiers"
        if (!may || some || !phrase.isDefinite() && isCounted(mention)) {
            return null;
        }
        Leaders.Term holder = links.holders.holder(mention, phrase);
        Contest contest = new Contest();
        for (Entity entity : links.entities) {
            boolean other =
                    holder != null && entity.holder != null && !holder.name().equals(entity.holder.name());
            if (entity.plural != mention.plural || entity.known != null || other) {
                continue;
            }
            if (sameNoun(entity, mention, phrase)) {
                contest.offer(entity, later(entity, contest.best(), mention));
            }
        }
        return contest.settle(mention, NEARER);
    }

    /** "A senator was shot. The senator, Ana Diaz,": who was just brought in without a name; {@code null} if nobody was, or two. */
    @Nullable
    Entity introduced(Mention mention, Phrase phrase) {
        boolean bare = phrase.article() == Phrase.Article.DEFINITE
                && phrase.status() == RoleStatus.HOLDS
                && phrase.saysNoMore();
        Entity found = null;
        for (Entity entity : bare ? links.entities : List.<Entity>of()) {
            Mention first = entity.isNamed() || entity.plural || !entity.isPerson() ? null : entity.mentions.get(0);
            Phrase theirs = first == null ? null : first.phrase;
            boolean such = theirs != null
                    && theirs.article() == Phrase.Article.INDEFINITE
                    && theirs.status() == RoleStatus.HOLDS
                    && (theirs.role().equals(phrase.role())
                            || theirs.role().noun().endsWith(" " + phrase.role().noun()))
                    && near(entity, mention, INTRODUCED);
            if (such && found != null) {
                return null;
            }
            found = such ? entity : found;
        }
        return found;
    }

    /** "the militants": the one armed group that the text has named so far, unless it told of others whom it called so; {@code null} if there is none, or more. */
    @Nullable
    Entity band(Mention mention, Phrase phrase) {
        boolean bare = phrase.isDefinite()
                && phrase.saysNoMore()
                && links.knowledge.isCue("of-the-band", phrase.role().noun());
        Entity found = null;
        for (Entity entity : bare ? links.entities : List.<Entity>of()) {
            if (entity.kind != ActorKind.ARMED_GROUP) {
                continue;
            }
            boolean others = !entity.isNamed()
                    && entity.mentions.stream()
                            .anyMatch(other -> other.phrase != null
                                    && other.phrase.role().equals(phrase.role())
                                    && other.sentence.section() != SectionKind.HEADLINE);
            if (others || entity.isNamed() && found != null) {
                return null;
            }
            found = entity.isNamed() ? entity : found;
        }
        return found != null && near(found, mention, NEAR_BAND) ? found : null;
    }

    /** "the ministry": the defence ministry just spoken of; {@code null} if there is none, or more than one. */
    @Nullable
    Entity shortened(Mention mention, Phrase phrase) {
        boolean bare = phrase.saysNoMore();
        Entity found = null;
        for (Entity entity : bare ? links.entities : List.<Entity>of()) {
            boolean longer = !entity.isPerson()
                    && near(entity, mention, SHORTENED)
                    && entity.mentions.stream()
                            .anyMatch(other -> other.phrase != null
                                    && other.plural == mention.plural
                                    && other.phrase
                                            .role()
                                            .noun()
                                            .endsWith(" " + phrase.role().noun()));
            if (longer && found != null) {
                return null;
            }
            found = longer ? entity : found;
        }
        return found;
    }

    /** "Thousands of people" are not the people told of before. */
    private boolean isCounted(Mention mention) {
        for (int i = Math.max(0, mention.from - 2); i < mention.to; i++) {
            if (links.knowledge.isCue(
                    "counts-many", mention.sentence.token(i).lemma().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** "Israel's military … Syria … the military": the text spoke of no other. */
    private boolean isTheOnly(Entity entity, RoleNoun noun) {
        return links.entities.stream()
                .filter(other -> other != entity)
                .flatMap(other -> other.mentions.stream())
                .noneMatch(other -> other.phrase != null && other.phrase.role().equals(noun));
    }

    /** "a law enforcement official said … The official said": the one just spoken of, by the last word of what he is. */
    private static boolean isLonger(Entity entity, Mention mention, Phrase theirs, Phrase phrase) {
        return phrase.role().isPersonal()
                && !mention.plural
                && !entity.isNamed()
                && phrase.saysNoMore()
                && theirs.status() == phrase.status()
                && theirs.article() == Phrase.Article.INDEFINITE
                && theirs.role().noun().endsWith(" " + phrase.role().noun())
                && near(entity, mention, 2);
    }

    /** "the Puntland parliament" and "Hirshabelle's parliament": of one state, and yet two. */
    private boolean isOfAnotherRegion(Phrase theirs, Phrase phrase) {
        String mine = phrase.ofText();
        String other = theirs.ofText();
        boolean named = mine != null
                && other != null
                && phrase.country() != null
                && phrase.country().equals(theirs.country())
                && phrase.owner() == null
                && theirs.owner() == null;
        return named
                && mine != null
                && other != null
                && !(isNational(mine) && isNational(other))
                && !mine.regionMatches(0, other, 0, ROOT); // "Kurdistan", "Kurdish"
    }

    /** True for the name of a state, and for that of a capital, which stands for one. */
    private boolean isNational(String name) {
        return links.knowledge.names().exactly(name).stream()
                .anyMatch(entry -> entry.use() == NameEntry.Use.CAPITAL
                        || entry.known() != null && entry.known().isState());
    }

    private boolean sameNoun(Entity entity, Mention mention, Phrase phrase) {
        for (Mention other : entity.mentions) {
            Phrase theirs = other.phrase;
            if (theirs == null || other.plural != mention.plural) {
                continue;
            }
            if (isLonger(entity, mention, theirs, phrase)) {
                return true;
            }
            if (!theirs.role().equals(phrase.role())) {
                continue;
            }
            String mine = phrase.country() == null && Phrases.isOfState(phrase)
                    ? links.homes.of(mention, phrase.sector())
                    : phrase.country();
            boolean recent = phrase.country() == null
                    && phrase.role().isPersonal()
                    && !mention.plural
                    && phrase.modifiers().isEmpty()
                    && near(entity, mention, 2);
            boolean again = phrase.country() == null
                    && phrase.role().sort() == RoleNoun.Sort.BODY
                    && phrase.isDefinite()
                    && phrase.modifiers().isEmpty()
                    && links.setting.isSilent(mention.sentence)
                    && (near(entity, mention, 1) || near(entity, mention, 4) && isTheOnly(entity, phrase.role()));
            boolean betweenStates = phrase.country() == null
                    && entity.country == null
                    && entity.cameo != null
                    && entity.cameo.startsWith("IGO")
                    && near(entity, mention, 8);
            // "Sen. Ana Warner", "the Ohio senator": the title did not say of which country
            boolean unsaid = phrase.role().isPersonal()
                    && !mention.plural
                    && entity.isNamed()
                    && entity.country == null
                    && theirs.country() == null
                    && near(entity, mention, SHORTENED);
            boolean country = mine == null || mine.equals(entity.country) || recent || again || betweenStates || unsaid;
            if (isOfAnotherBody(entity, mention, phrase) || isOfAnotherRegion(theirs, phrase)) {
                continue;
            }
            boolean owner = phrase.owner() == null
                    ? phrase.ofText() == null || phrase.ofText().equals(theirs.ofText()) || phrase.country() != null
                    : phrase.owner().equals(theirs.owner());
            boolean sector = phrase.sector() == null || phrase.sector().equals(theirs.sector()) || betweenStates;
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
