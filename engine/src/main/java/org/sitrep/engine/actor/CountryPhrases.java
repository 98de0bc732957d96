package org.sitrep.engine.actor;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.MentionForm;

/** Finds the state that "the country", "that nation" or "his country" means. Used by one thread, while one document is coded. */
final class CountryPhrases {
    private static final String NEARER = "is named nearer to it";

    private final Coreference links;

    CountryPhrases(Coreference links) {
        this.links = links;
    }

    /** The state that {@code mention} means, {@code null} if none is known. */
    @Nullable
    Entity of(Mention mention, Phrase phrase) {
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
        boolean pointing = phrase.article() == Phrase.Article.POINTING;
        if (phrase.possessor() >= 0
                && mention.sentence.token(phrase.possessor()).isPronoun()) {
            Entity own = ownCountry(mention, phrase.possessor());
            if (own != null || isFirst(mention.sentence.token(phrase.possessor()))) {
                return own;
            }
        }
        Contest contest = new Contest();
        Mention bestLast = null;
        for (Entity entity : links.entities) {
            Mention last = entity.kind == ActorKind.STATE ? named(entity, mention, true) : null;
            boolean near = last != null && mention.sentence.index() - last.sentence.index() <= 4;
            // "Peru sent troops to that country": another one than who acts.
            if (last == null || !near || pointing && acts(entity, mention)) {
                continue;
            }
            boolean wins = bestLast == null || last.span().compareTo(bestLast.span()) > 0;
            contest.offer(entity, wins);
            bestLast = wins ? last : bestLast;
        }
        if (contest.best() == null) {
            for (Entity entity : links.entities) {
                Mention last = entity.kind == ActorKind.STATE ? named(entity, mention, false) : null;
                boolean near = last != null && mention.sentence.index() - last.sentence.index() <= 4;
                if (last != null && near && !(pointing && acts(entity, mention))) {
                    boolean wins = bestLast == null || last.span().compareTo(bestLast.span()) > 0;
                    contest.offer(entity, wins);
                    bestLast = wins ? last : bestLast;
                }
            }
        }
        return contest.settle(mention, NEARER);
    }

    /** The state of the person that the "his" of "his country" means, {@code null} if that is not known, or the text does not name it. */
    private @Nullable Entity ownCountry(Mention mention, int possessor) {
        String country = null;
        for (Entity entity : links.entities) {
            for (Mention other : entity.mentions) {
                if (other.sentence == mention.sentence && other.head == possessor && entity.isPerson()) {
                    country = country(entity);
                }
            }
        }
        Known state = links.knowledge.state(country);
        Entity named = state == null ? null : links.listed.state(state);
        return named != null || state == null ? named : links.listed.newState(state);
    }

    private @Nullable String country(Entity person) {
        String country = person.country;
        for (Mention mention : person.mentions) {
            country = country == null && mention.phrase != null ? mention.phrase.country() : country;
        }
        return country != null || person.name == null
                ? country
                : links.knowledge.leaders().country(person.name);
    }

    /** "our country": whoever speaks, the text need not have said of where. */
    private static boolean isFirst(Token pronoun) {
        return pronoun.form().equalsIgnoreCase("our") || pronoun.form().equalsIgnoreCase("my");
    }

    /**
     * The last mention of {@code entity} before {@code mention} that is no pronoun, {@code null} if there is none.
     *
     * @param noun only mentions that stand as nouns count, not the "American" of "American-led"
     */
    private static @Nullable Mention named(Entity entity, Mention mention, boolean noun) {
        Mention best = null;
        for (Mention other : entity.mentions) {
            int here = other.sentence.index() - mention.sentence.index();
            boolean before = here < 0 || here == 0 && other.head < mention.head;
            if (before
                    && other.form != MentionForm.PRONOUN
                    && (!noun || !Names.modifies(other.sentence, other.head))
                    && !isJoined(other)
                    && (best == null || other.span().compareTo(best.span()) > 0)) {
                best = other;
            }
        }
        return best;
    }

    /** The "American" of "American-led". */
    private static boolean isJoined(Mention mention) {
        return mention.to < mention.sentence.size()
                && mention.sentence.token(mention.to).form().equals("-");
    }

    /** True if {@code entity} is a subject before {@code mention} in its sentence. */
    private static boolean acts(Entity entity, Mention mention) {
        return entity.mentions.stream()
                .anyMatch(
                        other -> other.sentence == mention.sentence && other.head < mention.head && other.isSubject());
    }
}
