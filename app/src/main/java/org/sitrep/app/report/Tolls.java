package org.sitrep.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Size;
import org.sitrep.picture.contested.Contested.Side;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;

/** How many were killed or hurt, in the words of those who tell it. Stateless and thread-safe. */
final class Tolls {
    private static final List<String> VAGUE =
            List.of("dozens", "scores", "hundreds", "thousands", "tens of thousands", "several", "many", "some");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private Tolls() {}

    /** One number as it is told, and where. */
    record Told(String words, Citations.Passage passage, Telling telling) {}

    /** What the question of a contested toll counts. */
    static Function<Size, @Nullable Range> which(String question) {
        return switch (question) {
            case "killed" -> Size::killed;
            case "wounded" -> Size::wounded;
            case "arrested" -> Size::arrested;
            default -> Size::protesters;
        };
    }

    /**
     * The numbers that are told of an event.
     *
     * @param held those that nobody took back
     * @param before those that others took the place of
     */
    record Counted(List<Told> held, List<Told> before) {
        /** {@code 12 or 14}, {@code 17, at first 11}. */
        String joined() {
            return Tolls.joined(held) + (before.isEmpty() ? "" : ", at first " + Tolls.joined(before));
        }
    }

    /** The numbers that answer {@code question} of an event. */
    static Counted counted(Desk desk, SituationEvent event, String question) {
        List<Told> all = of(event, which(question));
        Set<Integer> replaced = desk.selection().contested().stream()
                .filter(each -> event.id().equals(each.event()) && question.equals(each.question()))
                .flatMap(each -> each.sides().stream())
                .filter(Side::atFirst)
                .map(side -> number(side.position()))
                .collect(Collectors.toSet());
        Map<Boolean, List<Told>> by = all.stream()
                .collect(Collectors.partitioningBy(told -> replaced.contains(
                        number(which(question).apply(told.telling.event().size())))));
        List<Told> held = by.getOrDefault(false, List.of());
        return held.isEmpty() ? new Counted(all, List.of()) : new Counted(held, by.getOrDefault(true, List.of()));
    }

    private static int number(String position) {
        Matcher number = NUMBER.matcher(position);
        return number.find() ? Integer.parseInt(number.group()) : -1;
    }

    private static int number(@Nullable Range range) {
        Integer number = range == null ? null : range.low() == null ? range.high() : range.low();
        return number == null ? -2 : number;
    }

    /** Every number that is told of an event, each once, in the order in which it was first told. */
    private static List<Told> of(SituationEvent event, Function<Size, @Nullable Range> which) {
        List<Told> all = new ArrayList<>();
        for (Telling telling : event.tellings()) {
            Range range = which.apply(telling.event().size());
            if (range == null || Confidence.denied(telling)) {
                continue;
            }
            Citations.Passage passage = passage(telling, range);
            String words = words(range, passage.words());
            if (words != null && all.stream().noneMatch(each -> each.words().equals(words))) {
                all.add(new Told(words, passage, telling));
            }
        }
        // "Three" in a headline over "at least three" is the same number, less carefully put.
        all.removeIf(each -> all.stream().anyMatch(other -> other.words().equals("at least " + each.words())));
        all.sort(java.util.Comparator.comparingDouble(each -> least(each.words())));
        return all;
    }

    /** What words without a figure are sorted under: before all others. */
    private static double least(String words) {
        List<Double> numbers = Numbers.in(words);
        return numbers.isEmpty() ? 0 : numbers.getFirst();
    }

    /** The sentence of the trigger, or the first piece of evidence whose sentence has the number. */
    static Citations.Passage passage(Telling telling, Range range) {
        Citations.Passage own =
                Citations.sentence(telling.record(), telling.event().trigger());
        if (words(range, own.words()) == null) {
            for (var span : telling.event().evidence()) {
                Citations.Passage other = Citations.sentence(telling.record(), span);
                if (words(range, other.words()) != null) {
                    return other;
                }
            }
        }
        return own;
    }

    /** The range in words whose numbers stand in {@code passage}; {@code null} if there are none. */
    static @Nullable String words(Range range, String passage) {
        List<Double> numbers = Numbers.in(passage);
        Integer low = range.low();
        Integer high = range.high();
        if (low != null && high != null && numbers.contains((double) low) && numbers.contains((double) high)) {
            return low.equals(high) ? Numbers.written(low) : Numbers.written(low) + " to " + Numbers.written(high);
        }
        if (low != null && high == null) {
            if (numbers.contains((double) low)) {
                return "at least " + Numbers.written(low);
            }
            if (numbers.contains((double) low - 1)) {
                return "more than " + Numbers.written(low - 1);
            }
        }
        if (low == null && high != null && numbers.contains((double) high)) {
            return "up to " + Numbers.written(high);
        }
        String plain = " " + passage.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
        return low != null && high == null
                ? VAGUE.stream()
                        .filter(each -> plain.contains(" " + each + " "))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** {@code 12, 13 or 45}; {@code at least 12, or 13} where an open number could be read as going with the next. */
    static String joined(List<Told> all) {
        List<String> words = all.stream().map(Told::words).toList();
        if (words.stream().anyMatch(each -> each.contains(" "))) {
            return String.join(", or ", words);
        }
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }
}
