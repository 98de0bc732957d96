package org.sitrep.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.report.Outcomes.End;
import org.sitrep.app.report.Report.Group;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Section;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.picture.Picture;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.SituationEvent;

/** What is planned or announced and was not told as done; what was called off, and what was planned for a day that is past, stands apart. */
final class Plans {
    private static final int MOST = 15;

    private Plans() {}

    static Section write(Desk desk) {
        List<SituationEvent> all = desk.selection().events();
        Picture picture = desk.selection().picture();
        Outcomes outcomes = new Outcomes(picture, all);
        List<SituationEvent> planned = all.stream()
                .filter(event -> plan(picture, event))
                .filter(event -> !event.first().event().historical())
                .filter(event -> picture.tellings(event.id()).stream().noneMatch(Outcomes::off))
                .filter(event -> !outcomes.cameTrue(event, intent(picture, event)))
                .toList();
        List<Incident> incidents = withoutHeadlines(picture, Incident.of(planned));
        incidents.sort(
                Comparator.comparingInt((Incident each) -> -each.weight()).thenComparing(Plans::published));
        List<Incident> chosen = new ArrayList<>(incidents.subList(0, Math.min(MOST, incidents.size())));
        chosen.sort(Comparator.comparing(Plans::published));
        LocalDate today = desk.selection().reports().stream()
                .map(Learned::published)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        List<Statement> ahead = new ArrayList<>();
        List<Statement> off = new ArrayList<>();
        List<Statement> past = new ArrayList<>();
        for (Incident incident : chosen) {
            End end = incident.events().stream()
                    .map(plan -> outcomes.end(plan, intent(picture, plan)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (end != null) {
                Desk.add(off, statement(desk, incident, end));
                continue;
            }
            boolean over = incident.events().stream()
                    .flatMap(event -> picture.tellings(event.id()).stream())
                    .map(told -> DayRange.of(told.date()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .filter(days -> days.last().isBefore(today))
                    .isPresent();
            Desk.add(over ? past : ahead, statement(desk, incident));
        }
        List<Group> groups = new ArrayList<>();
        Desk.group(groups, null, ahead);
        Desk.group(groups, new Statement(Kind.MATERIAL, Wording.OFF, "", List.of()), off);
        Desk.group(groups, new Statement(Kind.MATERIAL, Wording.PAST, "", List.of()), past);
        return new Section("What is planned", groups);
    }

    /** True for what is told as to come alone. */
    static boolean plan(Picture picture, SituationEvent event) {
        return picture.tellings(event.id()).stream().allMatch(told -> Intent.of(told) != null);
    }

    private static Intent intent(Picture picture, SituationEvent plan) {
        return picture.tellings(plan.id()).stream()
                .map(Intent::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** What the headline tells goes with what the text below it tells of the same kind: it may have the day. */
    private static List<Incident> withoutHeadlines(Picture picture, List<Incident> incidents) {
        List<Incident> kept = new ArrayList<>();
        for (Incident text : incidents) {
            List<SituationEvent> events = new ArrayList<>(text.events());
            incidents.stream()
                    .filter(each -> headlineOf(picture, each, text))
                    .forEach(each -> events.addAll(each.events()));
            if (incidents.stream().noneMatch(each -> headlineOf(picture, text, each))) {
                kept.add(new Incident(events, text.best(), text.passage()));
            }
        }
        return kept;
    }

    private static boolean headlineOf(Picture picture, Incident headline, Incident text) {
        return headline.isHeadlineOf(text, event -> intent(picture, event).type());
    }

    private static @Nullable Statement statement(Desk desk, Incident incident) {
        return desk.state(Kind.CLAIMED, lead(desk, incident), quoted(incident), List.of(incident.passage()));
    }

    /** The plan with the words that call it off. */
    private static @Nullable Statement statement(Desk desk, Incident incident, End end) {
        Incident told = Incident.only(end.event());
        var published = told.best().record().document().published();
        String by = published == null ? "" : ", by the report of " + Dates.written(published.day());
        return desk.state(
                Kind.CLAIMED,
                lead(desk, incident),
                quoted(incident) + (end.later() ? " Put off" : " Called off") + by + ": " + quoted(told),
                List.of(incident.passage(), told.passage()));
    }

    private static String lead(Desk desk, Incident incident) {
        var published = incident.best().record().document().published();
        String when =
                published == null ? "Undated report" : "Planned, by the report of " + Dates.written(published.day());
        // What is announced is the deed, not the announcement.
        Intent intent = intent(desk.selection().picture(), incident.main());
        return when + ": " + desk.nouns().brief(intent.type(), intent.mode()) + ".";
    }

    private static String quoted(Incident incident) {
        return Quotation.of(incident.passage().words()) + " ("
                + Desk.outlet(incident.best().record()) + ").";
    }

    private static LocalDate published(Incident incident) {
        var published = incident.best().record().document().published();
        return published == null ? LocalDate.MAX : published.day();
    }
}
