package org.sitrep.engine.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.record.Anchor;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.record.Section;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.record.TimeType;

/**
 * Finds and resolves time expressions. Thread-safe once built.
 *
 * <p>"Taliban fighters took the city on August 15": with a publication date of 2021-08-24 the value is {@code 2021-08-15}, without one {@code XXXX-08-15}.
 */
public final class TimeStage {
    private final Grammar grammar;
    private final Guards guards;
    private final Directions directions;
    private final Resolver resolver = new Resolver();

    public TimeStage(Knowledge knowledge) {
        this.grammar = new Grammar(knowledge);
        this.guards = new Guards(knowledge.table("rules/time/guards.tsv"));
        this.directions = new Directions(knowledge.table("rules/time/tense.tsv"));
    }

    /** A reading that stands, with those it beat. */
    private record Chosen(Reading reading, List<Because.Lost> lost) {}

    private static final Set<String> SAYING =
            Set.of("said", "says", "told", "announced", "reported", "added", "confirmed");

    public Times tag(ParsedText text) {
        Story story = story(text);
        List<Time> times = new ArrayList<>();
        List<Span> datelines = text.layout().sections().stream()
                .filter(section -> section.kind() == SectionKind.DATELINE)
                .map(Section::span)
                .toList();
        int next = 0;
        for (Sentence sentence : text.sentences()) {
            while (next < datelines.size()
                    && datelines.get(next).start() < sentence.span().start()) {
                addDateline(text.text(), datelines.get(next++), story, times);
            }
            story.begin(sentence.index());
            List<Lexeme> words = grammar.lexer()
                    .split(text.text(), sentence.span().start(), sentence.span().end());
            @Nullable Chosen earlier = null;
            @Nullable Resolved start = null;
            List<Chosen> all = chosen(words, sentence);
            for (Chosen chosen : all) {
                Direction direction = chosen.reading().rule().meaning().asksDirection()
                        ? directions.around(sentence, chosen.reading().span())
                        : Direction.UNKNOWN;
                Resolved resolved = resolver.resolve(chosen.reading(), story, direction);
                if (resolved == null) {
                    earlier = null;
                    continue;
                }
                Reading day = DayBeside.of(
                        chosen.reading(), all.stream().map(Chosen::reading).toList(), sentence);
                if (day != null) {
                    resolved = DayBeside.on(
                            resolved,
                            resolver.resolve(day, story, directions.around(sentence, day.span())),
                            day.span());
                }
                if (earlier != null && start != null && isJoined(text.text(), earlier.reading(), chosen.reading())) {
                    Ranges.Range range = Ranges.order(
                            start, resolved, earlier.reading(), chosen.reading(), direction == Direction.AHEAD);
                    times.set(times.size() - 1, time("t" + times.size(), earlier, range.from()));
                    resolved = range.to();
                }
                Time time = time("t" + (times.size() + 1), chosen, resolved);
                times.add(time);
                earlier = chosen;
                start = resolved;
                if (resolved.stretch() != null) {
                    story.add(
                            resolved.stretch(),
                            resolved.anchor(),
                            time.span(),
                            isAside(chosen.reading(), resolved.stretch()),
                            isDayOfWords(chosen.reading()));
                }
            }
        }
        while (next < datelines.size()) {
            addDateline(text.text(), datelines.get(next++), story, times);
        }
        return new Times(times);
    }

    /** True if the two dates are the ends of one stretch: "from Monday to Thursday", "between June and August". */
    private static boolean isJoined(String text, Reading from, Reading to) {
        String between = text.substring(from.span().end(), to.span().start()).strip();
        return switch (between.toLowerCase(Locale.ROOT)) {
            case "to", "until", "till", "through", "-", "–", "—", "up to" -> true;
            case "and" -> {
                Lexeme before = from.before(1);
                yield before != null && before.lower().equals("between");
            }
            default -> false;
        };
    }

    /** The day a dateline names; it has no sentence, and nothing else in it is a time. */
    private void addDateline(String text, Span span, Story story, List<Time> times) {
        List<Lexeme> words = grammar.lexer().split(text, span.start(), span.end());
        for (Reading reading : grammar.readings(words)) {
            if (reading.rule().meaning() == Meaning.DAY) {
                Resolved resolved = resolver.resolve(reading, story, Direction.BACK);
                if (resolved != null) {
                    times.add(time("t" + (times.size() + 1), new Chosen(reading, List.of()), resolved));
                    return;
                }
            }
        }
    }

    /** "police said on Thursday": when they spoke is not where the story has got to. */
    private static boolean isDayOfWords(Reading reading) {
        Lexeme before = reading.before(1);
        Lexeme verb = before != null && before.lower().equals("on") ? reading.before(2) : before;
        return verb != null && SAYING.contains(verb.lower());
    }

    /** The readings of a sentence that do not overlap and that no guard turns down, in text order. */
    private List<Chosen> chosen(List<Lexeme> words, Sentence sentence) {
        List<Reading> standing = new ArrayList<>();
        List<Reading> beaten = new ArrayList<>();
        for (Reading reading : grammar.readings(words)) {
            boolean taken = standing.stream().anyMatch(other -> overlap(other, reading));
            if (taken) {
                beaten.add(reading);
            } else if (guards.against(reading, sentence) == null) {
                standing.add(reading);
            }
        }
        standing.sort(Comparator.comparingInt(reading -> reading.match().from()));
        List<Chosen> found = new ArrayList<>();
        for (Reading reading : standing) {
            if (reading.rule().meaning() != Meaning.NONE) {
                found.add(new Chosen(reading, lost(reading, beaten)));
            }
        }
        return found;
    }

    /** True for "a year earlier" and the like, which figures are compared with. */
    private static boolean isAside(Reading reading, Stretch stretch) {
        boolean back = reading.rule().number("sign", 0) < 0 || reading.rule().number("years", 0) < 0;
        return back && stretch.grain().days() > Grain.MONTH.days();
    }

    private static List<Because.Lost> lost(Reading winner, List<Reading> beaten) {
        List<Because.Lost> lost = new ArrayList<>();
        for (Reading loser : beaten) {
            boolean sameWords = loser.match().from() == winner.match().from()
                    && loser.match().to() == winner.match().to();
            if (sameWords && loser.rule().meaning() != winner.rule().meaning()) {
                lost.add(new Because.Lost(
                        "time/" + loser.rule().id(),
                        "stands behind time/" + winner.rule().id() + " in the rule table"));
            }
        }
        return lost;
    }

    private static boolean overlap(Reading one, Reading other) {
        return one.match().from() < other.match().to()
                && other.match().from() < one.match().to();
    }

    private static Time time(String id, Chosen chosen, Resolved resolved) {
        Reading reading = chosen.reading();
        Span span = reading.span();
        List<Because.Filled> filled = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            int at = reading.match().at()[slot.ordinal()];
            if (at >= 0) {
                Lexeme word = reading.words().get(at);
                filled.add(new Because.Filled(
                        Slot.NAMES.get(slot.ordinal()), new Span(word.start(), word.end()), reading.get(slot)));
            }
        }
        if (resolved.by() != null) {
            filled.add(new Because.Filled(
                    "anchor", resolved.by(), resolved.anchor().word()));
        }
        List<Because.Lost> lost = new ArrayList<>(resolved.lost());
        lost.addAll(chosen.lost());
        if (resolved.anchor() == Anchor.NONE && resolved.stretch() != null) {
            lost.add(new Because.Lost("a full date", "no publication date and no date with a year near by"));
        }
        Because because =
                new Because("time/" + reading.rule().id(), reading.rule().where(), span, filled, lost);
        return new Time(
                id,
                span,
                resolved.type(),
                resolved.value(),
                text(resolved.from()),
                text(resolved.to()),
                resolved.edtf(),
                resolved.anchor(),
                List.of(span),
                because);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** The day the text speaks on: its publication date, else a full date in its dateline. */
    private Story story(ParsedText text) {
        Published published = text.document().published();
        if (published != null) {
            boolean inferred =
                    published.from() == Published.From.INFERRED || published.from() == Published.From.DATELINE;
            return new Story(published.day(), inferred ? Anchor.INFERRED : Anchor.PUBLISHED);
        }
        for (Section section : text.layout().sections()) {
            if (section.kind() == SectionKind.DATELINE) {
                LocalDate day = fullDay(text.text(), section.span());
                if (day != null) {
                    return new Story(day, Anchor.INFERRED);
                }
            }
        }
        return new Story(null, Anchor.NONE);
    }

    private @Nullable LocalDate fullDay(String text, Span span) {
        List<Lexeme> words = grammar.lexer().split(text, span.start(), span.end());
        for (Reading reading : grammar.readings(words)) {
            boolean full = reading.rule().meaning() == Meaning.DAY && reading.has(Slot.Y);
            Resolved resolved =
                    full ? resolver.resolve(reading, new Story(null, Anchor.NONE), Direction.UNKNOWN) : null;
            if (resolved != null && resolved.type() == TimeType.DATE) {
                return resolved.from();
            }
        }
        return null;
    }
}
