package org.sitrep.engine.place;

import java.util.List;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Names of the gazetteer in a sentence that the encoder has not taken for names. */
final class UntaggedNames extends SentenceReader {
    /** The most words of a name. */
    static final int LONGEST = 6;

    private final Gazetteer gazetteer;
    private final Words words;
    private final Standing standing;

    UntaggedNames(String text, Sentence sentence, Gazetteer gazetteer, Words words, Standing standing) {
        super(text, sentence);
        this.gazetteer = gazetteer;
        this.words = words;
        this.standing = standing;
    }

    void find() {
        int i = 0;
        while (i < size) {
            if (!startsHere(i)) {
                i++;
                continue;
            }
            int to = longest(i);
            if (to > i) {
                i = to;
            } else {
                i++;
            }
        }
    }

    private boolean startsHere(int i) {
        Token token = sentence.token(i);
        boolean initials = token.form().length() > 1 && isInitials(i);
        return standing.nameAt[i] == null
                && !standing.done[i]
                && isCapital(token.form())
                && (token.isProperNoun() || token.xpos().equals("NNP") || initials || isBeforeKind(i));
    }

    /** "in Kidal region": taggers may take the name for an adjective. */
    private boolean isBeforeKind(int i) {
        return i > 0
                && i + 1 < size
                && isLower(i + 1)
                && !words.after(lower(i + 1)).isEmpty()
                && sentence.token(i).upos().equals("ADJ")
                && standing.locative(i);
    }

    /** Adds the longest name of the gazetteer that starts at {@code from}; the end of it, or {@code from} if there is none. */
    private int longest(int from) {
        for (int to = Math.min(size, from + LONGEST); to > from; to--) {
            if (!free(from, to)
                    || !isCapital(form(to - 1))
                            && !Character.isDigit(form(to - 1).charAt(0))
                            && !isKindOf(from, to)) {
                continue;
            }
            String key = key(from, to);
            List<Entry> entries = Standing.usable(gazetteer.keyed(key));
            if (entries.isEmpty()) {
                continue;
            }
            if (stands(from, to, key, entries)) {
                standing.add(from, to, key, entries);
                return to;
            }
            if (to - from > 1) {
                // A part of a longer name that is no place here is none either.
                return to;
            }
        }
        return from;
    }

    /** "the T4 airbase", "the Kerch bridge": the last word of a site's name may be in lower case. */
    private boolean isKindOf(int from, int to) {
        return to - from > 1
                && gazetteer.keyed(key(from, to)).stream().anyMatch(entry -> entry.feature() == Feature.SITE);
    }

    private boolean free(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean inner = i > from && i < to - 1;
            if (standing.nameAt[i] != null || standing.done[i] || isPunctuation(i) || isPossessive(i) && !inner) {
                return false;
            }
        }
        return true;
    }

    /** Whether an untagged name of the gazetteer stands for a place here. */
    private boolean stands(int from, int to, String key, List<Entry> entries) {
        if (standing.isPeople(from, to, key)
                || standing.isPerson(from, to, key)
                || words.in(Words.Group.CALENDAR, key)
                || standing.isNamedThing(from)) {
            return false;
        }
        boolean locative = standing.locative(from);
        if (standing.partOfLongerName(from, to) || standing.isAmount(from, to)) {
            return false;
        }
        boolean initials = to - from == 1 && isInitials(from);
        boolean common = words.in(Words.Group.COMMON, key);
        boolean typed = to < size && !words.after(lower(to)).isEmpty()
                || from > 1
                        && lower(from - 1).equals("of")
                        && !words.of(lower(from - 2)).isEmpty();
        for (Entry entry : entries) {
            if (initials
                    && (entry.feature().isTown()
                            || entry.feature() == Feature.ADMIN1 && key.equals(PlaceName.key(entry.name())))) {
                continue;
            }
            boolean own = entry.how() == Entry.Held.OWN;
            boolean strong = own
                    && !common
                    && switch (entry.feature()) {
                        case COUNTRY, CONTINENT, REGION, WATER, RIVER, MOUNTAINS, DESERT, ISLAND, FORMER, SITE -> true;
                        case ADMIN1 -> entry.population() > 100_000;
                        case ADMIN2 -> to - from > 1;
                        case CAPITAL -> true;
                        case SEAT1 -> entry.population() > 50_000;
                        default -> entry.population() > 200_000;
                    };
            boolean weak = own
                    && (entry.feature() == Feature.ADMIN1
                            || entry.feature() == Feature.ADMIN2
                            || entry.feature() == Feature.SITE
                            || entry.population() > (common ? 100_000 : 3_000));
            if (strong || weak && locative || weak && typed || entry.population() > 100_000 && locative) {
                return true;
            }
        }
        return false;
    }
}
