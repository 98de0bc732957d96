package org.sitrep.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sitrep.app.report.Report.Group;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Section;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.picture.situation.SituationEvent;

/** What is planned or announced and was not told as done. */
final class Plans {
    private static final int MOST = 15;

    private Plans() {}

    static Section write(Desk desk) {
        List<SituationEvent> planned = desk.selection().events().stream()
                .filter(event -> event.tellings().stream()
                        .allMatch(telling -> telling.event().status() == EventStatus.PLANNED))
                .filter(event -> !event.first().event().historical())
                .toList();
        List<Incident> incidents = new ArrayList<>(Incident.of(planned));
        incidents.sort(
                Comparator.comparingInt((Incident each) -> -each.weight()).thenComparing(Plans::published));
        List<Incident> chosen = new ArrayList<>(incidents.subList(0, Math.min(MOST, incidents.size())));
        chosen.sort(Comparator.comparing(Plans::published));
        List<Statement> statements = new ArrayList<>();
        for (Incident incident : chosen) {
            var published = incident.best().record().document().published();
            String when = published == null
                    ? "Undated report"
                    : "Planned, by the report of " + Dates.written(published.day());
            Desk.add(
                    statements,
                    desk.state(
                            Kind.CLAIMED,
                            when + ": " + Happened.noun(desk, incident) + ".",
                            Quotation.of(incident.passage().words()) + " ("
                                    + Desk.outlet(incident.best().record()) + ").",
                            List.of(incident.passage())));
        }
        List<Group> groups = new ArrayList<>();
        Desk.group(groups, null, statements);
        return new Section("What is planned", groups);
    }

    private static java.time.LocalDate published(Incident incident) {
        var published = incident.best().record().document().published();
        return published == null ? java.time.LocalDate.MAX : published.day();
    }
}
