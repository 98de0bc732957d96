package org.sitrep.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.report.Citations.Passage;
import org.sitrep.app.report.Report.Group;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Material;
import org.sitrep.app.report.Report.Section;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.story.Story;

/** The bottom line: of the largest stories the gravest things, who holds what now, what is contested, and what it all rests on. */
final class BottomLine {
    private static final int MOST_STORIES = 4;
    private static final int MOST_INCIDENTS = 2;
    private static final int MOST_PLACES = 6;
    private static final int MOST_QUESTIONS = 3;
    private static final int MOST_TOLLS = 5;

    private BottomLine() {}

    static Section write(Desk desk, List<Material> material) {
        List<Group> groups = new ArrayList<>();
        for (Story story :
                desk.selection().stories().stream().limit(MOST_STORIES).toList()) {
            List<Statement> statements = new ArrayList<>();
            Statement heading = desk.heading(story);
            List<Incident> gravest = Happened.gravest(desk, story, MOST_INCIDENTS);
            gravest.sort(Comparator.comparing(Incident::day));
            for (Incident incident : gravest) {
                Statement toll = toll(desk, incident);
                Desk.add(statements, toll == null ? quoted(desk, incident) : toll);
            }
            control(desk, story, statements);
            Desk.add(statements, Holders.changes(desk, story));
            contested(desk, story, statements);
            Desk.group(groups, heading, statements);
        }
        List<Statement> basis = new ArrayList<>();
        if (groups.isEmpty()) {
            Desk.add(
                    basis,
                    desk.state(
                            Kind.MATERIAL,
                            "",
                            "No deed, change or contradiction that was asked for was read in the reports at hand.",
                            List.of()));
        }
        Desk.add(basis, basis(desk, material));
        Desk.group(groups, new Statement(Kind.MATERIAL, Wording.BASIS, "", List.of()), basis);
        return new Section("Bottom line", groups);
    }

    /** {@code On 26 August 2021, a suicide attack in Kabul killed at least 13, or 182 people, as reports differ.} */
    private static @Nullable Statement toll(Desk desk, Incident incident) {
        List<Tolls.Told> killed = Tolls.counted(desk, incident.main(), "killed").held();
        if (killed.isEmpty() || killed.size() > MOST_TOLLS) {
            return null;
        }
        List<Passage> passages = new ArrayList<>(List.of(incident.passage()));
        killed.forEach(each -> passages.add(each.passage()));
        String when = Desk.when(incident.best().event().date(), incident.passage());
        String place = incident.place();
        Confidence confidence = Confidence.of(desk.selection(), incident.events());
        boolean own = Happened.kind(incident) == Kind.REPORTED && confidence != Confidence.LOW;
        String noun = desk.nouns().full(incident.type(), Happened.mode(incident.main()))
                + (place == null ? "" : " in " + place);
        String text = (when.startsWith("Reported") || when.startsWith("Undated")
                        ? Said.capital(noun)
                        : "On " + when + ", " + noun)
                + (own ? " killed " : " is said to have killed ")
                + Tolls.joined(killed)
                + (killed.size() > 1
                        ? " people, as reports differ. "
                        : killed.getFirst().words().equals("1") ? " person. " : " people. ")
                + confidence.words(killed.size() > 1);
        if (!when.contains("20") && !when.contains("19")) {
            return null;
        }
        String worded = when.matches("\\d.*") || when.startsWith("Reported") ? text : text.replaceFirst("^On ", "In ");
        return desk.state(own ? Kind.REPORTED : Kind.CLAIMED, "", worded, passages);
    }

    private static @Nullable Statement quoted(Desk desk, Incident incident) {
        String when = Desk.when(incident.best().event().date(), incident.passage());
        String place = incident.place();
        return desk.state(
                Happened.kind(incident),
                "",
                when + (place == null ? "" : ", " + place) + ": "
                        + Quotation.of(incident.passage().words()) + " ("
                        + Desk.outlet(incident.best().record()) + "). "
                        + Confidence.of(desk.selection(), incident.events()).words(),
                List.of(incident.passage()));
    }

    private static void control(Desk desk, Story story, List<Statement> statements) {
        Map<String, List<Holding>> bySubject = new LinkedHashMap<>();
        for (Holding holding : Holders.control(desk)) {
            boolean here = Selection.claims(holding)
                    .anyMatch(claim -> story.documents().contains(claim.document()));
            if (here && holding.to() == null && !holding.begun().isEmpty()) {
                bySubject
                        .computeIfAbsent(holding.subject().id(), id -> new ArrayList<>())
                        .add(holding);
            }
        }
        for (List<Holding> held : bySubject.values()) {
            List<Passage> passages = new ArrayList<>();
            Set<String> places = new LinkedHashSet<>();
            String who = null;
            for (Holding holding : weightiest(held)) {
                var first = holding.begun().getFirst();
                List<Passage> tried = new ArrayList<>(List.of(desk.passage(first.sentence())));
                String subject = Held.subject(desk, first, tried);
                String place = Held.place(desk, first);
                if (subject == null || place == null) {
                    continue;
                }
                subject = Articles.with(subject);
                who = who == null || (subject.startsWith("the ") && !who.startsWith("the ")) ? subject : who;
                LocalDate from = holding.from();
                String since = from != null
                                && holding.begins()
                                && Dates.supports(Citations.reference(tried.getFirst(), 0), from)
                        ? "since " + Dates.written(from)
                        : "";
                String denied = holding.denied().isEmpty() ? "" : "denied";
                String notes = since + (since.isEmpty() || denied.isEmpty() ? "" : "; ") + denied;
                holding.denied().stream().limit(1).forEach(claim -> tried.add(desk.passage(claim.sentence())));
                if (places.add(notes.isEmpty() ? place : place + " (" + notes + ")")) {
                    passages.addAll(tried);
                }
            }
            if (who != null) {
                String list = String.join(", ", places) + (held.size() > MOST_PLACES ? ", and others" : "");
                Desk.add(
                        statements,
                        desk.state(
                                Kind.CLAIMED,
                                "",
                                "Said to be under the control of " + who + ": " + list + ".",
                                passages));
            }
        }
    }

    /** Those that most is said of, in the order of their days. */
    private static List<Holding> weightiest(List<Holding> held) {
        List<Holding> ranked = new ArrayList<>(held);
        ranked.sort(Comparator.comparingInt((Holding each) ->
                -each.begun().size() - 2 * each.denied().size() - (each.status() == StateStatus.HOLDS ? 2 : 0)));
        List<Holding> chosen = ranked.subList(0, Math.min(MOST_PLACES, ranked.size()));
        return held.stream().filter(chosen::contains).toList();
    }

    private static void contested(Desk desk, Story story, List<Statement> statements) {
        Set<Integer> references = new TreeSet<>();
        Set<String> asked = new LinkedHashSet<>();
        List<Contested> here = Disputes.ranked(desk.selection().contested()).stream()
                .filter(each -> !each.settled())
                .filter(each -> each.sides().stream()
                        .flatMap(side -> side.claims().stream())
                        .anyMatch(claim -> story.documents().contains(claim.document())))
                .toList();
        for (Contested contested : here) {
            Statement question = asked.size() < MOST_QUESTIONS ? Disputes.question(desk, contested) : null;
            if (question != null && asked.add(question.lead())) {
                references.addAll(question.references());
            }
        }
        if (!asked.isEmpty()) {
            statements.add(new Statement(
                    Kind.JUDGEMENT, "", "Contested: " + Disputes.together(asked), List.copyOf(references)));
        }
    }

    private static @Nullable Statement basis(Desk desk, List<Material> material) {
        long outlets = material.stream()
                .map(Material::outlet)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        long apart = material.stream().map(Material::origin).distinct().count();
        TreeSet<LocalDate> days = new TreeSet<>();
        desk.selection().reports().stream()
                .map(Learned::published)
                .filter(Objects::nonNull)
                .forEach(days::add);
        String span = days.isEmpty()
                ? "."
                : days.size() == 1
                        ? ", published on " + Dates.written(days.first()) + "."
                        : ", published from " + Dates.written(days.first()) + " to " + Dates.written(days.last()) + ".";
        return desk.state(
                Kind.MATERIAL,
                "",
                material.size() + (material.size() == 1 ? " report" : " reports")
                        + (outlets == 0 ? "" : " of " + outlets + (outlets == 1 ? " outlet" : " outlets"))
                        + ", " + apart + " written apart" + span,
                List.of());
    }
}
