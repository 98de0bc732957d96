package org.sitrep.engine.event;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.record.TimeType;

/** When: the time that stands nearest to an event in its tree. Stateless. */
final class Setting {
    /** A word of another clause may still date the event, but only from close by. */
    private static final int REACH = 6;
    /** What lies this many days before publication is background. */
    private static final int BACKGROUND_DAYS = 300;

    private static final String DAY = "2000-01-01";
    /** Clauses that tell of the same time as the one above them. */
    private static final Set<String> TIMELESS = Set.of("when", "while", "as", "where", "to", "with", "by");
    /** Phrases that tell of another time. */
    private static final Set<String> APART = Set.of(
            "after",
            "before",
            "since",
            "following",
            "ahead of",
            "in the wake of",
            "despite",
            "over",
            "about",
            "because of",
            "due to",
            "until",
            "for",
            "against");

    private static final Set<String> MARKS = Set.of(":", "-", "–", "—", "|");
    private static final Set<String> UP_TO = Set.of("to", "until", "till", "through", "-", "–", "—");

    private Setting() {}

    /** The time of the event at {@code at}, {@code null} if its sentence gives none; {@code saying} is the verb of saying above it, whose time is its own. */
    static @Nullable Time time(Reading reading, Sentence s, int at, int saying, WordClasses classes) {
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
            if (!isOwn(reading, s, at, head, time, classes)) {
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
        return best == null ? label(reading, s, at) : best;
    }

    /** The time that a note begins with, before a colon or a dash, if the event is in the note's main clause: "14 November: gunmen attacked a convoy". */
    private static @Nullable Time label(Reading reading, Sentence s, int at) {
        List<Time> times = reading.times().overlapping(s.span());
        Time first = times.isEmpty() ? null : times.get(0);
        if (first == null
                || first.type() == TimeType.DURATION
                || first.type() == TimeType.SET
                || s.tokenAt(first.span().start()) != start(s)) {
            return null;
        }
        int mark = s.tokenAt(first.span().end() - 1) + 1;
        boolean labels =
                mark > 0 && mark < s.size() && MARKS.contains(s.token(mark).form());
        if (!labels || at <= mark) {
            return null;
        }
        for (int low = at; low > mark; low = s.token(low).head()) {
            Token token = s.token(low);
            if (token.is("parataxis") && token.head() < mark) {
                return first;
            }
            if (isElsewhere(s, low, -1) || token.is("acl")) {
                return null;
            }
        }
        return first;
    }

    /** The first word behind the sign of a list: "- 14 November: gunmen attacked a convoy". */
    private static int start(Sentence s) {
        return s.size() > 1 && !Character.isLetterOrDigit(s.token(0).form().codePointAt(0)) ? 1 : 0;
    }

    /** When in EDTF: the day or period of {@code time}, up to that of the time it is joined with ("between 13 and 15 November", "on 12 and 13 November"). */
    static @Nullable String date(Reading reading, Sentence s, Time time) {
        String from = time.edtf();
        List<Time> times = reading.times().overlapping(s.span());
        int next = times.indexOf(time) + 1;
        if (from == null || from.length() != DAY.length() || next >= times.size()) {
            return from;
        }
        String to = times.get(next).edtf();
        int first = s.tokenAt(time.span().start());
        int between = s.tokenAt(time.span().end() - 1) + 1;
        boolean joined = first > 0
                && between > 0
                && between + 1 == s.tokenAt(times.get(next).span().start());
        if (to == null || to.length() != DAY.length() || to.compareTo(from) <= 0 || !joined) {
            return from;
        }
        String joint = s.token(between).form().toLowerCase(Locale.ROOT);
        boolean and = joint.equals("and")
                && (s.token(first - 1).lemma().equals("between")
                        || LocalDate.parse(from).plusDays(1).toString().equals(to));
        return and || UP_TO.contains(joint) ? from + "/" + to : from;
    }

    /**
     * True if nothing on the way between the event and the time tells of something else: another clause ("a ban imposed in 2016 hampers them"), what came before ("after
     * Monday's attack"), a thing with a date of its own ("the 1979 treaty").
     */
    private static boolean isOwn(Reading reading, Sentence s, int at, int head, Time time, WordClasses classes) {
        int top = head;
        for (int steps = 0; top >= 0 && !s.under(at, top) && steps <= s.size(); steps++) {
            boolean describes = s.token(top).is("acl") && s.token(top).head() == at;
            if (!describes && isElsewhere(s, top, head) || isDateOfThing(s, top, head, at, time, classes)) {
                return false;
            }
            top = s.token(top).head();
        }
        for (int low = at; low >= 0 && low != top; low = s.token(low).head()) {
            Token token = s.token(low);
            // "Two died and 14 were hurt in the town on Monday": the day behind both is that of both.
            boolean shared = token.is("conj") && token.isVerb() && head > low;
            if (!shared && isElsewhere(s, low, -1)
                    || token.is("acl") && !isCleft(s, token, top)
                    || isJudged(reading, s, token)
                    || isRemembered(s, token, classes)
                    || isCounted(s, token, classes)) {
                return false;
            }
        }
        return true;
    }

    /** True if token {@code i} heads a clause or phrase of another time than what stands above it; of the time's own head the preposition says nothing. */
    private static boolean isElsewhere(Sentence s, int i, int own) {
        Token token = s.token(i);
        if (token.is("ccomp") || token.is("parataxis") || token.is("acl") && own >= 0) {
            return true;
        }
        if (token.is("advcl")) {
            Token mark = s.child(i, "mark", "case");
            Token when = mark == null ? s.child(i, "advmod") : mark;
            if (s.child(i, "aux") != null && Clauses.auxiliaries(s, i).stream().anyMatch(Setting::isHaving)) {
                return true; // "having taken the port in May, they marched on": before
            }
            boolean named = when != null && TIMELESS.contains(s.withFixed(when));
            return mark == null ? Clauses.isFinite(s, i) && !named : !named;
        }
        if (token.is("conj") && token.isVerb()) {
            return s.child(i, "nsubj") != null;
        }
        if (i == own) {
            return false;
        }
        String adposition = token.is("obl") || token.is("nmod") ? s.adposition(i) : null;
        return token.is("appos") || adposition != null && APART.contains(adposition);
    }

    /** "It was on this day in 1979 that gunmen seized the mosque": the clause tells what happened then. */
    private static boolean isCleft(Sentence s, Token clause, int time) {
        Token it = s.child(time, "expl", "nsubj");
        return clause.head() == time
                && s.child(time, "cop") != null
                && it != null
                && it.form().equalsIgnoreCase("it");
    }

    private static boolean isHaving(Token auxiliary) {
        return auxiliary.form().equalsIgnoreCase("having");
    }

    /** "its 1979 peace treaty", "the 17th-century fort": the date of the thing that it describes, unless that is where the event was ("at Friday's rally"). */
    private static boolean isDateOfThing(Sentence s, int i, int head, int at, Time time, WordClasses classes) {
        Token token = s.token(i);
        Token thing = s.head(token);
        boolean describes = token.is("compound")
                || token.is("amod")
                || token.is("nmod")
                || token.is("nummod")
                || token.is("det")
                || token.is("flat");
        if (i != head || !describes || thing == null || thing.index() == at) {
            return false;
        }
        if (classes.matches("day-part", s, thing.index())) {
            return false; // "on Halloween night"
        }
        boolean day = time.value().length() >= DAY.length() && s.adposition(i) != null;
        return !day && !classes.matches("scene", s, thing.index());
    }

    /** "condemned the killing on Monday": the day of the words, not of what they are about. */
    private static boolean isJudged(Reading reading, Sentence s, Token noun) {
        Token verb = noun.is("obj") || noun.is("obl") ? s.head(noun) : null;
        return verb != null
                && noun.isNoun()
                && reading.quotes().all().stream()
                        .anyMatch(quote -> quote.cue() != null && quote.cue().contains(verb.span()));
    }

    /** "marked the anniversary of the raid on Monday": the day of the ceremony. */
    private static boolean isRemembered(Sentence s, Token noun, WordClasses classes) {
        return noun.is("nmod") && noun.head() >= 0 && classes.matches("remembrance", s, noun.head());
    }

    /** "The toll of the raid rose to nine on Monday": the day of the count. */
    private static boolean isCounted(Sentence s, Token noun, WordClasses classes) {
        boolean of = noun.is("nmod") || noun.is("nmod:poss") || noun.is("compound");
        return of && noun.head() >= 0 && classes.matches("toll", s, noun.head());
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

    /** The head word of {@code span}, −1 if it holds none. */
    static int head(Sentence s, Span span) {
        int from = s.tokenAt(span.start());
        int to = s.tokenAt(span.end() - 1);
        return from < 0 || to < from ? -1 : s.headOf(from, to + 1);
    }

    /** "258 people have been killed since May 2023": all the time until now. */
    static boolean isSince(Sentence s, int at, Time time) {
        int head = head(s, time.span());
        return head >= 0
                && "since".equals(s.adposition(head))
                && Clauses.auxiliaries(s, at).stream()
                        .anyMatch(aux -> aux.lemma().equals("have")
                                && (aux.xpos().equals("VBP") || aux.xpos().equals("VBZ")));
    }

    /** From the first day of {@code time} to the day of the report, {@code null} if either is unknown. */
    static @Nullable String untilNow(Document document, @Nullable Time time) {
        Published published = document.published();
        String from = time == null ? null : time.from();
        String now = published == null ? null : published.day().toString();
        return from == null || now == null || from.compareTo(now) >= 0 ? null : from + "/" + now;
    }

    /** True if {@code time} lies far before the news of the day. */
    static boolean isBackground(Document document, @Nullable Time time) {
        if (time == null) {
            return false;
        }
        if (time.value().length() == 3 && Character.isDigit(time.value().charAt(2))) {
            return true;
        }
        LocalDate to = day(time.to());
        return to != null && isBackground(document, to);
    }

    /** True if what was over on the day {@code last} lies far before the news of the day. */
    static boolean isBackground(Document document, LocalDate last) {
        Published published = document.published();
        return published != null && last.isBefore(published.day().minusDays(BACKGROUND_DAYS));
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
