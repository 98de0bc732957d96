package org.sitrep.engine.tag;

import java.util.Set;

/**
 * A topic and what speaks for it: a row of {@code rules/tag/topics.tsv}.
 *
 * @param id IPTC Media Topic with its prefix, such as {@code medtop:11000000}
 * @param contexts PLOVER contexts of events that belong to it
 * @param types PLOVER event types that speak for it
 * @param strong dictionary forms that by themselves speak for it
 * @param weak dictionary forms that speak for it together with others
 * @param where file and line of the row
 */
record Topic(
        String id,
        String label,
        Set<String> contexts,
        Set<String> types,
        Set<String> strong,
        Set<String> weak,
        String where) {
    Topic {
        contexts = Set.copyOf(contexts);
        types = Set.copyOf(types);
        strong = Set.copyOf(strong);
        weak = Set.copyOf(weak);
    }
}
