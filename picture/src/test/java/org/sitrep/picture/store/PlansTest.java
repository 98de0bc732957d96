package org.sitrep.picture.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.view.EventQuestion;

/** How the file's database goes about questions with days: never through all events, whatever it would rather do. */
class PlansTest {
    private static final Instant LEARNED = Instant.parse("2024-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private static Filter filter(String text) {
        return ((Filter.Parsed.Good) Filter.parse(text)).filter();
    }

    private List<List<String>> plans(String where, Instant asOf) {
        try (Store store = StoreContract.ready(Stores.folder(folder))) {
            String run = store.begin(Run.Purpose.LOAD, Synthetic.CODER, LEARNED).id();
            List<CodedRecord> records = new ArrayList<>();
            for (int n = 0; n < 20; n++) {
                records.add(Synthetic.record("doc-" + n, n, 0, Synthetic.CODER));
            }
            store.addAll(records, LEARNED, run);
        }
        try (Connections connections = new Connections(new Sqlite(folder.resolve(Stores.FILE)))) {
            return connections.read(session -> {
                EventQuestion question = EventQuestion.asOf(asOf).where(filter(where));
                List<List<String>> plans = new ArrayList<>();
                for (Sql part : new EventPages(session, Moment.of(session, asOf)).parts(question)) {
                    plans.add(new Sql()
                            .add("EXPLAIN QUERY PLAN SELECT h.day, h.type, h.status, count(*)")
                            .add(part)
                            .add(" GROUP BY h.day, h.type, h.status")
                            .all(session, row -> row.getString(4)));
                }
                return plans;
            });
        }
    }

    @Test
    void looksUpEventsOfSeveralDaysByTheseAndTheOthersByTheirDay() {
        for (Instant asOf : List.of(Instant.MAX, LEARNED.minusSeconds(1))) {
            List<List<String>> plans = plans("quad=1 date>=2023-01-01 date<=2023-03-31", asOf);
            assertThat(plans).hasSize(2);
            assertThat(plans.getFirst()).anyMatch(step -> step.matches("SEARCH h USING INDEX happening_\\w+ \\(day.*"));
            assertThat(plans.getLast())
                    .anyMatch(step -> step.matches("SEARCH m USING (COVERING )?INDEX happening_span \\(latest>.*"))
                    .anyMatch(step -> step.matches("SEARCH h USING PRIMARY KEY \\(event=.*"));
            assertThat(plans)
                    .allSatisfy(plan -> assertThat(plan)
                            .anyMatch(step ->
                                    step.matches("SEARCH t (EXISTS )?USING COVERING INDEX telling_event \\(event=.*"))
                            .noneMatch(step -> step.matches("SCAN [hmt]\\b.*")));
        }
    }

    @Test
    void looksUpTheEventsOfACountryWithFewWithoutATelling() {
        assertThat(plans("country=USA date>=2023-01-01 date<=2023-03-31", Instant.MAX))
                .allSatisfy(plan -> assertThat(plan)
                        .anyMatch(step -> step.startsWith("SEARCH t USING COVERING INDEX telling_country (country=?"))
                        .noneMatch(step -> step.matches("SCAN [hmt]\\b.*")));
    }

    /** How all parts of a count by {@code key} are gone about. */
    private List<String> counting(String where, Instant asOf, String key) {
        plans("", Instant.MAX);
        return asked(session -> {
            EventQuestion question = EventQuestion.asOf(asOf).where(filter(where));
            return new EventPages(session, Moment.of(session, asOf))
                    .counted(question).stream()
                            .map(part -> new Sql()
                                    .add("EXPLAIN QUERY PLAN SELECT " + key + ", count(*)")
                                    .add(part)
                                    .add(" GROUP BY " + key))
                            .toList();
        });
    }

    private List<String> asked(Function<Session, List<Sql>> statements) {
        try (Connections connections = new Connections(new Sqlite(folder.resolve(Stores.FILE)))) {
            return connections.read(session -> statements.apply(session).stream()
                    .flatMap(sql -> sql.all(session, row -> row.getString(4)).stream())
                    .toList());
        }
    }

    @Test
    void countsByCountryAndDayFromOneTableAlone() {
        for (Instant asOf : List.of(Instant.MAX, LEARNED.minusSeconds(1))) {
            for (String where : List.of("country=USA", "quad=1", "country=USA status=happened mode=none")) {
                List<String> plan = counting(where + " date>=2023-01-01 date<=2023-03-31", asOf, "h.place");
                assertThat(plan)
                        .contains("SEARCH h USING PRIMARY KEY (country=? AND day>? AND day<?)")
                        .anyMatch(step ->
                                step.startsWith("SEARCH h USING INDEX scene_near (country=? AND latest>? AND latest<?"))
                        .anyMatch(step -> step.startsWith("SEARCH h USING INDEX scene_far (country=? AND latest>?"))
                        .noneMatch(step -> step.startsWith("SCAN"));
            }
        }
        assertThat(counting("country=USA", Instant.MAX, "h.type"))
                .contains("SEARCH h USING PRIMARY KEY (country=?)")
                .noneMatch(step -> step.startsWith("SCAN") || step.contains(" t "));
    }

    @Test
    void looksUpWhatWasToldFirstLately() {
        plans("", Instant.MAX);
        List<String> plan = asked(session -> new EventPages(session, Moment.of(session, Instant.MAX))
                .parts(EventQuestion.asOf(Instant.MAX).since(LEARNED)).stream()
                        .map(part ->
                                new Sql().add("EXPLAIN QUERY PLAN SELECT h.id").add(part))
                        .toList());
        assertThat(plan)
                .anyMatch(step -> step.matches("SEARCH l USING COVERING INDEX happening_learned \\(learned>.*"))
                .anyMatch(step -> step.startsWith("SEARCH h USING PRIMARY KEY (event=?"));
    }

    @Test
    void looksUpTheTellingsOfAnEventWhereACountryHasMany() {
        plans("", Instant.MAX);
        try (Connections connections = new Connections(new Sqlite(folder.resolve(Stores.FILE)))) {
            connections.write(session -> {
                session.change(
                        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                                + EventSelection.FEW
                                + ") INSERT INTO telling (event, document, validity, since, until, quad, status, historical, reported,"
                                + " confidence, learned, document_id, country, body)"
                                + " SELECT 1000000 + i, 1, 1, 0, 1, 1, 'happened', 'false', 'false', 1, 0, 'd', 'usa', x'' FROM n");
                return true;
            });
        }
        assertThat(plans("country=USA date>=2023-01-01 date<=2023-03-31", Instant.MAX))
                .allSatisfy(plan -> assertThat(plan)
                        .anyMatch(step ->
                                step.matches("SEARCH t (EXISTS )?USING COVERING INDEX telling_event \\(event=.*"))
                        .noneMatch(step -> step.contains("telling_country")));
    }
}
