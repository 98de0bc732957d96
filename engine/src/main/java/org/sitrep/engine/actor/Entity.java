package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;

/** An actor in the making: all mentions linked so far and what they say. Used by one thread, while one document is coded. */
final class Entity {
    ActorKind kind;
    final List<Mention> mentions = new ArrayList<>();

    /** Weight of the first {@link #weighed} mentions. */
    private int weight;

    private int weighed;

    /** The fullest name, {@code null} while the actor is nameless. */
    @Nullable
    String name;

    @Nullable
    Known known;

    @Nullable
    String country;

    @Nullable
    String sector;

    @Nullable
    String cameo;

    /** The rule that gave the country, where it is not part of the words. */
    @Nullable
    String countryRule;

    /** Whom the knowledge has in the office that this nameless actor is called by, {@code null} if nobody. */
    Leaders.@Nullable Term holder;

    char gender = '0';
    boolean plural;
    final Set<String> aliases = new LinkedHashSet<>();

    /** Names that the text says it also goes by: "Hemeti" for Mohamed Hamdan Dagalo. */
    final Set<String> otherNames = new LinkedHashSet<>();

    final List<Actor.Designation> designations = new ArrayList<>();
    final List<RoleDraft> roles = new ArrayList<>();
    final List<RelationDraft> relations = new ArrayList<>();

    @Nullable
    String lifespan;

    boolean dead;

    @Nullable
    Entity mergedInto;

    Entity(ActorKind kind) {
        this.kind = kind;
    }

    void add(Mention mention, String rule) {
        mention.entity = this;
        mention.rule = rule;
        mentions.add(mention);
    }

    boolean isPerson() {
        return kind == ActorKind.PERSON;
    }

    boolean isNamed() {
        return name != null;
    }

    /** The name, or the words it was first mentioned by. */
    String called() {
        return name != null || mentions.isEmpty()
                ? String.valueOf(name)
                : mentions.get(0).asWritten();
    }

    /** True if one of the mentions covers {@code token} of {@code sentence}. */
    boolean stands(Sentence sentence, int token) {
        return mentions.stream().anyMatch(mention -> mention.sentence == sentence && mention.covers(token));
    }

    Mention last() {
        return mentions.get(mentions.size() - 1);
    }

    /** The last mention before {@code mention}, in reading order; {@code null} if there is none. */
    @Nullable
    Mention lastBefore(Mention mention) {
        for (int i = mentions.size() - 1; i >= 0; i--) {
            Mention other = mentions.get(i);
            int here = other.sentence.index() - mention.sentence.index();
            if (here < 0 || here == 0 && other.head < mention.head) {
                return other;
            }
        }
        return null;
    }

    /** How much the text is about this actor: subjects count double. */
    int weight() {
        for (; weighed < mentions.size(); weighed++) {
            weight += mentions.get(weighed).isSubject() ? 2 : 1;
        }
        return weight;
    }

    /** Puts the mentions in text order. */
    void sort() {
        weight(); // counted before their places change
        mentions.sort((a, b) -> a.span().compareTo(b.span()));
    }
}
