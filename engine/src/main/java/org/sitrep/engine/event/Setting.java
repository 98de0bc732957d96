package org.sitrep.engine.event;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Place;
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
    /** A word of another clause may still date the event, but only from close by. */
    private static final int REACH = 6;
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
            if (head < 0 || isTimeOfSaying(s, head, saying, at)) {
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

    private static boolean isTimeOfSaying(Sentence s, int head, int saying, int at) {
        return saying >= 0 && s.token(head).head() == saying && !s.under(head, at);
    }

    /** The place of the event at {@code at}, {@code null} if its clause names none. */
    static @Nullable Place place(Reading reading, Sentence s, int at) {
        Place best = null;
        int nearest = Tree.FAR;
        for (Place place : reading.places().overlapping(s.span())) {
            for (Span mention : place.mentions()) {
                if (!s.span().contains(mention)) {
                    continue;
                }
                int head = head(s, mention);
                int cost = head < 0 ? Tree.FAR : cost(s, at, head);
                if (cost < nearest) {
                    best = place;
                    nearest = cost;
                }
            }
        }
        return nearest > 2 * REACH ? null : best;
    }

    private static int cost(Sentence s, int at, int head) {
        Token token = s.token(head);
        if (isElsewhere(s, at, head)) {
            return Tree.FAR;
        }
        int distance = 2 * Tree.distance(s, at, head);
        String adposition = s.adposition(head);
        boolean locative = adposition != null && LOCATIVE.contains(adposition);
        if (token.is("obl") && locative) {
            return distance - 2;
        }
        if (locative || token.is("obj") || token.is("appos") || token.is("conj")) {
            return distance;
        }
        // A name that modifies or acts is a side rather than a place: "Syrian troops", "Paris condemned".
        return token.is("nsubj") && !token.deprel().equals("nsubj:pass") ? Tree.FAR : distance + 2;
    }

    /** True if {@code head} lies in a clause that only describes a noun of the event: "the group (banned in Chad) attacked". */
    private static boolean isElsewhere(Sentence s, int at, int head) {
        int up = head;
        for (int steps = 0; up >= 0 && !s.under(at, up) && steps <= s.size(); steps++) {
            Token token = s.token(up);
            if (token.is("acl")) {
                return true;
            }
            up = token.head();
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
