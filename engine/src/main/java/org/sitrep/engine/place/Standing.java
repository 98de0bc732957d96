package org.sitrep.engine.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;

/** What is known of the words of one sentence while places are looked for in it: names of the encoder's, places found so far, and how a name stands among its neighbours. */
final class Standing extends SentenceReader {
    private static final int SHORTEST_BODY = 4;
    private static final int LONGEST_BODY = 9;

    final List<Placed> placed = new ArrayList<>();
    final @Nullable Name[] nameAt;
    final boolean[] done;

    private final Gazetteer gazetteer;
    private final Words words;
    private final Set<String> personWords;

    /** @param personWords words of persons' full names in the text */
    Standing(String text, Sentence sentence, Gazetteer gazetteer, Words words, Set<String> personWords) {
        super(text, sentence);
        this.gazetteer = gazetteer;
        this.words = words;
        this.personWords = personWords;
        this.nameAt = new Name[size];
        this.done = new boolean[size];
        for (Name name : sentence.names()) {
            for (int i = name.from(); i < name.to(); i++) {
                nameAt[i] = name;
            }
        }
        for (int i = 0; i < size; i++) {
            bodyOf(i);
        }
    }

    /** No place within the name of a body that the knowledge has: "Islamic State of Iraq and the Levant". */
    private void bodyOf(int from) {
        int longest = Math.min(size, from + LONGEST_BODY);
        int of = from + 1;
        while (of < longest - 1 && !form(of).equalsIgnoreCase("of")) {
            of++;
        }
        if (of >= longest - 1 || !isCapital(form(from))) {
            return; // spelling out what cannot be one takes time
        }
        for (int to = longest; to >= from + SHORTEST_BODY && to > of; to--) {
            String key = key(from, to);
            if (key.contains(" of ") && words.isBody(key) && !gazetteer.has(key)) {
                for (int i = from; i < to; i++) {
                    done[i] = true;
                }
                return;
            }
        }
    }

    /** Whether a preposition that places stand behind is before it. */
    boolean locative(int from) {
        int before = from > 1 && lower(from - 1).equals("the") ? from - 2 : from - 1;
        return before >= 0 && words.in(Words.Group.LOCATIVE, lower(before));
    }

    /** Whether it is a currency or a number's unit ("US$5", "500 BC"). */
    boolean isAmount(int from, int to) {
        boolean money = to < size && form(to).startsWith("$")
                || from > 0 && form(from - 1).equals("$");
        return money
                || from > 0
                        && Character.isDigit(form(from - 1).charAt(0))
                        && form(from).length() <= 2;
    }

    boolean partOfLongerName(int from, int to) {
        if (followedByOrganisation(to)) {
            return true;
        }
        int before = from > 1 && lower(from - 1).equals("the") ? from - 2 : from - 1;
        if (before > 0
                && lower(before).equals("of")
                && isCapital(form(before - 1))
                && words.in(Words.Group.ORGANISATION, lower(before - 1))
                && words.of(lower(before - 1)).isEmpty()) {
            // "University of Arizona", "Bank of Japan"
            return true;
        }
        if (to < size && sentence.token(to).isProperNoun() && isCapital(form(to)) && nameAt[to] == null) {
            String next = lower(to);
            if (words.after(next).isEmpty() && !words.in(Words.Group.CALENDAR, next)) {
                return true;
            }
        }
        if (from > 0 && !done[from - 1] && sentence.token(from - 1).isProperNoun() && isCapital(form(from - 1))) {
            String previous = lower(from - 1);
            return words.before(previous).isEmpty() && !words.in(Words.Group.DIRECTION, previous);
        }
        return from > 0 && isCapital(form(from - 1)) && words.in(Words.Group.TITLE, PlaceName.key(form(from - 1)));
    }

    boolean followedByOrganisation(int to) {
        return to < size
                && isCapital(form(to))
                && words.in(Words.Group.ORGANISATION, PlaceName.key(form(to)))
                && words.after(lower(to)).isEmpty();
    }

    boolean isPeople(int from, int to, String key) {
        if (words.in(Words.Group.PEOPLE, key)) {
            return true;
        }
        return words.countryOfPeople(key) != null
                && gazetteer.keyed(key).stream()
                        .noneMatch(entry -> entry.feature() == Feature.COUNTRY && entry.how() == Entry.Held.OWN);
    }

    /** Whether one word alone is part of a person's name elsewhere in the text, unless it stands where only places stand. */
    boolean isPerson(int from, int to, String key) {
        if (to - from > 1 || !personWords.contains(key)) {
            return false;
        }
        boolean locative = from > 0
                && (lower(from - 1).equals("in")
                        || lower(from - 1).equals("near")
                        || lower(from - 1).equals("at"));
        return !locative;
    }

    /** "Typhoon Ondo", "the tanker Aurora": a storm, a ship or an operation that bears a place's name. */
    boolean isNamedThing(int from) {
        return from > 0 && words.in(Words.Group.NAMED, lower(from - 1));
    }

    /** "(R-Ky.)": the short form of the state that a legislator is of. */
    boolean isPartyTag(int from) {
        return from > 1
                && form(from - 1).equals("-")
                && switch (form(from - 2)) {
                    case "R", "D", "I" -> true;
                    default -> false;
                };
    }

    /** Whether a preposition is before it that says where, and behind which persons are rare ("toward Chad"). */
    boolean where(int from) {
        int before = from > 1 && lower(from - 1).equals("the") ? from - 2 : from - 1;
        return before >= 0 && words.in(Words.Group.WHERE, lower(before));
    }

    /** How many inhabitants a town must have to be meant behind the words before {@code from}, where a person would be possible as well. */
    int leastPeople(int from) {
        String before = from > 0 ? lower(from - 1) : "";
        boolean typed =
                before.equals("of") && from > 1 && !words.of(lower(from - 2)).isEmpty();
        if (typed || before.equals("in") || before.equals("near")) {
            return 1_000;
        }
        return before.equals("from") || before.equals("at") || words.in(Words.Group.WHERE, before)
                ? 50_000
                : Integer.MAX_VALUE;
    }

    /** A direction, a word for a kind, or a letter alone names nothing ("the Centre", "City"). */
    boolean saysNothing(int from, int to) {
        if (to - from > 1) {
            return false;
        }
        String word = lower(from);
        return word.length() < 2
                || word.contains("$")
                || words.in(Words.Group.DIRECTION, word)
                || words.in(Words.Group.ORGANISATION, word)
                || words.in(Words.Group.WAY, word)
                || !words.after(word).isEmpty()
                || from + 1 < size
                        && isCapital(form(from + 1))
                        && !words.before(word).isEmpty();
    }

    /** Takes these words for a place; {@code null} where one of them is part of another already. */
    @Nullable
    Placed add(int from, int to, String key, List<Entry> entries) {
        for (int i = from; i < to; i++) {
            if (done[i]) {
                return null;
            }
        }
        for (int i = from; i < to; i++) {
            done[i] = true;
        }
        Placed one = new Placed(new Mention(sentence.span(from, to), key, entries, sentence.index()), from, to);
        placed.add(one);
        return one;
    }

    /** The candidates without those that count only after a comma. */
    static List<Entry> usable(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.how() != Entry.Held.AFTER_COMMA)
                .toList();
    }
}
