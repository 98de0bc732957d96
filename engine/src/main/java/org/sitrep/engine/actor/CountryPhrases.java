package org.sitrep.engine.actor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
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
        Entity spoken = pointing ? null : speakersCountry(mention);
        if (spoken != null) {
            return spoken;
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

    /** "The prime minister said drones had entered the country": the state of who says so, if the text is about it; {@code null} if nothing tells. */
    private @Nullable Entity speakersCountry(Mention mention) {
        Sentence s = mention.sentence;
        Token at = mention.headToken();
        for (int steps = 0; at != null && steps < s.size(); steps++) {
            Token above = s.head(at);
            boolean said = at.is("ccomp")
                    && above != null
                    && links.knowledge.isCue("says", above.lemma().toLowerCase(Locale.ROOT));
            if (said && above != null) {
                for (Token subject : Clauses.subjects(s, above.index())) {
                    Entity state = stateOf(s, subject);
                    if (state != null) {
                        return state;
                    }
                }
            }
            at = above;
        }
        return null;
    }

    /** The state that the person at {@code subject} serves, if the text is about it. */
    private @Nullable Entity stateOf(Sentence s, Token subject) {
        for (Entity entity : links.entities) {
            boolean speaks = entity.isPerson()
                    && entity.mentions.stream().anyMatch(other -> other.sentence == s && other.head == subject.index());
            String country = speaks ? country(entity) : null;
            Known state = country != null && links.setting.isAbout(country) ? links.knowledge.state(country) : null;
            if (state != null) {
                return links.listed.state(state);
            }
        }
        return null;
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
    private @Nullable Mention named(Entity entity, Mention mention, boolean noun) {
        Mention best = null;
        for (Mention other : entity.mentions) {
            int here = other.sentence.index() - mention.sentence.index();
            boolean before = here < 0 || here == 0 && other.head < mention.head;
            if (before
                    && other.form != MentionForm.PRONOUN
                    && (!noun || !Names.modifies(other.sentence, other.head))
                    && !isJoined(other)
                    && !isGuest(other)
                    && (best == null || other.span().compareTo(best.span()) > 0)) {
                best = other;
            }
        }
        return best;
    }

    /** The "Russia" of "Russia's ambassador": whose envoys are told of, is not where. */
    private boolean isGuest(Mention mention) {
        Token owner = mention.headToken();
        Token envoy =
                owner.is("nmod:poss") || owner.is("amod") || owner.is("compound") ? mention.sentence.head(owner) : null;
        return envoy != null && links.knowledge.isCue("sent", envoy.lemma().toLowerCase(Locale.ROOT));
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
