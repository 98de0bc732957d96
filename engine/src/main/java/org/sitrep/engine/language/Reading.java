package org.sitrep.engine.language;

/**
 * What the network says of a window. Index 0 along the words is the root, words start at 1; numbers point into the model's label lists.
 *
 * @param heads a tree with one word under the root
 * @param names log-probabilities, all labels of a word side by side
 * @param predicates log-odds that a word is a predicate
 * @param senses log-odds of the senses of each word, all of a word side by side; empty if the network tells none apart
 * @param roles by predicate and word, 0 for none; empty for words that are no predicate
 */
@SuppressWarnings("ArrayRecordComponent") // inner data, read once, never compared
record Reading(
        int[] upos,
        int[] xpos,
        int[] feats,
        int[] heads,
        int[] relations,
        float[] names,
        float[] predicates,
        float[] senses,
        int[][] roles) {}
