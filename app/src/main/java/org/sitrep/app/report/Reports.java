package org.sitrep.app.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.report.Report.Material;
import org.sitrep.app.report.Report.Outlet;
import org.sitrep.app.report.Report.Section;
import org.sitrep.app.report.Report.Snapshot;
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
     */
    public record Request(@Nullable String title, Filter where, @Nullable String watch) {}

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
                : request.watch() != null ? request.watch() : "What the reports say";
        Instant asOf = picture.reports().stream()
                .map(Learned::learned)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Snapshot snapshot =
                new Snapshot(Coder.VERSION, asOf.toString(), request.where().toString(), request.watch());
        return new Report(title, snapshot, sections, desk.references(), material, outlets);
    }

    private static Material material(Picture picture, Learned report) {
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
                : new Outlet(
                        name, source.kind(), source.owner(), source.control(), source.note(), source.asOf());
    }
}
