package org.sitrep.engine.event;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.record.TimeType;

/** When and where: the time and the place that stand nearest to an event in its tree. Stateless. */
final class Setting {
    private static final Set<String> LOCATIVE = Set.of(
            "in",
            "at",
            "near",
            "on",
            "outside",
            "inside",
            "around",
            "across",
            "throughout",
            "over",
            "along",
            "off",
            "from",
            "to",
            "into",
            "of",
            "within");
    private static final Set<String> THEMES =
            Set.of("against", "about", "over", "despite", "since", "before", "because of");
    private static final Set<String> DIRECTIONS = Set.of("to", "into", "from", "towards", "toward");
    /** A word of another clause may still date the event, but only from close by. */
    private static final int REACH = 6;
    /** Costs are twice the distance in the tree and more: a place farther off is that of something else. */
    private static final int FARTHEST_PLACE = 20;
    /** What a place costs that only tells a distance or a direction from it. */
    private static final int OFF_THE_MAP = 12;

    private static final Set<EventType> FORCE = EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE);
    /** What lies this many days before publication is background. */
    private static final int BACKGROUND_DAYS = 300;

    private Setting() {}

    /** The time of the event at {@code at}, {@code null} if its sentence gives none; {@code saying} is the verb of saying above it, whose time is its own. */
    static @Nullable Time time(Reading reading, Sentence s, int at, int saying) {
        Time best = null;
        int nearest = Tree.FAR;
        for (Time time : reading.times().overlapping(s.span())) {
            if (time.type() == TimeType.DURATION || time.type() == TimeType.SET) {
                continue;
            }
            int head = head(s, time.span());
            if (head < 0 || isTimeOfSaying(s, head, saying, at) || isEnd(s, head)) {
                continue;
            }
            int distance = Tree.distance(s, at, head);
            if (s.under(head, at)) {
                distance -= 2;
            }
            if (distance < nearest && distance <= REACH) {
                best = time;
                nearest = distance;
            }
        }
        return best;
    }

    /** True if {@code time} begins after the day of the document. */
    static boolean isAhead(Document document, Time time) {
        Published published = document.published();
        String from = time.from();
        return published != null
                && from != null
                && from.compareTo(published.day().toString()) > 0;
    }

    /** "imposed a curfew until Monday": when it ends is not when it happened. */
    private static boolean isEnd(Sentence s, int head) {
        String adposition = s.adposition(head);
        return "until".equals(adposition) || "till".equals(adposition);
    }

    private static boolean isTimeOfSaying(Sentence s, int head, int saying, int at) {
        return saying >= 0 && s.token(head).head() == saying && !s.under(head, at);
    }

    /** The place of the event of {@code match}, {@code null} if its clause names none. */
    static @Nullable Place place(Reading reading, Match match, WordClasses classes) {
        Sentence s = match.sentence();
        Place best = null;
        int nearest = Tree.FAR;
        for (Place place : reading.places().overlapping(s.span())) {
            for (Span mention : place.mentions()) {
                if (!s.span().contains(mention)) {
                    continue;
                }
                int head = head(s, mention);
                int cost = head < 0 ? Tree.FAR : cost(reading, match, carrier(s, head, place, classes), classes);
                boolean finer = best != null && place.precision().compareTo(best.precision()) < 0;
                if (cost < nearest || cost == nearest && finer) {
                    best = place;
                    nearest = cost;
                }
            }
        }
        return nearest > FARTHEST_PLACE ? null : best;
    }

    /** The noun by whose role a place stands: itself, or the building, town or attack that it describes ("the Kabul attack"); −1 if it describes a side ("US troops"). */
    private static int carrier(Sentence s, int head, Place place, WordClasses classes) {
        int at = head;
        for (int steps = 0; steps < 3; steps++) {
            Token token = s.token(at);
            Token above = s.head(token);
            if (above != null
                    && token.is("nmod")
                    && "of".equals(s.adposition(at))
                    && classes.matches("site", s, above.index())) {
                // "the towns of Kolpa and Daresh"
                at = above.index();
                continue;
            }
            boolean describes =
                    token.is("compound") || token.is("amod") || token.is("nmod:poss") || token.is("nmod:desc");
            if (!describes || above == null) {
                return at;
            }
            boolean site = classes.matches("site", s, above.index());
            boolean scene = place.precision() != Precision.COUNTRY && classes.matches("scene", s, above.index())
                    || classes.matches("conflict-scene", s, above.index()) && "in".equals(s.adposition(above.index()));
            if (!site && !scene) {
                return -1;
            }
            at = above.index();
        }
        return at;
    }

    private static int cost(Reading reading, Match match, int head, WordClasses classes) {
        if (head < 0) {
            return Tree.FAR;
        }
        Sentence s = match.sentence();
        int at = match.at();
        Token token = s.token(head);
        int clauses = clausesBetween(match, head);
        if (clauses < 0) {
            return Tree.FAR;
        }
        int distance = 2 * Tree.distance(s, at, head) + 5 * clauses;
        if ("of".equals(s.adposition(head)) && isMeasuredFrom(s, token, classes)) {
            // "60 miles north of the port": it was elsewhere.
            return distance + OFF_THE_MAP;
        }
        String adposition = s.adposition(head);
        if (adposition != null && adposition.startsWith("according")) {
            return Tree.FAR;
        }
        boolean locative = adposition != null && LOCATIVE.contains(adposition);
        if (token.is("obl") && locative) {
            return distance - 2;
        }
        boolean object = token.is("obj") || token.deprel().equals("nsubj:pass");
        if (object && token.head() == at) {
            // "captured the town" names the place; "killed the Kabuli" whom.
            boolean people = isAgainstPeople(match) && reading.actors().covering(token.span()) != null;
            return people ? Tree.FAR : distance - 3;
        }
        if (locative || token.is("obj") || token.is("appos") || token.is("conj")) {
            return distance;
        }
        // A name that acts is a side rather than a place: "Paris condemned".
        return token.is("nsubj") ? Tree.FAR : distance + 2;
    }

    /** "100 miles northeast of the port", "10 km from the port". */
    private static boolean isMeasuredFrom(Sentence s, Token place, WordClasses classes) {
        Token above = s.head(place);
        return above != null
                && (classes.matches("distance", s, above.index())
                        || s.children(above.index()).stream()
                                .anyMatch(measure -> classes.matches("distance", s, measure.index())));
    }

    private static boolean isAgainstPeople(Match match) {
        String code = match.sense().cameo();
        return code != null
                && (code.startsWith("18") && !code.equals("183") || code.startsWith("173") || code.startsWith("174"));
    }

    /**
     * How many clauses lie between the event and a place below or beside it; −1 if the place belongs to another story: what somebody says ("said he had been in Rome"), or what
     * only describes who acts ("the group, banned in Chad, attacked").
     */
    private static int clausesBetween(Match match, int head) {
        Sentence s = match.sentence();
        int at = match.at();
        int clauses = 0;
        int up = head;
        for (int steps = 0; up >= 0 && !s.under(at, up) && steps <= s.size(); steps++) {
            Token token = s.token(up);
            Token above = s.head(token);
            if (token.is("ccomp") || token.is("parataxis") || isTheme(match, token) || isNextDeed(s, head, token)) {
                return -1;
            }
            if (token.is("acl") && above != null && above.deprel().equals("nsubj") && above.head() == at) {
                return -1;
            }
            clauses += token.is("acl") || token.is("advcl") || token.is("conj") && token.isVerb() ? 1 : 0;
            up = token.head();
        }
        return clauses;
    }

    /** "protested against the war in the valley": the place of what it is about. */
    private static boolean isTheme(Match match, Token token) {
        boolean phrase = token.is("obl") || token.is("nmod");
        String adposition = phrase ? match.sentence().adposition(token.index()) : null;
        if (adposition == null) {
            return false;
        }
        // "protested over the dam" is about it, "patrolled over the dam" is there; whom words are by says nothing of
        // where.
        boolean above =
                adposition.equals("over") && FORCE.contains(match.sense().type());
        return THEMES.contains(adposition) && !above || adposition.startsWith("according");
    }

    /** "captured them and took them to the port", "killed nine before they fled from the town": where it went on. */
    private static boolean isNextDeed(Sentence s, int head, Token token) {
        Token mark = token.is("advcl") ? s.child(token.index(), "mark") : null;
        return token.is("conj") && token.isVerb() && isBehindDirection(s, head, token.index())
                || mark != null && mark.lemma().equals("before");
    }

    /** True if a preposition of direction stands on the way from {@code low} up to {@code high}: "to the prison at the port". */
    private static boolean isBehindDirection(Sentence s, int low, int high) {
        int at = low;
        for (int steps = 0; at >= 0 && at != high && steps <= s.size(); steps++) {
            String adposition = s.adposition(at);
            if (adposition != null && DIRECTIONS.contains(adposition)) {
                return true;
            }
            at = s.token(at).head();
        }
        return false;
    }

    private static int head(Sentence s, Span span) {
        int from = s.tokenAt(span.start());
        int to = s.tokenAt(span.end() - 1);
        return from < 0 || to < from ? -1 : s.headOf(from, to + 1);
    }

    /** True if {@code time} lies far before the news of the day. */
    static boolean isBackground(Document document, @Nullable Time time) {
        if (time == null) {
            return false;
        }
        if (time.value().length() == 3 && Character.isDigit(time.value().charAt(2))) {
            return true;
        }
        Published published = document.published();
        LocalDate to = day(time.to());
        return published != null && to != null && to.isBefore(published.day().minusDays(BACKGROUND_DAYS));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
