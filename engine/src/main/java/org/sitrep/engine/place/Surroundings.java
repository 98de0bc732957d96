package org.sitrep.engine.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.record.Span;

/** What the words beside the places of one sentence say about them: their kind, what they lie in, what they are near. */
final class Surroundings extends SentenceReader {
    private final Gazetteer gazetteer;
    private final Words words;
    private final List<Placed> placed;

    Surroundings(String text, Sentence sentence, Gazetteer gazetteer, Words words, List<Placed> placed) {
        super(text, sentence);
        this.gazetteer = gazetteer;
        this.words = words;
        this.placed = placed;
    }

    /** Adds the short forms of states behind towns to the places, puts them in order and notes what is said about each. */
    void read() {
        placed.sort(Comparator.comparingInt(Placed::from));
        abbreviations();
        placed.sort(Comparator.comparingInt(Placed::from));
        for (Placed one : placed) {
            kinds(one);
            String before = one.from() > 0 ? lower(one.from() - 1) : "";
            one.mention().spot = before.equals("near") || before.equals("outside");
        }
        shared();
        counties();
        containers();
        sharedContainers();
    }

    /** Short forms of states behind a town and a comma, which no tagger need have seen. */
    private void abbreviations() {
        List<Placed> fresh = new ArrayList<>();
        for (Placed one : placed) {
            int at = one.to();
            if (at + 1 >= size || !form(at).equals(",") || Placed.startingAt(at + 1, placed) != null) {
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
                            && one.mention().candidates.stream().anyMatch(entry::holds)) {
                        unit = entry;
                        end = to;
                    }
                }
            }
            if (unit != null) {
                String unitName = key(at + 1, end);
                Mention mention = new Mention(sentence.span(at + 1, end), unitName, List.of(unit), sentence.index());
                fresh.add(new Placed(mention, at + 1, end));
            }
        }
        placed.addAll(fresh);
    }

    /** Notes what the words beside a name say about its kind. */
    private void kinds(Placed one) {
        int from = one.from();
        if (one.to() < size && !words.after(lower(one.to())).isEmpty()) {
            note(one, words.after(lower(one.to())), one.to());
        } else if (one.to() - one.from() > 1
                && !words.after(lower(one.to() - 1)).isEmpty()
                && !gazetteer.has(one.mention().key)) {
            note(one, words.after(lower(one.to() - 1)), one.to() - 1);
        }
        if (from > 1 && lower(from - 1).equals("the")) {
            from--;
        }
        if (from > 1
                && lower(from - 1).equals("of")
                && !words.of(lower(from - 2)).isEmpty()) {
            note(one, words.of(lower(from - 2)), from - 2);
            one.mention().land = from > 2 ? words.countryOfPeople(PlaceName.key(form(from - 3))) : null;
        } else if (from > 0 && !words.before(lower(from - 1)).isEmpty()) {
            note(one, words.before(lower(from - 1)), from - 1);
        } else if (from > 1 && lower(from - 1).equals("with") && lower(from - 2).startsWith("border")) {
            note(one, Set.of(Feature.COUNTRY), from - 2);
        }
    }

    /** "Khost and Paktika provinces": what the plural behind the last name says of all. */
    private void shared() {
        for (int i = placed.size() - 2; i >= 0; i--) {
            Placed one = placed.get(i);
            Placed next = placed.get(i + 1);
            Span word = next.mention().kindWord;
            boolean plural =
                    word != null && word.start() >= next.mention().span.end() && text.charAt(word.end() - 1) == 's';
            boolean joined = next.from() == one.to() + 1
                    && (lower(one.to()).equals("and") || form(one.to()).equals(","));
            if (plural && joined && one.mention().kinds.isEmpty()) {
                one.mention().kinds.addAll(next.mention().kinds);
                one.mention().kindWord = word;
            }
        }
    }

    /** "in Franklin and Cuyahoga counties": looked up as "Franklin County". */
    private void counties() {
        for (int i = 0; i < placed.size(); i++) {
            Placed one = placed.get(i);
            Span word = one.mention().kindWord;
            if (word == null || !word.in(text).equals("counties")) {
                continue;
            }
            String key = one.mention().key + " county";
            List<Entry> entries = Standing.usable(gazetteer.keyed(key));
            if (!entries.isEmpty()) {
                Mention county = new Mention(one.mention().span, key, entries, one.mention().sentence);
                county.kinds.addAll(one.mention().kinds);
                county.kindWord = word;
                placed.set(i, new Placed(county, one.from(), one.to()));
            }
        }
    }

    private void note(Placed one, Set<Feature> kinds, int word) {
        if (one.mention().kinds.isEmpty()) {
            one.mention().kinds.addAll(kinds);
            one.mention().kindWord = sentence.span(word, word + 1);
        }
    }

    /** Joins each name with the next one behind a comma, a bracket or "in", which it may lie in. */
    private void containers() {
        for (int i = 0; i + 1 < placed.size(); i++) {
            Placed one = placed.get(i);
            Placed next = placed.get(i + 1);
            int at = one.to();
            if (next.from() == at + 1 && isPossessive(at) && next.mention().container == null) {
                // "Giza's Haram"
                next.mention().container = one.mention();
            }
            if (next.from() - at <= 8 && near(at, next.from())) {
                one.mention().neighbour = next.mention();
                continue;
            }
            if (at < next.from() && (!words.after(lower(at)).isEmpty() || Character.isDigit(form(at).charAt(0)))) {
                // "Quartier 7, Bujumbura"
                at++;
            }
            if (at < next.from() && (form(at).equals(",") || form(at).equals("("))) {
                int steps = next.from() - at - 1;
                boolean close = steps == 0
                        || steps <= 2 && inside(at + 1, next.from())
                        || form(at).equals("(") && isUnitOf(at + 1, next.from());
                boolean listed = steps > 0 && isListed(one, next) || steps == 0 && isOneOfList(i);
                if (close && !listed) {
                    one.mention().container = next.mention();
                    one.mention().close = true;
                }
            } else if (next.from() - at <= 3 && next.from() > at && lower(at).equals("in")) {
                one.mention().container = next.mention();
            } else if (at > one.to()
                    && next.from() - at <= 2
                    && next.from() > at
                    && lower(at).equals("of")) {
                // "the Sobra quarter of the town"
                one.mention().container = next.mention();
                one.mention().close = true;
            }
        }
    }

    /** "the villages of Kolpa and Daresh in Homs": what the last of them lies in holds them all. */
    private void sharedContainers() {
        for (int i = placed.size() - 2; i >= 0; i--) {
            Mention one = placed.get(i).mention();
            Mention next = placed.get(i + 1).mention();
            boolean joined = placed.get(i + 1).from() == placed.get(i).to() + 1
                    && (lower(placed.get(i).to()).equals("and")
                            || form(placed.get(i).to()).equals(","));
            boolean holds = next.container != null && next.container != one && !next.close;
            if (joined && holds && one.container == null && one.neighbour == null) {
                one.container = next.container;
            }
        }
    }

    /** "(Banibangou department, Tillaberi region)": a unit in no list stands first in the bracket, the one that it lies in behind it. */
    private boolean isUnitOf(int from, int to) {
        if (to - from < 2 || to - from > 6 || !form(to - 1).equals(",")) {
            return false;
        }
        for (int i = from; i < to - 1; i++) {
            boolean name = isCapital(form(i)) || !words.after(lower(i)).isEmpty() || form(i).equals("-");
            if (!name) {
                return false;
            }
        }
        return true;
    }

    /** "in Wales, the United States, Canada and …": a unit that everybody knows, in a list with others. */
    private boolean isListed(Placed one, Placed next) {
        int at = next.to();
        boolean goesOn =
                at + 1 < size && form(at).equals(",") && (lower(at + 1).equals("and") || isCapital(form(at + 1)));
        return goesOn
                && one.mention().candidates.stream()
                        .anyMatch(entry -> entry.how() == Entry.Held.OWN
                                && (entry.feature() == Feature.COUNTRY || entry.feature() == Feature.ADMIN1)
                                && entry.population() > 1_000_000);
    }

    /** "in Garissa, Tana River and Mandera": the next name stands in a list, and none of its places holds one of this name. */
    private boolean isOneOfList(int at) {
        Placed one = placed.get(at);
        Placed next = placed.get(at + 1);
        Placed third = at + 2 < placed.size() ? placed.get(at + 2) : null;
        boolean goesOn = third != null
                && third.from() == next.to() + 1
                && (form(next.to()).equals(",") || lower(next.to()).equals("and"));
        return goesOn
                && !one.mention().candidates.isEmpty()
                && next.mention().candidates.stream()
                        .noneMatch(whole -> one.mention().candidates.stream().anyMatch(whole::holds));
    }

    /** Whether the words between say that one place is near the other ("south of", "near", "a suburb of"). */
    private boolean near(int from, int to) {
        for (int i = from; i < to; i++) {
            String word = lower(i);
            if (word.equals("near") || word.equals("outside")) {
                return true;
            }
            boolean of = word.equals("of") && i > from;
            if (of
                    && (words.in(Words.Group.DIRECTION, lower(i - 1))
                            || lower(i - 1).startsWith("suburb")
                            || lower(i - 1).equals("outskirts"))) {
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
}
