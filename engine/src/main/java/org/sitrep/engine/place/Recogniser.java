package org.sitrep.engine.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Section;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;

/**
 * Finds the stretches of a text that name places: the encoder's names of places, its names of organisations that are a country's or a big town's, and capitalised words
 * outside any name that the gazetteer knows and that stand where places stand. Thread-safe.
 */
final class Recogniser {
    private static final int LONGEST = 6;

    private final Gazetteer gazetteer;
    private final Words words;

    Recogniser(Gazetteer gazetteer, Words words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** The mentions of {@code text} in text order, without overlap but for hints. */
    List<Mention> find(ParsedText text) {
        List<Mention> found = new ArrayList<>();
        for (Section section : text.layout().sections()) {
            if (section.kind() == SectionKind.DATELINE) {
                dateline(text.text(), section.span(), found);
            }
        }
        Set<String> personWords = personWords(text);
        Set<String> placeKeys = placeKeys(text);
        for (Sentence sentence : text.sentences()) {
            new InSentence(text.text(), sentence, personWords, placeKeys).find(found);
        }
        found.sort(Comparator.comparing(mention -> mention.span));
        return found;
    }

    /** Words of persons' full names: such a word alone is more likely the person. */
    private static Set<String> personWords(ParsedText text) {
        Set<String> found = new HashSet<>();
        for (Sentence sentence : text.sentences()) {
            for (Name name : sentence.names()) {
                if (name.type() == Name.Type.PERSON && name.to() - name.from() > 1) {
                    for (int i = name.from(); i < name.to(); i++) {
                        found.add(PlaceName.key(sentence.token(i).form()));
                    }
                }
            }
        }
        return found;
    }

    /** Names that the encoder takes for places somewhere in the text. */
    private static Set<String> placeKeys(ParsedText text) {
        Set<String> found = new HashSet<>();
        for (Sentence sentence : text.sentences()) {
            for (Name name : sentence.names()) {
                if (name.type() == Name.Type.PLACE) {
                    found.add(PlaceName.key(sentence.span(name.from(), name.to()).in(text.text())));
                }
            }
        }
        return found;
    }

    /** The place that a dateline opens with ("KABUL, Aug 15 (Agency) -"), and the unit it gives ("LEBANON, Pa. -"). */
    private void dateline(String text, Span span, List<Mention> into) {
        String line = span.in(text);
        int stop = end(line, 0);
        Mention place = datelinePlace(span, line, 0, stop, false);
        if (place == null) {
            return;
        }
        into.add(place);
        if (stop < line.length() && line.charAt(stop) == ',') {
            Mention unit = datelinePlace(span, line, stop + 1, end(line, stop + 1), true);
            if (unit != null) {
                into.add(unit);
                place.container = unit;
                place.close = true;
            }
        }
    }

    private static int end(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (",(/—–:".indexOf(c) >= 0 || c == '-' && (i == 0 || line.charAt(i - 1) == ' ')) {
                return i;
            }
        }
        return line.length();
    }

    private @Nullable Mention datelinePlace(Span dateline, String line, int from, int to, boolean unit) {
        String name = line.substring(from, to);
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        int start = dateline.start() + from + name.indexOf(stripped.charAt(0));
        String key = PlaceName.key(stripped);
        List<Entry> entries = gazetteer.keyed(key).stream()
                .filter(entry -> unit
                        ? entry.feature() == Feature.COUNTRY || entry.feature() == Feature.ADMIN1
                        : entry.how() != Entry.Held.AFTER_COMMA)
                .toList();
        return entries.isEmpty() ? null : new Mention(new Span(start, start + stripped.length()), key, entries, -1);
    }

    /** The candidates without those that count only after a comma. */
    private static List<Entry> usable(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.how() != Entry.Held.AFTER_COMMA)
                .toList();
    }

    /** The work on one sentence. */
    private final class InSentence {
        private final String text;
        private final Sentence sentence;
        private final Set<String> personWords;
        private final Set<String> placeKeys;
        private final int size;
        private final @Nullable Name[] nameAt;
        private final boolean[] done;
        /** Whether the sentence is all capitals, as headlines can be. */
        private final boolean shouted;

        private final List<Placed> placed = new ArrayList<>();
        private final List<Mention> hints = new ArrayList<>();

        /** A mention and the tokens it covers. */
        private record Placed(Mention mention, int from, int to) {}

        InSentence(String text, Sentence sentence, Set<String> personWords, Set<String> placeKeys) {
            this.text = text;
            this.sentence = sentence;
            this.personWords = personWords;
            this.placeKeys = placeKeys;
            this.size = sentence.size();
            this.nameAt = new Name[size];
            this.done = new boolean[size];
            this.shouted = sentence.tokens().stream()
                    .noneMatch(token -> token.form().length() > 2
                            && Character.isLowerCase(token.form().codePointAt(1)));
            for (Name name : sentence.names()) {
                for (int i = name.from(); i < name.to(); i++) {
                    nameAt[i] = name;
                }
            }
        }

        void find(List<Mention> into) {
            for (Name name : sentence.names()) {
                switch (name.type()) {
                    case PLACE -> tagged(name);
                    case ORGANISATION -> organisation(name);
                    case PERSON, OTHER -> mistaken(name);
                }
            }
            untagged();
            placed.sort(Comparator.comparingInt(Placed::from));
            abbreviations();
            placed.sort(Comparator.comparingInt(Placed::from));
            for (Placed one : placed) {
                kinds(one);
            }
            containers();
            placed.forEach(one -> into.add(one.mention));
            into.addAll(hints);
        }

        /** A name of the encoder's, cut at commas. */
        private void tagged(Name name) {
            int from = name.from();
            for (int i = name.from(); i <= name.to(); i++) {
                boolean owner = i < name.to() - 1 && i > from && isPossessive(i) && gazetteer.has(key(from, i)) && !gazetteer.has(key(from, name.to()));
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
            if (from >= to || !hasCapital(from, to)) {
                return;
            }
            String key = key(from, to);
            if (isPeople(from, to, key) || isPerson(from, to, key)) {
                return;
            }
            List<Entry> entries = lookUp(from, to, key);
            if (entries.isEmpty() && to - from == 1 && !sentence.token(from).isProperNoun()) {
                return;
            }
            add(from, to, key, entries);
            if (entries.isEmpty()) {
                countyOf(from, to);
            }
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
                    placed.get(placed.size() - 1).mention.container = county;
                    return;
                }
            }
        }

        /** The places by this name, or by the name without what only describes it ("northern Syria", "Helmand province"). */
        private List<Entry> lookUp(int from, int to, String key) {
            List<Entry> all = gazetteer.keyed(key);
            if (to - from > 1 && Character.isLowerCase(form(from).codePointAt(0)) && words.in(Words.Group.DIRECTION, lower(from))) {
                // "east London" is a part of London, "southern Africa" a name.
                all = all.stream().filter(entry -> entry.feature().precision() == Precision.REGION).toList();
            }
            List<Entry> entries = from > 1 && form(from - 1).equals(",") && done[from - 2] ? all : usable(all);
            if (!entries.isEmpty() || to - from == 1) {
                return entries;
            }
            int first = from;
            int last = to;
            while (last - first > 1 && words.in(Words.Group.DIRECTION, lower(first))) {
                first++;
            }
            boolean typed = false;
            while (last - first > 1 && Character.isLowerCase(form(last - 1).codePointAt(0)) && words.after(lower(last - 1)).isEmpty()) {
                last--;
            }
            if (last - first > 1 && !words.after(lower(last - 1)).isEmpty()) {
                last--;
                typed = true;
            }
            if (last - first > 2
                    && lower(first + 1).equals("of")
                    && !words.of(lower(first)).isEmpty()) {
                first += 2;
                typed = true;
            }
            if (first == from && last == to) {
                return List.of();
            }
            List<Entry> part = usable(gazetteer.keyed(key(first, last)));
            if (!typed) {
                return part;
            }
            Set<Feature> kinds = last < to ? words.after(lower(last)) : words.of(lower(first - 2));
            return part.stream()
                    .filter(entry -> kinds.contains(entry.feature()))
                    .toList();
        }

        /** A name of another kind that is a single word and elsewhere in the text a place ("an Edmonton man"), or a country's. */
        private void mistaken(Name name) {
            int from = lower(name.from()).equals("the") ? name.from() + 1 : name.from();
            int to = isPossessive(name.to() - 1) ? name.to() - 1 : name.to();
            if (to <= from) {
                return;
            }
            String key = key(from, to);
            if (isPeople(from, to, key) || isPerson(from, to, key) || followedByOrganisation(to)) {
                return;
            }
            List<Entry> entries = usable(gazetteer.keyed(key));
            boolean country = to - from == 1
                    && entries.stream().anyMatch(entry -> entry.feature() == Feature.COUNTRY && entry.how() == Entry.Held.OWN)
                    && (to < size && isPossessive(to) || name.type() == Name.Type.OTHER);
            if (!entries.isEmpty() && (country || placeKeys.contains(key))) {
                add(from, to, key, entries);
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
            boolean known = entries.stream()
                    .anyMatch(entry -> entry.how() == Entry.Held.OWN
                            && (entry.feature() == Feature.COUNTRY
                                    || entry.feature() == Feature.ADMIN1
                                    || entry.feature() == Feature.CONTINENT
                                    || entry.feature() == Feature.REGION
                                    || entry.feature() == Feature.SITE
                                    || entry.population() >= 100_000
                                    || placeKeys.contains(key)));
            if (known && !followedByOrganisation(to)) {
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
            return nameAt[i] == null && !done[i] && isCapital(token.form()) && token.isProperNoun();
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
            int before = from > 1 && lower(from - 1).equals("the") ? from - 2 : from - 1;
            boolean locative = before >= 0 && words.in(Words.Group.LOCATIVE, lower(before));
            if (partOfLongerName(from, to) || isAmount(from, to)) {
                return false;
            }
            boolean initials = to - from == 1 && isInitials(form(from)) && !shouted;
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
                            case COUNTRY, CONTINENT, REGION, WATER, RIVER, MOUNTAINS, DESERT, ISLAND, FORMER, SITE ->
                                true;
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

        /** Whether it is a currency or a number's unit ("US$5", "500 BC"). */
        private boolean isAmount(int from, int to) {
            boolean money = to < size && form(to).equals("$");
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

        /** Short forms of states behind a town and a comma, which no tagger need have seen. */
        private void abbreviations() {
            List<Placed> fresh = new ArrayList<>();
            for (Placed one : placed) {
                int at = one.to;
                if (at + 1 >= size || !form(at).equals(",") || nextAt(at + 1) != null) {
                    continue;
                }
                Entry unit = null;
                int end = at + 2;
                List<Entry> entries = List.of();
                for (int to = Math.min(size, at + 4); to > at + 1 && unit == null; to--) {
                    if (!isCapital(form(at + 1))) {
                        break;
                    }
                    entries = gazetteer.keyed(key(at + 1, to)).stream()
                            .filter(entry -> entry.feature() == Feature.ADMIN1)
                            .toList();
                    for (Entry entry : entries) {
                        if (entry.how() == Entry.Held.AFTER_COMMA
                                && one.mention.candidates.stream().anyMatch(entry::holds)) {
                            unit = entry;
                            end = to;
                        }
                    }
                }
                if (unit != null) {
                    String unitName = key(at + 1, end);
                    Mention mention =
                            new Mention(sentence.span(at + 1, end), unitName, List.of(unit), sentence.index());
                    fresh.add(new Placed(mention, at + 1, end));
                }
            }
            placed.addAll(fresh);
        }

        private @Nullable Placed nextAt(int from) {
            for (Placed one : placed) {
                if (one.from == from) {
                    return one;
                }
            }
            return null;
        }

        /** Notes what the words beside a name say about its kind. */
        private void kinds(Placed one) {
            int from = one.from;
            if (one.to < size && !words.after(lower(one.to)).isEmpty()) {
                note(one, words.after(lower(one.to)), one.to);
            } else if (one.to - one.from > 1
                    && !words.after(lower(one.to - 1)).isEmpty()
                    && !gazetteer.has(one.mention.key)) {
                note(one, words.after(lower(one.to - 1)), one.to - 1);
            }
            if (from > 1 && lower(from - 1).equals("the")) {
                from--;
            }
            if (from > 1
                    && lower(from - 1).equals("of")
                    && !words.of(lower(from - 2)).isEmpty()) {
                note(one, words.of(lower(from - 2)), from - 2);
            } else if (from > 0 && !words.before(lower(from - 1)).isEmpty()) {
                note(one, words.before(lower(from - 1)), from - 1);
            }
        }

        private void note(Placed one, Set<Feature> kinds, int word) {
            if (one.mention.kinds.isEmpty()) {
                one.mention.kinds.addAll(kinds);
                one.mention.kindWord = sentence.span(word, word + 1);
            }
        }

        /** Joins each name with the next one behind a comma, a bracket or "in", which it may lie in. */
        private void containers() {
            for (int i = 0; i + 1 < placed.size(); i++) {
                Placed one = placed.get(i);
                Placed next = placed.get(i + 1);
                int at = one.to;
                if (next.from == at + 1 && isPossessive(at) && next.mention.container == null) {
                    // "Giza's Haram"
                    next.mention.container = one.mention;
                }
                if (next.from - at <= 8 && near(at, next.from)) {
                    one.mention.neighbour = next.mention;
                    continue;
                }
                if (at < next.from && !words.after(lower(at)).isEmpty()) {
                    at++;
                }
                if (at < next.from && (form(at).equals(",") || form(at).equals("("))) {
                    int steps = next.from - at - 1;
                    boolean close = steps == 0 || steps <= 2 && inside(at + 1, next.from);
                    if (close) {
                        one.mention.container = next.mention;
                        one.mention.close = true;
                    }
                } else if (next.from - at <= 3 && next.from > at && lower(at).equals("in")) {
                    one.mention.container = next.mention;
                }
            }
        }

        /** Whether the words between say that one place is near the other ("south of", "near", "a suburb of"). */
        private boolean near(int from, int to) {
            for (int i = from; i < to; i++) {
                String word = lower(i);
                if (word.equals("near") || word.equals("outside")) {
                    return true;
                }
                boolean of = word.equals("of") && i > from;
                if (of && (words.in(Words.Group.DIRECTION, lower(i - 1)) || lower(i - 1).startsWith("suburb") || lower(i - 1).equals("outskirts"))) {
                    return true;
                }
            }
            return false;
        }

        /** Whether only words such as "in", "northern", "the" stand between. */
        private boolean inside(int from, int to) {
            for (int i = from; i < to; i++) {
                String word = lower(i);
                if (!word.equals("in") && !word.equals("the") && !words.in(Words.Group.DIRECTION, word)) {
                    return false;
                }
            }
            return true;
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

        private String key(int from, int to) {
            return PlaceName.key(sentence.span(from, to).in(text));
        }

        private String form(int i) {
            return sentence.token(i).form();
        }

        private String lower(int i) {
            return form(i).toLowerCase(Locale.ROOT);
        }

        private boolean isPunctuation(int i) {
            return !Character.isLetterOrDigit(form(i).codePointAt(0)) && form(i).length() <= 2 && !isPossessive(i);
        }

        private boolean isPossessive(int i) {
            String form = form(i);
            return form.equals("'s") || form.equals("’s") || form.equals("'") || form.equals("’");
        }

        private boolean hasCapital(int from, int to) {
            for (int i = from; i < to; i++) {
                if (isCapital(form(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isInitials(String form) {
        return form.length() <= 5 && form.equals(form.toUpperCase(Locale.ROOT));
    }

    private static boolean isCapital(String form) {
        return Character.isUpperCase(form.codePointAt(0));
    }
}
