package org.sitrep.engine.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Precision;

/** Finds the names of places in one sentence. */
final class SentencePlaces extends SentenceReader {
    private static final int LONGEST = 6;

    private final Gazetteer gazetteer;
    private final Words words;
    private final Set<String> personWords;
    private final Set<String> placeKeys;
    private final @Nullable Name[] nameAt;
    private final boolean[] done;
    private final List<Placed> placed = new ArrayList<>();
    private final List<Mention> hints = new ArrayList<>();

    /**
     * @param personWords words of persons' full names in the text
     * @param placeKeys names that the encoder takes for places somewhere in the text
     */
    SentencePlaces(
            String text,
            Sentence sentence,
            Gazetteer gazetteer,
            Words words,
            Set<String> personWords,
            Set<String> placeKeys) {
        super(text, sentence);
        this.gazetteer = gazetteer;
        this.words = words;
        this.personWords = personWords;
        this.placeKeys = placeKeys;
        this.nameAt = new Name[size];
        this.done = new boolean[size];
        for (Name name : sentence.names()) {
            for (int i = name.from(); i < name.to(); i++) {
                nameAt[i] = name;
            }
        }
    }

    /** Adds the mentions of the sentence to {@code into}. */
    void find(List<Mention> into) {
        for (Name name : sentence.names()) {
            switch (name.type()) {
                case PLACE -> tagged(name);
                case ORGANISATION -> organisation(name);
                case PERSON, OTHER -> mistaken(name);
            }
        }
        untagged();
        beforeContainers();
        new Surroundings(text, sentence, gazetteer, words, placed).read();
        placed.forEach(one -> into.add(one.mention()));
        into.addAll(hints);
    }

    /** A name of the encoder's, cut at commas. */
    private void tagged(Name tagged) {
        Name name = whole(tagged);
        int from = name.from();
        for (int i = name.from(); i <= name.to(); i++) {
            boolean owner = i < name.to() - 1
                    && i > from
                    && isPossessive(i)
                    && gazetteer.has(key(from, i))
                    && !gazetteer.has(key(from, name.to()));
            if (i == name.to() || owner || form(i).equals(",") || form(i).equals("/") || form(i).equals("and")) {
                String whole = i == name.to() ? "" : key(name.from(), name.to());
                if (!whole.isEmpty() && i > from && form(i).equals("and") && gazetteer.has(whole)) {
                    continue;
                }
                if (i > from) {
                    part(from, i);
                }
                from = i + 1;
            }
        }
    }

    /** The name with what hyphens join to it, where the gazetteer knows that: "Port-au-Prince", of which the encoder has seen but "Port". */
    private Name whole(Name name) {
        for (int to = Math.min(size, name.to() + 2 * LONGEST); to > name.to() + 1; to--) {
            boolean joined = true;
            for (int i = name.to(); i < to; i++) {
                joined &= sentence.token(i).span().start()
                        == sentence.token(i - 1).span().end();
            }
            if (joined && form(name.to()).equals("-") && gazetteer.has(key(name.from(), to))) {
                return new Name(name.from(), to, name.type());
            }
        }
        return name;
    }

    private void part(int first, int end) {
        int from = first;
        int to = end;
        while (from < to && (lower(from).equals("the") || isPunctuation(from))) {
            from++;
        }
        while (to > from
                && (isPossessive(to - 1)
                        || isPunctuation(to - 1) && !form(to - 1).endsWith("."))) {
            to--;
        }
        if (from >= to || !hasCapital(from, to) || saysNothing(from, to) || isAmount(from, to)) {
            return;
        }
        String key = key(from, to);
        if (isPeople(from, to, key) || isPerson(from, to, key)) {
            return;
        }
        List<Entry> entries = lookUp(from, to, key);
        boolean initials = to - from == 1 && isInitials(from);
        if (initials) {
            // "EU" is not the town of Eu.
            entries = entries.stream()
                    .filter(entry -> !entry.feature().isTown()
                            || entry.how() == Entry.Held.OWN && !key.equals(PlaceName.key(entry.name())))
                    .toList();
        }
        boolean seat = words.in(Words.Group.COMMON, key)
                && entries.stream().anyMatch(entry -> entry.feature() == Feature.SITE);
        boolean person = to - from == 2
                && words.isGivenName(form(from))
                && sentence.token(sentence.headOf(from, to)).is("nsubj");
        if (entries.isEmpty() && (person || words.isBody(key))) {
            return;
        }
        boolean doubtful = seat
                || entries.isEmpty()
                        && (initials || to - from == 1 && !sentence.token(from).isProperNoun());
        if (doubtful && !locative(from)) {
            return;
        }
        int last = endOfName(from, to);
        int start = startOfName(from, last, entries);
        add(start, last, key(start, last), entries);
        if (entries.isEmpty()) {
            countyOf(start, last);
        }
    }

    /** The end of the name without the words in small letters that only describe it ("Helmand province"). */
    private int endOfName(int from, int to) {
        int last = to;
        while (isLower(last - 1)
                && hasCapital(from, last - 1)
                && (!words.after(lower(last - 1)).isEmpty() || !gazetteer.has(key(from, last)))) {
            last--;
        }
        return last;
    }

    /** The start of the name without such words ("northern Syria"); "southern Africa" is a name. */
    private int startOfName(int from, int to, List<Entry> entries) {
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

    /** A direction, a word for a kind, or a letter alone names nothing ("the Centre", "City"). */
    private boolean saysNothing(int from, int to) {
        if (to - from > 1) {
            return false;
        }
        String word = lower(from);
        return word.length() < 2
                || word.contains("$")
                || words.in(Words.Group.DIRECTION, word)
                || words.in(Words.Group.ORGANISATION, word)
                || !words.after(word).isEmpty();
    }

    /** The places by this name, or by the name without what only describes it ("northern Syria", "Helmand province"). */
    private List<Entry> lookUp(int from, int to, String key) {
        List<Entry> all = gazetteer.keyed(key);
        if (to - from > 1 && isLower(from) && words.in(Words.Group.DIRECTION, lower(from))) {
            // "east London" is a part of London, "southern Africa" a name.
            all = all.stream()
                    .filter(entry -> entry.feature().precision() == Precision.REGION)
                    .toList();
        }
        boolean unit = from > 1 && form(from - 1).equals(",") && done[from - 2] || isPartyTag(from);
        List<Entry> entries = unit ? all : usable(all);
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
        List<Entry> found =
                first == from && last == to ? List.of() : ofKinds(usable(gazetteer.keyed(key(first, last))), kinds);
        if (!found.isEmpty() || last - first < 2 || !words.in(Words.Group.DIRECTION, lower(first))) {
            return found;
        }
        // Part of a country or a big place; a small namesake would be chance ("Central Plateau").
        boolean lower = isLower(first);
        return usable(gazetteer.keyed(key(first + 1, last))).stream()
                .filter(entry -> lower
                        || entry.how() == Entry.Held.OWN
                                && (entry.feature() == Feature.COUNTRY
                                        || entry.feature().precision() == Precision.REGION
                                        || entry.population() > 300_000))
                .toList();
    }

    /** "(R-Ky.)": the short form of the state that a legislator is of. */
    private boolean isPartyTag(int from) {
        return from > 1
                && form(from - 1).equals("-")
                && switch (form(from - 2)) {
                    case "R", "D", "I" -> true;
                    default -> false;
                };
    }

    /** The entries of these kinds, or all where none is. */
    private static List<Entry> ofKinds(List<Entry> entries, Set<Feature> kinds) {
        List<Entry> fitting = entries.stream()
                .filter(entry -> kinds.contains(entry.feature()))
                .toList();
        return fitting.isEmpty() ? entries : fitting;
    }

    /** "Barren County Jail" lies in Barren County. */
    private void countyOf(int from, int to) {
        for (int end = from + 2; end < to; end++) {
            List<Entry> counties = gazetteer.keyed(key(from, end)).stream()
                    .filter(entry -> entry.feature() == Feature.ADMIN2 && entry.how() == Entry.Held.OWN)
                    .toList();
            if (!counties.isEmpty()) {
                Mention county = new Mention(sentence.span(from, end), key(from, end), counties, sentence.index());
                county.hint = true;
                hints.add(county);
                placed.get(placed.size() - 1).mention().container = county;
                return;
            }
        }
    }

    /**
     * A name of another kind that stands where places stand ("in the town of Pulawy"), is a place elsewhere in the text ("an Edmonton man"), or is a country's.
     */
    private void mistaken(Name name) {
        int from = lower(name.from()).equals("the") ? name.from() + 1 : name.from();
        int to = isPossessive(name.to() - 1) ? name.to() - 1 : name.to();
        if (to <= from) {
            return;
        }
        String key = key(from, to);
        if (isPeople(from, to, key) || isPerson(from, to, key) || followedByOrganisation(to) || saysNothing(from, to)) {
            return;
        }
        List<Entry> entries = usable(gazetteer.keyed(key));
        boolean country = to - from == 1
                && entries.stream()
                        .anyMatch(entry -> entry.feature() == Feature.COUNTRY && entry.how() == Entry.Held.OWN)
                && (to < size && isPossessive(to) || name.type() == Name.Type.OTHER);
        boolean stands = placeKeys.contains(key) || country;
        if (!stands && !words.in(Words.Group.COMMON, key)) {
            int least = leastPeople(from);
            stands = entries.stream().anyMatch(entry -> entry.how() == Entry.Held.OWN && entry.population() >= least);
        }
        if (!entries.isEmpty() && stands) {
            add(from, to, key, entries);
        }
    }

    /** How many inhabitants a town must have to be meant behind the words before {@code from}, where a person would be possible as well. */
    private int leastPeople(int from) {
        String before = from > 0 ? lower(from - 1) : "";
        boolean typed =
                before.equals("of") && from > 1 && !words.of(lower(from - 2)).isEmpty();
        if (typed || before.equals("in") || before.equals("near")) {
            return 1_000;
        }
        return before.equals("from") || before.equals("at") ? 50_000 : Integer.MAX_VALUE;
    }

    /** Names of other kinds that a unit or country they lie in stands behind ("Krasnodar, Russia"). */
    private void beforeContainers() {
        for (Name name : sentence.names()) {
            int from = lower(name.from()).equals("the") ? name.from() + 1 : name.from();
            if (name.type() == Name.Type.PLACE
                    || from >= name.to()
                    || done[from]
                    || name.to() + 1 >= size
                    || !form(name.to()).equals(",")) {
                continue;
            }
            Placed outer = Placed.startingAt(name.to() + 1, placed);
            String key = key(from, name.to());
            List<Entry> entries = usable(gazetteer.keyed(key));
            if (outer != null
                    && entries.stream()
                            .anyMatch(entry -> entry.how() == Entry.Held.OWN
                                    && outer.mention().candidates.stream().anyMatch(whole -> whole.holds(entry)))) {
                add(from, name.to(), key, entries);
            }
        }
    }

    /** The place that an organisation is named after ("Kentucky State Police", "University of Arizona"): no place of the text, but a hint what it is about. */
    private void hint(Name name) {
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
        List<Entry> entries = usable(gazetteer.keyed(key)).stream()
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
        hints.add(mention);
        return true;
    }

    private void organisation(Name name) {
        int from = name.from();
        int to = name.to();
        if (lower(from).equals("the") && to - from > 1) {
            from++;
        }
        if (isPossessive(to - 1) && to - from > 1) {
            to--;
        }
        String key = key(from, to);
        if (isPeople(from, to, key)) {
            return;
        }
        List<Entry> entries = usable(gazetteer.keyed(key));
        if (to - from == 1 && isInitials(from)) {
            entries = entries.stream()
                    .filter(entry -> !entry.feature().isTown())
                    .toList(); // "U.N." is not the town of Un
        }
        boolean known = entries.stream()
                .anyMatch(entry -> entry.how() == Entry.Held.OWN
                        && (entry.feature() == Feature.COUNTRY
                                || entry.feature() == Feature.ADMIN1
                                || entry.feature() == Feature.CONTINENT
                                || entry.feature() == Feature.REGION
                                || entry.feature() == Feature.SITE
                                || entry.population() >= 100_000
                                || placeKeys.contains(key)));
        if (known && !followedByOrganisation(to) && !words.in(Words.Group.COMMON, key)) {
            add(from, to, key, entries);
        } else if (name.to() - name.from() > 1) {
            hint(name);
        }
    }

    private void untagged() {
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
        return nameAt[i] == null && !done[i] && isCapital(token.form()) && (token.isProperNoun() || initials);
    }

    /** Adds the longest name of the gazetteer that starts at {@code from}; the end of it, or {@code from} if there is none. */
    private int longest(int from) {
        for (int to = Math.min(size, from + LONGEST); to > from; to--) {
            if (!free(from, to)
                    || !isCapital(form(to - 1))
                            && !Character.isDigit(form(to - 1).charAt(0))) {
                continue;
            }
            String key = key(from, to);
            List<Entry> entries = usable(gazetteer.keyed(key));
            if (entries.isEmpty()) {
                continue;
            }
            if (stands(from, to, key, entries)) {
                add(from, to, key, entries);
                return to;
            }
            if (to - from > 1) {
                // A part of a longer name that is no place here is none either.
                return to;
            }
        }
        return from;
    }

    private boolean free(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean inner = i > from && i < to - 1;
            if (nameAt[i] != null || done[i] || isPunctuation(i) || isPossessive(i) && !inner) {
                return false;
            }
        }
        return true;
    }

    /** Whether an untagged name of the gazetteer stands for a place here. */
    private boolean stands(int from, int to, String key, List<Entry> entries) {
        if (isPeople(from, to, key) || isPerson(from, to, key) || words.in(Words.Group.CALENDAR, key)) {
            return false;
        }
        boolean locative = locative(from);
        if (partOfLongerName(from, to) || isAmount(from, to)) {
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

    /** Whether a preposition that places stand behind is before it. */
    private boolean locative(int from) {
        int before = from > 1 && lower(from - 1).equals("the") ? from - 2 : from - 1;
        return before >= 0 && words.in(Words.Group.LOCATIVE, lower(before));
    }

    /** Whether it is a currency or a number's unit ("US$5", "500 BC"). */
    private boolean isAmount(int from, int to) {
        boolean money = to < size && form(to).startsWith("$")
                || from > 0 && form(from - 1).equals("$");
        return money
                || from > 0
                        && Character.isDigit(form(from - 1).charAt(0))
                        && form(from).length() <= 2;
    }

    private boolean partOfLongerName(int from, int to) {
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

    private boolean followedByOrganisation(int to) {
        return to < size
                && isCapital(form(to))
                && words.in(Words.Group.ORGANISATION, PlaceName.key(form(to)))
                && words.after(lower(to)).isEmpty();
    }

    private boolean isPeople(int from, int to, String key) {
        if (words.in(Words.Group.PEOPLE, key)) {
            return true;
        }
        return words.countryOfPeople(key) != null
                && gazetteer.keyed(key).stream()
                        .noneMatch(entry -> entry.feature() == Feature.COUNTRY && entry.how() == Entry.Held.OWN);
    }

    /** Whether one word alone is part of a person's name elsewhere in the text, unless it stands where only places stand. */
    private boolean isPerson(int from, int to, String key) {
        if (to - from > 1 || !personWords.contains(key)) {
            return false;
        }
        boolean locative = from > 0
                && (lower(from - 1).equals("in")
                        || lower(from - 1).equals("near")
                        || lower(from - 1).equals("at"));
        return !locative;
    }

    private void add(int from, int to, String key, List<Entry> entries) {
        for (int i = from; i < to; i++) {
            if (done[i]) {
                return;
            }
        }
        for (int i = from; i < to; i++) {
            done[i] = true;
        }
        placed.add(new Placed(new Mention(sentence.span(from, to), key, entries, sentence.index()), from, to));
    }

    /** The candidates without those that count only after a comma. */
    private static List<Entry> usable(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.how() != Entry.Held.AFTER_COMMA)
                .toList();
    }
}
