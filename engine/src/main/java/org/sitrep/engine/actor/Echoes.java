package org.sitrep.engine.actor;

import java.util.List;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.record.MentionForm;

/**
 * Finds names again that were recognised elsewhere in the document: once "Tom Reed" is a person, "Reed" is one in every sentence, even where the encoder saw no name.
 */
final class Echoes {
    /** What a name was taken for. */
    private record Voice(Mention.Shape shape, char gender) {}

    private final NameIndex<Voice> voices;

    /** Remembers full names and last names of persons, and names of bodies. */
    Echoes(List<List<Mention>> found, String text) {
        NameIndex.Builder<Voice> builder = new NameIndex.Builder<>();
        for (List<Mention> mentions : found) {
            for (Mention mention : mentions) {
                String name = mention.nameFrom < 0 ? "" : mention.name(text);
                if (mention.shape == Mention.Shape.PERSON && mention.nameWords() > 1) {
                    Voice voice = new Voice(Mention.Shape.PERSON, mention.gender);
                    builder.add(mention.lastName(), voice);
                    builder.add(name, voice);
                } else if (mention.shape == Mention.Shape.BODY && name.length() > 2) {
                    builder.add(name, new Voice(Mention.Shape.BODY, 'n'));
                }
            }
        }
        this.voices = builder.build();
    }

    /** Adds the names that were missed in {@code sentence} to {@code mentions}. */
    void add(Sentence sentence, List<Mention> mentions) {
        boolean any = false;
        for (NameIndex.Hit<Voice> hit : voices.find(sentence)) {
            if (!mayStand(sentence, hit) || isTaken(hit, mentions)) {
                continue;
            }
            Voice voice = hit.values().get(0);
            int head = sentence.headOf(hit.from(), hit.to());
            Mention mention = new Mention(sentence, voice.shape(), MentionForm.NAME, hit.from(), hit.to(), head);
            mention.nameFrom = hit.from();
            mention.nameTo = hit.to();
            mention.gender = voice.gender();
            mentions.add(mention);
            any = true;
        }
        if (any) {
            mentions.sort(
                    (a, b) -> a.head != b.head ? Integer.compare(a.head, b.head) : Integer.compare(a.from, b.from));
        }
    }

    /** Proper nouns that no other proper noun stands right beside: "Reed Street" is not Reed. */
    private static boolean mayStand(Sentence s, NameIndex.Hit<Voice> hit) {
        boolean proper = s.token(hit.to() - 1).isProperNoun()
                && s.token(hit.from()).form().length() > 1;
        boolean before = hit.from() > 0 && s.token(hit.from() - 1).isProperNoun();
        boolean behind = hit.to() < s.size() && s.token(hit.to()).isProperNoun();
        return proper && !before && !behind;
    }

    private static boolean isTaken(NameIndex.Hit<Voice> hit, List<Mention> mentions) {
        for (Mention mention : mentions) {
            boolean name = mention.nameFrom < hit.to() && hit.from() < mention.nameTo;
            boolean head = hit.from() <= mention.head && mention.head < hit.to();
            if (name || head) {
                return true;
            }
        }
        return false;
    }
}
