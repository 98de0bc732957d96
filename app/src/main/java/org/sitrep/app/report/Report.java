package org.sitrep.app.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A situation report. Immutable; thread-safe.
 *
 * @param title what it is about
 * @param snapshot what it was made from
 * @param sections in reading order, the bottom line first
 * @param references the words it stands on, numbered from 1 without gaps
 * @param material every report that was looked at, in the order in which they were learned
 * @param outlets what is known about who publishes
 */
public record Report(
        String title,
        Snapshot snapshot,
        List<Section> sections,
        List<Reference> references,
        List<Material> material,
        List<Outlet> outlets) {
    public Report {
        sections = List.copyOf(sections);
        references = List.copyOf(references);
        material = List.copyOf(material);
        outlets = List.copyOf(outlets);
    }

    /**
     * What a report was made from.
     *
     * @param program version of the program
     * @param asOf the moment whose knowledge it holds, ISO 8601
     * @param where the filter, empty for everything
     * @param watch name of the watch that asked for it, {@code null} if none did
     */
    public record Snapshot(
            String program,
            String asOf,
            String where,
            @Nullable String watch) {}

    /** A part with a heading. */
    public record Section(String heading, List<Group> groups) {
        public Section {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Statements that belong together.
     *
     * @param heading what they are about, {@code null} if the section's heading says it
     */
    public record Group(@Nullable Statement heading, List<Statement> statements) {
        public Group {
            statements = List.copyOf(statements);
        }
    }

    /** What a statement is. */
    public enum Kind {
        /** Told by an outlet in its own words. */
        REPORTED,
        /** Said by somebody whom an outlet names. */
        CLAIMED,
        /** What the program concludes, by a rule that the report states. */
        JUDGEMENT,
        /** About the reports themselves: how many, of when. */
        MATERIAL,
        /** About an outlet, from the table of outlets. */
        OUTLET
    }

    /**
     * A sentence or two.
     *
     * @param lead set off before the text; may be empty
     * @param references numbers of what it stands on
     */
    public record Statement(Kind kind, String lead, String text, List<Integer> references) {
        public Statement {
            references = List.copyOf(references);
        }

        /** The same with the numbers of its references changed. */
        Statement renumbered(Map<Integer, Integer> numbers) {
            return new Statement(
                    kind,
                    lead,
                    text,
                    references.stream()
                            .map(each -> numbers.getOrDefault(each, each))
                            .sorted()
                            .toList());
        }

        /** All its words. */
        public String words() {
            return lead.isEmpty() ? text : text.isEmpty() ? lead : lead + " " + text;
        }
    }

    /**
     * Words of a document.
     *
     * @param number from 1
     * @param outlet {@code null} if unknown
     * @param published day, ISO 8601; {@code null} if unknown
     * @param start first character of the words in the document's text, in code points
     * @param end one past the last
     * @param words exactly those characters
     */
    public record Reference(
            int number,
            String document,
            @Nullable String outlet,
            @Nullable String published,
            @Nullable String url,
            int start,
            int end,
            String words) {
        /** The same with another number. */
        Reference numbered(int other) {
            return new Reference(other, document, outlet, published, url, start, end, words);
        }
    }

    /**
     * A report that was looked at.
     *
     * @param hash {@code sha256:} of its text
     * @param origin id of the report that its words come from, its own if it was written apart
     */
    public record Material(
            String document,
            @Nullable String outlet,
            @Nullable String published,
            String hash,
            String origin) {}

    /** What the table of outlets says of one; empty where it says nothing. */
    public record Outlet(String name, String kind, String owner, String control, String note, String asOf) {}

    /** All statements in reading order, headings among them. */
    public List<Statement> statements() {
        return sections.stream()
                .flatMap(section -> section.groups().stream())
                .flatMap(group -> group.heading() == null
                        ? group.statements().stream()
                        : java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(group.heading()), group.statements().stream()))
                .toList();
    }

    /** The references of a statement. */
    public List<Reference> of(Statement statement) {
        return references.stream()
                .filter(each -> statement.references().contains(each.number()))
                .toList();
    }
}
