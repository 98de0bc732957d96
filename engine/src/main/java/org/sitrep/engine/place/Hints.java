package org.sitrep.engine.place;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;

/** Places within other names of a sentence: no places of the text, but hints what it is about. */
final class Hints extends SentenceReader {
    final List<Mention> found = new ArrayList<>();

    private final Gazetteer gazetteer;
    private final Words words;

    Hints(String text, Sentence sentence, Gazetteer gazetteer, Words words) {
        super(text, sentence);
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** The place that an organisation is named after ("Kentucky State Police", "University of Arizona"): no place of the text, but a hint what it is about. */
    void hint(Name name) {
        for (int to = Math.min(name.to() - 1, name.from() + 3); to > name.from(); to--) {
            if (hint(lower(name.from()).equals("the") ? name.from() + 1 : name.from(), to)) {
                return;
            }
        }
        for (int i = name.from() + 1; i + 1 < name.to(); i++) {
            if (lower(i).equals("of")) {
                hint(lower(i + 1).equals("the") ? i + 2 : i + 1, name.to());
                return;
            }
        }
    }

    private boolean hint(int from, int to) {
        if (from >= to) {
            return false;
        }
        String key = key(from, to);
        List<Entry> entries = Standing.usable(gazetteer.keyed(key)).stream()
                .filter(entry -> entry.how() == Entry.Held.OWN)
                .toList();
        boolean known = entries.stream()
                .anyMatch(entry -> entry.feature() == Feature.COUNTRY
                        || entry.feature() == Feature.ADMIN1
                        || entry.feature() == Feature.ADMIN2
                        || entry.population() >= 100_000);
        if (!known || words.in(Words.Group.COMMON, key) || words.in(Words.Group.DIRECTION, key)) {
            return false;
        }
        Mention mention = new Mention(sentence.span(from, to), key, entries, sentence.index());
        mention.hint = true;
        found.add(mention);
        return true;
    }

    /** "Barren County Jail" lies in Barren County. */
    void countyOf(Placed placed) {
        int from = placed.from();
        int to = placed.to();
        for (int end = from + 2; end < to; end++) {
            List<Entry> counties = gazetteer.keyed(key(from, end)).stream()
                    .filter(entry -> entry.feature() == Feature.ADMIN2 && entry.how() == Entry.Held.OWN)
                    .toList();
            if (!counties.isEmpty()) {
                Mention county = new Mention(sentence.span(from, end), key(from, end), counties, sentence.index());
                county.hint = true;
                found.add(county);
                placed.mention().container = county;
                return;
            }
        }
    }
}
