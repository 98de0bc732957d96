package org.sitrep.eval.set;

import java.util.List;

/** All gold sets, in the order of the table. */
public final class Sets {
    private Sets() {}

    /** The sets that lie in the folder of gold files. */
    public static List<GoldSet<?>> gold() {
        return List.of(
                new QuotesPolnear(),
                new Dates("dates_timebank"),
                new Dates("dates_aquaint"),
                new PlaceSet("places_trnews"),
                new PlaceSet("places_geowebnews"),
                new PlaceSet("places_geovirus"),
                new EventLocation(),
                new PloverGsr(),
                new PlvTrain(),
                new PetrarchUnit(),
                new M2e2(),
                new IndiaPolice(),
                new CorefGum(),
                new EntitiesRe3d(),
                new Content(),
                new StoriesSet());
    }

    /** The treebanks the model was not trained on, which lie in a folder of their own. */
    public static List<GoldSet<?>> treebanks() {
        return List.of(
                new Treebank("gum_dev", false),
                new Treebank("ewt_dev", false),
                new Treebank("gum_dev", true),
                new Treebank("ewt_dev", true));
    }

    /** Sets that cannot be scored yet: name, and what is missing. */
    public static List<NotYet> notYet() {
        return List.of();
    }

    /** A set without a scorer, and what it waits for. */
    public record NotYet(String set, String needs) {}
}
