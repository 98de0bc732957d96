package org.sitrep.engine.place;

import java.util.List;
import java.util.Set;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;

/** Places among the names that the encoder has found in a sentence. */
final class TaggedNames extends SentenceReader {
    private final Gazetteer gazetteer;
    private final Words words;
    private final Set<String> placeKeys;
    private final Standing standing;
    private final Hints hints;
    private final NameLookUp lookUp;

    /** @param placeKeys names that the encoder takes for places somewhere in the text */
    TaggedNames(
            String text,
            Sentence sentence,
            Gazetteer gazetteer,
            Words words,
            Set<String> placeKeys,
            Standing standing,
            Hints hints) {
        super(text, sentence);
        this.gazetteer = gazetteer;
        this.words = words;
        this.placeKeys = placeKeys;
        this.standing = standing;
        this.hints = hints;
        this.lookUp = new NameLookUp(text, sentence, gazetteer, words, standing);
    }

    void find() {
        for (Name name : sentence.names()) {
            switch (name.type()) {
                case PLACE -> tagged(name);
                case ORGANISATION -> organisation(name);
                case PERSON, OTHER -> mistaken(name);
            }
        }
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
        for (int to = Math.min(size, name.to() + 2 * UntaggedNames.LONGEST); to > name.to() + 1; to--) {
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
        if (from >= to || !hasCapital(from, to) || standing.saysNothing(from, to) || standing.isAmount(from, to)) {
            return;
        }
        String key = key(from, to);
        if (standing.isPeople(from, to, key) || standing.isPerson(from, to, key)) {
            return;
        }
        List<Entry> entries = lookUp.lookUp(from, to, key);
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
        if (doubtful && !standing.locative(from)) {
            return;
        }
        int last = lookUp.endOfName(from, to);
        int start = lookUp.startOfName(from, last, entries);
        Placed added = standing.add(start, last, key(start, last), entries);
        if (added != null && entries.isEmpty()) {
            hints.countyOf(added);
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
        if (standing.isPeople(from, to, key)
                || standing.isPerson(from, to, key)
                || standing.followedByOrganisation(to)
                || standing.saysNothing(from, to)) {
            return;
        }
        List<Entry> entries = Standing.usable(gazetteer.keyed(key));
        boolean country = to - from == 1
                && entries.stream()
                        .anyMatch(entry -> entry.feature() == Feature.COUNTRY && entry.how() == Entry.Held.OWN)
                && (to < size && isPossessive(to) || name.type() == Name.Type.OTHER);
        boolean stands = placeKeys.contains(key) || country;
        if (!stands && !words.in(Words.Group.COMMON, key)) {
            int least = standing.leastPeople(from);
            stands = entries.stream().anyMatch(entry -> entry.how() == Entry.Held.OWN && entry.population() >= least);
        }
        if (!entries.isEmpty() && stands) {
            standing.add(from, to, key, entries);
        }
    }

    /** Names of other kinds that a unit or country they lie in stands behind ("Krasnodar, Russia"). */
    void beforeContainers() {
        for (Name name : sentence.names()) {
            int from = lower(name.from()).equals("the") ? name.from() + 1 : name.from();
            if (name.type() == Name.Type.PLACE
                    || from >= name.to()
                    || standing.done[from]
                    || name.to() + 1 >= size
                    || !form(name.to()).equals(",")) {
                continue;
            }
            Placed outer = Placed.startingAt(name.to() + 1, standing.placed);
            String key = key(from, name.to());
            List<Entry> entries = Standing.usable(gazetteer.keyed(key));
            if (outer != null
                    && entries.stream()
                            .anyMatch(entry -> entry.how() == Entry.Held.OWN
                                    && outer.mention().candidates.stream().anyMatch(whole -> whole.holds(entry)))) {
                standing.add(from, name.to(), key, entries);
            }
        }
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
        if (standing.isPeople(from, to, key)) {
            return;
        }
        List<Entry> entries = Standing.usable(gazetteer.keyed(key));
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
        if (known && !standing.followedByOrganisation(to) && !words.in(Words.Group.COMMON, key)) {
            standing.add(from, to, key, entries);
        } else if (name.to() - name.from() > 1) {
            hints.hint(name);
        }
    }
}
