package org.sitrep.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.report.Report.Group;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Section;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Told;

/** What is planned or announced and was not told as done; what was planned for a day that is past stands apart. */
final class Plans {
    private static final int MOST = 15;
    /** Two parties make a plan known again. */
    private static final int PARTIES = 2;
    /** A plan without a day is one for the next weeks. */
    private static final int SOON = 60;

    private Plans() {}

    static Section write(Desk desk) {
        List<SituationEvent> all = desk.selection().events();
        List<SituationEvent> planned = all.stream()
                .filter(event -> event.tellings().stream()
                        .allMatch(telling -> telling.event().status() == EventStatus.PLANNED))
                .filter(event -> !event.first().event().historical())
                .filter(event -> all.stream().noneMatch(other -> done(desk, event, other)))
                .toList();
        List<Incident> incidents = new ArrayList<>(Incident.of(planned));
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
        List<Statement> past = new ArrayList<>();
        for (Incident incident : chosen) {
            DayRange days = DayRange.of(incident.best().event().date());
            Desk.add(days != null && days.last().isBefore(today) ? past : ahead, statement(desk, incident));
        }
        List<Group> groups = new ArrayList<>();
        Desk.group(groups, null, ahead);
        Desk.group(groups, new Statement(Kind.MATERIAL, Wording.PAST, "", List.of()), past);
        return new Section("What is planned", groups);
    }

    private static @Nullable Statement statement(Desk desk, Incident incident) {
        var published = incident.best().record().document().published();
        String when =
                published == null ? "Undated report" : "Planned, by the report of " + Dates.written(published.day());
        return desk.state(
                Kind.CLAIMED,
                when + ": " + Happened.noun(desk, incident) + ".",
                Quotation.of(incident.passage().words()) + " ("
                        + Desk.outlet(incident.best().record()) + ").",
                List.of(incident.passage()));
    }

    /** True if {@code other} is the plan come true: of the same kind, with all who were named, told later and of a day it was planned for. */
    private static boolean done(Desk desk, SituationEvent plan, SituationEvent other) {
        boolean happened = plan.first().event().type() == other.first().event().type()
                && other.tellings().stream()
                        .anyMatch(telling -> telling.event().status() == EventStatus.HAPPENED
                                && !telling.event().historical());
        if (!happened) {
            return false;
        }
        List<Told> planned = desk.selection().picture().tellings(plan.id());
        Set<String> who = parties(planned);
        return who.size() >= PARTIES
                && desk.selection().picture().tellings(other.id()).stream()
                        .anyMatch(told -> parties(List.of(told)).containsAll(who)
                                && planned.stream().anyMatch(each -> inTime(each, told)));
    }

    private static Set<String> parties(List<Told> tellings) {
        Set<String> who = new HashSet<>();
        for (Told told : tellings) {
            Stream.concat(told.actors().stream(), told.recipients().stream())
                    .filter(Identity::named)
                    .forEach(each -> who.add(each.id()));
        }
        return who;
    }

    private static boolean inTime(Told plan, Told told) {
        LocalDate announced = plan.published();
        DayRange then = DayRange.of(told.date());
        LocalDate day = then == null ? told.published() : then.last();
        if (announced == null || day == null) {
            return false;
        }
        DayRange days = DayRange.of(plan.date());
        LocalDate from = days == null ? announced : days.first().minusDays(1);
        LocalDate to = days == null ? announced.plusDays(SOON) : days.last().plusDays(1);
        return !told.learned().isBefore(plan.learned()) && !day.isBefore(from) && !day.isAfter(to);
    }

    private static LocalDate published(Incident incident) {
        var published = incident.best().record().document().published();
        return published == null ? LocalDate.MAX : published.day();
    }
}
