package org.sitrep.engine.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.record.ActorKind;

/** The knowledge tables are whole: keys once, codes that exist, dates in order. */
class KnowledgeTablesTest {
    private static final Set<String> SECTORS = Set.of(
            "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL",
            "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "REL", "SOC", "IGO", "UNO", "EUR", "NGO", "ISM", "IMG",
            "MNC");

    private static final Knowledge KNOWLEDGE = Knowledge.standard();

    private static Table table(String name) {
        return KNOWLEDGE.table("knowledge/" + name + ".tsv");
    }

    private static Set<String> countries() {
        Set<String> codes = new HashSet<>();
        table("countries").rows().forEach(row -> codes.add(row.get("iso3")));
        return codes;
    }

    @ParameterizedTest
    @CsvSource({
        "countries, iso3, 230",
        "organisations, name, 400",
        "parties, name, 500",
        "media, name, 300",
        "roles, noun, 1500",
        "given_names, name, 1000",
        "role_modifiers, word, 100",
        "name_endings, word, 100",
        "title_abbreviations, short, 20"
    })
    void hasEachKeyOnce(String name, String key, int atLeast) {
        List<String> keys = new ArrayList<>();
        table(name).rows().forEach(row -> keys.add(row.get(key)));
        assertThat(keys)
                .hasSizeGreaterThanOrEqualTo(atLeast)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisations", "armed_groups", "parties", "media", "peoples", "leaders"})
    void knowsEachCountry(String name) {
        Set<String> codes = countries();
        for (Table.Row row : table(name).rows()) {
            String code = row.get("country");
            assertThat(code.isEmpty() || codes.contains(code))
                    .as(row.toString())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisations", "armed_groups", "roles", "role_modifiers", "name_endings"})
    void usesSectorsOfPlover(String name) {
        for (Table.Row row : table(name).rows()) {
            String sector = row.get("sector");
            assertThat(sector.isEmpty() || SECTORS.contains(sector))
                    .as(row.toString())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisations", "roles", "name_endings"})
    void usesKindsOfTheRecord(String name) {
        for (Table.Row row : table(name).rows()) {
            assertThat(ActorKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)))
                    .as(row.toString())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisations", "armed_groups", "leaders"})
    void putsBeginningsBeforeEnds(String name) {
        for (Table.Row row : table(name).rows()) {
            String from = row.get("from");
            String to = row.get("to");
            assertThat(from.isEmpty() || to.isEmpty() || from.compareTo(to) <= 0)
                    .as(row.toString())
                    .isTrue();
        }
    }

    @Test
    void knowsTheOfficesOfLeaders() {
        RoleNouns roles = new RoleNouns(table("roles"), table("title_abbreviations"));
        for (Table.Row row : table("leaders").rows()) {
            assertThat(roles.of(row.get("office"))).as(row.toString()).isNotNull();
        }
        for (Table.Row row : table("title_abbreviations").rows()) {
            assertThat(roles.of(row.get("noun"))).as(row.toString()).isNotNull();
        }
    }

    @Test
    void sharesNamesAmongKnownBodies() {
        Set<String> bodies = new HashSet<>();
        for (String name : List.of("organisations", "armed_groups", "parties", "media")) {
            for (Table.Row row : table(name).rows()) {
                row.list("aliases").forEach(alias -> bodies.add(alias + "=" + row.get("name")));
                bodies.add(row.get("name") + "=" + row.get("name"));
            }
        }
        Set<String> alone = new HashSet<>();
        Set<String> codes = countries();
        for (Table.Row row : table("shared_names").rows()) {
            assertThat(bodies).contains(row.get("name") + "=" + row.get("body"));
            assertThat(codes).as(row.toString()).containsAll(row.list("where"));
            assertThat(row.get("alone").isEmpty() || alone.add(row.get("name")))
                    .as(row.toString())
                    .isTrue();
        }
    }

    @Test
    void knowsTheBodiesOfOffices() {
        Set<String> bodies = new HashSet<>(Set.of("*", ""));
        table("organisations").rows().forEach(row -> bodies.add(row.get("name")));
        RoleNouns roles = new RoleNouns(table("roles"), table("title_abbreviations"));
        for (Table.Row row : table("offices_of_bodies").rows()) {
            assertThat(roles.of(row.get("noun"))).as(row.toString()).isNotNull();
            assertThat(bodies).containsAll(row.list("bodies")).contains(row.get("alone"));
        }
        table("world_leaders").rows().forEach(row -> assertThat(bodies).contains(row.get("body")));
    }

    @Test
    void givesAGroupTheStandingItHadOnTheDay() {
        ActorText before = new ActorText("The Taliban attacked a convoy.");
        assertThat(before.of("Taliban"))
                .isNotNull()
                .satisfies(actor -> assertThat(actor.kind()).isEqualTo(ActorKind.ARMED_GROUP));
    }
}
