package org.sitrep.engine.place;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/*
 * A name in no list is not nowhere. A street or a hospital lies in the town that its sentence or the text is about; a village in the unit that all towns beside it lie in; else
 * in their country, else in the one country that the text is about.
 */
/** What is known of the places of a text that no list has, by the places beside them. */
final class Unlisted {
    /** How many kilometres lie between the towns of a text that is about one town. */
    private static final int A_TOWN_WITH_ITS_SUBURBS = 40;

    /** How far the reading of a place must be ahead of its next one. */
    private static final double SURE = 0.7;

    private final Gazetteer gazetteer;
    private final Words words;
    private final List<Toponym> all;
    private final @Nullable String home;

    Unlisted(Gazetteer gazetteer, Words words, List<Toponym> all, Story story) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.all = all;
        this.home = story.home();
    }

    /** Notes where {@code unknown} lies, as narrowly as the text tells. */
    void settle(Toponym unknown) {
        Entry town = isFacility(unknown) ? town(unknown) : null;
        if (town != null) {
            unknown.within = town;
            unknown.rule = "place/town-beside";
            return;
        }
        String land = unknown.land();
        Entry unit = unit(unknown);
        if (unit != null && (land == null || land.equals(unit.country()))) {
            unknown.within = unit;
            unknown.rule = "place/unit-beside";
            return;
        }
        unknown.country = land == null ? beside(unknown) : land;
        unknown.rule = unknown.country == null ? unknown.rule : "place/country-beside";
        if (unknown.country == null && home != null && !isSpoken(unknown)) {
            unknown.country = home;
            unknown.rule = "place/country-of-text";
        }
    }

    private boolean isFacility(Toponym unknown) {
        return words.in(
                Words.Group.FACILITY,
                unknown.key.substring(unknown.key.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether the sentences of {@code unknown} name another country, which may be its own. */
    private boolean isSpoken(Toponym unknown) {
        return all.stream()
                .anyMatch(other -> other.best != null
                        && other.best.country() != null
                        && !other.best.country().equals(home)
                        && isBeside(other, unknown));
    }

    /** The one town of its sentence, else the one that the text is about. */
    private @Nullable Entry town(Toponym unknown) {
        Entry here =
                onlyTown(all.stream().filter(other -> isBeside(other, unknown)).toList());
        return here == null ? onlyTown(all) : here;
    }

    /** The one town that {@code toponyms} name, the biggest of those that lie together; {@code null} where they name none or several. */
    private static @Nullable Entry onlyTown(List<Toponym> toponyms) {
        List<Entry> towns = toponyms.stream()
                .filter(Unlisted::isSure)
                .map(toponym -> toponym.best)
                .filter(entry -> entry != null && entry.feature().isTown())
                .map(java.util.Objects::requireNonNull)
                .sorted(Comparator.comparingInt((Entry entry) -> -entry.population())
                        .thenComparingInt(Entry::id))
                .toList();
        boolean together = !towns.isEmpty()
                && towns.stream().allMatch(town -> town.kilometresTo(towns.get(0)) < A_TOWN_WITH_ITS_SUBURBS);
        return together ? towns.get(0) : null;
    }

    /** The one first-level unit of the towns and units beside it. */
    private @Nullable Entry unit(Toponym unknown) {
        Entry found = null;
        for (Toponym other : all) {
            Entry best = other.best;
            boolean counts = isSure(other) && isBeside(other, unknown) && best != null;
            counts = counts && best != null && best.feature() != Feature.COUNTRY;
            if (!counts || best == null) {
                continue;
            }
            Entry unit = best.feature() == Feature.ADMIN1 ? best : gazetteer.unitOf(best);
            if (unit == null || found != null && found.id() != unit.id() || best.feature() == Feature.CAPITAL) {
                return null;
            }
            found = unit;
        }
        return found;
    }

    /**
     * The one country of the towns and units that stand in a sentence with an unknown place ("between Nabatieh and Kfar Tebnit"). States and capitals act, and say little of where:
     * one of another country leaves it open.
     */
    private @Nullable String beside(Toponym unknown) {
        String found = null;
        boolean towns = false;
        for (Toponym other : all) {
            Entry best = other.best;
            String country = best == null ? null : best.country();
            if (country == null || best == null || !isBeside(other, unknown)) {
                continue;
            }
            if (found != null && !found.equals(country)) {
                return null;
            }
            found = country;
            towns |= best.feature() != Feature.COUNTRY && best.feature() != Feature.CAPITAL;
        }
        return towns ? found : null;
    }

    /** Whether no namesake elsewhere comes close: what may itself be another place says nothing of its neighbours. */
    private static boolean isSure(Toponym toponym) {
        return toponym.margin >= SURE;
    }

    private static boolean isBeside(Toponym other, Toponym unknown) {
        return other.mentions.stream()
                .anyMatch(mention -> mention.sentence >= 0
                        && !mention.hint
                        && unknown.mentions.stream().anyMatch(one -> one.sentence == mention.sentence));
    }
}
