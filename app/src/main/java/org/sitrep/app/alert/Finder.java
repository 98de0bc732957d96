package org.sitrep.app.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.alert.Watch.Condition;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.app.report.Sentences;
import org.sitrep.app.report.Sentences.Told;
import org.sitrep.picture.Picture;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.contested.Contested.Claim;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;
import org.sitrep.picture.source.Source;
import org.sitrep.picture.source.Sources;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.state.StateClaim;

/**
 * Finds what a watch waits for in what was learned after one moment and until another. The same picture, watch and moments give the same findings. Not thread-safe.
 *
 * <p>Each finding has a subject that stays the same however often it is found, so that whoever keeps them can tell a new one.
 */
final class Finder {
    private final Picture picture;
    private final Sentences sentences;
    private final Instant until;

    /** Looks into {@code picture}, which holds what was known at {@code until}. */
    Finder(Picture picture, Instant until) {
        this.picture = picture;
        this.sentences = new Sentences(picture);
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
        for (SituationEvent event : picture.events()) {
            Instant last = last(event);
            if (last.isAfter(after) && about.test(event)) {
                found.add(new Found("event " + event.id(), sentences.event(event), last));
            }
        }
        return found;
    }

    private static Instant last(SituationEvent event) {
        return event.tellings().stream()
                .map(Telling::learned)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    private List<Found> spikes(Filter about, Instant after) {
        Map<LocalDate, Integer> counts = new TreeMap<>();
        Map<LocalDate, List<SituationEvent>> events = new TreeMap<>();
        for (SituationEvent event : picture.events()) {
            LocalDate day = day(event);
            if (about.test(event)) {
                counts.merge(day, 1, Integer::sum);
                events.computeIfAbsent(day, key -> new ArrayList<>()).add(event);
            }
        }
        LocalDate first = picture.reports().stream()
                .map(Finder::day)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        // A day is judged when it is over: until then its count only grows.
        LocalDate end = until.equals(Instant.MAX)
                ? LocalDate.MAX
                : until.atZone(ZoneOffset.UTC).toLocalDate();
        List<Found> found = new ArrayList<>();
        events.forEach((day, those) -> {
            Spikes.Spike spike = day.isBefore(end) ? Spikes.on(day, counts, first) : null;
            Instant over = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            boolean fresh = over.isAfter(after)
                    || those.stream().anyMatch(each -> last(each).isAfter(after));
            if (spike != null && fresh) {
                found.add(new Found(
                        "spike " + day, sentences.conclusion("Spike on " + day + ":", words(spike), those), over));
            }
        });
        return found;
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

    /** The day an event became news: of its first report's publication, or else of learning it. */
    private static LocalDate day(SituationEvent event) {
        var published = event.first().record().document().published();
        return published != null
                ? published.day()
                : event.first().learned().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static LocalDate day(Learned report) {
        LocalDate published = report.published();
        return published != null
                ? published
                : report.learned().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private List<Found> contradictions(Filter about, Instant after) {
        Set<String> events = new HashSet<>();
        Set<String> documents = documents(about, events);
        List<Found> found = new ArrayList<>();
        for (Contested contested : picture.contested()) {
            List<Claim> claims = contested.sides().stream()
                    .flatMap(side -> side.claims().stream())
                    .toList();
            boolean meant = contested.event() != null
                    ? events.contains(contested.event())
                    : claims.stream().anyMatch(claim -> documents.contains(claim.document()));
            Instant learned = contested.changed();
            if (meant && learned.isAfter(after)) {
                found.add(new Found(subject(contested), sentences.contested(contested), learned));
            }
        }
        return found;
    }

    /** A new side, or a toll that moved, is a new finding; another report for a known side is none. */
    private static String subject(Contested contested) {
        String sides = String.join(
                " | ", contested.sides().stream().map(Contested.Side::position).toList());
        return "contested " + contested.id() + ": " + sides;
    }

    private List<Found> changes(Filter about, Instant after) {
        Set<String> documents = documents(about, new HashSet<>());
        List<Found> found = new ArrayList<>();
        for (Holding holding : picture.holdings()) {
            boolean rule = holding.kind().equals("controls") || holding.kind().equals("governs");
            if (!rule && holding.title() == null) {
                continue;
            }
            change("begun", holding, first(holding.begun()), documents, after, found);
            change("ended", holding, first(holding.ended()), documents, after, found);
            change("denied", holding, first(holding.denied()), documents, after, found);
        }
        return found;
    }

    private static @Nullable StateClaim first(List<StateClaim> claims) {
        return claims.isEmpty() ? null : claims.getFirst();
    }

    private void change(
            String what,
            Holding holding,
            @Nullable StateClaim claim,
            Set<String> documents,
            Instant after,
            List<Found> found) {
        if (claim == null || !claim.learned().isAfter(after) || !documents.contains(claim.document())) {
            return;
        }
        Told told = sentences.holding(holding);
        if (told != null) {
            found.add(new Found("holding " + holding.id() + " " + what, told, claim.learned()));
        }
    }

    /** The reports that tell such events, and the events' ids. */
    private Set<String> documents(Filter about, Set<String> events) {
        Set<String> documents = new HashSet<>();
        if (about.equals(Filter.EVERYTHING)) {
            picture.reports().forEach(report -> documents.add(report.document()));
        }
        for (SituationEvent event : picture.events()) {
            if (about.test(event)) {
                events.add(event.id());
                event.tellings()
                        .forEach(telling ->
                                documents.add(telling.record().document().id()));
            }
        }
        return documents;
    }

    private List<Found> silence(String outlet, int days, Instant after) {
        Instant last = null;
        Sources sources = Sources.standard();
        Source known = sources.of(outlet);
        for (Learned report : picture.reports()) {
            String source = report.record().document().source();
            boolean same = source != null
                    && (source.equalsIgnoreCase(outlet) || (known != null && known.equals(sources.of(source))));
            if (same && (last == null || report.learned().isAfter(last))) {
                last = report.learned();
            }
        }
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
