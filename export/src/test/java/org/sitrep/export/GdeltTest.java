package org.sitrep.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitrep.picture.situation.SituationEvent;

/** Both GDELT tables, read by position as their users read them. */
class GdeltTest {
    private static final Set<Integer> INTEGERS = Set.of(1, 2, 3, 4, 26, 30, 32, 33, 34, 36, 44, 52, 60);
    private static final Set<Integer> DECIMALS = Set.of(5, 31, 35, 41, 42, 49, 50, 57, 58);

    private static List<String[]> events(SituationEvent... events) {
        return Examples.tabs(Format.GDELT, List.of(events));
    }

    private static List<String[]> mentions(SituationEvent... events) {
        return Examples.tabs(Format.GDELT_MENTIONS, List.of(events));
    }

    @Test
    void hasSixtyOneColumnsOfTheRightTypes() {
        List<String[]> rows = Examples.tabs(Format.GDELT, Examples.all());
        assertThat(rows).isNotEmpty();
        for (String[] row : rows) {
            assertThat(row).hasSize(61);
            for (int i = 1; i <= row.length; i++) {
                String cell = row[i - 1];
                if (INTEGERS.contains(i) && !cell.isEmpty()) {
                    assertThat(cell).as("column " + i).matches("-?\\d+");
                }
                if (DECIMALS.contains(i) && !cell.isEmpty()) {
                    assertThat(cell).as("column " + i).matches("-?\\d+(\\.\\d+)?");
                }
            }
        }
        assertThat(GdeltEvents.COLUMNS).hasSize(61);
        assertThat(Set.copyOf(GdeltEvents.COLUMNS)).hasSize(61);
    }

    @Test
    void putsEachThingIntoItsColumn() {
        String[] row = events(Examples.shelling()).getFirst();
        assertThat(Arrays.copyOfRange(row, 1, 5)).containsExactly("20220307", "202203", "2022", "2022.1836");
        assertThat(Arrays.copyOfRange(row, 5, 15))
                .containsExactly("SYRREB", "FREE ARMY", "SYR", "", "", "", "", "REB", "", "");
        assertThat(Arrays.copyOfRange(row, 15, 25))
                .containsExactly("SYRMIL", "SOLDIERS", "SYR", "", "", "", "", "MIL", "", "");
        assertThat(Arrays.copyOfRange(row, 25, 35))
                .containsExactly("1", "194", "194", "19", "4", "-10", "2", "2", "2", "");
        assertThat(Arrays.copyOfRange(row, 35, 43)).containsExactly("1", "Syria", "SY", "SY", "", "", "", "SY");
        assertThat(Arrays.copyOfRange(row, 51, 59))
                .containsExactly(
                        "4", "Hajin, Deir ez-Zor, Syria", "SY", "SY", "", "34.6895", "40.8308", "geonames:169304");
        assertThat(row[59]).isEqualTo("20220308060000");
        assertThat(row[60]).isEqualTo("https://www.meridian.example/2022/hajin");
    }

    @Test
    void writesBothDirectionsOfTalks() {
        List<String[]> rows = events(Examples.talks());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)[5]).isEqualTo("SYR");
        assertThat(rows.get(0)[15]).isEqualTo("TUR");
        assertThat(rows.get(1)[5]).isEqualTo("TUR");
        assertThat(rows.get(1)[15]).isEqualTo("SYR");
        assertThat(rows.get(0)[0]).isNotEqualTo(rows.get(1)[0]);
        assertThat(rows.get(0)[29]).isEqualTo("1");
        assertThat(Arrays.copyOfRange(rows.get(0), 51, 59))
                .containsExactly("1", "Iraq", "IZ", "IZ", "", "33", "44", "IZ");
    }

    @Test
    void saysNoMoreOfADateThanIsKnown() {
        assertThat(Arrays.copyOfRange(events(Examples.past()).getFirst(), 1, 5)).containsExactly("", "", "", "");
        assertThat(Arrays.copyOfRange(events(Examples.talks()).getFirst(), 1, 5))
                .containsExactly("", "", "", "");
        assertThat(Arrays.copyOfRange(events(Examples.protest()).getFirst(), 1, 5))
                .containsExactly("20220301", "202203", "2022", "2022.1671");
    }

    @Test
    void knowsStatesOfTheUsa() {
        assertThat(Arrays.copyOfRange(events(Examples.protest()).getFirst(), 51, 59))
                .containsExactly("2", "Texas, United States", "US", "USTX", "", "31.25", "-99.25", "geonames:4736286");
    }

    @Test
    void holdsOnlyWhatIsToldAsDone() {
        assertThat(Examples.text(Format.GDELT, List.of(Examples.denial()))).isEmpty();
        assertThat(Examples.text(Format.GDELT_MENTIONS, List.of(Examples.denial())))
                .isEmpty();
    }

    @Test
    void mentionsPointIntoTheTextInCodePoints() {
        List<String[]> rows = mentions(Examples.shelling());
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(16));
        String[] first = rows.getFirst();
        assertThat(Arrays.copyOfRange(first, 1, 15))
                .containsExactly(
                        "20220308060000",
                        "20220308060000",
                        "1",
                        "meridian.example",
                        "https://www.meridian.example/2022/hajin",
                        "2",
                        "21",
                        "72",
                        "28",
                        "1",
                        "75",
                        "103",
                        "",
                        "");
        assertThat(first[15])
                .contains("\"action\":{\"start_cp\":28,\"end_cp\":35,\"text\":\"shelled\"}")
                .contains("\"actor1\":{\"start_cp\":21,\"end_cp\":27,\"text\":\"Rebels\"}");
        String[] second = rows.getLast();
        assertThat(second[2]).isEqualTo("20220309063015");
        assertThat(second[3]).isEqualTo("2");
        assertThat(second[8]).as("nobody there is the soldiers").isEqualTo("-1");
    }

    @Test
    void everyMentionHasItsEvent() {
        Set<String> ids = new HashSet<>();
        Examples.tabs(Format.GDELT, Examples.all())
                .forEach(row -> assertThat(ids.add(row[0])).isTrue());
        assertThat(Examples.tabs(Format.GDELT_MENTIONS, Examples.all()))
                .allSatisfy(row -> assertThat(ids).contains(row[0]));
    }
}
