package org.sitrep.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.app.report.Report.Group;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Material;
import org.sitrep.app.report.Report.Outlet;
import org.sitrep.app.report.Report.Section;
import org.sitrep.app.report.Report.Statement;

/** Who publishes what the report rests on: kind, owner, control, what to know before one relies on it. */
final class SourceNotes {
    private static final int MOST = 40;
    private static final String UNKNOWN = "Not in the table of outlets: nothing is known of its owner.";
    private static final String NONE_KNOWN =
            "None of these is in the table of outlets: nothing is known of who owns or controls them.";

    private SourceNotes() {}

    static Section write(Desk desk, List<Material> material, List<Outlet> outlets) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Integer> copies = new LinkedHashMap<>();
        for (Material each : material) {
            if (each.outlet() != null) {
                counts.merge(each.outlet(), 1, Integer::sum);
                copies.merge(each.outlet(), each.origin().equals(each.document()) ? 0 : 1, Integer::sum);
            }
        }
        List<Map.Entry<String, Integer>> ranked = new ArrayList<>(counts.entrySet());
        ranked.sort(Comparator.<Map.Entry<String, Integer>>comparingInt(each -> -each.getValue())
                .thenComparing(Map.Entry::getKey));
        List<Statement> statements = new ArrayList<>();
        for (Map.Entry<String, Integer> each : ranked.stream().limit(MOST).toList()) {
            Outlet known = outlets.stream()
                    .filter(outlet -> outlet.name().equals(each.getKey()))
                    .findFirst()
                    .orElse(null);
            int copied = copies.getOrDefault(each.getKey(), 0);
            String count = each.getValue() + (each.getValue() == 1 ? " report" : " reports")
                    + (copied == 0 ? "" : ", of these " + copied + (copied == 1 ? " copy" : " copies")) + ".";
            String more = known != null ? " " + described(known) : outlets.isEmpty() ? "" : " " + UNKNOWN;
            Desk.add(statements, desk.state(Kind.OUTLET, Quotation.line(each.getKey()) + ":", count + more, List.of()));
        }
        if (!statements.isEmpty() && outlets.isEmpty()) {
            Desk.add(statements, desk.state(Kind.MATERIAL, "", NONE_KNOWN, List.of()));
        }
        List<Group> groups = new ArrayList<>();
        Desk.group(groups, null, statements);
        return new Section("Sources", groups);
    }

    private static String described(Outlet outlet) {
        List<String> facts = new ArrayList<>();
        if (!outlet.kind().isEmpty()) {
            facts.add(outlet.control().isEmpty() ? outlet.kind() : outlet.kind() + ", " + outlet.control());
        }
        if (!outlet.owner().isEmpty()) {
            facts.add("owner: " + outlet.owner());
        }
        String note = outlet.note().isEmpty() ? "" : " " + outlet.note();
        return Said.capital(String.join("; ", facts)) + "." + note;
    }
}
