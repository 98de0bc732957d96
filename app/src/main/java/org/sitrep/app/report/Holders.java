package org.sitrep.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.report.Citations.Passage;
import org.sitrep.app.report.Report.Group;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Section;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.state.StateClaim;
import org.sitrep.picture.story.Story;
import org.sitrep.picture.words.Rows;

/** Who holds which place and which office of a country, since when, and on whose word. */
final class Holders {
    private static final int MOST_OFFICES = 20;
    private static final int MOST_PLACES = 30;
    private static final int MOST_CHANGES = 6;
    private static final int SOON = 31;

    /** Offices whose holder matters to whoever reads of a country. */
    private static final Set<String> OFFICES = Rows.of(Holders.class, "offices.tsv").rows().stream()
            .map(row -> row.getOrDefault("title", ""))
            .collect(Collectors.toUnmodifiableSet());

    private Holders() {}

    static Section write(Desk desk) {
        List<Group> groups = new ArrayList<>();
        Desk.group(groups, plain(Wording.CONTROL), statements(desk, control(desk), MOST_PLACES));
        Desk.group(groups, plain(Wording.OFFICES), statements(desk, offices(desk), MOST_OFFICES));
        return new Section("Offices and control", groups);
    }

    private static Statement plain(String words) {
        return new Statement(Kind.MATERIAL, words, "", List.of());
    }

    static List<Holding> control(Desk desk) {
        return desk.selection().holdings().stream()
                .filter(each -> each.kind().equals("controls") || each.kind().equals("governs"))
                .filter(each -> !each.begun().isEmpty() || !each.ended().isEmpty())
                .sorted(Comparator.comparing(Holders::day).thenComparing(Holding::id))
                .toList();
    }

    private static List<Holding> offices(Desk desk) {
        return desk.selection().holdings().stream()
                .filter(each -> each.title() != null && OFFICES.contains(each.title()))
                .filter(each -> !each.begun().isEmpty() || !each.ended().isEmpty())
                .sorted(Comparator.comparing(Holders::day).thenComparing(Holding::id))
                .collect(Collectors.collectingAndThen(Collectors.toList(), Holders::joined));
    }

    /**
     * Holdings of one office by one holder that follow upon each other as one: a report that still speaks of a president the day after another reported the resignation opens a
     * second one.
     */
    private static List<Holding> joined(List<Holding> holdings) {
        Map<String, Holding> last = new LinkedHashMap<>();
        List<Holding> apart = new ArrayList<>();
        for (Holding holding : holdings) {
            String office = holding.subject().id() + " " + holding.title() + " " + holding.object();
            Holding before = last.get(office);
            boolean follows = before != null
                    && (holding.begun().isEmpty()
                            ? before.to() != null
                            : before.to() == null
                                    || !day(holding).isAfter(before.to().plusDays(SOON)));
            if (before != null && !follows) {
                apart.add(before);
            }
            last.put(office, before != null && follows ? followed(before, holding) : holding);
        }
        apart.addAll(last.values());
        apart.sort(Comparator.comparing(Holders::day).thenComparing(Holding::id));
        return apart;
    }

    private static Holding followed(Holding first, Holding next) {
        if (next.begun().isEmpty()) {
            return first;
        }
        List<StateClaim> begun = new ArrayList<>(first.begun());
        begun.addAll(next.begun());
        List<StateClaim> denied = new ArrayList<>(first.denied());
        denied.addAll(next.denied());
        return new Holding(
                first.id(),
                first.kind(),
                first.subject(),
                first.object(),
                first.objectName(),
                first.title(),
                first.from(),
                first.begins(),
                next.to(),
                next.status(),
                begun,
                next.ended(),
                denied);
    }

    private static LocalDate day(Holding holding) {
        LocalDate day = holding.from() != null ? holding.from() : holding.to();
        return day == null ? LocalDate.MAX : day;
    }

    private static List<Statement> statements(Desk desk, List<Holding> holdings, int most) {
        List<Statement> statements = new ArrayList<>();
        Map<String, Set<String>> told = new HashMap<>();
        for (Holding holding : holdings) {
            Held held = statements.size() < most ? Held.of(desk, holding) : null;
            Statement statement = held == null ? null : held.statement(desk);
            if (statement == null) {
                continue;
            }
            // Somebody's office is told once, unless it is one of another body.
            Set<String> before = told.computeIfAbsent(
                    holding.title() == null ? holding.id() : holding.subject().id() + " " + holding.title(),
                    key -> new LinkedHashSet<>());
            String body = holding.object() == null || holding.object().startsWith("person:") ? "" : holding.object();
            boolean again = !before.isEmpty() && (body.isEmpty() || before.contains(body));
            if (!again) {
                statements.add(statement);
            }
            before.add(body);
        }
        return statements;
    }

    /** Which offices of state changed hands in a story, one sentence; {@code null} if none did. */
    static @Nullable Statement changes(Desk desk, Story story) {
        Map<String, List<Holding>> together = new LinkedHashMap<>();
        for (Holding holding : offices(desk)) {
            boolean here = !holding.begun().isEmpty()
                    && Selection.claims(holding)
                            .anyMatch(claim -> story.documents().contains(claim.document()));
            if (here && holding.object() != null) {
                together.computeIfAbsent(holding.title() + " " + holding.object(), key -> new ArrayList<>())
                        .add(holding);
            }
        }
        List<String> phrases = new ArrayList<>();
        Set<Passage> passages = new LinkedHashSet<>();
        boolean claimed = true;
        for (List<Holding> office : together.values()) {
            for (Holding holding : changed(office)) {
                Held held = phrases.size() < MOST_CHANGES ? Held.of(desk, holding) : null;
                String phrase = held == null ? null : held.phrase(desk);
                if (held != null && phrase != null) {
                    phrases.add(phrase);
                    passages.addAll(held.passages());
                    claimed &= holding.status() == StateStatus.CLAIMED;
                }
            }
        }
        return phrases.isEmpty()
                ? null
                : desk.state(
                        claimed ? Kind.CLAIMED : Kind.REPORTED,
                        "",
                        "Offices that changed: " + String.join("; ", phrases) + ".",
                        List.copyOf(passages));
    }

    /** The holders of an office that changed hands, each once, with the last that is known of them; nobody where it did not. */
    private static List<Holding> changed(List<Holding> office) {
        Map<String, Holding> holders = new LinkedHashMap<>();
        // Who but claims it is told under what is contested.
        boolean onlyClaimed = office.stream().allMatch(each -> each.status() == StateStatus.CLAIMED);
        office.stream()
                .filter(each -> onlyClaimed || each.status() != StateStatus.CLAIMED)
                .forEach(holding -> holders.put(holding.subject().id(), holding));
        boolean moved = holders.size() > 1
                || office.stream()
                        .anyMatch(each -> each.begins() || !each.ended().isEmpty());
        return moved ? List.copyOf(holders.values()) : List.of();
    }
}
