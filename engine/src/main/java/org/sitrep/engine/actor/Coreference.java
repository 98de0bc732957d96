package org.sitrep.engine.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Document;

/**
 * Links mentions to actors, in reading order, the safest rule first: same name, acronym, part of a name, title, apposition, office, same noun, epithet, pronoun.
 *
 * <p>Each link keeps the name of its rule. Two people with one surname are never one.
 */
final class Coreference {
    final ActorKnowledge knowledge;
    final Document document;
    final Setting setting;
    final Tenures tenures;
    final List<Entity> entities = new ArrayList<>();
    final Listed listed = new Listed(this);
    private final Unlisted unlisted = new Unlisted(this);
    private final Persons persons;
    private final Phrases phrases;
    private final Pronouns pronouns;
    private final Aliases aliases;
    final Holders holders;
    final Chambers chambers;
    final Homes homes;
    final Seats seats;

    Coreference(ActorKnowledge knowledge, Document document, Setting setting, ClauseDays days) {
        this.knowledge = knowledge;
        this.tenures = new Tenures(knowledge, days, document);
        this.document = document;
        this.setting = setting;
        this.chambers = new Chambers(knowledge, setting);
        this.homes = new Homes(knowledge, setting, chambers, day());
        this.seats = new Seats(knowledge);
        this.persons = new Persons(knowledge);
        this.aliases = new Aliases(this);
        this.holders = new Holders(this);
        this.phrases = new Phrases(this);
        this.pronouns = new Pronouns(this);
    }

    /** Links the mentions of one sentence; call in text order. */
    void link(List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention.sharer != null) {
                continue;
            }
            switch (mention.shape) {
                case PERSON -> person(mention, mentions);
                case KNOWN, STATE -> {
                    listed.link(mention);
                    Appositions.absorb(this, mention, mentions);
                }
                case BODY -> {
                    boolean land = mention.nameWords() == 1
                            && mention.phrase != null
                            && mention.phrase.role().sort() == RoleNoun.Sort.PLACE;
                    if (land) {
                        phrases.link(mention, mentions); // "the Kingdom"
                        continue;
                    }
                    unlisted.body(mention);
                    Appositions.absorb(this, mention, mentions);
                }
                case PEOPLE -> unlisted.people(mention);
                case PHRASE -> phrases.link(mention, mentions);
                case PRONOUN -> pronouns.link(mention, mentions);
            }
        }
        for (Mention mention : mentions) {
            Mention whole = mention.sharer;
            if (whole != null && whole.entity != null) {
                whole.entity.add(mention, whole.rule);
            }
        }
        if (!mentions.isEmpty()) {
            aliases.read(mentions);
            tenures.read(mentions.get(0).sentence, mentions);
        }
    }

    /** Day of publication, {@code null} if unknown. */
    @Nullable
    LocalDate day() {
        return document.published() == null ? null : document.published().day();
    }

    Entity create(ActorKind kind, Mention mention, String rule) {
        Entity entity = new Entity(kind);
        entity.plural = mention.plural;
        entity.gender = mention.gender;
        entities.add(entity);
        entity.add(mention, rule);
        return entity;
    }

    private void person(Mention mention, List<Mention> mentions) {
        String name = mention.name(document.text());
        Entity body = mention.phrase == null && mention.nameWords() == 1 ? bodyOf(name) : null;
        if (body != null) {
            body.add(mention, "same name");
            return;
        }
        Phrase title = mention.phrase;
        Leaders.Term term = title == null
                ? null
                : knowledge.leaders().bearer(name, title.role().noun(), day());
        Entity entity = persons.find(entities, mention, name, term == null ? null : term.name());
        if (entity == null) {
            entity = holders.leader(name);
        }
        if (entity == null) {
            entity = create(ActorKind.PERSON, mention, "name");
            entity.name = name;
        } else {
            entity.add(mention, name.equals(entity.name) ? "same name" : entity.isNamed() ? "part of name" : "office");
            persons.extend(entity, name);
        }
        entity.aliases.add(name);
        if (mention.lifespan != null) {
            entity.lifespan = mention.lifespan;
        }
        boolean late = mention.phrase != null && mention.phrase.modifiers().contains("late");
        entity.dead |= mention.lifespan != null || late || isMourned(mention);
        if (entity.gender == 'x' || entity.gender == '0') {
            entity.gender = mention.gender;
        }
        Mention before = Appositions.apposed(mention, mentions);
        if (before == null || before.phrase == null || !before.phrase.role().isPersonal()) {
            Mention beside = Appositions.justBefore(mention, mentions);
            before = beside == null ? before : beside;
        }
        if (before == null) {
            before = Appositions.titledBefore(knowledge, mention, mentions);
        }
        if (before == null) {
            before = Appositions.opening(mention, mentions);
        }
        Mention told = before == null ? Appositions.copulaBefore(mention, mentions) : null;
        before = told == null ? before : told;
        if (before != null
                && before.phrase != null
                && before.entity != null
                && before.entity != entity
                && !before.entity.isNamed()
                && before.phrase.role().isPersonal()
                && !before.plural) {
            merge(entity, before.entity, told == null ? "apposition" : "copula");
        }
    }

    /** The body that goes by exactly this name already, which the encoder takes for a person's here; {@code null} if there is none, or a person is called so. */
    private @Nullable Entity bodyOf(String name) {
        Entity found = null;
        for (Entity entity : entities) {
            if (entity.isPerson() && entity.name != null && (" " + entity.name + " ").contains(" " + name + " ")) {
                return null;
            }
            boolean same = !entity.isPerson()
                    && entity.kind != ActorKind.STATE
                    && (name.equals(entity.name) || entity.aliases.contains(name));
            found = same ? entity : found;
        }
        return found;
    }

    /** The one person whose full name ends in {@code surname}, which the encoder takes for a body's here; {@code null} if there is none, or more. */
    @Nullable
    Entity bearerOf(String surname) {
        Entity found = null;
        for (Entity entity : entities) {
            boolean bears = entity.isPerson() && entity.name != null && entity.name.endsWith(" " + surname);
            if (bears && found != null) {
                return null;
            }
            found = bears ? entity : found;
            if (!entity.isPerson() && (surname.equals(entity.name) || entity.aliases.contains(surname))) {
                return null;
            }
        }
        return found;
    }

    /** "the assassination of President Moise": who is dead by then. */
    private boolean isMourned(Mention mention) {
        Sentence s = mention.sentence;
        Token head = mention.headToken();
        Token noun = head.is("nmod") ? s.head(head) : null;
        return noun != null
                && "of".equals(s.adposition(head.index()))
                && knowledge.isCue("death", noun.lemma().toLowerCase(Locale.ROOT))
                && s.children(noun.index(), "amod").stream()
                        .noneMatch(
                                word -> knowledge.isCue("not-done", word.lemma().toLowerCase(Locale.ROOT)));
    }

    /** All that {@code gone} had goes to {@code kept}. */
    void merge(Entity kept, Entity gone, String rule) {
        for (Mention mention : gone.mentions) {
            kept.add(mention, mention.rule.equals("phrase") ? rule : mention.rule);
        }
        if (kept.country == null && kept.known == null && kept.roles.isEmpty() && gone.country != null) {
            kept.country = gone.country;
            kept.countryRule = gone.countryRule;
        }
        kept.sort();
        gone.mentions.clear();
        gone.mergedInto = kept;
        entities.remove(gone);
        if (entities.indexOf(kept) < 0) {
            entities.add(kept);
        }
    }

    /** Gives a body of a state the country that the text is about at this point. */
    void settle(Entity entity, Mention mention) {
        if (isOfBoth(mention)) {
            return;
        }
        boolean commanded = "MIL".equals(entity.sector) && isCommanded(mention);
        String country = "LEG".equals(entity.sector) || commanded ? speakerCountry(mention) : null;
        country = country == null ? homes.of(mention, entity.sector) : country;
        if (country != null) {
            entity.country = country;
            entity.countryRule = "country of the setting";
        }
    }

    /** "the foreign ministers of both countries": of none alone. */
    private boolean isOfBoth(Mention mention) {
        Sentence s = mention.sentence;
        for (Token of : s.children(mention.head, "nmod")) {
            String noun = of.lemma().toLowerCase(Locale.ROOT);
            if (knowledge.isCue("pair", noun)
                    && of.has("Number=Plur")
                    && s.children(of.index()).stream()
                            .anyMatch(word -> word.lemma().equalsIgnoreCase("both")
                                    || word.lemma().equalsIgnoreCase("two"))) {
                return true;
            }
        }
        return false;
    }

    /** "The prime minister has given the armed forces a free hand": who is told what to do by those who may. */
    private boolean isCommanded(Mention mention) {
        Token verb = Arguments.doneTo(mention);
        return verb != null
                && mention.phrase != null
                && mention.phrase.isDefinite()
                && knowledge.isCue("commands", verb.lemma().toLowerCase(Locale.ROOT));
    }

    /** "Prime Minister Theresa May told parliament": the country of the named person who speaks to the body; {@code null} if nobody does, or nothing tells. */
    private @Nullable String speakerCountry(Mention mention) {
        Sentence s = mention.sentence;
        Token verb = s.head(mention.headToken());
        if (verb == null || !verb.isVerb() || mention.phrase == null || mention.phrase.possessor() >= 0) {
            return null;
        }
        for (Token subject : Clauses.subjects(s, verb.index())) {
            for (Entity entity : entities) {
                String name = entity.name;
                if (name != null
                        && entity.isPerson()
                        && subject.index() < mention.head
                        && entity.stands(s, subject.index())) {
                    String known = knowledge.leaders().country(name);
                    return known == null ? entity.country : known;
                }
            }
        }
        return null;
    }

    /** Whom the possessive of {@code phrase} means, {@code null} if it has none, or it means nobody known. */
    @Nullable
    Entity possessor(Mention mention, Phrase phrase) {
        for (Entity entity : phrase.possessor() < 0 ? List.<Entity>of() : entities) {
            for (Mention other : entity.mentions) {
                if (other.sentence == mention.sentence && other.head == phrase.possessor()) {
                    return entity;
                }
            }
        }
        return null;
    }

    static String bare(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? name.substring(4) : lower.startsWith("whose ") ? name.substring(6) : name;
    }

    static int distance(Sentence a, Sentence b) {
        return a.index() - b.index();
    }
}
