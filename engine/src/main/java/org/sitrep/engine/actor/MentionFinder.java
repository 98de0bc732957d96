package org.sitrep.engine.actor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.place.Places;

/** Finds the words of one sentence that may name an actor: names with their titles, phrases around role nouns, peoples, pronouns. */
final class MentionFinder {
    private MentionFinder() {}

    /**
     * The mentions of {@code sentence}, in the order of {@link #place}.
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
        new Colleagues(all).read();
        all.found.sort(Comparator.comparingInt(MentionFinder::place).thenComparingInt(mention -> mention.from));
        return all.found;
    }

    /** The head word; of "three of its soldiers" that of the soldiers, for whose they are stands before it. */
    private static int place(Mention mention) {
        Phrase phrase = mention.shape == Mention.Shape.PHRASE ? mention.phrase : null;
        return phrase == null ? mention.head : Math.max(mention.head, phrase.head());
    }
}
