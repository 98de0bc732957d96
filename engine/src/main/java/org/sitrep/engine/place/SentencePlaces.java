package org.sitrep.engine.place;

import java.util.List;
import java.util.Set;
import org.sitrep.engine.language.Sentence;

/** Finds the names of places in one sentence. */
final class SentencePlaces {
    private final Standing standing;
    private final Hints hints;
    private final Roads roads;
    private final TaggedNames tagged;
    private final UntaggedNames untagged;
    private final Surroundings surroundings;

    /**
     * @param personWords words of persons' full names in the text
     * @param placeKeys names that the encoder takes for places somewhere in the text
     */
    SentencePlaces(
            String text,
            Sentence sentence,
            Gazetteer gazetteer,
            Words words,
            Set<String> personWords,
            Set<String> placeKeys) {
        this.standing = new Standing(text, sentence, gazetteer, words, personWords);
        this.hints = new Hints(text, sentence, gazetteer, words);
        this.roads = new Roads(text, sentence, gazetteer, words, standing);
        this.tagged = new TaggedNames(text, sentence, gazetteer, words, placeKeys, standing, hints, roads);
        this.untagged = new UntaggedNames(text, sentence, gazetteer, words, standing);
        this.surroundings = new Surroundings(text, sentence, gazetteer, words, standing.placed);
    }

    /** Adds the mentions of the sentence to {@code into}. */
    void find(List<Mention> into) {
        tagged.find();
        roads.find();
        untagged.find();
        tagged.beforeContainers();
        surroundings.read();
        standing.placed.forEach(one -> into.add(one.mention()));
        into.addAll(hints.found);
    }
}
