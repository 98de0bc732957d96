package org.sitrep.engine.place;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Places among the names that the encoder has found in a sentence. */
final class TaggedNames extends SentenceReader {
    /** How many inhabitants a place must have that only the words around it speak for. */
    private static final int A_TOWN = 1_000;

    private static final int A_SMALL_CITY = 10_000;
    private static final int A_CITY = 40_000;

    private static final Pattern ADJECTIVE = Pattern.compile("(an|ish|ese|ic|al|ern)$");

    private final Gazetteer gazetteer;
    private final Words words;
    private final Set<String> placeKeys;
    private final Standing standing;
    private final Hints hints;
    private final NameLookUp lookUp;
    private final Roads roads;

    /** @param placeKeys names that the encoder takes for places somewhere in the text */
    TaggedNames(
            String text,
            Sentence sentence,
            Gazetteer gazetteer,
            Words words,
            Set<String> placeKeys,
            Standing standing,
            Hints hints,
            Roads roads) {
        super(text, sentence);
        this.gazetteer = gazetteer;
        this.words = words;
        this.placeKeys = placeKeys;
        this.standing = standing;
        this.hints = hints;
        this.lookUp = new NameLookUp(text, sentence, gazetteer, words, standing);
        this.roads = roads;
    }

    void find() {
        for (Name name : sentence.names()) {
            switch (name.type()) {
                case PLACE -> tagged(withNext(name));
                case ORGANISATION -> organisation(name);
                case PERSON, OTHER -> mistaken(name);
            }
        }
    }

    /** "the Andean region of Apurimac": what kind of region it is, and no place of that name. */
    private boolean isDescribing(Name name) {
        int kind = name.to();
        return kind - name.from() == 1
                && ADJECTIVE.matcher(form(name.from())).find()
                && kind + 2 < size
                && !words.after(lower(kind)).isEmpty()
                && lower(kind + 1).equals("of")
                && isCapital(form(kind + 2))
                && !gazetteer.has(key(name.from(), kind));
    }

    /** A name of the encoder's, cut at commas. */
    private void tagged(Name tagged) {
        Name name = whole(tagged);
        if (isDescribing(name)) {
            return;
        }
        int from = name.from();
        for (int i = name.from(); i <= name.to(); i++) {
            boolean owner = i < name.to() - 1
                    && i > from
                    && isPossessive(i)
                    && (isOwner(from, i) || isCountryOf(from, i, name.to()))
                    && !gazetteer.has(key(from, name.to()));
            boolean road = i < name.to() - 1 && i > from && roads.isRoad(name, from, i);
            if (i == name.to()
                    || owner
                    || road
                    || form(i).equals(",")
                    || form(i).equals("/")
                    || form(i).equals("and")) {
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

    /** The name with the one behind "and" or "of", where both are one in the gazetteer: "Bosnia and Herzegovina", "Sea of Okhotsk"; and a direction with what it stands before: "North Kordofan". */
    private Name withNext(Name name) {
        if (name.to() - name.from() == 1 && words.in(Words.Group.DIRECTION, lower(name.from()))) {
            Name directed = directed(name);
            if (directed != null) {
                return directed;
            }
        }
        int and = name.to();
        boolean joined = and < size && (lower(and).equals("and") || lower(and).equals("of"));
        for (int to = Math.min(size, and + 3); joined && to > and + 1; to--) {
            boolean one = isCapital(form(to - 1))
                    && gazetteer.keyed(key(name.from(), to)).stream().anyMatch(entry -> entry.how() == Entry.Held.OWN);
            if (one) {
                return new Name(name.from(), to, name.type());
            }
        }
        return name;
    }

    /** The name of the gazetteer that the direction {@code name} begins, of which the encoder has taken the rest for another; {@code null} if there is none. */
    private @Nullable Name directed(Name name) {
        for (int to = Math.min(size, name.to() + 3); to > name.to(); to--) {
            boolean one = isCapital(form(to - 1))
                    && gazetteer.keyed(key(name.from(), to)).stream().anyMatch(entry -> entry.how() == Entry.Held.OWN);
            if (one) {
                return new Name(name.from(), to, name.type());
            }
        }
        return null;
    }

    /** "Giza's Haram", but no "Peter's Cafe", "St. Peter's Basilica". */
    private boolean isOwner(int from, int to) {
        boolean saint = isSaint(from);
        boolean person = to - from == 1 && words.isGivenName(form(from));
        return !saint && !person && !words.in(Words.Group.COMMON, key(from, to)) && gazetteer.has(key(from, to));
    }

    /** "Jordan's Zarqa": a country, though persons bear its name too. */
    private boolean isCountryOf(int from, int owner, int to) {
        List<Entry> owned = Standing.usable(gazetteer.keyed(key(owner + 1, to)));
        return gazetteer.keyed(key(from, owner)).stream()
                .anyMatch(whole ->
                        whole.feature() == Feature.COUNTRY && owned.stream().anyMatch(whole::holds));
    }

    private boolean isSaint(int at) {
        return switch (lower(at)) {
            case "st", "st.", "saint" -> true;
            default -> false;
        };
    }

    /** "St Mary's school" is called after her, and stands anywhere. */
    private boolean isPatron(int from, int to) {
        return isSaint(from)
                && to + 1 < size
                && isPossessive(to)
                && sentence.token(to + 1).isNoun();
    }

    /** The name with its number: "Route 58", "Highway 403". */
    private int withNumber(int to) {
        boolean numbered =
                to < size && words.in(Words.Group.WAY, lower(to - 1)) && form(to).matches("[A-Z]?\\d{1,4}[A-Z]?|[A-Z]");
        return numbered ? to + 1 : to;
    }

    /** Where a name in no list is a town and the unit that it lies in ("Maiduguri Borno State"): the start of the second, −1 if it is not. */
    private int unitWithin(int from, int to) {
        for (int cut = from + 1; cut < to; cut++) {
            List<Entry> units = lookUp.lookUp(cut, to, key(cut, to)).stream()
                    .filter(entry -> entry.how() == Entry.Held.OWN
                            && (entry.feature() == Feature.ADMIN1 || entry.feature() == Feature.COUNTRY))
                    .toList();
            boolean holds = gazetteer.keyed(key(from, cut)).stream()
                    .anyMatch(town -> town.how() == Entry.Held.OWN
                            && town.feature().isTown()
                            && units.stream().anyMatch(unit -> unit.holds(town)));
            if (holds) {
                return cut;
            }
        }
        return -1;
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
        if (from < to && isPatron(from, to)) {
            return;
        }
        to = to > from ? withNumber(to) : to;
        // "a posh Sofia restaurant"
        while (to - from > 1
                && isLower(from)
                && form(from).length() > 3
                && !words.in(Words.Group.DIRECTION, lower(from))
                && !gazetteer.has(key(from, to))
                && gazetteer.has(key(from + 1, to))) {
            from++;
        }
        if (from >= to || !hasCapital(from, to) || standing.saysNothing(from, to) || standing.isAmount(from, to)) {
            return;
        }
        String key = key(from, to);
        if (standing.isPeople(from, to, key)
                || standing.isPerson(from, to, key)
                || words.in(Words.Group.CALENDAR, key) && !(to < size && words.in(Words.Group.UNIT, lower(to)))
                || standing.isNamedThing(from)) {
            return;
        }
        List<Entry> entries = lookUp.lookUp(from, to, key);
        if (entries.isEmpty() && (isOfTribe(from, to) || to - from > 1 && words.in(Words.Group.TRAIN, lower(to - 1)))) {
            return;
        }
        int unit = entries.isEmpty() ? unitWithin(from, to) : -1;
        if (unit > 0) {
            part(from, unit);
            part(unit, to);
            return;
        }
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
        if (entries.isEmpty() && words.in(Words.Group.COMMON, key)) {
            return;
        }
        if (entries.isEmpty() && to - from == 1 && (words.in(Words.Group.COMMON, key) || isTongue(from))) {
            return;
        }
        boolean doubtful = seat
                || entries.isEmpty()
                        && (initials || to - from == 1 && !sentence.token(from).isProperNoun());
        if (doubtful && !standing.locative(from) || entries.isEmpty() && isTakenSomewhere(from, to)) {
            return;
        }
        int last = lookUp.endOfName(from, to);
        int start = lookUp.startOfName(from, last, entries);
        Placed added = standing.add(start, last, key(start, last), entries);
        if (added != null && entries.isEmpty()) {
            hints.countyOf(added);
        }
    }

    /** "said in Kalenjin": what somebody speaks, not where. */
    private boolean isTongue(int at) {
        Token verb = sentence.head(sentence.token(at));
        return at > 0
                && lower(at - 1).equals("in")
                && verb != null
                && words.in(Words.Group.SPEAKING, verb.lemma().toLowerCase(Locale.ROOT));
    }

    /** "Al-Shibani was captured in Najaf": what is taken in a place is somebody. */
    private boolean isTakenSomewhere(int from, int to) {
        Token first = Clauses.firstConjunct(sentence, sentence.headOf(from, to));
        Token verb = sentence.head(first);
        return verb != null
                && first.deprel().equals("nsubj:pass")
                && isObjectOf(Words.Group.MIXED_DEED, from, to)
                && sentence.children(verb.index(), "obl").stream()
                        .filter(where -> "in".equals(sentence.adposition(where.index())))
                        .anyMatch(where ->
                                sentence.subtree(where.index()).stream().anyMatch(this::isInPlace));
    }

    private boolean isInPlace(int token) {
        Name name = standing.nameAt[token];
        return name != null && name.type() == Name.Type.PLACE;
    }

    /** "the Bugti and Marri tribes": names in no list that are those of kin. */
    private boolean isOfTribe(int from, int to) {
        Token name = sentence.token(sentence.headOf(from, to));
        Token first = Clauses.firstConjunct(sentence, name.index());
        Token above = sentence.head(first);
        boolean describes = first.is("compound") || first.is("amod") || first.is("nmod:poss") || first.is("nmod:desc");
        return above != null && describes && words.in(Words.Group.TRIBE, lower(above.index()));
    }

    /** "withdrew from Rubaya": who leaves, leaves a place. */
    private boolean isLeft(int from, int to) {
        Token first = Clauses.firstConjunct(sentence, sentence.headOf(from, to));
        Token verb = sentence.head(first);
        return verb != null
                && first.is("obl")
                && "from".equals(sentence.adposition(first.index()))
                && words.in(Words.Group.LEAVING, verb.lemma().toLowerCase(Locale.ROOT));
    }

    /** "the Omar oilfield", "Mosul dam": a site with its kind in its name. */
    private boolean isNamedSite(int from, int to, List<Entry> entries) {
        return to - from > 1 && isLower(to - 1) && entries.stream().anyMatch(entry -> entry.feature() == Feature.SITE);
    }

    /**
     * A name of another kind that stands where places stand ("in the town of Pulawy"), is a place elsewhere in the text ("an Edmonton man"), or is a country's.
     */
    private void mistaken(Name name) {
        int from = lower(name.from()).equals("the") ? name.from() + 1 : name.from();
        int to = isPossessive(name.to() - 1) ? name.to() - 1 : name.to();
        while (name.type() == Name.Type.OTHER && to - from > 1 && isLower(to - 1)) {
            to--; // "the Manbij campaign"
        }
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
        boolean stands = placeKeys.contains(key) || country || isNamedSite(from, to, entries);
        if (!stands && !words.in(Words.Group.COMMON, key)) {
            boolean left = isLeft(from, to);
            boolean deed = isObjectOf(Words.Group.DEED, from, to) || left;
            boolean mixed = isObjectOf(Words.Group.MIXED_DEED, from, to);
            boolean other = name.type() == Name.Type.OTHER && isCapital(form(from)) && standing.locative(from);
            int fame = mixed ? A_CITY : other ? A_SMALL_CITY : Integer.MAX_VALUE;
            int least = deed ? A_TOWN : Math.min(standing.leastPeople(from), fame);
            boolean where = deed || standing.where(from);
            stands = entries.stream()
                    .anyMatch(entry -> entry.how() == Entry.Held.OWN
                            && (entry.population() >= least
                                    || entry.feature() == Feature.COUNTRY && where
                                    || left && entry.feature().isTown()));
        }
        boolean between = to - from <= 2 && name.type() != Name.Type.OTHER && isBesidePlace(from, to);
        // "Army retakes Kalembe" over a report that names the village as a place, though no list has it.
        boolean unlisted = entries.isEmpty() && placeKeys.contains(key) && isObjectOf(Words.Group.DEED, from, to);
        if (!entries.isEmpty() && stands || between || unlisted) {
            standing.add(from, to, key, entries);
        }
    }

    /** "shelled Horlivka", "fled Jibo and Tina": what is done there is done to places alone. */
    private boolean isObjectOf(Words.Group deeds, int from, int to) {
        Token first = Clauses.firstConjunct(sentence, sentence.headOf(from, to));
        Token verb = sentence.head(first);
        boolean object = first.is("obj") || first.deprel().equals("nsubj:pass");
        return verb != null && object && words.in(deeds, verb.lemma().toLowerCase(Locale.ROOT));
    }

    /** "between Gossi and Hombori": one of two places that the encoder has not known for one. */
    private boolean isBesidePlace(int from, int to) {
        Token first = Clauses.firstConjunct(sentence, sentence.headOf(from, to));
        int before = first.index() - 1;
        if (before < 0 || !lower(before).equals("between") || standing.nameAt[first.index()] == null) {
            return false;
        }
        Set<Token> pair = new LinkedHashSet<>(Clauses.conjuncts(sentence, first.index()));
        pair.add(first);
        return pair.size() == 2
                && pair.stream().anyMatch(one -> {
                    Name name = standing.nameAt[one.index()];
                    return name != null && name.type() == Name.Type.PLACE && !isPeopleOrState(name);
                });
    }

    /** "between Tehran and London": states and their capitals, which persons may stand beside. */
    private boolean isPeopleOrState(Name name) {
        return gazetteer.keyed(key(name.from(), name.to())).stream()
                .anyMatch(entry -> entry.feature() == Feature.COUNTRY || entry.feature() == Feature.CAPITAL);
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

    /** "raided Dikwa LGA": a unit in the gazetteer that is no side. */
    private boolean isUnit(int from, int to) {
        return to - from > 1
                && words.in(Words.Group.UNIT, lower(to - 1))
                && !sentence.token(sentence.headOf(from, to)).deprel().equals("nsubj")
                && lookUp.lookUp(from, to, key(from, to)).stream().anyMatch(entry -> entry.how() == Entry.Held.OWN);
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
        for (int of = from + 1; of + 1 < to; of++) {
            if (lower(of).equals("of")
                    && isLower(of - 1)
                    && !words.of(lower(of - 1)).isEmpty()) {
                part(of + 1, to); // "eastern department of Arauca", which no body is called
                return;
            }
        }
        List<Entry> entries = Standing.usable(gazetteer.keyed(key));
        if (to - from == 1 && isInitials(from)) {
            entries = entries.stream()
                    .filter(entry -> !entry.feature().isTown())
                    .toList(); // "U.N." is not the town of Un
        }
        boolean one = to - from == 1;
        boolean struck =
                one && (isObjectOf(Words.Group.DEED, from, to) || isObjectOf(Words.Group.MIXED_DEED, from, to));
        int least = struck ? A_CITY : 100_000;
        boolean known = entries.stream()
                .anyMatch(entry -> entry.how() == Entry.Held.OWN
                        && (entry.feature() == Feature.COUNTRY
                                || entry.feature() == Feature.ADMIN1
                                || entry.feature() == Feature.CONTINENT
                                || entry.feature() == Feature.REGION
                                || entry.feature() == Feature.SITE
                                || entry.population() >= least
                                || placeKeys.contains(key)));
        if (entries.isEmpty() && isUnit(from, to)) {
            int last = lookUp.endOfName(from, to);
            standing.add(from, last, key(from, last), lookUp.lookUp(from, to, key));
        } else if (known && !standing.followedByOrganisation(to) && !words.in(Words.Group.COMMON, key)) {
            standing.add(from, to, key, entries);
        } else if (name.to() - name.from() > 1) {
            hints.hint(name);
        }
    }
}
