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
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.words.Words;

/** What is planned or announced and was not told as done; what was called off, and what was planned for a day that is past, stands apart. */
final class Plans {
    private static final int MOST = 15;
    /** Two parties make a plan known again. */
    private static final int PARTIES = 2;
    /** A plan without a day is one for the next weeks. */
    private static final int SOON = 60;
    /** CAMEO: express intent to meet or negotiate. */
    private static final String INTENT_TO_MEET = "036";

    private Plans() {}

    static Section write(Desk desk) {
        List<SituationEvent> all = desk.selection().events();
        List<SituationEvent> planned = all.stream()
                .filter(Plans::plan)
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
        List<Statement> off = new ArrayList<>();
        List<Statement> past = new ArrayList<>();
        for (Incident incident : chosen) {
            Incident end = incident.events().stream()
                    .map(plan -> calledOff(desk, plan, all))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (end != null) {
                Desk.add(off, statement(desk, incident, end));
                continue;
            }
            DayRange days = DayRange.of(incident.best().event().date());
            Desk.add(days != null && days.last().isBefore(today) ? past : ahead, statement(desk, incident));
        }
        List<Group> groups = new ArrayList<>();
        Desk.group(groups, null, ahead);
        Desk.group(groups, new Statement(Kind.MATERIAL, Wording.OFF, "", List.of()), off);
        Desk.group(groups, new Statement(Kind.MATERIAL, Wording.PAST, "", List.of()), past);
        return new Section("What is planned", groups);
    }

    /** True for what is told as planned alone, and for a promise to meet, which is coded as made but is of a meeting to come. */
    static boolean plan(SituationEvent event) {
        return event.tellings().stream()
                .allMatch(
                        telling -> telling.event().status() == EventStatus.PLANNED || promisesToMeet(telling.event()));
    }

    private static boolean promisesToMeet(Event event) {
        String cameo = event.cameo();
        return event.type() == EventType.AGREE && cameo != null && cameo.startsWith(INTENT_TO_MEET);
    }

    private static @Nullable Statement statement(Desk desk, Incident incident) {
        return desk.state(Kind.CLAIMED, lead(desk, incident), quoted(incident), List.of(incident.passage()));
    }

    /** The plan with the words that call it off. */
    private static @Nullable Statement statement(Desk desk, Incident incident, Incident end) {
        var published = end.best().record().document().published();
        String by = published == null ? "" : ", by the report of " + Dates.written(published.day());
        return desk.state(
                Kind.CLAIMED,
                lead(desk, incident),
                quoted(incident) + " Called off" + by + ": " + quoted(end),
                List.of(incident.passage(), end.passage()));
    }

    private static String lead(Desk desk, Incident incident) {
        var published = incident.best().record().document().published();
        String when =
                published == null ? "Undated report" : "Planned, by the report of " + Dates.written(published.day());
        // What is promised is the meeting, not the promise.
        String what = promisesToMeet(incident.best().event())
                ? desk.nouns().brief(EventType.CONSULT, null)
                : Happened.noun(desk, incident);
        return when + ": " + what + ".";
    }

    private static String quoted(Incident incident) {
        return Quotation.of(incident.passage().words()) + " ("
                + Desk.outlet(incident.best().record()) + ").";
    }

    /** What calls the plan off: a later breaking off or refusal in its story, by one of those who were to take part, in a sentence that names the place or another of them. */
    private static @Nullable Incident calledOff(Desk desk, SituationEvent plan, List<SituationEvent> all) {
        if (kind(plan) != EventType.CONSULT) {
            return null;
        }
        List<Told> planned = desk.selection().picture().tellings(plan.id());
        for (SituationEvent other : all) {
            if (!Objects.equals(other.story(), plan.story()) || other.id().equals(plan.id())) {
                continue;
            }
            for (Told told : desk.selection().picture().tellings(other.id())) {
                if (breaksOff(told) && planned.stream().anyMatch(each -> calledOff(each, told))) {
                    return Incident.only(other);
                }
            }
        }
        return null;
    }

    private static boolean breaksOff(Told told) {
        String mode = told.mode();
        return switch (told.type()) {
            case SANCTION -> "withdraw".equals(mode) && told.status() == EventStatus.HAPPENED;
            case REJECT -> "meet".equals(mode) && told.status() == EventStatus.HAPPENED;
            case CONSULT -> told.status() == EventStatus.NEGATED;
            default -> false;
        };
    }

    private static boolean calledOff(Told plan, Told told) {
        Set<String> who = parties(List.of(plan));
        Set<String> those = parties(List.of(told));
        boolean later = plan.published() != null
                && told.published() != null
                && !told.published().isBefore(plan.published());
        DayRange days = DayRange.of(plan.date());
        boolean ahead =
                days == null || (told.published() != null && !days.last().isBefore(told.published()));
        boolean shared = who.stream().anyMatch(those::contains);
        String words = Words.fold(told.words().text());
        Located place = plan.place();
        boolean about = (place != null && words.contains(Words.fold(place.name())))
                || who.stream().filter(those::contains).count() >= PARTIES;
        return later && ahead && shared && about;
    }

    /** The type of what is to come. */
    private static EventType kind(SituationEvent plan) {
        Event event = plan.first().event();
        return promisesToMeet(event) ? EventType.CONSULT : event.type();
    }

    /** True if {@code other} is the plan come true: of the same kind, with all who were named, told later and of a day it was planned for. */
    private static boolean done(Desk desk, SituationEvent plan, SituationEvent other) {
        boolean happened = kind(plan) == other.first().event().type()
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
