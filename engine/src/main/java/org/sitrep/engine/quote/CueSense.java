package org.sitrep.engine.quote;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Stance;

/**
 * What a word of saying means: a row of {@code rules/quote/cues.tsv}.
 *
 * @param cue dictionary form, with its particle or preposition if it needs one: {@code point out}
 * @param word part of speech
 * @param frames what may hold the content, as the table documents them
 * @param strength whether words were uttered, something was found, or somebody only thinks it
 * @param implies what the cue says about the content in one word, such as {@code admitted}
 * @param stance what the speaker makes of the content, {@code null} if the cue does not say
 * @param where file and line of the row
 */
public record CueSense(
        String cue,
        Word word,
        Set<String> frames,
        Strength strength,
        String implies,
        @Nullable Stance stance,
        String where) {
    public CueSense {
        frames = java.util.Collections.unmodifiableSet(new TreeSet<>(frames));
    }

    /** Parts of speech of a cue. */
    public enum Word {
        VERB,
        NOUN,
        ADJECTIVE,
        ADVERB,
        /** No word at all: a colon, a dash, quotation marks alone. */
        NONE
    }

    /** How far the content is from uttered words. */
    public enum Strength {
        /** Words were spoken or written. */
        SPEECH,
        /** A document, a poll or an inquiry shows it. */
        FINDING,
        /** Somebody believes, wants or fears it. */
        MIND
    }

    /** The cue of somebody who does not say so: "could not confirm that …". */
    CueSense open() {
        return new CueSense(cue, word, frames, strength, implies, Stance.DOUBTS, where);
    }

    /** True if the cue may take content in this frame. */
    boolean takes(String frame) {
        return frames.contains(frame);
    }

    /** The stable name of the row as a rule, such as {@code quote/verb:point-out}. */
    String rule() {
        return "quote/" + word.name().toLowerCase(java.util.Locale.ROOT) + ":" + cue.replace(' ', '-');
    }
}
