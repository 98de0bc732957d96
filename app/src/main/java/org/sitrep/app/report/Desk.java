package org.sitrep.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.report.Citations.Passage;
import org.sitrep.app.report.Report.Group;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Reference;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.engine.json.CodePoints;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Section;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.situation.Cited;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.story.Story;

/** What the parts of one report share while it is written: what it is about, its references, and the proof that each statement must pass. Not thread-safe. */
final class Desk {
    private final Selection selection;
    private final Proof proof;
    private final Nouns nouns = Nouns.standard();
    private final Citations citations = new Citations();

    Desk(Selection selection, Proof proof) {
        this.selection = selection;
        this.proof = proof;
    }

    Selection selection() {
        return selection;
    }

    Nouns nouns() {
        return nouns;
    }

    List<Reference> references() {
        return citations.all();
    }

    /** The statement, its passages cited, or {@code null} if not all of it stands in these. */
    @Nullable
    Statement state(Kind kind, String lead, String text, List<Passage> passages) {
        List<Passage> distinct = List.copyOf(new LinkedHashSet<>(passages));
        List<Reference> tried = new ArrayList<>();
        for (Passage passage : distinct) {
            tried.add(Citations.reference(passage, 0));
        }
        Statement draft = new Statement(kind, lead, text, List.of());
        if (!proof.missing(draft, tried).isEmpty()) {
            return null;
        }
        List<Integer> numbers =
                distinct.stream().map(citations::number).sorted().toList();
        return new Statement(kind, lead, text, numbers);
    }

    /** The record of a report. */
    CodedRecord record(String document) {
        return selection.picture().report(document).record();
    }

    /** Words of a report as a passage. */
    Passage passage(Cited words) {
        CodedRecord record = record(words.document());
        CodePoints points = new CodePoints(record.document().text());
        return new Passage(record, new Span(points.unit(words.start()), points.unit(words.end())));
    }

    /** The number of a passage. */
    int cite(Passage passage) {
        return citations.number(passage);
    }

    /** Adds the statement if it could be proven. */
    static void add(List<Statement> statements, @Nullable Statement statement) {
        if (statement != null) {
            statements.add(statement);
        }
    }

    /** A group with these statements, nothing if there are none. */
    static void group(List<Group> groups, @Nullable Statement heading, List<Statement> statements) {
        if (!statements.isEmpty()) {
            groups.add(new Group(heading, statements));
        }
    }

    /** The story's title as a heading that cites the report it comes from; {@code null} where the title stands in none, or the report is about nothing else and called after it. */
    @Nullable
    Statement heading(Story story) {
        if (selection.stories().size() == 1) {
            return null;
        }
        for (Learned report : selection.reports()) {
            CodedRecord record = report.record();
            boolean titled = story.documents().contains(report.document())
                    && report.headline().equals(story.title());
            for (Section section : record.sections()) {
                if (titled && section.kind() == SectionKind.HEADLINE) {
                    String words = section.span().in(record.document().text());
                    Statement heading =
                            state(Kind.REPORTED, Quotation.of(words), "", List.of(new Passage(record, section.span())));
                    if (heading != null) {
                        return heading;
                    }
                }
            }
        }
        return null;
    }

    /** When something was, in words that {@code passage} bears out: its day or month, or else when it was reported. */
    static String when(@Nullable String edtf, Passage passage) {
        Reference reference = Citations.reference(passage, 0);
        DayRange range = DayRange.of(edtf);
        if (range != null) {
            LocalDate first = range.first();
            if (first.equals(range.last()) && Dates.supports(reference, first)) {
                return Dates.written(first);
            }
            boolean month = first.getDayOfMonth() == 1
                    && range.last().equals(first.plusMonths(1).minusDays(1));
            if (month && Dates.supports(reference, first.getMonth(), first.getYear())) {
                return Dates.written(first).substring(2);
            }
        }
        LocalDate published = Dates.published(reference);
        return published == null ? "Undated report" : "Reported on " + Dates.written(published);
    }

    /** The outlet of a passage as it is called in a sentence. */
    static String outlet(CodedRecord record) {
        return outlet(record.document().source());
    }

    static String outlet(@Nullable String source) {
        return source == null ? "source not named" : Proof.shortName(source);
    }
}
