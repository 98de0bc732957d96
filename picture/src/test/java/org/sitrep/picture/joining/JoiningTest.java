package org.sitrep.picture.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.picture.Reports.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Stance;
import org.sitrep.picture.Reports;
import org.sitrep.picture.identity.Identities;
import org.sitrep.picture.situation.Learned;

class JoiningTest {
    private final Joining joining = new Joining();
    private final Identities identities = new Identities();

    private void add(Reports report) {
        Learned learned = report.learned();
        joining.add(learned, learned.document(), "s-1", identities.add(learned.record(), "s-1"));
    }

    private List<Joined> events() {
        return joining.all();
    }

    private static Reports inTarvo(String id, String published, String text) {
        return report(id, "Outlet " + id, published, text).place("Tarvo", "UTO", 10, 20, 1);
    }

    @Test
    void joinsTellingsWhoseTollsDiffer() {
        add(inTarvo("1", "2022-05-02", "A bomb in Tarvo killed at least 9 on Monday.")
                .bombing("killed", "p1", "2022-05-02", 9, null));
        add(inTarvo("2", "2022-05-03", "Monday's bombing in Tarvo killed 14.")
                .bombing("killed", "p1", "2022-05-02", 14, 14));
        assertThat(events()).hasSize(1);
        assertThat(Attributes.of(events().getFirst().tellings()).killed())
                .extracting(Attributes.Version::value)
                .containsExactly(new Range(9, null), new Range(14, 14));
    }

    @Test
    void keepsTwoCitiesOnOneDayApart() {
        add(inTarvo("1", "2022-05-02", "A bomb in Tarvo killed 9 on Monday.")
                .bombing("killed", "p1", "2022-05-02", 9, 9));
        add(report("2", "B", "2022-05-02", "A bomb in Belmin killed 9 on Monday.")
                .place("Belmin", "UTO", 12, 24, 2)
                .bombing("killed", "p1", "2022-05-02", 9, 9));
        assertThat(events()).hasSize(2);
    }

    @Test
    void keepsTwoDaysInOneCityApart() {
        add(inTarvo("1", "2022-05-02", "A bomb in Tarvo killed 9 on Monday.")
                .bombing("killed", "p1", "2022-05-02", 9, 9));
        add(inTarvo("2", "2022-05-03", "A bomb in Tarvo killed 5 on Tuesday.")
                .bombing("killed", "p1", "2022-05-03", 5, 5));
        assertThat(events()).hasSize(2);
    }

    @Test
    void joinsTheDayBeforeOfAnotherTimeZoneWithTheSameToll() {
        add(inTarvo("1", "2022-05-03", "A bomb in Tarvo killed 9 on Monday night.")
                .bombing("killed", "p1", "2022-05-02", 9, 9));
        add(inTarvo("2", "2022-05-03", "A bomb in Tarvo killed 9 early on Tuesday.")
                .bombing("killed", "p1", "2022-05-03", 9, 9));
        assertThat(events()).hasSize(1);
    }

    @Test
    void keepsTwoTollsOfOneAuthorApart() {
        add(inTarvo("1", "2022-05-02", "In Tarvo one bomb killed 9 on Monday, another slew 3.")
                .bombing("killed", "p1", "2022-05-02", 9, 9)
                .bombing("slew", "p1", "2022-05-02", 3, 3));
        assertThat(events()).hasSize(2);
    }

    @Test
    void joinsWhatIsToldWithoutPlaceOrDayToWhatWasToldBefore() {
        add(inTarvo("1", "2022-05-02", "A bomb in Tarvo killed 9 on Monday. The blast hurt dozens.")
                .bombing("killed", "p1", "2022-05-02", 9, 9)
                .event(
                        EventType.ASSAULT,
                        null,
                        "hurt",
                        List.of(),
                        List.of(),
                        null,
                        null,
                        EventStatus.HAPPENED,
                        null,
                        null));
        assertThat(events()).hasSize(1);
        assertThat(events().getFirst().tellings()).hasSize(2);
    }

    @Test
    void joinsTheDenialToWhatIsDenied() {
        add(inTarvo("1", "2022-05-02", "The rebels shelled Tarvo on Monday. The rebels denied that they had fired.")
                .actor("The rebels", ActorKind.ARMED_GROUP, "UTO", "UTOREB", false)
                .event(
                        EventType.ASSAULT,
                        "heavy-weapons",
                        "shelled",
                        List.of("a1"),
                        List.of(),
                        "p1",
                        "2022-05-02",
                        EventStatus.HAPPENED,
                        null,
                        null)
                .event(
                        EventType.ASSAULT,
                        "firearms",
                        "fired",
                        List.of("a1"),
                        List.of(),
                        null,
                        null,
                        EventStatus.NEGATED,
                        Stance.DENIES,
                        null));
        assertThat(events()).hasSize(1);
    }

    @Test
    void keepsWhatIsPlannedFromWhatHappened() {
        add(inTarvo("1", "2022-05-02", "Miners march in Tarvo on Monday. They will march again.")
                .event(
                        EventType.PROTEST,
                        "demo",
                        "march",
                        List.of(),
                        List.of(),
                        "p1",
                        "2022-05-02",
                        EventStatus.HAPPENED,
                        null,
                        null)
                .event(
                        EventType.PROTEST,
                        "demo",
                        "will march",
                        List.of(),
                        List.of(),
                        "p1",
                        "2022-05-02",
                        EventStatus.PLANNED,
                        null,
                        null));
        assertThat(events()).hasSize(2);
    }

    @Test
    void keepsTheWordsOfTwoSpeakersApart() {
        for (String country : List.of("France", "Japan")) {
            add(report(country, country, "2022-05-02", country + " condemned the attack.")
                    .actor(country, ActorKind.STATE, country.equals("France") ? "FRA" : "JPN", null, true)
                    .event(
                            EventType.ACCUSE,
                            "disapprove",
                            "condemned",
                            List.of("a1"),
                            List.of(),
                            null,
                            null,
                            EventStatus.HAPPENED,
                            null,
                            null));
        }
        assertThat(events()).hasSize(2);
    }

    @Test
    void keepsTwoCondemnationsDaysApart() {
        for (String day : List.of("2022-05-02", "2022-05-09")) {
            add(report(day, "A", day, "France condemned the attack.")
                    .actor("France", ActorKind.STATE, "FRA", null, true)
                    .event(
                            EventType.ACCUSE,
                            "disapprove",
                            "condemned",
                            List.of("a1"),
                            List.of(),
                            null,
                            null,
                            EventStatus.HAPPENED,
                            null,
                            null));
        }
        assertThat(events()).hasSize(2);
    }
}
