package org.sitrep.engine.chain;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.record.Place;

/** Links a noun for a kind of place to the last place of that kind: "the city" after Lima, "that country" after Peru. */
final class Kinds {
    private static final int FARTHEST = 4;

    private Kinds() {}

    static void link(Vocabulary words, Links links, Places places) {
        Map<String, Place> byId = new TreeMap<>();
        places.all().forEach(place -> byId.put(place.id(), place));
        for (int i = 0; i < links.nouns.size(); i++) {
            Noun noun = links.nouns.get(i);
            @Nullable String precisions = noun.isPronoun() || noun.isName() ? null : words.settlement(noun.lemma);
            boolean points = noun.article == Noun.Article.DEFINITE || noun.article == Noun.Article.POINTING;
            if (precisions == null
                    || !points
                    || noun.plural
                    || !noun.before.isEmpty()
                    || !noun.behind.isEmpty()
                    || noun.thing.nouns.size() > 1) {
                continue;
            }
            for (int j = i - 1; j >= 0 && links.nouns.get(j).sentencesTo(noun) <= FARTHEST; j--) {
                Noun before = links.nouns.get(j);
                @Nullable String id = before.thing.place();
                @Nullable Place place = id == null || !before.isName() ? null : byId.get(id);
                if (place != null
                        && precisions.contains(place.precision().name())
                        && links.join(before, noun, "kind of place")) {
                    break;
                }
            }
        }
    }
}
