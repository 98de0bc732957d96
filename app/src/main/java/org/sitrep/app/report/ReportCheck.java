package org.sitrep.app.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.report.Report.Material;
import org.sitrep.app.report.Report.Reference;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.engine.Coder;
import org.sitrep.engine.json.CodePoints;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Hash;

/**
 * Checks a report's file: that each sentence's names, numbers, days and quotations stand in its references, that a reader sees these sentences and no others, and, with the
 * documents at hand, that the references stand in them. Stateless and thread-safe.
 */
public final class ReportCheck {
    private static final int SHOWN = 160;

    private ReportCheck() {}

    /** The documents that a report may be compared with. */
    @FunctionalInterface
    public interface Documents {
        /** The document of this id whose text has this hash, {@code null} if there is none. */
        @Nullable
        Document find(String id, String hash);
    }

    /** What a check came to. */
    public sealed interface Outcome {
        /** The file carries no manifest of a report. */
        record NoReport() implements Outcome {}

        /**
         * It was checked.
         *
         * @param report as the manifest has it
         * @param failures one line each; empty if all stands
         */
        record Checked(Report report, int sentences, int references, List<String> failures) implements Outcome {
            public Checked {
                failures = List.copyOf(failures);
            }
        }
    }

    /** Checks {@code bytes}, against {@code documents} too if these are given. */
    public static Outcome check(byte[] bytes, @Nullable Documents documents) {
        ReportFile file = ReportFile.read(bytes);
        if (file == null) {
            return new Outcome.NoReport();
        }
        Report report = file.manifest().report();
        List<String> failures = new ArrayList<>();
        if (!file.manifest().digest().equals(Manifest.digest(report))) {
            failures.add("the manifest was changed: its digest is another");
        }
        Proof proof = new Proof(report.material(), report.outlets());
        List<Statement> statements = report.statements();
        for (int i = 0; i < statements.size(); i++) {
            proven(proof, report, statements.get(i), i + 1, failures);
        }
        int before = failures.size();
        boolean changed = !Arrays.equals(bytes, file.format().write(report));
        if (changed) {
            // What a reader sees names the change; a file that is as it was written needs no second reading, whichever
            // way its script runs.
            visible(file, proof, failures);
        }
        if (changed && failures.size() == before) {
            failures.add(
                    report.snapshot().program().equals(Coder.VERSION)
                            ? "the file was changed outside its sentences: it is not what is written for its manifest"
                            : "the file was made by Sitrep " + report.snapshot().program()
                                    + " and cannot be compared byte for byte by this one, " + Coder.VERSION);
        }
        if (documents != null) {
            stands(report, documents, failures);
        }
        return new Outcome.Checked(
                report, statements.size(), report.references().size(), failures);
    }

    private static void proven(Proof proof, Report report, Statement statement, int number, List<String> failures) {
        List<Reference> references = report.of(statement);
        Set<Integer> known = references.stream().map(Reference::number).collect(Collectors.toUnmodifiableSet());
        for (int each : statement.references()) {
            if (!known.contains(each)) {
                failures.add("sentence " + number + " " + shown(statement.words()) + " refers to [" + each
                        + "], which is not there");
            }
        }
        // A bare heading of ours says nothing that could be proven.
        boolean heading = statement.text().isEmpty() && statement.references().isEmpty();
        if (heading) {
            heading(statement, number, failures);
            return;
        }
        for (String missing : proof.missing(statement, references)) {
            failures.add("sentence " + number + " " + shown(statement.words()) + ": " + missing
                    + " stands in none of its references " + Wording.marks(statement));
        }
    }

    private static void heading(Statement statement, int number, List<String> failures) {
        if (!Wording.HEADINGS.contains(statement.lead())) {
            failures.add("sentence " + number + " " + shown(statement.lead()) + " has no reference");
        }
    }

    private static void visible(ReportFile file, Proof proof, List<String> failures) {
        Report report = file.manifest().report();
        Visible visible = new Visible(file.text());
        List<Statement> statements = report.statements();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            String next = i + 1 < statements.size() ? seen(statements.get(i + 1)) : Wording.REFERENCES;
            if (visible.skipTo(seen(statement), next) != null) {
                continue;
            }
            String reads = visible.until(next)
                    .replaceAll("\\[\\d+\\]?", " ")
                    .replaceFirst("[\\s*•-]*(Claimed|Judgement)\\W*$", "")
                    .strip();
            failures.add("sentence " + (i + 1) + " was changed: it reads " + shown(reads) + " and was written "
                    + shown(statement.words()));
            Statement changed = new Statement(statement.kind(), "", reads, statement.references());
            for (String missing : proof.missing(changed, report.of(statement))) {
                failures.add("sentence " + (i + 1) + " " + shown(reads) + ": " + missing
                        + " stands in none of its references " + Wording.marks(statement));
            }
        }
        for (Reference reference : report.references()) {
            String seen = Wording.origin(reference) + ": " + Wording.words(reference);
            if (visible.skipTo(seen) == null) {
                failures.add("reference " + reference.number() + " was changed: it does not read "
                        + shown(Wording.words(reference)));
            }
        }
    }

    private static String seen(Statement statement) {
        return statement.words() + " " + Wording.marks(statement);
    }

    private static void stands(Report report, Documents documents, List<String> failures) {
        for (Reference reference : report.references()) {
            Material material = report.material().stream()
                    .filter(each -> each.document().equals(reference.document()))
                    .findFirst()
                    .orElse(null);
            Document document = material == null ? null : documents.find(reference.document(), material.hash());
            if (document == null) {
                failures.add("reference " + reference.number() + ": there is no document " + reference.document()
                        + " with this text");
                continue;
            }
            if (!words(reference, document.text())) {
                failures.add("reference " + reference.number() + ": its words do not stand in " + reference.document()
                        + " at " + reference.start());
            }
            String day = document.published() == null
                    ? null
                    : document.published().day().toString();
            if (!Objects.equals(reference.outlet(), document.source()) || !Objects.equals(reference.published(), day)) {
                failures.add(
                        "reference " + reference.number() + ": " + reference.document() + " has another outlet or day");
            }
        }
        for (Material each : report.material()) {
            Document document = documents.find(each.document(), each.hash());
            if (document == null || !Hash.sha256(document.text()).equals(each.hash())) {
                failures.add("there is no document " + each.document() + " with the text that was looked at");
            }
        }
    }

    private static boolean words(Reference reference, String text) {
        CodePoints points = new CodePoints(text);
        try {
            return text.substring(points.unit(reference.start()), points.unit(reference.end()))
                    .equals(reference.words());
        } catch (IndexOutOfBoundsException e) {
            return false;
        }
    }

    private static String shown(String words) {
        String line = Quotation.line(words);
        int end = Math.min(line.length(), SHOWN);
        return "“"
                + (line.length() <= SHOWN
                        ? line
                        : line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…")
                + "”";
    }
}
