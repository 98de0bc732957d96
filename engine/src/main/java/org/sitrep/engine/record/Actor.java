package org.sitrep.engine.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts or speaks: a person, a state, an organisation, a group.
 *
 * @param id {@code a1}, {@code a2}, … in order of first mention
 * @param name the fullest name the text or the knowledge gives
 * @param country ISO 3166-1 alpha-3, {@code null} if unknown
 * @param sector PLOVER sector on the document's date, {@code null} if unknown
 * @param code CAMEO-style composition of country and roles, such as {@code RUSGOV}
 * @param wikidata identifier, {@code null} if unknown
 * @param aliases other names used in the text, sorted by first mention
 * @param mentions in text order, never empty
 * @param lifespan EDTF interval such as {@code 1953/2001}
 */
public record Actor(
        String id,
        String name,
        ActorKind kind,
        @Nullable String country,
        @Nullable String sector,
        @Nullable String code,
        @Nullable String wikidata,
        List<String> aliases,
        List<Mention> mentions,
        List<Role> roles,
        List<Designation> designations,
        List<Relation> relations,
        @Nullable String lifespan,
        List<Span> evidence,
        Because because) {
    public Actor {
        aliases = List.copyOf(aliases);
        mentions = List.copyOf(mentions);
        roles = List.copyOf(roles);
        designations = List.copyOf(designations);
        relations = List.copyOf(relations);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("actor without evidence");
        }
    }

    /**
     * Words that name an actor.
     *
     * @param rule the rule that linked the mention to its actor
     */
    public record Mention(Span span, MentionForm form, String rule) {}

    /**
     * An office or function.
     *
     * @param title such as {@code president}
     * @param of the country, body or people it belongs to, in words; {@code null} if not stated
     * @param ofActor id of that body where it is an actor of this record
     * @param from EDTF, {@code null} if not stated
     * @param to EDTF, {@code null} if not stated
     */
    public record Role(
            String title,
            @Nullable String of,
            @Nullable String ofActor,
            RoleStatus status,
            @Nullable String from,
            @Nullable String to,
            List<Span> evidence) {
        public Role {
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("role without evidence");
            }
        }
    }

    /** A label that somebody gave the actor, such as outlawed by Russia. */
    public record Designation(String label, @Nullable String by, List<Span> evidence) {
        public Designation {
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("designation without evidence");
            }
        }
    }

    /** A lasting relation to another actor, such as {@code child_of}. */
    public record Relation(String type, String to, List<Span> evidence) {
        public Relation {
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("relation without evidence");
            }
        }
    }
}
