package org.sitrep.engine.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;

/** The table of leaders does not contradict itself: one holder of an office at a time, one person under one name, nobody in office after death. */
class LeadersTableTest {
    /** Two held office at once for some days where a handover was contested (Banjul 2017, Chisinau 2019). */
    private static final long LONGEST_OVERLAP_DAYS = 7;

    private static final List<Table.Row> ROWS =
            Knowledge.standard().table("knowledge/leaders.tsv").rows();

    @Test
    void hasOneHolderOfAnOfficeAtATime() {
        Map<String, List<Table.Row>> offices = new TreeMap<>();
        for (Table.Row row : ROWS) {
            offices.computeIfAbsent(row.get("country") + " " + row.get("office"), key -> new ArrayList<>())
                    .add(row);
        }
        offices.values().forEach(terms -> {
            terms.sort((a, b) -> a.get("from").compareTo(b.get("from")));
            for (int i = 1; i < terms.size(); i++) {
                Table.Row before = terms.get(i - 1);
                Table.Row after = terms.get(i);
                assertThat(before.get("to"))
                        .as("no end, though followed: %s, %s", before, after)
                        .isNotEmpty();
                long overlap =
                        ChronoUnit.DAYS.between(LocalDate.parse(after.get("from")), LocalDate.parse(before.get("to")));
                assertThat(overlap).as("%s, %s", before, after).isLessThanOrEqualTo(LONGEST_OVERLAP_DAYS);
            }
        });
    }

    @Test
    void endsNoTermBeforeItBegins() {
        for (Table.Row row : ROWS) {
            LocalDate from = LocalDate.parse(row.get("from"));
            if (!row.get("to").isEmpty()) {
                assertThat(LocalDate.parse(row.get("to"))).as(row.toString()).isAfter(from);
            }
        }
    }

    @Test
    void writesOnePersonInOneWay() {
        Map<String, Set<String>> names = new HashMap<>();
        Map<String, Set<String>> genders = new HashMap<>();
        for (Table.Row row : ROWS) {
            String name = row.get("name");
            genders.computeIfAbsent(name, key -> new HashSet<>()).add(row.get("gender"));
            names.computeIfAbsent(name, key -> new HashSet<>()).add(name);
            row.list("aliases")
                    .forEach(alias ->
                            names.computeIfAbsent(alias, key -> new HashSet<>()).add(name));
            row.list("short")
                    .forEach(alias ->
                            names.computeIfAbsent(alias, key -> new HashSet<>()).add(name));
        }
        assertThat(genders).allSatisfy((name, all) -> assertThat(all).as(name).hasSize(1));
        assertThat(names).allSatisfy((name, all) -> assertThat(all).as(name).hasSize(1));
    }

    /** Who died, and when. */
    @ParameterizedTest
    @CsvSource({
        "Yitzhak Rabin, 1995-11-04",
        "Hafez al-Assad, 2000-06-10",
        "Kim Il-sung, 1994-07-08",
        "Kim Jong-il, 2011-12-17",
        "Hugo Chavez, 2013-03-05",
        "Muammar Gaddafi, 2011-10-20",
        "Zoran Djindjic, 2003-03-12",
        "Ranasinghe Premadasa, 1993-05-01",
        "Felix Houphouet-Boigny, 1993-12-07",
        "Omar Bongo, 2009-06-08",
        "Jovenel Moise, 2021-07-07",
        "Idriss Deby, 2021-04-20",
        "John Magufuli, 2021-03-17",
        "Ibrahim Bare Mainassara, 1999-04-09",
        "Hassan II, 1999-07-23",
        "Hussein bin Talal, 1999-02-07",
        "Birendra, 2001-06-01",
        "Qaboos bin Said, 2020-01-10",
        "Cheddi Jagan, 1997-03-06",
        "Jozsef Antall, 1993-12-12",
        "Rainier III, 2005-04-06",
        "Joao Bernardo Vieira, 2009-03-02",
        "Ebrahim Raisi, 2024-05-19",
        "Khalifa bin Salman Al Khalifa, 2020-11-11"
    })
    void keepsNobodyInOfficeAfterDeath(String name, String died) {
        assertThat(ROWS.stream().filter(row -> row.get("name").equals(name)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("to"))
                        .as(row.toString())
                        .isNotEmpty()
                        .isLessThanOrEqualTo(died));
    }

    @Test
    void knowsEveryBearerOfAnOpenTermUnderOneOfficeOfEachKind() {
        Map<String, String> open = new HashMap<>();
        for (Table.Row row : ROWS) {
            if (row.get("to").isEmpty()) {
                String before = open.put(row.get("country") + " " + row.get("office"), row.get("name"));
                assertThat(before).as(row.toString()).isNull();
            }
        }
    }
}
