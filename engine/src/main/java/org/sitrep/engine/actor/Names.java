package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.PartyTags;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Span;

/**
 * The names of one sentence: those that the knowledge files hold and those that the encoder found, brought together.
 *
 * <p>The longer name wins ("Washington Post", "Paris Hilton"); of equals the knowledge wins, but for a given name that a person bears (Chad, Jordan). Adjectives and peoples are
 * kept apart: they are marks on tokens, not names.
 */
final class Names {
    private static final Pattern PARTY_TAG = Pattern.compile("[RDI]-\\p{Lu}.*");

    private static final Set<String> DIRECTIONS = Set.of("North", "South", "East", "West", "Central");

    private static final Set<String> PORTFOLIOS = Set.of("minister", "commissioner", "secretary", "undersecretary");

    private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)");

    /** Most words that an acronym stands for. */
    private static final int LONGEST_SPELT = 10;

    private final ActorKnowledge knowledge;
    private final Sentence s;
    private final Places places;
    private final List<NameIndex.Hit<NameEntry>> hits;
    private final NameChoice choice;
    private final Misnamed misnamed;

    /** The mark on each token: the adjective, people or name that covers it. */
    final @Nullable NameEntry[] marks;

    /** True for the words of a phrase that only holds the name of somebody. */
    final boolean[] nobody;

    /** First token of the mark that covers a token. */
    final int[] markFrom;

    final int[] markTo;

    private final Definitions definitions;

    /** Names in order, without overlap. */
    final List<Found> found = new ArrayList<>();

    /**
     * A name in the sentence.
     *
     * @param entry what the knowledge says it is, {@code null} if only the encoder knows it
     * @param type what the encoder says it is, {@code null} if only the knowledge knows it
     */
    record Found(int from, int to, @Nullable NameEntry entry, Name.@Nullable Type type) {
        boolean covers(int token) {
            return from <= token && token < to;
        }
    }

    Names(ActorKnowledge knowledge, Definitions definitions, Sentence s, Places places) {
        this.knowledge = knowledge;
        this.s = s;
        this.places = places;
        this.hits = definitions.hits(s);
        this.definitions = definitions;
        this.choice = new NameChoice(knowledge, s, places, hits, definitions.persons());
        this.misnamed = new Misnamed(knowledge, s, places, choice, definitions.persons());
        this.marks = new NameEntry[s.size()];
        this.markFrom = new int[s.size()];
        this.markTo = new int[s.size()];
        this.nobody = new boolean[s.size()];
        bring();
    }

    private void bring() {
        List<Found> candidates = new ArrayList<>();
        int covered = 0;
        for (NameIndex.Hit<NameEntry> hit : hits) {
            if (hit.to() <= covered) {
                continue;
            }
            Name rival = rival(hit);
            NameEntry explained = definitions.of(s, hit);
            NameEntry entry = explained != null ? explained : choice.entry(hit, rival);
            if (entry == null) {
                continue;
            }
            if (entry.use() == NameEntry.Use.NOBODY) {
                covered = hit.to();
                for (int i = hit.from(); i < hit.to(); i++) {
                    nobody[i] = true;
                }
                continue;
            }
            if (entry.isName() || entry.use() == NameEntry.Use.CAPITAL) {
                if (choice.stands(hit, entry, rival)) {
                    covered = hit.to();
                    candidates.add(new Found(hit.from(), hit.to(), entry, rival == null ? null : rival.type()));
                }
            } else if (rival == null || rival.type() != Name.Type.PERSON || hit.to() <= rival.from() + 1) {
                covered = hit.to();
                mark(hit.from(), hit.to(), entry);
            }
        }
        for (int i = 0; i < s.size(); i++) {
            NameEntry half = definitions.half(s, i);
            if (half != null) {
                candidates.add(new Found(i, i + 1, half, null));
            }
        }
        bracketed(candidates);
        for (Name name : s.names()) {
            Found trimmed = trimmed(name);
            if (trimmed != null && !nobody[trimmed.to() - 1] && isWritten(trimmed) && !isInitial(trimmed)) {
                candidates.add(trimmed);
            }
        }
        List<Found> swallowed = candidates.stream()
                .filter(name -> name.entry() == null && holdsKnown(name, candidates))
                .toList();
        candidates.removeAll(swallowed);
        candidates.sort((a, b) -> a.to() - a.from() != b.to() - b.from()
                ? b.to() - b.from() - (a.to() - a.from())
                : (a.entry() == null ? 1 : 0) - (b.entry() == null ? 1 : 0));
        for (Found candidate : candidates) {
            if (found.stream().noneMatch(kept -> kept.from() < candidate.to() && candidate.from() < kept.to())) {
                found.add(candidate);
            }
        }
        found.sort((a, b) -> Integer.compare(a.from(), b.from()));
        for (Found inner : candidates) {
            Found outer = at(inner.from());
            NameEntry entry = inner.entry();
            boolean state =
                    entry != null && entry.known() != null && entry.known().isState();
            if (entry != null
                    && state
                    && outer != null
                    && outer != inner
                    && outer.entry() == null
                    && outer.type() == Name.Type.ORGANISATION) {
                mark(inner.from(), inner.to(), entry);
            }
        }
        for (Found name : found) {
            if (name.entry() != null) {
                mark(name.from(), name.to(), name.entry());
            } else if (name.type() == Name.Type.PERSON) {
                for (int i = name.from(); i < name.to(); i++) {
                    marks[i] = null;
                }
            }
        }
    }

    /** "the Kenya Conference of Catholic Bishops (KCCB)": the letters say where the name begins, whatever the encoder makes of it. */
    private void bracketed(List<Found> candidates) {
        for (int i = 3; i + 1 < s.size(); i++) {
            Token letters = s.token(i);
            boolean acronym = s.token(i - 1).form().equals("(")
                    && s.token(i + 1).form().equals(")")
                    && isAcronym(letters.form())
                    && letters.form().length() > 2;
            int from = acronym ? spelt(letters.form(), i - 1) : -1;
            Found whole = from < 0 ? null : new Found(from, i - 1, null, Name.Type.ORGANISATION);
            if (whole != null
                    && candidates.stream()
                            .noneMatch(name -> name.entry() != null
                                    && !isOfState(name.entry())
                                    && name.from() < whole.to()
                                    && name.to() > whole.from())) {
                candidates.add(whole);
            }
        }
    }

    /** The first of the words that end before token {@code to} and whose capitals are the letters of {@code acronym}; −1 if they are not. */
    private int spelt(String acronym, int to) {
        for (int from = to - 2; from >= 0 && from >= to - LONGEST_SPELT; from--) {
            Token first = s.token(from);
            if (first.is("punct") && !first.form().equals("-") && !first.form().equals("&")) {
                return -1;
            }
            boolean begins = isCapitalised(from) && !first.is("det");
            if (begins
                    && Character.isUpperCase(s.token(to - 1).form().charAt(0))
                    && Bodies.isAcronymOf(acronym, words(from, to))) {
                return from;
            }
        }
        return -1;
    }

    private static boolean isOfState(NameEntry entry) {
        return entry.known() == null || entry.known().isState();
    }

    private String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i > from ? " " : "").append(s.token(i).form());
        }
        return words.toString();
    }

    /** True for an encoder's name that is a known body's name and common words around it ("United Russia party"). */
    private boolean holdsKnown(Found name, List<Found> candidates) {
        for (Found other : candidates) {
            NameEntry entry = other.entry();
            boolean within = other.from() >= name.from()
                    && other.to() <= name.to()
                    && other.to() - other.from() < name.to() - name.from();
            if (entry == null
                    || !within
                    || entry.known() == null
                    || entry.known().isState()) {
                continue;
            }
            boolean common = true;
            for (int i = name.from(); i < name.to(); i++) {
                common &= other.covers(i)
                        || !Character.isUpperCase(s.token(i).form().charAt(0))
                                && Character.isLetter(s.token(i).form().charAt(0));
            }
            if (common) {
                return true;
            }
        }
        return false;
    }

    /** False for a person's name without a capital: "the bush burned". */
    private boolean isWritten(Found name) {
        for (int i = name.from(); i < name.to() && name.type() == Name.Type.PERSON; i++) {
            if (!Character.isLowerCase(s.token(i).form().charAt(0))) {
                return true;
            }
        }
        return name.type() != Name.Type.PERSON;
    }

    /** True for a letter that stands alone, as in "(R-Ky.)", and for the "Nobel" of "Nobel laureate". */
    private boolean isInitial(Found name) {
        boolean one = name.to() - name.from() == 1;
        RoleNouns.Match noun = one && name.to() < s.size() ? knowledge.roles().endingAt(s, 0, name.to()) : null;
        return one && s.token(name.from()).form().replace(".", "").length() == 1
                || noun != null && noun.from() <= name.from();
    }

    private void mark(int from, int to, NameEntry entry) {
        for (int i = from; i < to; i++) {
            marks[i] = entry;
            markFrom[i] = from;
            markTo[i] = to;
        }
    }

    private @Nullable Name rival(NameIndex.Hit<NameEntry> hit) {
        for (Name name : s.names()) {
            if (name.from() < hit.to() && hit.from() < name.to()) {
                return name;
            }
        }
        return null;
    }

    /** True if token {@code i} (or the first of its coordination) stands before a noun as a modifier. */
    boolean modifies(int i) {
        return modifies(s, i);
    }

    static boolean modifies(Sentence s, int i) {
        Token token = s.token(i);
        for (int steps = 0; token.is("conj") && token.head() >= 0 && token.head() < i && steps < 10; steps++) {
            token = s.token(token.head());
        }
        return (token.is("amod") || token.is("compound") || token.is("nmod:desc")) && token.head() > i;
    }

    static boolean isAcronym(String form) {
        int upper = 0;
        for (int i = 0; i < form.length(); i++) {
            if (Character.isUpperCase(form.charAt(i))) {
                upper++;
            } else if (Character.isLowerCase(form.charAt(i))) {
                return false;
            }
        }
        return upper >= 2;
    }

    /** An encoder's name of a person or body, without titles and demonyms before it; {@code null} if nothing is left. */
    private @Nullable Found trimmed(Name name) {
        if (name.type() != Name.Type.PERSON && name.type() != Name.Type.ORGANISATION) {
            return name.type() == Name.Type.PLACE ? new Found(name.from(), name.to(), null, name.type()) : null;
        }
        int from = name.from();
        int to = name.to();
        if (misnamed.is(name) || isAdjective(name) || isOffice(name)) {
            return null;
        }
        if (name.type() == Name.Type.ORGANISATION) {
            if (isOfOffice(name) || isUnit(name)) {
                return null;
            }
            from = numbered(from, to);
        }
        if (name.type() == Name.Type.PERSON
                ? isPlace(name)
                : isGoal(name, s.headOf(from, to)) || isHome(name, s.headOf(from, to))) {
            return new Found(from, to, null, Name.Type.PLACE);
        }
        RoleNouns.Match rank = to - from > 1 ? knowledge.roles().endingAt(s, from, to - 1) : null;
        if (name.type() == Name.Type.PERSON && rank != null && rank.from() == from) {
            return null; // "Rear Admiral"
        }
        if (name.type() == Name.Type.PERSON) {
            while (from < to - 1 && (isTitle(from) || isAdjectiveMark(from))) {
                from++;
            }
            from = behindTitle(from, to);
        }
        if (isPeople(from, to)) {
            return null;
        }
        if (name.type() == Name.Type.PERSON) {
            while (to > from
                    && knowledge.isCue("weekday", s.token(to - 1).form().toLowerCase(Locale.ROOT))) {
                to--; // "by Trump Wednesday"
            }
            if (isPartyTag(from, to)) {
                return null;
            }
        }
        while (to > from
                && (s.token(to - 1).form().equals("'s")
                        || s.token(to - 1).form().equals("’s"))) {
            to--;
        }
        to = name.type() == Name.Type.ORGANISATION ? whole(from, to) : to;
        while (to > from + 1 && (s.token(to - 1).is("case") || s.token(to - 1).is("det"))) {
            to--; // "the Constitutional Court of" Thailand
        }
        if (name.type() == Name.Type.ORGANISATION) {
            to = owned(to);
            to = joined(from, to);
        } else if (name.type() == Name.Type.PERSON && to > from) {
            to = nicknamed(from, hyphenated(from, to));
        }
        return to > from && !isDirection(name, from, to) ? new Found(from, to, null, name.type()) : null;
    }

    /** The "North" that is left of "Turkana North MP X": a side of a constituency, and nobody. */
    private boolean isDirection(Name name, int from, int to) {
        return name.type() == Name.Type.PERSON
                && to - from == 1
                && name.to() - name.from() > 1
                && DIRECTIONS.contains(s.token(from).form());
    }

    /** The first token behind a title of several words: "Field Marshal Jula". */
    private int behindTitle(int from, int to) {
        for (int last = to - 2; last > from; last--) {
            RoleNouns.Match title = knowledge.roles().endingAt(s, from, last);
            if (title != null && title.from() == from && title.noun().title()) {
                return last + 1;
            }
        }
        return from;
    }

    /** "Office of the" Special Prosecutor: a name that the encoder ends at an article goes on to the noun of that. */
    private int whole(int from, int to) {
        Token last = s.token(to - 1);
        int head = last.head();
        if (!last.is("det") || head < to || to - from < 3) {
            return to;
        }
        for (int i = to; i <= head; i++) {
            if (!isCapitalised(i)) {
                return to;
            }
        }
        return head + 1;
    }

    /** "the Emir of Kano": an office, whoever the encoder takes it for. */
    private boolean isOffice(Name name) {
        RoleNoun role = name.type() == Name.Type.PERSON && name.to() - name.from() == 1
                ? knowledge.roles().of(s.token(name.from()).form().toLowerCase(Locale.ROOT))
                : null;
        return role != null
                && role.sort() == RoleNoun.Sort.OFFICE
                && name.from() > 0
                && s.token(name.from() - 1).form().equalsIgnoreCase("the")
                && name.to() < s.size()
                && s.token(name.to()).form().equals("of");
    }

    /** The "Army Staff" of "Chief of Army Staff", the "Internal Security" of "Commissioner for Internal Security": a field, and no body. */
    private boolean isOfOffice(Name name) {
        RoleNouns.Match office = knowledge.roles().endingAt(s, 0, name.to() - 1);
        if (office != null && office.from() < name.from() && office.noun().sort() == RoleNoun.Sort.OFFICE) {
            return true;
        }
        int before = name.from() - 1;
        if (before < 1) {
            return false;
        }
        String of = s.token(before).form();
        String title = s.token(before - 1).form().toLowerCase(Locale.ROOT);
        boolean field = of.equals("for") && PORTFOLIOS.contains(title) || of.equals("of") && title.equals("minister");
        return field
                && !isAcronym(s.token(name.from()).form())
                && hits.stream().noneMatch(hit -> hit.from() == name.from() && hit.to() >= name.to());
    }

    /** "eastern department of Arauca": a common noun and a place, whatever the encoder takes them for. */
    private boolean isUnit(Name name) {
        Token head = s.token(s.headOf(name.from(), name.to()));
        boolean of =
                head.index() + 1 < name.to() && s.token(head.index() + 1).form().equals("of");
        return of
                && (head.isNoun() || head.isProperNoun())
                && Character.isLowerCase(head.form().charAt(0))
                && places.covering(s.token(name.to() - 1).span()) != null;
    }

    /** "the 22nd Infantry Division": where a name of troops begins that has a number; {@code from} if it has none. */
    private int numbered(int from, int to) {
        RoleNouns.Match troops = knowledge.roles().endingAt(s, 0, to - 1);
        NameEndings.Ending ending = knowledge.ending(s.token(to - 1).form());
        boolean unit = troops != null && "MIL".equals(troops.noun().sector())
                || ending != null && "MIL".equals(ending.sector());
        return unit && from > 0 && ORDINAL.matcher(s.token(from - 1).form()).matches() ? from - 1 : from;
    }

    /** "the Kuki Students' Organisation": a name whose people own the noun for a body goes on to that noun. */
    private int owned(int to) {
        boolean owns = to > 0
                && to + 1 < s.size()
                && (s.token(to).form().equals("'") || s.token(to).form().equals("’"))
                && s.token(to - 1).form().endsWith("s");
        int end = to + 1;
        while (owns && end < s.size() && isCapitalised(end) && s.nameAt(end) == null) {
            end++;
        }
        RoleNouns.Match body = owns && end > to + 1 ? knowledge.roles().endingAt(s, to + 1, end - 1) : null;
        boolean whole = body != null && body.noun().sort() == RoleNoun.Sort.BODY
                || body != null && body.noun().sort() == RoleNoun.Sort.EPITHET
                || owns && end > to + 1 && knowledge.ending(s.token(end - 1).form()) != null;
        return whole ? end : to;
    }

    /** "Office of Management and Budget": a name whose field has two parts goes on behind the "and". */
    private int joined(int from, int to) {
        if (to + 1 >= s.size() || !s.token(to).is("cc")) {
            return to;
        }
        Token next = s.token(to + 1);
        boolean field = false;
        for (int i = from + 1; i < to; i++) {
            String form = s.token(i).form();
            field |= form.equals("of") || form.equals("for");
        }
        Token first = next.is("conj") ? s.head(next) : null;
        boolean second = field
                && first != null
                && first.index() > from
                && first.index() < to
                && !s.token(from).equals(first)
                && Character.isUpperCase(next.form().charAt(0))
                && s.nameAt(to + 1) == null
                && next.isProperNoun();
        return second ? to + 2 : to;
    }

    /** "Ana Soto-Ruiz", "Saud al-Harbi": a surname of two words joined by a hyphen is whole, wherever the encoder ends it; not so "Obama-era". */
    private int hyphenated(int from, int to) {
        int end = to;
        while (end + 1 < s.size()
                && s.token(end).form().equals("-")
                && s.token(end + 1).isProperNoun()
                && Character.isUpperCase(s.token(end + 1).form().charAt(0))
                && s.token(end).span().start() == s.token(end - 1).span().end()
                && s.token(end + 1).span().start() == s.token(end).span().end()
                && s.headOf(from, end + 2) < end) {
            end += 2;
        }
        return end;
    }

    /** "Jimmy “Barbecue” Cherizier": the surname behind a nickname is of the same name. */
    private int nicknamed(int from, int to) {
        if (to - from > 1 && PhraseBounds.isQuote(s.token(to - 1).form())) {
            return nicknamed(from, to - 1); // the encoder takes the opening quote for a part of the name
        }
        if (to + 2 >= s.size() || !PhraseBounds.isQuote(s.token(to).form())) {
            return to;
        }
        int close = to + 1;
        while (close < s.size() && close <= to + 3 && isCapitalised(close)) {
            close++;
        }
        boolean name = close > to + 1
                && close + 1 < s.size()
                && PhraseBounds.isQuote(s.token(close).form())
                && isCapitalised(close + 1)
                && s.token(close + 1).isProperNoun();
        if (!name) {
            return to;
        }
        int end = close + 2;
        while (end < s.size()
                && isCapitalised(end)
                && s.token(end).isProperNoun()
                && s.token(end).is("flat")) {
            end++;
        }
        return end;
    }

    private boolean isCapitalised(int token) {
        return Character.isUpperCase(s.token(token).form().charAt(0));
    }

    /** "the Ukrainian air force", "Amhara militiamen": an adjective alone is nobody's name. */
    private boolean isAdjective(Name name) {
        if (knowledge.gender(s.token(name.from()).form()) != '0') {
            return false;
        }
        for (NameIndex.Hit<NameEntry> hit : hits) {
            boolean adjective = hit.from() == name.from()
                    && hit.to() >= name.to()
                    && hit.values().stream().anyMatch(entry -> entry.use() == NameEntry.Use.ADJECTIVE)
                    && hit.values().stream().noneMatch(NameEntry::isName);
            if (adjective
                    && modifies(hit.to() - 1)
                    && !s.token(s.token(hit.to() - 1).head()).isVerb()) {
                return true;
            }
        }
        return false;
    }

    /** The "R-Ariz." behind a name: of which party and state somebody is. */
    private boolean isPartyTag(int from, int to) {
        boolean letters = to > from + 1 && PartyTags.isTag(s, from);
        return letters || to > from && PARTY_TAG.matcher(s.token(from).form()).matches();
    }

    /** "the Russians": a people, whoever the encoder takes them for. */
    private boolean isPeople(int from, int to) {
        return to > from
                && hits.stream()
                        .anyMatch(hit -> hit.from() == from
                                && hit.to() == to
                                && hit.values().stream().anyMatch(entry -> entry.use() == NameEntry.Use.PEOPLE))
                && s.token(to - 1).form().toLowerCase(Locale.ROOT).endsWith("s")
                && (s.token(to - 1).has("Number=Plur")
                        || from > 0 && s.token(from - 1).form().equalsIgnoreCase("the"));
    }

    /** True if the place stage knows the words and they stand behind "in" or its like. */
    private boolean isPlace(Name name) {
        int head = s.headOf(name.from(), name.to());
        // "in Zvecan, Leposavic and Zubin Potok"
        String adposition = s.adposition(Clauses.firstConjunct(s, head).index());
        if (isGoal(name, head) || isGoverned(name, head) || isPartOfPlace(name)) {
            return true;
        }
        if ("of".equals(adposition) && isNobody(name)) {
            Place place = places.covering(s.span(name.from(), name.to()));
            return place != null && place.country() != null; // "parts of Goma"
        }
        boolean local = adposition != null
                && switch (adposition) {
                    case "in", "near", "at", "across", "outside", "inside", "around" -> true;
                    default -> false;
                };
        return local && places.covering(s.span(name.from(), name.to())) != null;
    }

    /** "fighters from Hama": a single name on the map that armed people come from. */
    private boolean isHome(Name name, int head) {
        Token token = s.token(head);
        Token above = token.is("nmod") && "from".equals(s.adposition(head)) ? s.head(token) : null;
        RoleNouns.Match people = above == null ? null : knowledge.roles().endingAt(s, 0, above.index());
        String sector = people == null ? null : people.noun().sector();
        return sector != null
                && name.to() - name.from() == 1
                && !isAcronym(token.form())
                && !definitions.persons().contains(token.form())
                && places.covering(token.span()) != null
                && switch (sector) {
                    case "REB", "UAF", "MIL", "COP", "CVL", "REF", "AGR" -> true;
                    default -> false;
                };
    }

    /** The "Kordofan" of "North Kordofan". */
    private boolean isPartOfPlace(Name name) {
        Span span = s.span(name.from(), name.to());
        Place place = places.covering(span);
        return place != null
                && name.to() - name.from() == 1
                && place.mentions().stream().anyMatch(mention -> mention.contains(span) && !mention.equals(span));
    }

    /** "Jubbaland's interior minister": a single name on the map that is nobody's, with an office or organ of state. */
    private boolean isGoverned(Name name, int head) {
        Token token = s.token(head);
        Place place = places.covering(s.span(name.from(), name.to()));
        RoleNouns.Match organ = token.is("nmod:poss") ? knowledge.roles().endingAt(s, 0, token.head()) : null;
        return organ != null
                && place != null
                && place.country() != null
                && name.to() - name.from() == 1
                && isNobody(token.form())
                && (organ.noun().sort() == RoleNoun.Sort.OFFICE || organ.noun().sort() == RoleNoun.Sort.BODY)
                && "GOV".equals(organ.noun().sector())
                && !organ.noun().inherits();
    }

    /** True for a name of one or two words that no person of the text or of the knowledge bears, as far as its words tell. */
    private boolean isNobody(Name name) {
        String first = s.token(name.from()).form();
        return name.to() - name.from() == 1
                ? isNobody(first)
                : name.to() - name.from() == 2
                        && knowledge.gender(first) == '0'
                        && knowledge
                                        .leaders()
                                        .country(first + " "
                                                + s.token(name.to() - 1).form())
                                == null;
    }

    private boolean isNobody(String form) {
        return knowledge.gender(form) == '0'
                && !definitions.persons().contains(form)
                && knowledge.leaders().country(form) == null;
    }

    /** "evacuated them to Bunia", "visited Goma": a single name on the map that is nobody's, where somebody goes. */
    private boolean isGoal(Name name, int head) {
        Token token = Clauses.firstConjunct(s, head);
        Token verb = s.head(token);
        Place place = places.covering(s.span(name.from(), name.to()));
        if (verb == null || !verb.isVerb() || place == null || place.country() == null || name.to() - name.from() > 1) {
            return false;
        }
        String form = s.token(head).form();
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        boolean nobody = !isAcronym(form) && isNobody(form);
        String adposition = s.adposition(token.index());
        boolean goal = adposition != null
                && switch (adposition) {
                    case "to", "into", "from", "towards", "toward" -> knowledge.isCue("moves", lemma);
                    default -> false;
                };
        return nobody && (goal || token.is("obj") && knowledge.isCue("goes-to", lemma));
    }

    private boolean isAdjectiveMark(int token) {
        NameEntry mark = marks[token];
        return mark != null && mark.use() == NameEntry.Use.ADJECTIVE;
    }

    boolean isTitle(int token) {
        String form = s.token(token).form().toLowerCase(Locale.ROOT);
        if (knowledge.isCue("civil-title", form)
                || knowledge.isCue("female-title", form)
                || knowledge.isCue("title-word", form)
                || isHalfTitle(form, token + 1)
                || token > 0 && isHalfTitle(s.token(token - 1).form().toLowerCase(Locale.ROOT), token)) {
            return true;
        }
        RoleNoun role = knowledge.roles().of(form);
        return role != null && role.title() && knowledge.gender(s.token(token).form()) == '0';
    }

    /** "Tan Sri": two words that are a title together only. */
    private boolean isHalfTitle(String first, int second) {
        return second < s.size()
                && knowledge.isCue(
                        "title-word", first + " " + s.token(second).form().toLowerCase(Locale.ROOT));
    }

    /** The name that covers {@code token}, {@code null} if none does. */
    @Nullable
    Found at(int token) {
        for (Found name : found) {
            if (name.covers(token)) {
                return name;
            }
        }
        return null;
    }

    /** The country that the words at {@code token} point at: of a state, an adjective, a seat of government or any place; {@code null} if none. */
    @Nullable
    String countryAt(int token) {
        NameEntry mark = marks[token];
        if (mark != null && (mark.known() == null || mark.known().isState()) && mark.country() != null) {
            return mark.country();
        }
        Found name = at(token);
        if (name != null && name.type() != Name.Type.PLACE && name.entry() == null) {
            return null;
        }
        if (mark != null && mark.known() != null && !mark.known().isState()) {
            return null;
        }
        Place place = places.covering(s.token(token).span());
        return place == null ? null : place.country();
    }

    /** True if the words that end before {@code to} are joined by a hyphen to a participle ("US-backed"). */
    boolean isJoined(int to) {
        return to + 1 < s.size()
                && s.token(to).form().equals("-")
                && s.token(to).span().start() == s.token(to - 1).span().end();
    }
}
