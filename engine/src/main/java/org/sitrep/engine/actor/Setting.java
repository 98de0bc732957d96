package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.language.TokenRange;

/** The countries a document speaks of, in order: where "the police" without more are at home. */
final class Setting {
    /** A country named once, as a place and as a party, may be one that the news only touches. */
    private static final int SPOKEN_OF = 2;

    private static final int TOLD_OF = 3;

    private static final Set<String> ASIDE = Set.of("after", "before", "since", "until");

    private final ActorKnowledge knowledge;

    /** @param local something is there */
    private record Point(int sentence, int token, String country, boolean local, boolean addressed) {}

    private final List<Point> points = new ArrayList<>();

    /** How often each country is named by the first {@link #toldUntil} points: asked for in reading order, hardly ever counted anew. */
    private final Map<String, Integer> told = new TreeMap<>();

    private int toldUntil;

    /** How often each country is named by the first {@link #counted} points; asked for in reading order, it only grows. */
    private final Map<String, Integer> counts = new TreeMap<>();

    private int counted;

    /** The country of the town that the report was sent from, {@code null} if it does not say. */
    private @Nullable String dateline;

    /** How often the whole document speaks of each country. */
    private final Map<String, Integer> whole = new TreeMap<>();

    Setting(ActorKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** @param addressed whom something is said to: what is told next need not be there */
    void add(Sentence sentence, int token, String country, boolean addressed) {
        points.add(new Point(sentence.index(), token, country, isLocal(sentence, token), addressed));
    }

    /** Notes where the report was sent from. */
    void sentFrom(@Nullable String country) {
        dateline = country;
    }

    /** The country that the report was sent from, if the text is about it; {@code null} if not, or if it does not say. */
    @Nullable
    String home() {
        String country = dateline;
        return country != null && names(country) && isAbout(country) ? country : null;
    }

    /**
     * The country that the report was sent from, where it never names it and hardly any other: so papers write for their own readers ("the army"); {@code null} if it is not so.
     */
    @Nullable
    String unspoken() {
        String country = dateline;
        boolean apart = whole.values().stream().noneMatch(count -> count > SPOKEN_OF);
        return country != null && !names(country) && apart ? country : null;
    }

    /** The country that the report was sent from, if the text names it at all. */
    @Nullable
    String host() {
        String country = dateline;
        return country != null && names(country) ? country : null;
    }

    /** True for "in Iraq", "near the town of Idlib", "in Washington state": where something is. */
    private boolean isLocal(Sentence sentence, int token) {
        Token at = sentence.token(token);
        for (int steps = 0; steps < 4; steps++) {
            String adposition = sentence.adposition(at.index());
            boolean local = adposition != null
                    && switch (adposition) {
                        case "in", "at", "near", "outside", "across", "inside", "throughout" -> true;
                        default -> false;
                    };
            Token head = sentence.head(at);
            boolean within = at.is("compound") || at.is("flat") || at.is("appos") || "of".equals(adposition);
            if (local || !within || head == null) {
                return local && !isAside(sentence, at) && !isVenue(sentence, head);
            }
            at = head;
        }
        return false;
    }

    /** "talks in Havana", "as agreed in Doha": where words are exchanged, not where things happen. */
    private boolean isVenue(Sentence sentence, @Nullable Token head) {
        Token noun = head != null && head.deprel().equals("acl") ? sentence.head(head) : null;
        return isVenue(head) || isVenue(noun); // "an accord reached in Istanbul"
    }

    private boolean isVenue(@Nullable Token word) {
        return word != null && knowledge.isCue("venue", word.lemma().toLowerCase(Locale.ROOT));
    }

    /** "…, days after the two signed a deal in Washington": what is told of another time is no scene of this one. */
    private static boolean isAside(Sentence sentence, Token token) {
        Token at = token;
        for (int steps = 0; at != null && steps < sentence.size(); steps++) {
            Token mark = at.is("advcl") ? sentence.child(at.index(), "mark") : null;
            if (mark != null && ASIDE.contains(mark.lemma().toLowerCase(Locale.ROOT))) {
                return true;
            }
            at = sentence.head(at);
        }
        return false;
    }

    /** Puts the points in reading order; call once, before any look-up. */
    void sort() {
        points.sort((a, b) -> a.sentence() != b.sentence()
                ? Integer.compare(a.sentence(), b.sentence())
                : Integer.compare(a.token(), b.token()));
        points.forEach(point -> whole.merge(point.country(), 1, Integer::sum));
    }

    /** The country of the places in which the sentence says something happens, {@code null} if it names none or several. */
    @Nullable
    String scene(Sentence sentence) {
        return scene(sentence, -1);
    }

    /** @param beside a token; what is told only in a relative clause that it does not stand in is elsewhere; −1 for all of the sentence */
    private @Nullable String scene(Sentence sentence, int beside) {
        @Nullable String country = null;
        for (int i = first(sentence.index()); i < points.size(); i++) {
            Point point = points.get(i);
            if (point.sentence() != sentence.index()) {
                break;
            }
            boolean local = point.local() && (beside < 0 || !isAside(sentence, point.token(), beside));
            if (local && country != null && !country.equals(point.country())) {
                return null;
            }
            country = local ? point.country() : country;
        }
        return country;
    }

    /** The country named last before {@code token}, in its sentence or the three before, that is not {@code country}; {@code null} if there is none. */
    @Nullable
    String lastOther(Sentence sentence, int token, String country) {
        for (int i = first(sentence.index() + 1) - 1; i >= first(sentence.index() - 3); i--) {
            Point point = points.get(i);
            boolean before = point.sentence() < sentence.index() || point.token() < token;
            if (before && !point.country().equals(country)) {
                return point.country();
            }
        }
        return null;
    }

    /** The one country that {@code range} of the sentence names, {@code null} if it names none or several. */
    @Nullable
    String named(Sentence sentence, TokenRange range) {
        @Nullable String country = null;
        for (Point point : points.subList(first(sentence.index()), first(sentence.index() + 1))) {
            boolean within = range.from() <= point.token() && point.token() < range.to();
            if (within && country != null && !country.equals(point.country())) {
                return null;
            }
            country = within ? point.country() : country;
        }
        return country;
    }

    /** The country last named before token {@code token} in its sentence; else the scene of the sentence; else the one the document names most so far; else the first one behind; {@code null} if none. */
    @Nullable
    String at(Sentence sentence, int token) {
        @Nullable String before = null;
        @Nullable String addressed = null;
        @Nullable String behind = null;
        for (int i = first(sentence.index()); i < points.size(); i++) {
            Point point = points.get(i);
            if (point.sentence() != sentence.index()) {
                break;
            }
            if (point.token() < token && point.addressed()) {
                addressed = point.country();
            } else if (point.token() < token) {
                before = point.country();
            } else if (behind == null) {
                behind = point.country();
            }
        }
        before = before == null ? addressed : before;
        if (before != null && !enumerates(sentence, token)) {
            return before;
        }
        @Nullable String scene = scene(sentence, token);
        @Nullable String home = scene == null ? home() : scene;
        if (home != null) {
            return home;
        }
        @Nullable String spokenOf = toldOf(sentence);
        if (spokenOf != null) {
            return spokenOf;
        }
        @Nullable String most = most(sentence.index(), behind);
        if (most != null || behind != null) {
            return most != null ? most : behind;
        }
        // A headline leaves to the text below it where it all is.
        int next = first(sentence.index() + 1);
        return next < points.size() ? points.get(next).country() : null;
    }

    /** "the government and the family of X, who is in Chile": the clause tells of X alone. */
    private static boolean isAside(Sentence s, int point, int token) {
        Token at = s.token(point);
        while (at != null && !at.is("acl:relcl")) {
            at = s.head(at);
        }
        return at != null && at.index() > token && !s.under(token, at.index());
    }

    /** Where a band of rebels is at home: at the scene of the sentence, else where most of what was told so far happens; {@code null} if nothing says. */
    @Nullable
    String ground(Sentence sentence) {
        @Nullable String scene = scene(sentence);
        return scene != null ? scene : mostLocal(sentence.index() + 1);
    }

    /** The country that half of all that is named belongs to, {@code null} if there is none. */
    @Nullable
    String main() {
        @Nullable String most = most(whole);
        return most != null && 2 * count(most) >= points.size() ? most : null;
    }

    /** The country that half of all that is named up to the end of {@code sentence} belongs to, three names at least; {@code null} if there is none. */
    @Nullable
    String toldOf(Sentence sentence) {
        int end = first(sentence.index() + 1);
        if (end < toldUntil) {
            told.clear();
            toldUntil = 0;
        }
        for (; toldUntil < end; toldUntil++) {
            told.merge(points.get(toldUntil).country(), 1, Integer::sum);
        }
        @Nullable String most = most(told);
        int count = most == null ? 0 : told.getOrDefault(most, 0);
        return count >= TOLD_OF && 2 * count >= end ? most : null;
    }

    /** True if {@code sentence} names no country, and nothing that is in one. */
    boolean isSilent(Sentence sentence) {
        return first(sentence.index()) == first(sentence.index() + 1);
    }

    /** True if the document speaks of {@code country} at all. */
    boolean names(String country) {
        return whole.containsKey(country);
    }

    /** True if the document speaks of {@code country} at least half as often as of the one it speaks of most. */
    boolean isAbout(String country) {
        return whole.values().stream().noneMatch(other -> other > 2 * count(country));
    }

    /** How often the document speaks of {@code country}. */
    int count(String country) {
        return whole.getOrDefault(country, 0);
    }

    /** True if three or more countries are named before {@code token}: the last of a list is no nearer than the others. */
    private boolean enumerates(Sentence sentence, int token) {
        return points.subList(first(sentence.index()), first(sentence.index() + 1)).stream()
                        .filter(point -> point.token() < token)
                        .map(Point::country)
                        .distinct()
                        .count()
                > 2;
    }

    /** The country in which most is said to happen before sentence {@code sentence}, of equals the first by code; {@code null} if there is none. */
    private @Nullable String mostLocal(int sentence) {
        Map<String, Integer> all = new TreeMap<>();
        for (int i = 0; i < points.size() && points.get(i).sentence() < sentence; i++) {
            if (points.get(i).local()) {
                all.merge(points.get(i).country(), 1, Integer::sum);
            }
        }
        return most(all);
    }

    /**
     * The country named most before sentence {@code sentence}; the last two sentences count three times.
     *
     * @param rather of equals this one, where it is among them
     */
    private @Nullable String most(int sentence, @Nullable String rather) {
        int near = first(sentence - 2);
        if (counted > near) {
            counts.clear();
            counted = 0;
        }
        for (; counted < near; counted++) {
            counts.merge(points.get(counted).country(), 1, Integer::sum);
        }
        Map<String, Integer> all = new TreeMap<>(counts);
        for (int i = near; i < points.size() && points.get(i).sentence() < sentence; i++) {
            all.merge(points.get(i).country(), 3, Integer::sum);
        }
        @Nullable String most = most(all);
        return most != null && rather != null && all.getOrDefault(most, 0).equals(all.get(rather)) ? rather : most;
    }

    /** The country with the highest count, of equals the first by code; {@code null} if there is none. */
    private static @Nullable String most(Map<String, Integer> all) {
        @Nullable String most = null;
        int best = 0;
        for (Map.Entry<String, Integer> entry : all.entrySet()) {
            if (entry.getValue() > best) {
                best = entry.getValue();
                most = entry.getKey();
            }
        }
        return most;
    }

    /** Index of the first point in sentence {@code sentence} or behind it. */
    private int first(int sentence) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).sentence() < sentence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
