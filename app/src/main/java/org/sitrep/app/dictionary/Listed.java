package org.sitrep.app.dictionary;

import java.util.List;

/**
 * What a list holds and what could not be read of it.
 *
 * @param problems one line each
 */
record Listed(List<ListedActor> actors, List<ListedNoun> nouns, List<String> problems) {
    Listed {
        actors = List.copyOf(actors);
        nouns = List.copyOf(nouns);
        problems = List.copyOf(problems);
    }
}
