package org.sitrep.app.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Reference;
import org.sitrep.app.report.Report.Snapshot;
import org.sitrep.app.report.Report.Statement;

/** The words around the statements, the same in every format. Stateless and thread-safe. */
final class Wording {
    /** What the reader must know to read the rest; printed once, at the end. */
    static final List<String> HOW_TO_READ = List.of(
            "Each number in brackets leads to the words that a sentence stands on. Words in quotation marks are those of the report that is named; the rest is put together from what was read in them.",
            "Reported: at least one outlet says so in its own words. Claimed: outlets only pass on what somebody says. Judgement: a conclusion of ours from the reports, by a fixed rule.",
            "High confidence: two outlets or more say so in their own words, apart from each other, and nobody denies it. Moderate confidence: one outlet says so in its own words, or two have it from others, and nobody denies it. Low confidence: one outlet has it from somebody else, or somebody denies it. This says how well a thing is borne out by the reports at hand, not whether it is true.",
            "The reports were read by a program. It may have missed or misread a sentence: the words are there to be looked at.");

    static final String REFERENCES = "References";
    static final String READING = "How to read this";

    static final String CONTROL = "Control";
    static final String OFFICES = "Offices";
    static final String BASIS = "What this rests on";
    static final String OFF = "Called off or put off since";
    static final String PAST = "For a day that is past, and not told as done";

    /** Headings of ours, which need no reference. */
    static final java.util.Set<String> HEADINGS = java.util.Set.of(CONTROL, OFFICES, BASIS, OFF, PAST);

    private Wording() {}

    /** The line under the title. */
    static String pinned(Snapshot snapshot) {
        return "As known on " + moment(snapshot)
                + (snapshot.where().isEmpty() ? "" : ". Only: " + snapshot.where())
                + (snapshot.watch() == null ? "" : ". Watch: " + snapshot.watch())
                + ". Made by Sitrep " + snapshot.program() + ".";
    }

    /** {@code 3 September 2022, 14:05 UTC}. */
    static String moment(Snapshot snapshot) {
        ZonedDateTime moment = Instant.parse(snapshot.asOf()).atZone(ZoneOffset.UTC);
        String time = moment.toLocalTime().truncatedTo(ChronoUnit.SECONDS).toString();
        return Dates.written(moment.toLocalDate()) + ", " + time + " UTC";
    }

    /** What a statement is, where its own words do not say it; empty for what is reported. */
    static String label(Statement statement) {
        return switch (statement.kind()) {
            case CLAIMED -> "Claimed";
            case JUDGEMENT -> "Judgement";
            case REPORTED, MATERIAL, OUTLET -> "";
        };
    }

    /** True if the label stands before the statement: headings and words in quotation marks alone speak for themselves. */
    static boolean labelled(Statement statement) {
        return !statement.text().isEmpty() && !label(statement).isEmpty();
    }

    /** {@code [1][4]}. */
    static String marks(Statement statement) {
        return statement.references().stream().map(each -> "[" + each + "]").collect(Collectors.joining());
    }

    /** Outlet and day of a reference. */
    static String origin(Reference reference) {
        var day = Dates.published(reference);
        return (reference.outlet() == null ? "Source not named" : Quotation.line(reference.outlet()))
                + (day == null ? ", undated" : ", " + Dates.written(day));
    }

    /** Where exactly the words stand. */
    static String position(Reference reference) {
        return Quotation.line(reference.document()) + ", characters " + reference.start() + "–" + reference.end();
    }

    /** The words of a reference on one line, with the marks that they have in the document. */
    static String words(Reference reference) {
        return reference
                .words()
                .replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029\\u00a0]+", " ")
                .strip();
    }

    /** Whether a claim's label would repeat what the section says. */
    static boolean quiet(String section, Kind kind) {
        return kind == Kind.CLAIMED && (section.equals("Who said what") || section.equals("What is planned"));
    }
}
