package org.sitrep.engine.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All mentions of one name in a text, which mean one place. */
final class Toponym {
    final String key;
    final List<Mention> mentions = new ArrayList<>();
    /** What is taken to be meant, {@code null} if nothing is known by this name. */
    @Nullable
    Entry best;
    /** How far the best candidate is ahead of the next one elsewhere. */
    double margin;
    /** What speaks for the best candidate besides its size. */
    double support;
    /** The known place that an unknown one lies in, {@code null} if the text does not say. */
    @Nullable
    Entry within;
    /** The country of an unknown place by the towns that stand beside it, {@code null} if they do not say. */
    @Nullable
    String country;
    /** What decided, as the id of a rule. */
    String rule = "place/unknown";
    /** The best of the others, at most three. */
    List<Entry> others = List.of();

    Toponym(String key) {
        this.key = key;
    }

    /** The country that the words before one of its mentions give it, {@code null} if none do. */
    @Nullable
    String land() {
        return mentions.stream()
                .map(mention -> mention.land)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    List<Entry> candidates() {
        return mentions.get(0).candidates;
    }
}
