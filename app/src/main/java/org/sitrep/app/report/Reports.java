package org.sitrep.app.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.report.Report.Group;
import org.sitrep.app.report.Report.Material;
import org.sitrep.app.report.Report.Outlet;
import org.sitrep.app.report.Report.Reference;
import org.sitrep.app.report.Report.Section;
import org.sitrep.app.report.Report.Snapshot;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.engine.Coder;
import org.sitrep.engine.record.Hash;
import org.sitrep.picture.Picture;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.source.Source;
import org.sitrep.picture.source.Sources;

/** Makes reports of pictures. Stateless and thread-safe. */
public final class Reports {
    private Reports() {}

    /**
     * What is asked for.
     *
     * @param title what the report is called, {@code null} for a plain title
     * @param where which events it is about
     * @param watch name of the watch that asks, {@code null} if none does
     * @param asOf the moment whose knowledge the picture holds
     */
    public record Request(
            @Nullable String title, Filter where, @Nullable String watch, Instant asOf) {}

    /** The report of {@code picture}; the same picture and request give the same report. */
    public static Report of(Picture picture, Request request, Sources sources) {
        Selection selection = Selection.of(picture, request.where());
        List<Material> material = selection.reports().stream()
                .map(report -> material(picture, report))
                .toList();
        List<Outlet> outlets = material.stream()
                .map(Material::outlet)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(name -> outlet(name, sources.of(name)))
                .filter(Objects::nonNull)
                .toList();
        Desk desk = new Desk(selection, new Proof(material, outlets));
        List<Section> sections = new ArrayList<>();
        sections.add(BottomLine.write(desk, material));
        sections.add(Happened.write(desk));
        sections.add(Said.write(desk));
        sections.add(Disputes.write(desk));
        sections.add(Holders.write(desk));
        sections.add(Plans.write(desk));
        sections.add(Gaps.write(desk));
        sections.add(SourceNotes.write(desk, material, outlets));
        sections.removeIf(section -> section.groups().isEmpty());
        String title = request.title() != null
                ? request.title()
                : request.watch() != null ? request.watch() : plainTitle(selection);
        Snapshot snapshot = new Snapshot(
                Coder.VERSION, request.asOf().toString(), request.where().toString(), request.watch());
        return renumbered(new Report(title, snapshot, sections, desk.references(), material, outlets));
    }

    /** The title of the one story that it is about. */
    private static String plainTitle(Selection selection) {
        return selection.stories().size() == 1
                ? Quotation.of(selection.stories().getFirst().title())
                : "What the reports say";
    }

    /** The same with its references numbered as they come, without those that no statement ended up with. */
    private static Report renumbered(Report report) {
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        for (Statement statement : report.statements()) {
            statement.references().forEach(old -> numbers.putIfAbsent(old, numbers.size() + 1));
        }
        List<Reference> references = report.references().stream()
                .filter(each -> numbers.containsKey(each.number()))
                .map(each -> each.numbered(numbers.getOrDefault(each.number(), 0)))
                .sorted(Comparator.comparingInt(Reference::number))
                .toList();
        List<Section> sections = new ArrayList<>();
        for (Section section : report.sections()) {
            List<Group> groups = new ArrayList<>();
            for (Group group : section.groups()) {
                groups.add(new Group(
                        group.heading() == null ? null : group.heading().renumbered(numbers),
                        group.statements().stream()
                                .map(each -> each.renumbered(numbers))
                                .toList()));
            }
            sections.add(new Section(section.heading(), groups));
        }
        return new Report(report.title(), report.snapshot(), sections, references, report.material(), report.outlets());
    }

    static Material material(Picture picture, Learned report) {
        var document = report.record().document();
        return new Material(
                document.id(),
                document.source(),
                report.published() == null ? null : report.published().toString(),
                Hash.sha256(document.text()),
                picture.origin(document.id()).document());
    }

    private static @Nullable Outlet outlet(String name, @Nullable Source source) {
        return source == null
                ? null
                : new Outlet(name, source.kind(), source.owner(), source.control(), source.note(), source.asOf());
    }
}
