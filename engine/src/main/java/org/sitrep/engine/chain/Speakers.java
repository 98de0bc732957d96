package org.sitrep.engine.chain;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.actor.Actors;
import org.sitrep.engine.quote.Quotes;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Quote;

/** Links "I" in a quote to its speaker, and "we" to what the same speaker called "we" before. */
final class Speakers {
    private Speakers() {}

    static void link(Vocabulary words, Links links, Actors actors, Quotes quotes) {
        Map<String, Noun> byActor = new TreeMap<>();
        for (Noun noun : links.nouns) {
            if (noun.actor != null && !noun.isPronoun()) {
                byActor.putIfAbsent(noun.actor, noun);
            }
        }
        Map<String, Noun> last = new TreeMap<>();
        for (Noun noun : links.nouns) {
            Vocabulary.Pronoun pronoun = noun.isPronoun() ? words.pronoun(noun.lemma) : null;
            if (pronoun == null || pronoun.person() != '1' && pronoun.person() != '2') {
                continue;
            }
            @Nullable Quote quote = quotes.covering(noun.span());
            if (quote == null) {
                continue;
            }
            @Nullable String speaker = quote.speaker();
            String key = (speaker == null || pronoun.person() == '2' ? quote.id() : speaker) + " " + pronoun.person()
                    + pronoun.plural();
            Noun before = last.get(key);
            @Nullable
            String side = speaker == null || pronoun.person() == '2'
                    ? null
                    : pronoun.plural() ? side(actors, speaker) : speaker;
            @Nullable Noun named = side == null ? null : byActor.get(side);
            if (before != null) {
                links.force(before, noun, "same speaker");
            } else if (named != null) {
                links.force(named, noun, pronoun.plural() ? "side of the speaker" : "speaker");
            }
            last.put(key, noun);
        }
    }

    /** Whom {@code speaker} speaks for as "we": a body for itself, a person for the body of an office; {@code null} if unknown. */
    private static @Nullable String side(Actors actors, String speaker) {
        for (Actor actor : actors.all()) {
            if (actor.id().equals(speaker)) {
                if (actor.kind() != ActorKind.PERSON) {
                    return speaker;
                }
                return actor.roles().stream()
                        .map(Actor.Role::ofActor)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }
}
