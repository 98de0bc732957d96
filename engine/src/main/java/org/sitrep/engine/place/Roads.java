package org.sitrep.engine.place;

import java.util.List;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;

/** Roads that are named after the two towns at their ends: no places themselves, but they name two. */
final class Roads extends SentenceReader {
    /** How many kilometres may lie between the ends. */
    private static final int A_DAYS_DRIVE = 700;
    /** How many inhabitants an end must have. */
    private static final int A_TOWN = 1_000;

    private final Gazetteer gazetteer;
    private final Words words;
    private final Standing standing;

    Roads(String text, Sentence sentence, Gazetteer gazetteer, Words words, Standing standing) {
        super(text, sentence);
        this.gazetteer = gazetteer;
        this.words = words;
        this.standing = standing;
    }

    /** The two ends of a road, however they are tagged: "on the Goma-Sake axis", "the Gao – Ansongo road". */
    void find() {
        for (int way = 3; way < size; way++) {
            for (int dash = way - 2; dash > 0 && dash >= way - 4 && words.in(Words.Group.WAY, lower(way)); dash--) {
                if (isDash(dash) && isCapital(form(dash + 1))) {
                    ends(dash, way);
                }
            }
        }
    }

    private void ends(int dash, int way) {
        for (int from = Math.max(0, dash - 3); from < dash; from++) {
            if (isCapital(form(from)) && isWay(from, dash, way)) {
                standing.add(from, dash, key(from, dash), Standing.usable(gazetteer.keyed(key(from, dash))));
                standing.add(dash + 1, way, key(dash + 1, way), Standing.usable(gazetteer.keyed(key(dash + 1, way))));
                return;
            }
        }
    }

    private boolean isDash(int i) {
        return form(i).equals("-") || form(i).equals("–") || form(i).equals("—");
    }

    /** "the Gao-Ansongo road": a dash at {@code dash} between two towns that have no name together. */
    boolean isRoad(Name name, int from, int dash) {
        int end = name.to();
        while (end > dash + 1 && isLower(end - 1)) {
            end--;
        }
        return isDash(dash)
                && isCapital(form(from))
                && isCapital(form(dash + 1))
                && !gazetteer.has(key(name.from(), end))
                && isWay(from, dash, end);
    }

    /** Whether there are two towns by the names before and behind the dash that are not far from each other. */
    private boolean isWay(int from, int dash, int to) {
        List<Entry> there = towns(from, dash);
        return !there.isEmpty()
                && towns(dash + 1, to).stream()
                        .anyMatch(entry -> there.stream().anyMatch(other -> entry.kilometresTo(other) < A_DAYS_DRIVE));
    }

    private List<Entry> towns(int from, int to) {
        return gazetteer.keyed(key(from, to)).stream()
                .filter(entry ->
                        entry.how() == Entry.Held.OWN && entry.feature().isTown() && entry.population() >= A_TOWN)
                .toList();
    }
}
