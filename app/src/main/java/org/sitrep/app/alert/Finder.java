package org.sitrep.app.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.alert.Watch.Condition;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.app.report.Sentences;
import org.sitrep.app.report.Sentences.Told;
import org.sitrep.engine.record.Published;
import org.sitrep.picture.Picture;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.copies.Copies;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;
import org.sitrep.picture.source.Source;
import org.sitrep.picture.source.Sources;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.state.StateClaim;
import org.sitrep.picture.store.KeptEvents;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stored;
import org.sitrep.picture.view.ListQuestion;
import org.sitrep.picture.view.Page;
import org.sitrep.picture.view.ReportView;
import org.sitrep.picture.view.SituationView;
import org.sitrep.picture.view.SourceView;

/**
 * Finds what a watch waits for in what was learned after one moment and until another. The same store, watch and moments give the same findings. Not thread-safe.
 *
 * <p>Each finding has a subject that stays the same however often it is found, so that whoever keeps them can tell a new one. Memory grows with what is found, not with the store.
 */
final class Finder {
    private static final int A_PAGE = 200;
    /** A conclusion names at most so many events. */
    private static final int EXAMPLES = 5;

    private final Store store;
    private final KeptEvents events;
    private final SituationView view;
    private final Instant until;

    /** Looks into the picture of {@code store} as it was at {@code until}. */
    Finder(Store store, Instant until) {
        this.store = store;
        this.events = store.keptEvents();
        this.view = store.situation();
        this.until = until;
    }

    /**
     * Something found.
     *
     * @param subject what it is about
     * @param learned when the report came in that brought it
     */
    record Found(String subject, Told told, Instant learned) {}

    /** What {@code condition} waits for, learned after {@code after}; in the order in which it was learned. */
    List<Found> find(Condition condition, Instant after) {
        return switch (condition) {
            case Condition.Events(Filter about) -> events(about, after);
            case Condition.Spike(Filter about) -> spikes(about, after);
            case Condition.Contradiction(Filter about) -> contradictions(about, after);
            case Condition.Change(Filter about) -> changes(about, after);
            case Condition.Silence(String outlet, int days) -> silence(outlet, days, after);
        };
    }

    private List<Found> events(Filter about, Instant after) {
        List<Found> found = new ArrayList<>();
        try (Stream<SituationEvent> told = events.toldSince(after, until)) {
            told.forEach(event -> {
                Instant last = last(event);
                if (last.isAfter(after) && about.test(event)) {
                    found.add(new Found(
                            "event " + event.id(), sentences(List.of(event)).event(event), last));
                }
            });
        }
        return found;
    }

    /** What can be said of these events. */
    private Sentences sentences(List<SituationEvent> events) {
        Map<String, Learned> reports = new LinkedHashMap<>();
        events.forEach(event -> event.tellings()
                .forEach(telling -> reports.putIfAbsent(
                        telling.record().document().id(), new Learned(telling.record(), telling.learned()))));
        return sentences(reports);
    }

    private Sentences sentences(Map<String, Learned> reports) {
        Map<Learned, Copies.Origin> origins = new LinkedHashMap<>();
        reports.forEach((document, report) -> {
            ReportView.Full shown = view.report(document, until);
            origins.put(
                    report,
                    shown == null
                            ? new Copies.Origin(document, Copies.Kind.ORIGINAL, 1)
                            : new Copies.Origin(
                                    shown.report().origin(), shown.report().copy(), 1));
        });
        return new Sentences(Picture.reports(origins));
    }

    /** What can be said from these reports. */
    private Sentences sentences(Set<String> documents) {
        Map<String, Learned> reports = new LinkedHashMap<>();
        Overlay overlay = Overlay.of(store.corrections(until));
        for (String document : documents) {
            Stored stored = store.record(document, until);
            if (stored != null) {
                reports.put(document, new Learned(overlay.apply(stored.record()), stored.learned()));
            }
        }
        return sentences(reports);
    }

    private static Instant last(SituationEvent event) {
        return event.tellings().stream()
                .map(Telling::learned)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    private List<Found> spikes(Filter about, Instant after) {
        LocalDate first = events.firstDay(until);
        if (first == null) {
            return List.of();
        }
        Set<LocalDate> told = new TreeSet<>();
        try (Stream<SituationEvent> fresh = events.toldSince(after, until)) {
            fresh.filter(event -> last(event).isAfter(after) && about.test(event))
                    .forEach(event -> told.add(day(event)));
        }
        // Days that are judged anew: those that ended since, and those of which more is told.
        LocalDate since = after.isBefore(over(first)) ? first : day(after);
        LocalDate from = told.isEmpty() || since.isBefore(told.iterator().next())
                ? since
                : told.iterator().next();
        // A day is judged when it is over: until then its count only grows.
        LocalDate end = until.equals(Instant.MAX) ? LocalDate.MAX : day(until);
        Map<LocalDate, Integer> counts = events.newsDays(about, Spikes.before(from), end.minusDays(1), until);
        List<Found> found = new ArrayList<>();
        counts.keySet().stream()
                .filter(day -> over(day).isAfter(after) || told.contains(day))
                .sorted()
                .forEach(day -> {
                    Spikes.Spike spike = Spikes.on(day, counts, first);
                    if (spike != null) {
                        List<SituationEvent> those = events.newsOf(day, about, EXAMPLES, until);
                        found.add(new Found(
                                "spike " + day,
                                sentences(those).conclusion("Spike on " + day + ":", words(spike), those),
                                over(day)));
                    }
                });
        return found;
    }

    private static Instant over(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String words(Spikes.Spike spike) {
        return String.format(
                Locale.ROOT,
                "%d events were first reported on this day, where %.1f a day were usual in the %d days before (%.1f standard deviations above).",
                spike.count(),
                spike.usual(),
                Spikes.DAYS,
                spike.deviations());
    }

    /** The day an event became news: the first on which a report of it was published, or else of learning it. */
    private static LocalDate day(SituationEvent event) {
        return event.tellings().stream()
                .map(telling -> telling.record().document().published())
                .filter(Objects::nonNull)
                .map(Published::day)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> day(event.tellings().stream()
                        .map(Telling::learned)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH)));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private List<Found> contradictions(Filter about, Instant after) {
        List<Found> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<Contested> page =
                    view.contested(ListQuestion.asOf(until).limit(A_PAGE).after(cursor));
            for (Contested contested : page.items()) {
                Instant learned = contested.changed();
                if (!learned.isAfter(after)) {
                    // The latest come first.
                    return found.reversed();
                }
                Set<String> documents = documents(contested);
                if (isMeant(about, contested, documents)) {
                    found.add(new Found(subject(contested), sentences(documents).contested(contested), learned));
                }
            }
            cursor = page.next();
        } while (cursor != null);
        return found.reversed();
    }

    private static Set<String> documents(Contested contested) {
        Set<String> documents = new LinkedHashSet<>();
        contested.sides().forEach(side -> side.claims().forEach(claim -> documents.add(claim.document())));
        return documents;
    }

    private boolean isMeant(Filter about, Contested contested, Set<String> documents) {
        if (contested.event() == null) {
            return documents.stream().anyMatch(document -> tells(document, about));
        }
        SituationEvent event = events.event(contested.event(), until);
        return event != null && about.test(event);
    }

    /** True if the report tells such an event; every report is about everything. */
    private boolean tells(String document, Filter about) {
        return about.equals(Filter.EVERYTHING)
                || events.toldBy(document, until).stream().anyMatch(about);
    }

    /** A new side, or a toll that moved, is a new finding; another report for a known side is none. */
    private static String subject(Contested contested) {
        String sides = String.join(
                " | ", contested.sides().stream().map(Contested.Side::position).toList());
        return "contested " + contested.id() + ": " + sides;
    }

    private List<Found> changes(Filter about, Instant after) {
        List<Found> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<Holding> page =
                    view.holdings(null, ListQuestion.asOf(until).limit(A_PAGE).after(cursor));
            for (Holding holding : page.items()) {
                boolean rule =
                        holding.kind().equals("controls") || holding.kind().equals("governs");
                if (rule || holding.title() != null) {
                    change("begun", holding, first(holding.begun()), about, after, found);
                    change("ended", holding, first(holding.ended()), about, after, found);
                    change("denied", holding, first(holding.denied()), about, after, found);
                }
            }
            cursor = page.next();
        } while (cursor != null);
        found.sort(Comparator.comparing(Found::learned).thenComparing(Found::subject));
        return found;
    }

    private static @Nullable StateClaim first(List<StateClaim> claims) {
        return claims.isEmpty() ? null : claims.getFirst();
    }

    private void change(
            String what, Holding holding, @Nullable StateClaim claim, Filter about, Instant after, List<Found> found) {
        if (claim == null || !claim.learned().isAfter(after) || !tells(claim.document(), about)) {
            return;
        }
        Set<String> documents = new LinkedHashSet<>();
        for (List<StateClaim> claims : List.of(holding.begun(), holding.ended(), holding.denied())) {
            claims.forEach(each -> documents.add(each.document()));
        }
        Told told = sentences(documents).holding(holding);
        if (told != null) {
            found.add(new Found("holding " + holding.id() + " " + what, told, claim.learned()));
        }
    }

    private List<Found> silence(String outlet, int days, Instant after) {
        Instant last = null;
        Sources sources = Sources.standard();
        Source known = sources.of(outlet);
        String cursor = null;
        do {
            Page<SourceView> page =
                    view.sources(ListQuestion.asOf(until).limit(A_PAGE).after(cursor));
            for (SourceView each : page.items()) {
                String source = each.outlet();
                boolean same = source.equalsIgnoreCase(outlet) || (known != null && known.equals(sources.of(source)));
                Instant learned = same ? events.lastOf(source, until) : null;
                last = learned != null && (last == null || learned.isAfter(last)) ? learned : last;
            }
            cursor = page.next();
        } while (cursor != null);
        // An outlet that never spoke is not silent; one that fell silent before the watch began was so already.
        if (last == null || until.equals(Instant.MAX)) {
            return List.of();
        }
        Instant silent = last.plus(days, ChronoUnit.DAYS);
        if (silent.isAfter(until) || !silent.isAfter(after)) {
            return List.of();
        }
        Statement statement = new Statement(
                Kind.JUDGEMENT,
                "Silence:",
                "nothing of " + outlet + " has come in for " + days + (days == 1 ? " day" : " days")
                        + "; the last was learned at " + last.truncatedTo(ChronoUnit.SECONDS) + ".",
                List.of());
        return List.of(new Found("silence " + outlet + " " + last, new Told(statement, List.of()), silent));
    }
}
