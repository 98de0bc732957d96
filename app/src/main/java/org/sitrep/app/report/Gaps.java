package org.sitrep.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.sitrep.app.report.Citations.Passage;
import org.sitrep.app.report.Report.Group;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Section;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.engine.record.EventType;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;
import org.sitrep.picture.story.Story;

/** What the reports leave open, as far as their coding shows it: who, how many, where, which side is right, and what came after. */
final class Gaps {
    private static final int MOST_STORIES = 10;
    private static final int MOST_INCIDENTS = 10;
    private static final int MOST_CITED = 6;

    private Gaps() {}

    static Section write(Desk desk) {
        List<Statement> statements = new ArrayList<>();
        for (Story story :
                desk.selection().stories().stream().limit(MOST_STORIES).toList()) {
            for (Incident incident : Happened.gravest(desk, story, MOST_INCIDENTS)) {
                incident(desk, incident, statements);
            }
        }
        for (Contested contested : desk.selection().contested()) {
            control(desk, contested, statements);
        }
        material(desk, statements);
        List<Group> groups = new ArrayList<>();
        Desk.group(groups, null, statements);
        return new Section("What we do not know", groups);
    }

    private static void incident(Desk desk, Incident incident, List<Statement> statements) {
        SituationEvent event = incident.main();
        List<Passage> passages = passages(event);
        String place = incident.place();
        String which = "the " + desk.nouns().brief(incident.type(), Happened.mode(event))
                + (place == null ? "" : " in " + place)
                + when(incident);
        boolean violent = incident.type() == EventType.ASSAULT;
        boolean nobody = event.tellings().stream()
                .allMatch(telling -> telling.event().actor().isEmpty());
        if (violent && nobody && (place != null || Incident.killed(event) > 0)) {
            Desk.add(
                    statements,
                    desk.state(
                            Kind.JUDGEMENT,
                            "Who:",
                            "no sentence coded for " + which + " says who carried it out.",
                            passages));
        }
        List<Tolls.Told> killed = Tolls.counted(desk, event, "killed").held();
        if (killed.size() > 1) {
            List<Passage> told = new ArrayList<>(List.of(incident.passage()));
            killed.forEach(each -> told.add(each.passage()));
            Desk.add(
                    statements,
                    desk.state(
                            Kind.JUDGEMENT,
                            "How many:",
                            "the number killed in " + which + " is not settled; reports say " + Tolls.joined(killed)
                                    + ".",
                            told));
        }
    }

    /** {@code  of 17 October 2020}, {@code  reported on 4 October 2020}, or nothing. */
    static String when(Incident incident) {
        String when = Desk.when(incident.best().event().date(), incident.passage());
        return when.startsWith("Reported on ")
                ? " reported on " + when.substring("Reported on ".length())
                : when.startsWith("Undated") ? "" : " of " + when;
    }

    private static List<Passage> passages(SituationEvent event) {
        return event.tellings().stream()
                .limit(MOST_CITED)
                .map(telling ->
                        Citations.sentence(telling.record(), telling.event().trigger()))
                .toList();
    }

    private static void control(Desk desk, Contested contested, List<Statement> statements) {
        boolean held = contested.kind() == Contested.Kind.CONTROL || contested.kind() == Contested.Kind.OFFICE;
        if (!held || contested.settled()) {
            return;
        }
        Statement question = Disputes.question(desk, contested);
        if (question == null) {
            return;
        }
        statements.add(new Statement(
                Kind.JUDGEMENT,
                question.lead(),
                "the reports at hand contradict each other, and nothing in them settles it.",
                question.references()));
    }

    private static void material(Desk desk, List<Statement> statements) {
        List<Learned> reports = desk.selection().reports();
        LocalDate last = reports.stream()
                .map(Learned::published)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (last != null) {
            Desk.add(
                    statements,
                    desk.state(
                            Kind.MATERIAL,
                            "Since then:",
                            "no report at hand was published after " + Dates.written(last)
                                    + "; what happened later is not known here.",
                            List.of()));
        }
        long single = desk.selection().events().stream()
                .filter(event -> event.tellings().stream()
                                .filter(Telling::independent)
                                .map(telling -> String.valueOf(
                                        telling.record().document().source()))
                                .distinct()
                                .count()
                        <= 1)
                .count();
        long all = desk.selection().events().size();
        if (all > 0 && single * 2 > all) {
            Desk.add(
                    statements,
                    desk.state(
                            Kind.MATERIAL,
                            "Only once:",
                            "most of what is coded here is told by one outlet alone, so that nothing at hand bears it out.",
                            List.of()));
        }
        if (reports.stream().anyMatch(report -> report.published() == null)) {
            Desk.add(
                    statements,
                    desk.state(
                            Kind.MATERIAL,
                            "When:",
                            "some reports carry no date, so that the days they speak of stay open.",
                            List.of()));
        }
    }
}
