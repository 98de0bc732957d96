package org.sitrep.engine.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.RoleStatus;

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
    private final Map<String, Entity> byKnown = new HashMap<>();
    private final Persons persons = new Persons();
    private final Phrases phrases;
    private final Pronouns pronouns;
    private final Aliases aliases;
    final Holders holders;
    final Chambers chambers;
    final Homes homes;

    Coreference(ActorKnowledge knowledge, Document document, Setting setting, ClauseDays days) {
        this.knowledge = knowledge;
        this.tenures = new Tenures(knowledge, days, document);
        this.document = document;
        this.setting = setting;
        this.chambers = new Chambers(knowledge, setting);
        this.homes = new Homes(knowledge, setting, day());
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
                    known(mention);
                    Appositions.absorb(this, mention, mentions);
                }
                case BODY -> {
                    body(mention);
                    Appositions.absorb(this, mention, mentions);
                }
                case PEOPLE -> people(mention);
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
        if (before == null) {
            before = Appositions.justBefore(mention, mentions);
        }
        if (before == null) {
            before = Appositions.titledBefore(mention, mentions);
        }
        if (before != null
                && before.phrase != null
                && before.entity != null
                && before.entity != entity
                && !before.entity.isNamed()
                && before.phrase.role().isPersonal()
                && !before.plural) {
            merge(entity, before.entity, "apposition");
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
    private @Nullable Entity bearerOf(String surname) {
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
        kept.sort();
        gone.mentions.clear();
        gone.mergedInto = kept;
        entities.remove(gone);
        if (entities.indexOf(kept) < 0) {
            entities.add(kept);
        }
    }

    private void known(Mention mention) {
        NameEntry entry = mention.entry;
        if (entry == null || entry.known() == null) {
            return;
        }
        Entity entity;
        if (entry.use() == NameEntry.Use.CAPITAL && entry.country() != null) {
            entity = government(entry.country(), mention, "seat of government");
            mention.lose("the town", "it decides, is addressed or is dealt with here, as a government is");
            if (entity.name == null) {
                entity.name = mention.name(document.text());
            }
        } else {
            entry = namesake(mention, entry);
            String elsewhere = chambers.elsewhere(mention);
            entity = elsewhere == null
                    ? known(entry.known(), mention, "known name")
                    : namesake(entry.known(), elsewhere, mention);
        }
        entity.aliases.add(mention.name(document.text()));
    }

    /** Of several known bodies of one name, the one whose country the text speaks of, if it never speaks of that of {@code entry}. */
    private NameEntry namesake(Mention mention, NameEntry entry) {
        if (entry.country() == null || setting.names(entry.country())) {
            return entry;
        }
        for (NameEntry other :
                knowledge.names().exactly(bare(mention.name(document.text())))) {
            boolean named = other.isName()
                    && other.known() != null
                    && other.country() != null
                    && !other.country().equals(entry.country())
                    && setting.names(other.country());
            if (named) {
                mention.lose(entry.known() == null ? "" : entry.known().name(), "the text speaks of another country");
                return other;
            }
        }
        return entry;
    }

    /** The body of {@code country} that goes by the name of a known one. */
    private Entity namesake(Known known, String country, Mention mention) {
        String name = bare(mention.name(document.text()));
        String key = "namesake:" + country + ":" + name;
        mention.lose(known.name(), "the text speaks of the one of " + country);
        Entity entity = byKnown.get(key);
        if (entity == null) {
            Known.Period period = known.on(day());
            entity = create(period.kind(), mention, "name");
            entity.name = name;
            entity.country = country;
            entity.sector = period.sector();
            entity.cameo = cameo(known);
            byKnown.put(key, entity);
        } else {
            entity.add(mention, "same name");
        }
        return entity;
    }

    /** The actor that {@code state} is in this document, {@code null} if it is not named. */
    @Nullable
    Entity state(Known state) {
        return byKnown.get(state.id());
    }

    /** The national government of {@code country}, by its seat or by its name. */
    Entity government(String country, Mention mention, String rule) {
        Entity entity = byKnown.get("government:" + country);
        if (entity == null) {
            entity = create(ActorKind.GOVERNMENT, mention, rule);
            entity.country = country;
            entity.sector = "GOV";
            entity.cameo = "GOV";
            byKnown.put("government:" + country, entity);
        } else {
            entity.add(mention, rule);
        }
        return entity;
    }

    Entity known(Known known, Mention mention, String rule) {
        Entity entity = byKnown.get(known.id());
        if (entity == null) {
            Known.Period period = known.on(day());
            entity = create(period.kind(), mention, rule);
            entity.known = known;
            entity.name = known.name();
            entity.country = period.country();
            entity.sector = period.sector();
            byKnown.put(known.id(), entity);
        } else {
            entity.add(mention, rule);
        }
        return entity;
    }

    /** The role code of a known actor, without its country. */
    @Nullable
    String cameo(Known known) {
        Known.Period period = known.on(day());
        String code = period.code();
        return code != null && period.country() != null && code.length() > 3 ? code.substring(3) : code;
    }

    private void people(Mention mention) {
        NameEntry entry = mention.entry;
        if (entry == null) {
            return;
        }
        if (mention.plural) {
            String key = "people:"
                    + (entry.country() == null ? mention.headToken().form() + mention.country : entry.country());
            Entity entity = byKnown.get(key);
            if (entity == null) {
                entity = create(ActorKind.GROUP, mention, "people");
                entity.country = mention.country;
                entity.sector = "CVL";
                entity.cameo = "CVL";
                if (entity.country == null && !isRegional(mention)) {
                    settle(entity, mention);
                }
                byKnown.put(key, entity);
            } else {
                entity.add(mention, "people");
            }
            return;
        }
        Entity entity = create(ActorKind.PERSON, mention, "national");
        entity.country = mention.country;
        entity.sector = "CVL";
        entity.cameo = "CVL";
    }

    /** "Europeans", "Muslims": at home in many states. */
    private boolean isRegional(Mention mention) {
        return knowledge.isCue("worldwide", mention.headToken().form().toLowerCase(Locale.ROOT));
    }

    private void body(Mention mention) {
        String name = bare(mention.name(document.text()));
        Entity bearer = mention.phrase == null && mention.nameWords() == 1 ? bearerOf(name) : null;
        if (bearer != null) {
            bearer.add(mention, "part of name");
            return;
        }
        Entity entity = Bodies.find(entities, mention, name);
        if (entity != null) {
            entity.add(mention, entity.aliases.contains(name) ? "same name" : "acronym or part of name");
            entity.aliases.add(name);
            if (entity.known == null && entity.name != null && name.length() > entity.name.length()) {
                entity.name = name;
            }
            return;
        }
        Phrase phrase = mention.phrase;
        ActorKind kind = ActorKind.OTHER;
        String sector = null;
        String cameo = null;
        String country = null;
        if (phrase != null) {
            kind = Phrases.kind(mention, phrase);
            sector = phrase.sector();
            cameo = phrase.cameo();
            country = phrase.country();
        }
        Modifier first = knowledge.modifier(
                name.substring(0, Math.max(0, name.indexOf(' '))).toLowerCase(Locale.ROOT));
        String last = mention.lastName().toLowerCase(Locale.ROOT);
        if (knowledge.isCue("chamber", name.toLowerCase(Locale.ROOT))
                || first != null && "LEG".equals(first.sector()) && knowledge.isCue("of-chamber", last)) {
            kind = ActorKind.GOVERNMENT;
            sector = "LEG";
            cameo = "LEG";
        }
        if (sector == null) {
            NameEndings.Ending ending = knowledge.ending(mention.lastName());
            if (ending == null) {
                ending = knowledge.ending(mention.headToken().form());
            }
            if (ending != null) {
                kind = ending.kind();
                sector = ending.sector();
                cameo = ending.cameo();
            }
        }
        entity = create(kind, mention, "name");
        entity.name = name;
        entity.aliases.add(name);
        entity.sector = sector;
        entity.cameo = cameo;
        entity.country = country == null ? mention.country : country;
        boolean ofState = phrase != null && Phrases.isOfState(phrase) || kind == ActorKind.GOVERNMENT;
        if (entity.country == null && ofState) {
            settle(entity, mention);
        }
    }

    /** Gives a body of a state the country that the text is about at this point. */
    void settle(Entity entity, Mention mention) {
        String country = homes.of(mention, entity.sector);
        if (country != null) {
            entity.country = country;
            entity.countryRule = "country of the setting";
        }
    }

    static String bare(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? name.substring(4) : lower.startsWith("whose ") ? name.substring(6) : name;
    }

    static int distance(Sentence a, Sentence b) {
        return a.index() - b.index();
    }
}
