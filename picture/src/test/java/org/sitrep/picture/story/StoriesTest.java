package org.sitrep.picture.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sitrep.picture.Reports;
import org.sitrep.picture.situation.Learned;

class StoriesTest {
    private final Stories stories = new Stories();
    private final List<String> added = new ArrayList<>();

    private String add(String id, String day, String text) {
        return add(Reports.plain(id, day, text));
    }

    /** A report that names Tarvo. */
    private String inTarvo(String id, String day, String text) {
        return add(Reports.report(id, "Outlet " + id, day, text)
                .place("Tarvo", "UTO", 10, 20, 1)
                .learned());
    }

    private String add(Learned learned) {
        added.add(learned.document());
        return stories.add(learned, Map.of());
    }

    /** Words that no language has: prefix and number. */
    private static String words(String prefix, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> prefix + "q" + i).collect(Collectors.joining(" "));
    }

    @Test
    void followsAStoryOverDays() {
        String first = add(
                "1",
                "2022-05-02",
                "Dam bursts above Orvell\nA dam above the town of Orvell burst after days of rain. Water and mud buried the lower streets of Orvell.");
        String second = add(
                "2",
                "2022-05-03",
                "Orvell counts its dead after dam burst\nRescuers dug through the mud in Orvell a day after the dam burst. The mayor of Orvell spoke of forty dead.");
        String third = add(
                "3",
                "2022-05-09",
                "Builder of the Orvell dam arrested\nPolice arrested the builder of the dam that burst above Orvell last week. He had used too little cement in the dam.");
        assertThat(List.of(second, third)).containsOnly(first);
    }

    @Test
    void keepsTwoCitiesOnOneDayApart() {
        String one = add(
                "1",
                "2022-05-02",
                "Bomb kills nine at market in Tarvo\nA bomb killed nine people at a market in Tarvo on Monday, police said. Ambulances took the wounded to the hospital of Tarvo.");
        String other = add(
                "2",
                "2022-05-02",
                "Bomb kills four at bus station in Belmin\nA bomb killed four people at the bus station of Belmin on Monday, police said. Drivers in Belmin went on strike.");
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void keepsOneCityWithTwoMattersApart() {
        String one = add(
                "1",
                "2022-05-02",
                "Teachers strike in Tarvo\nTeachers in Tarvo stayed at home on Monday and asked for higher wages. Schools were shut, and parents took children to work.");
        String other = add(
                "2",
                "2022-05-03",
                "Museum in Tarvo shows lost painting\nA painting that had been lost for a century hangs in the museum of Tarvo since Tuesday. An art dealer found it in a cellar.");
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void doesNotTakeTheNextYearsVoteForThisYears() {
        String one = inTarvo(
                "1",
                "2021-06-01",
                "Voters choose a council in Tarvo\nVoters in Tarvo chose a council on Tuesday. Turnout was low in the harbour district, where the ferry workers live.");
        String other = inTarvo(
                "2",
                "2024-06-04",
                "Council vote held in Tarvo\nTarvo held a vote for its council. A new party of students won seats in the hills, where the university was built.");
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void tellsTwoMattersOfOneTownApartByWhatTheyAre() {
        String fire = inTarvo(
                "1",
                "2022-05-02",
                "Fire kills six at Tarvo weaving mill\nA fire at a weaving mill in Tarvo killed six workers on Monday, police said.");
        String murder = inTarvo(
                "2",
                "2022-05-02",
                "Councillor shot dead in Tarvo\nGunmen shot dead councillor Omar Lind outside his home in Tarvo on Monday, police said.");
        String blaze = inTarvo(
                "3",
                "2022-05-03",
                "Toll of Tarvo mill blaze rises to nine\nThe number of dead in the fire at a weaving mill in Tarvo has risen to nine. Police arrested the owner.");
        String held = inTarvo(
                "4",
                "2022-05-03",
                "Three held over killing of Tarvo councillor\nPolice arrested three men on Tuesday over the killing of councillor Lind in Tarvo.");
        assertThat(murder).isNotEqualTo(fire);
        assertThat(blaze).isEqualTo(fire);
        assertThat(held).isEqualTo(murder);
    }

    @Test
    void knowsAMatterInOtherWordsOfOneSentence() {
        String quake = inTarvo(
                "1",
                "2022-05-02",
                "Earthquake shakes hills near Tarvo\nAn earthquake hit the hills near Tarvo on Monday. Forty people were wounded, the mayor said, and a bridge collapsed.");
        String tremor = inTarvo(
                "2",
                "2022-05-03",
                "Bridge near Tarvo shut after quake\nForty people were injured when a tremor broke a bridge near Tarvo.");
        assertThat(tremor).isEqualTo(quake);
    }

    @Test
    void saysThatTwoStoriesWereOne() {
        String core = words("core", 0, 8);
        String one = add("1", "2022-05-02", core + " " + words("left", 0, 42));
        String other = add("2", "2022-05-02", core + " " + words("right", 0, 42));
        assertThat(other).isNotEqualTo(one);
        add(
                "3",
                "2022-05-03",
                core + " " + words("left", 0, 7) + " " + words("right", 0, 7) + " " + words("own", 0, 28));
        assertThat(stories.id("2")).isEqualTo(one);
        Story kept = story(one);
        assertThat(kept.documents()).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(kept.changes()).contains(new Story.Change(Story.What.TOOK_IN, "3", other));
        Story gone = story(other);
        assertThat(gone.documents()).isEmpty();
        assertThat(gone.changes()).contains(new Story.Change(Story.What.WENT_INTO, "3", one));
    }

    @Test
    void saysThatAStoryWasTwo() {
        for (int i = 0; i < 4; i++) {
            add("a" + i, "2022-05-02", words("left", 0, 10) + " " + words("a" + i, 0, 20));
        }
        for (int i = 0; i < 3; i++) {
            add("x" + i, "2022-05-03", words("left", 0, 9) + " " + words("right", 0, 9) + " " + words("x" + i, 0, 12));
        }
        String founded = stories.id("a0");
        for (int i = 0; i < 12; i++) {
            add("b" + i, "2022-05-04", words("right", 0, 10) + " " + words("b" + i, 0, 20));
        }
        assertThat(stories.id("a0")).isEqualTo(founded);
        assertThat(stories.id("b11")).isNotEqualTo(founded);
        assertThat(story(founded).changes()).anyMatch(change -> change.what() == Story.What.GAVE_OFF);
        assertThat(story(stories.id("b11")).changes())
                .anyMatch(change -> change.what() == Story.What.CAME_FROM && founded.equals(change.other()));
    }

    @Test
    void knowsNothingOfLaterReports() {
        List<Learned> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(Reports.plain(
                    "d" + i, "2022-05-" + (10 + i), words("t" + i % 3, 0, 12) + " " + words("u" + i, 0, 20)));
        }
        List<String> whole = all.stream().map(this::add).toList();
        for (int until : List.of(1, 5, 9)) {
            Stories again = new Stories();
            List<String> part = all.subList(0, until).stream()
                    .map(each -> again.add(each, Map.of()))
                    .toList();
            assertThat(part).isEqualTo(whole.subList(0, until));
        }
    }

    private Story story(String id) {
        return stories.all(added).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
