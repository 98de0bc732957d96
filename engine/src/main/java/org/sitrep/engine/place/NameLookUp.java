package org.sitrep.engine.place;

import java.util.List;
import java.util.Set;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.record.Precision;

/** Looks names of a sentence up in the gazetteer, as they are and without the words that only describe a place ("northern Syria", "Helmand province"). */
final class NameLookUp extends SentenceReader {
    private final Gazetteer gazetteer;
    private final Words words;
    private final Standing standing;

    NameLookUp(String text, Sentence sentence, Gazetteer gazetteer, Words words, Standing standing) {
        super(text, sentence);
        this.gazetteer = gazetteer;
        this.words = words;
        this.standing = standing;
    }

    /** The places by this name, or by the name without what only describes it ("northern Syria", "Helmand province"). */
    List<Entry> lookUp(int from, int to, String key) {
        List<Entry> all = gazetteer.keyed(key);
        if (to - from > 1 && isLower(from) && words.in(Words.Group.DIRECTION, lower(from))) {
            // "east London" is a part of London, "southern Africa" a name.
            all = all.stream()
                    .filter(entry -> entry.feature().precision() == Precision.REGION)
                    .toList();
        }
        boolean unit = from > 1 && form(from - 1).equals(",") && standing.done[from - 2] || standing.isPartyTag(from);
        List<Entry> entries = unit ? all : Standing.usable(all);
        if (entries.isEmpty()) {
            entries = respelt(key);
        }
        if (!entries.isEmpty() || to - from == 1) {
            return entries;
        }
        int last = to;
        while (last - from > 1
                && isLower(last - 1)
                && words.after(lower(last - 1)).isEmpty()) {
            last--;
        }
        Set<Feature> kinds = Set.of();
        if (last - from > 1 && !words.after(lower(last - 1)).isEmpty()) {
            last--;
            kinds = words.after(lower(last));
        }
        int first = from;
        if (last - first > 2
                && lower(first + 1).equals("of")
                && !words.of(lower(first)).isEmpty()) {
            kinds = words.of(lower(first));
            first += 2;
        }
        List<Entry> found = first == from && last == to
                ? List.of()
                : ofKinds(Standing.usable(gazetteer.keyed(key(first, last))), kinds);
        if (!found.isEmpty() || last - first < 2 || !words.in(Words.Group.DIRECTION, lower(first))) {
            return found;
        }
        // Part of a country or a big place; a small namesake would be chance ("Central Plateau").
        boolean lower = isLower(first);
        return Standing.usable(gazetteer.keyed(key(first + 1, last))).stream()
                .filter(entry -> lower
                        || entry.how() == Entry.Held.OWN
                                && (entry.feature() == Feature.COUNTRY
                                        || entry.feature().precision() == Precision.REGION
                                        || entry.population() > 300_000))
                .toList();
    }

    private List<Entry> respelt(String key) {
        for (String other : words.respelt(key)) {
            List<Entry> found = Standing.usable(gazetteer.keyed(other));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The entries of these kinds, or all where none is. */
    private static List<Entry> ofKinds(List<Entry> entries, Set<Feature> kinds) {
        List<Entry> fitting = entries.stream()
                .filter(entry -> kinds.contains(entry.feature()))
                .toList();
        // A river that no list has is not the town of its name; the province of its name is near it.
        boolean nature = kinds.stream()
                .allMatch(kind ->
                        kind.precision() == Precision.REGION && kind != Feature.REGION && kind != Feature.ISLAND);
        if (!fitting.isEmpty() || !nature || kinds.isEmpty()) {
            return fitting.isEmpty() ? entries : fitting;
        }
        return entries.stream()
                .filter(entry -> entry.feature() == Feature.ADMIN1)
                .toList();
    }

    /** The end of the name without the words in small letters that only describe it ("Helmand province"). */
    int endOfName(int from, int to) {
        int last = to;
        while (isLower(last - 1)
                && hasCapital(from, last - 1)
                && (!words.after(lower(last - 1)).isEmpty() || !gazetteer.has(key(from, last)))) {
            last--;
        }
        return last;
    }

    /** The start of the name without such words ("northern Syria"); "southern Africa" is a name. */
    int startOfName(int from, int to, List<Entry> entries) {
        int first = from;
        while (isLower(first)
                && hasCapital(first + 1, to)
                && (words.in(Words.Group.DIRECTION, lower(first))
                        || sentence.token(first).upos().equals("ADJ"))
                && gazetteer.keyed(key(first, to)).stream().noneMatch(entries::contains)) {
            first++;
        }
        return first;
    }
}
