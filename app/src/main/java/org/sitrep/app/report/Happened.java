package org.sitrep.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.report.Citations.Passage;
import org.sitrep.app.report.Report.Group;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Section;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;
import org.sitrep.picture.story.Story;

/** What happened, story by story: each thing in the words of the report that tells it best, then who else tells it and where they differ. */
final class Happened {
    private static final int MOST_STORIES = 10;
    private static final int MOST_INCIDENTS = 10;
    private static final int MOST_CITED = 6;
    private static final String DIFFER = ", as reports differ: ";

    private Happened() {}

    static Section write(Desk desk) {
        List<Group> groups = new ArrayList<>();
        for (Story story :
                desk.selection().stories().stream().limit(MOST_STORIES).toList()) {
            List<Incident> incidents = gravest(desk, story, MOST_INCIDENTS);
            incidents.sort(Comparator.comparing(Incident::day));
            if (incidents.isEmpty()) {
                continue;
            }
            Statement heading = desk.heading(story);
            List<Statement> statements = new ArrayList<>();
            for (Incident incident : incidents) {
                Desk.add(statements, statement(desk, incident));
            }
            Desk.group(groups, heading, statements);
        }
        return new Section("What happened", groups);
    }

    /** The gravest things that were done, not only said, and are told of the time of the reports. */
    static List<Incident> gravest(Desk desk, Story story, int most) {
        List<SituationEvent> done = desk.selection().events(story).stream()
                .filter(Happened::happened)
                .filter(event -> !Plans.plan(desk.selection().picture(), event))
                .toList();
        List<Incident> incidents = new ArrayList<>(Incident.of(done));
        List<Incident> told = List.copyOf(incidents);
        incidents.removeIf(each -> each.vague() || told.stream().anyMatch(each::isHeadlineOf));
        incidents.sort(
                Comparator.comparingInt((Incident each) -> -each.weight()).thenComparing(Incident::day));
        return new ArrayList<>(incidents.subList(0, Math.min(most, incidents.size())));
    }

    private static boolean happened(SituationEvent event) {
        boolean done = switch (event.first().event().type()) {
            case AGREE, CONSULT, CONCEDE, COOPERATE, AID, RETREAT, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> true;
            case SUPPORT, REQUEST, ACCUSE, REJECT, THREATEN -> false;
        };
        boolean told = event.tellings().stream()
                .anyMatch(telling -> !Confidence.denied(telling)
                        && (telling.event().status() == EventStatus.HAPPENED
                                || telling.event().status() == EventStatus.ONGOING));
        boolean background =
                event.tellings().stream().allMatch(telling -> telling.event().historical());
        return done && told && !background;
    }

    static @Nullable Statement statement(Desk desk, Incident incident) {
        List<Passage> passages = new ArrayList<>(List.of(incident.passage()));
        String quote = Quotation.of(incident.passage().words()) + " ("
                + Desk.outlet(incident.best().record()) + ")";
        String tolls = tolls(desk, incident, passages);
        String others = others(incident, passages);
        String sure = Confidence.of(desk.selection(), incident.events()).words(tolls.contains(DIFFER));
        // Where little bears it out, what is quoted from somebody is that somebody's claim.
        boolean doubtful = Confidence.of(desk.selection(), incident.events()) == Confidence.LOW
                && incident.best().event().reportedBy() != null;
        Kind kind = doubtful ? Kind.CLAIMED : kind(incident);
        Statement whole = desk.state(kind, lead(desk, incident), quote + "." + tolls + others + " " + sure, passages);
        if (whole != null) {
            return whole;
        }
        return desk.state(kind, lead(desk, incident), quote + ". " + sure, List.of(incident.passage()));
    }

    /** {@code 26 August 2021, Kabul: suicide attack.} */
    static String lead(Desk desk, Incident incident) {
        String place = incident.place();
        String when = Desk.when(incident.best().event().date(), incident.passage());
        return when + (place == null ? "" : ", " + place) + ": " + noun(desk, incident) + ".";
    }

    static String noun(Desk desk, Incident incident) {
        return desk.nouns().brief(incident.type(), mode(incident.main()));
    }

    /** The most exact mode that any telling gives. */
    static @Nullable String mode(SituationEvent event) {
        return event.tellings().stream()
                .filter(telling ->
                        telling.event().type() == event.first().event().type())
                .map(telling -> telling.event().mode())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static Kind kind(Incident incident) {
        boolean own = incident.tellings().stream()
                .anyMatch(telling -> telling.event().reportedBy() == null && !Confidence.denied(telling));
        return own ? Kind.REPORTED : Kind.CLAIMED;
    }

    private static String tolls(Desk desk, Incident incident, List<Passage> passages) {
        return Stream.of("killed", "wounded", "arrested")
                .map(question -> toll(desk, question, incident, passages))
                .collect(Collectors.joining());
    }

    /** A toll is repeated only where reports differ or the quoted sentence does not have it. */
    private static String toll(Desk desk, String question, Incident incident, List<Passage> passages) {
        Tolls.Counted counted = Tolls.counted(desk, incident.main(), question);
        List<Tolls.Told> told = Stream.of(counted.held(), counted.before())
                .flatMap(List::stream)
                .toList();
        boolean quoted = told.size() == 1
                && told.getFirst().passage().words().equals(incident.passage().words());
        if (told.isEmpty() || quoted) {
            return "";
        }
        told.forEach(each -> passages.add(each.passage()));
        return " " + Said.capital(question) + (counted.held().size() == 1 ? ": " : DIFFER) + counted.joined() + ".";
    }

    private static String others(Incident incident, List<Passage> passages) {
        List<Telling> tellings = incident.main().tellings();
        Set<String> documents = new LinkedHashSet<>();
        tellings.forEach(telling -> documents.add(telling.record().document().id()));
        if (documents.size() < 2) {
            return "";
        }
        for (Telling telling : tellings) {
            String document = telling.record().document().id();
            boolean cited = passages.stream()
                    .anyMatch(each -> each.record().document().id().equals(document));
            if (!cited && passages.size() < MOST_CITED) {
                passages.add(
                        Citations.sentence(telling.record(), telling.event().trigger()));
            }
        }
        long cited = passages.stream()
                .map(each -> each.record().document().id())
                .distinct()
                .count();
        long outlets = passages.stream()
                .map(each -> each.record().document().source())
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return " Told in " + cited + " reports" + (outlets > 1 ? " of " + outlets + " outlets" : "") + ".";
    }
}
