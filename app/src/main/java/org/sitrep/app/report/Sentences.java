package org.sitrep.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.report.Citations.Passage;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Material;
import org.sitrep.app.report.Report.Reference;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.picture.Picture;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.state.Holding;

/** Single things of a picture as the report would say them, with the words they stand on. Not thread-safe. */
public final class Sentences {
    private static final int MOST_EXAMPLES = 5;

    private final Picture picture;
    private final Selection selection;
    private final Proof proof;

    /** The sentences of {@code picture}. */
    public Sentences(Picture picture) {
        this.picture = picture;
        this.selection = Selection.of(picture, Filter.EVERYTHING);
        List<Material> material = selection.reports().stream()
                .map(report -> Reports.material(picture, report))
                .toList();
        this.proof = new Proof(material, List.of());
    }

    /**
     * What is told.
     *
     * @param references numbered from 1 as the statement has them
     */
    public record Told(Statement statement, List<Reference> references) {
        public Told {
            references = List.copyOf(references);
        }
    }

    /** What happened, or was said, planned, denied. */
    public Told event(SituationEvent event) {
        Desk desk = new Desk(selection, proof);
        Incident incident = Incident.only(event);
        Statement statement = Happened.statement(desk, incident);
        return statement == null ? quoted(incident.passage()) : told(desk, statement);
    }

    /** A question with its sides. */
    public Told contested(Contested contested) {
        Desk desk = new Desk(selection, proof);
        Statement question = Disputes.question(desk, contested);
        StringBuilder text = new StringBuilder();
        List<Integer> references = new ArrayList<>(question == null ? List.of() : question.references());
        for (Contested.Side side : contested.sides()) {
            Statement said = Disputes.side(desk, contested, side);
            if (said != null) {
                text.append(text.isEmpty() ? "" : " ").append(said.words());
                references.addAll(said.references());
            }
        }
        String lead = question == null ? "Contested:" : question.lead();
        return told(
                desk,
                new Statement(
                        Kind.JUDGEMENT,
                        lead,
                        text.toString(),
                        references.stream().distinct().sorted().toList()));
    }

    /** Who holds what, {@code null} if it cannot be said in words that stand in a report. */
    public @Nullable Told holding(Holding holding) {
        Desk desk = new Desk(selection, proof);
        Held held = Held.of(desk, holding);
        Statement statement = held == null ? null : held.statement(desk);
        if (statement == null) {
            return null;
        }
        // In a report the heading says that it is about control; an alert stands by itself.
        boolean control = holding.kind().equals("controls") || holding.kind().equals("governs");
        String lead = control ? "Control of " + statement.lead() : statement.lead();
        return told(desk, new Statement(statement.kind(), lead, statement.text(), statement.references()));
    }

    /** A conclusion from these events, with some of them as examples. */
    public Told conclusion(String lead, String text, List<SituationEvent> events) {
        Desk desk = new Desk(selection, proof);
        List<Integer> numbers = new ArrayList<>();
        for (SituationEvent event : events.stream().limit(MOST_EXAMPLES).toList()) {
            numbers.add(desk.cite(Incident.only(event).passage()));
        }
        return told(
                desk,
                new Statement(
                        Kind.JUDGEMENT, lead, text, numbers.stream().distinct().toList()));
    }

    private static Told quoted(Passage passage) {
        return new Told(
                new Statement(
                        Kind.REPORTED,
                        "",
                        Quotation.of(passage.words()) + " (" + Desk.outlet(passage.record()) + ").",
                        List.of(1)),
                List.of(Citations.reference(passage, 1)));
    }

    private static Told told(Desk desk, Statement statement) {
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        statement.references().forEach(old -> numbers.putIfAbsent(old, numbers.size() + 1));
        List<Reference> references = desk.references().stream()
                .filter(each -> numbers.containsKey(each.number()))
                .map(each -> each.numbered(numbers.getOrDefault(each.number(), 0)))
                .sorted(java.util.Comparator.comparingInt(Reference::number))
                .toList();
        return new Told(statement.renumbered(numbers), references);
    }

    /** The picture they are of. */
    public Picture picture() {
        return picture;
    }
}
