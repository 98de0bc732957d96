package org.sitrep.engine.actor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.place.Places;

/** Finds the words of one sentence that may name an actor: names with their titles, phrases around role nouns, peoples, pronouns. */
final class MentionFinder {
    private MentionFinder() {}

    /**
     * The mentions of {@code sentence}, in order of their head word.
     *
     * @param day of publication, {@code null} if unknown
     */
    static List<Mention> find(
            ActorKnowledge knowledge,
            Definitions definitions,
            Sentence sentence,
            Places places,
            @Nullable LocalDate day) {
        SentenceMentions all = new SentenceMentions(knowledge, definitions, sentence, places, day);
        new NameMentions(all).find();
        new PhraseMentions(all).find();
        new PeopleMentions(all).find();
        all.found.sort((a, b) -> a.head != b.head ? Integer.compare(a.head, b.head) : Integer.compare(a.from, b.from));
        return all.found;
    }
}
