package org.sitrep.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitrep.picture.situation.SituationEvent;

/** The tables of ACLED's and POLECAT's shape. */
class ShapedTest {
    private static Map<String, String> acled(SituationEvent event) {
        String[] lines = Examples.text(Format.ACLED, List.of(event)).split("\n", -1);
        Map<String, String> row = new HashMap<>();
        List<String> cells = cells(lines[1]);
        assertThat(cells).hasSize(31);
        for (int i = 0; i < cells.size(); i++) {
            row.put(Acled.COLUMNS.get(i), cells.get(i));
        }
        return row;
    }

    /** Splits a line of RFC 4180. */
    private static List<String> cells(String line) {
        List<String> cells = new java.util.ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static Map<String, String> polecat(SituationEvent event) {
        List<String[]> rows = Examples.tabs(Format.POLECAT, List.of(event));
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(40));
        assertThat(rows.getFirst()).containsExactlyElementsOf(Polecat.COLUMNS);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Polecat.COLUMNS.size(); i++) {
            row.put(Polecat.COLUMNS.get(i), rows.get(1)[i]);
        }
        return row;
    }

    @Test
    void writesAFightInAcledsShape() {
        assertThat(acled(Examples.shelling()))
                .containsEntry("event_date", "2022-03-07")
                .containsEntry("time_precision", "1")
                .containsEntry("disorder_type", "Political violence")
                .containsEntry("event_type", "Explosions/Remote violence")
                .containsEntry("sub_event_type", "Shelling/artillery/missile attack")
                .containsEntry("actor1", "Free Army")
                .containsEntry("inter1", "Rebel group")
                .containsEntry("actor2", "soldiers")
                .containsEntry("inter2", "State forces")
                .containsEntry("interaction", "Rebel group-State forces")
                .containsEntry("civilian_targeting", "")
                .containsEntry("iso", "760")
                .containsEntry("region", "Middle East")
                .containsEntry("country", "Syria")
                .containsEntry("admin1", "Deir ez-Zor")
                .containsEntry("location", "Hajin")
                .containsEntry("geo_precision", "1")
                .containsEntry("source", "Meridian Wire;Harbour Courier")
                .containsEntry("fatalities", "6")
                .containsEntry("timestamp", "1646807415");
        assertThat(acled(Examples.shelling()).get("notes"))
                .contains("“Rebels shelled Hajin", "(Meridian Wire, 2022-03-08)", "(Harbour Courier, 2022-03-09)");
        assertThat(acled(Examples.shelling()).get("event_id_cnty")).matches("SYR\\d+");
    }

    @Test
    void writesAProtestInAcledsShape() {
        assertThat(acled(Examples.protest()))
                .containsEntry("event_date", "2022-03-01")
                .containsEntry("time_precision", "3")
                .containsEntry("disorder_type", "Demonstrations")
                .containsEntry("sub_event_type", "Peaceful protest")
                .containsEntry("actor1", "A \"tab\there; and a comma,\"")
                .containsEntry("inter1", "Protesters")
                .containsEntry("interaction", "Protesters only")
                .containsEntry("admin1", "Texas")
                .containsEntry("geo_precision", "3")
                .containsEntry("fatalities", "")
                .containsEntry("tags", "crowd size=300");
    }

    @Test
    void leavesOutWhatAShapeCannotSay() throws IOException {
        try (EventWriter acled = Format.ACLED.open(OutputStream.nullOutputStream(), new Facts())) {
            assertThat(acled.write(Examples.talks())).isEqualTo(EventWriter.Outcome.NO_CATEGORY);
            assertThat(acled.write(Examples.denial())).isEqualTo(EventWriter.Outcome.NOT_HAPPENED);
            assertThat(acled.write(Examples.past())).isEqualTo(EventWriter.Outcome.WRITTEN);
        }
        try (EventWriter polecat = Format.POLECAT.open(OutputStream.nullOutputStream(), new Facts())) {
            assertThat(polecat.write(Examples.denial())).isEqualTo(EventWriter.Outcome.NOT_HAPPENED);
            assertThat(polecat.write(Examples.talks())).isEqualTo(EventWriter.Outcome.WRITTEN);
        }
    }

    @Test
    void writesPolecatsShape() {
        assertThat(polecat(Examples.shelling()))
                .containsEntry("Event ID", "shelling")
                .containsEntry("Event Date", "2022-03-07")
                .containsEntry("Event Type", "ASSAULT")
                .containsEntry("Event Mode", "heavy-weapons")
                .containsEntry("Intensity", "-9.5")
                .containsEntry("Quad Code", "MATERIAL CONFLICT")
                .containsEntry("Contexts", "military;territory")
                .containsEntry("Actor Name", "Free Army")
                .containsEntry("Actor COW", "652")
                .containsEntry("Actor Name Raw", "Rebels")
                .containsEntry("Recipient Name", "soldiers")
                .containsEntry("City", "Hajin")
                .containsEntry("Province", "Deir ez-Zor")
                .containsEntry("Raw Placename", "Hajin")
                .containsEntry("GeoNames ID", "169304")
                .containsEntry("Publication Date", "2022-03-08")
                .containsEntry("Story People", "army officer")
                .containsEntry("Language", "en");
        assertThat(polecat(Examples.talks()))
                .containsEntry("Event Date", "")
                .containsEntry("Actor Name", "Syria;Turkey")
                .containsEntry("Actor COW", "652;640")
                .containsEntry("City", "")
                .containsEntry("Feature Type", "country");
    }

    @Test
    void hasACodeOfEachKindForEveryPresentState() {
        Facts facts = new Facts();
        for (String iso3 : List.of("AFG", "DEU", "FRA", "GBR", "IRQ", "KOS", "PSE", "SRB", "UKR", "USA")) {
            Facts.Country country = facts.country(iso3);
            assertThat(country.name()).as(iso3).isNotEmpty();
            assertThat(country.iso2()).as(iso3).hasSize(2);
            assertThat(country.fips()).as(iso3).hasSize(2);
            assertThat(country.region()).as(iso3).isNotEmpty();
        }
        assertThat(facts.country("DEU").fips()).isEqualTo("GM");
        assertThat(facts.country("DEU").cow()).isEqualTo("255");
        assertThat(facts.country("ZZZ").name()).isEmpty();
        assertThat(facts.country(null).fips()).isEmpty();
    }
}
