package org.sitrep.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.report.Citations.Passage;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Span;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;

/**
 * What a report tells as one thing: the events of one sentence, told by whichever report tells them best.
 *
 * @param events at least one
 * @param best a telling of the first event
 * @param passage its sentence
 */
record Incident(List<SituationEvent> events, Telling best, Passage passage) {
    /** Below this the coder itself is in doubt, so that one telling is too little. */
    private static final double DOUBTFUL = 0.6;

    /** An outlet that speaks of its own report tells nothing of the world. */
    private static final Pattern ASIDE = Pattern.compile(
            "^(?:This|An earlier version of this|A previous version of this) (?:report|article|story)\\b|\\b(?:reprints|republishes) this (?:report|article|story)\\b|^(?:Correction|Clarification|Editor'?s note):",
            Pattern.CASE_INSENSITIVE);

    private static final int DENIED = 100;
    private static final int LONG_SENTENCE = 350;
    private static final int SHORT_SENTENCE = 25;

    Incident {
        events = List.copyOf(events);
    }

    /** The incidents of {@code events}, in their order. */
    static List<Incident> of(List<SituationEvent> events) {
        Map<String, List<SituationEvent>> together = new LinkedHashMap<>();
        Map<String, Telling> best = new LinkedHashMap<>();
        for (SituationEvent event : events) {
            Telling telling = best(event);
            boolean doubtful = event.tellings().size() == 1 && telling.event().confidence() < DOUBTFUL;
            String words = Quotation.line(sentence(telling).words());
            if (!doubtful && !ASIDE.matcher(words).find()) {
                together.computeIfAbsent(words, key -> new ArrayList<>()).add(event);
                best.putIfAbsent(words, telling);
            }
        }
        List<Incident> incidents = new ArrayList<>();
        together.forEach((words, all) -> {
            Telling telling = best.get(words);
            if (telling != null) {
                // The gravest event of a sentence gives it its name.
                List<SituationEvent> ordered = new ArrayList<>(all);
                ordered.sort(Comparator.comparingInt(event -> -gravity(event)));
                Telling first = best(ordered.getFirst());
                incidents.add(new Incident(ordered, first, sentence(first)));
            }
        });
        return incidents;
    }

    /** The one event by itself, however doubtful. */
    static Incident only(SituationEvent event) {
        Telling best = best(event);
        return new Incident(List.of(event), best, sentence(best));
    }

    private static Passage sentence(Telling telling) {
        return Citations.sentence(telling.record(), telling.event().trigger());
    }

    private static Telling best(SituationEvent event) {
        Telling best = event.first();
        int most = Integer.MIN_VALUE;
        for (Telling telling : event.tellings()) {
            int worth = worth(telling);
            if (worth > most) {
                best = telling;
                most = worth;
            }
        }
        return best;
    }

    private static int worth(Telling telling) {
        Event event = telling.event();
        Passage passage = sentence(telling);
        String words = passage.words().strip();
        int worth = telling.independent() ? 3 : 0;
        worth += whole(words) ? 4 : 0;
        // What somebody denies is told by whoever says that it was.
        worth += Confidence.denied(telling) ? -DENIED : 0;
        worth += named(telling, event.actor(), passage.span())
                ? 2
                : event.actor().isEmpty() ? 0 : 1;
        worth += event.recipient().isEmpty() ? 0 : 1;
        worth += event.place() == null ? 0 : 1;
        worth += event.date() == null ? 0 : 1;
        worth += event.size().equals(Size.NONE) ? 0 : 1;
        return worth - (words.length() > LONG_SENTENCE || words.length() < SHORT_SENTENCE ? 3 : 0);
    }

    /** A headline has no full stop and leaves out half. */
    private static boolean whole(String words) {
        return !words.isEmpty() && ".!?”\"'’".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    private static boolean named(Telling telling, List<String> actors, Span passage) {
        return actors.stream().anyMatch(actor -> Surface.name(telling.record(), actor, passage) != null);
    }

    /** How much it weighs among others: what it did to people first, then who tells it. */
    int weight() {
        return gravity(events.getFirst());
    }

    private static int gravity(SituationEvent event) {
        long apart = event.tellings().stream().filter(Telling::independent).count();
        int weight = (int) Math.min(apart, 8) * 4;
        weight += 3 * log2(killed(event));
        Event first = event.first().event();
        weight += switch (first.type()) {
            case ASSAULT -> 6;
            case COERCE -> "seize".equals(first.mode()) ? 8 : 5;
            case RETREAT, AGREE, PROTEST -> 4;
            case MOBILIZE, SANCTION, CONCEDE, AID, COOPERATE -> 3;
            case CONSULT, THREATEN, ACCUSE, REJECT, REQUEST, SUPPORT -> 2;
        };
        weight += first.place() == null ? 0 : 1;
        weight += first.actor().isEmpty() ? 0 : 1;
        return weight;
    }

    private static int log2(int number) {
        return 32 - Integer.numberOfLeadingZeros(Math.max(0, number));
    }

    /** The highest number killed that anybody tells. */
    static int killed(SituationEvent event) {
        int most = 0;
        for (Telling telling : event.tellings()) {
            Range killed = telling.event().size().killed();
            if (killed != null) {
                Integer high = killed.high() == null ? killed.low() : killed.high();
                most = Math.max(most, high == null ? 0 : high);
            }
        }
        return most;
    }

    /** True if nothing is said of it but that it was: no side, no place, no toll. */
    boolean vague() {
        return tellings().stream()
                .map(Telling::event)
                .allMatch(event -> event.actor().isEmpty()
                        && event.recipient().isEmpty()
                        && event.place() == null
                        && event.size().equals(Size.NONE));
    }

    /** True if it is a headline's short word for what {@code other} tells in the same report. */
    boolean isHeadlineOf(Incident other) {
        return isHeadlineOf(other, event -> event.first().event().type());
    }

    /** The same for events that are of {@code type}. */
    boolean isHeadlineOf(Incident other, Function<SituationEvent, EventType> type) {
        return tellings().size() == 1
                && !whole(passage.words().strip())
                && whole(other.passage.words().strip())
                && type.apply(main()) == type.apply(other.main())
                && other.tellings().stream()
                        .anyMatch(telling -> telling.record().equals(best.record()));
    }

    /** The event that names it. */
    SituationEvent main() {
        return events.getFirst();
    }

    EventType type() {
        return best.event().type();
    }

    /** All tellings of all its events, each once. */
    List<Telling> tellings() {
        return events.stream()
                .flatMap(event -> event.tellings().stream())
                .distinct()
                .toList();
    }

    /** The day it is sorted under: its own, or else that of its report; the last of all where both are unknown. */
    LocalDate day() {
        DayRange range = DayRange.of(best.event().date());
        if (range != null) {
            return range.first();
        }
        var published = best.record().document().published();
        return published == null ? LocalDate.MAX : published.day();
    }

    /** What the place is called in its sentence, {@code null} if it is not named there. */
    @Nullable
    String place() {
        return Surface.name(best.record(), best.event().place(), passage.span());
    }
}
