package org.sitrep.picture.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.picture.Reports.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Precision;
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

    private static Reports deed(
            Reports report,
            String trigger,
            List<String> actor,
            List<String> recipient,
            @Nullable String place,
            @Nullable String date) {
        return event(report, EventType.ASSAULT, null, trigger, actor, recipient, place, date, EventStatus.HAPPENED);
    }

    private static Reports event(
            Reports report,
            EventType type,
            @Nullable String mode,
            String trigger,
            List<String> actor,
            List<String> recipient,
            @Nullable String place,
            @Nullable String date,
            EventStatus status) {
        return report.event(type, mode, trigger, actor, recipient, place, date, status, null, null);
    }

    @Test
    void takesAHeadlineWithoutADayForThatOfItsOwnReport() {
        add(inTarvo("1", "2022-05-02", "Mortars hit a fair in Tarvo on Monday and killed 18.")
                .bombing("killed", "p1", "2022-05-02", 18, 18));
        add(inTarvo("2", "2022-05-05", "Clinic in Tarvo bombed, six dead. Six people were killed on Wednesday.")
                .bombing("bombed", "p1", null, 6, 6)
                .bombing("killed", "p1", "2022-05-04", 6, 6));
        assertThat(events()).extracting(event -> event.tellings().size()).containsExactly(1, 2);
    }

    @Test
    void takesNewsWithoutADayForTheLatestThatFits() {
        add(inTarvo("1", "2022-05-02", "A bomb went off in Tarvo on Monday.")
                .event(
                        EventType.ASSAULT,
                        "explosives",
                        "went off",
                        List.of(),
                        List.of(),
                        "p1",
                        "2022-05-02",
                        EventStatus.HAPPENED,
                        null,
                        null));
        add(inTarvo("2", "2022-05-04", "A bomb went off in Tarvo on Wednesday.")
                .event(
                        EventType.ASSAULT,
                        "explosives",
                        "went off",
                        List.of(),
                        List.of(),
                        "p1",
                        "2022-05-04",
                        EventStatus.HAPPENED,
                        null,
                        null));
        add(inTarvo("3", "2022-05-04", "A bomb went off in Tarvo.")
                .event(
                        EventType.ASSAULT,
                        "explosives",
                        "went off",
                        List.of(),
                        List.of(),
                        "p1",
                        null,
                        EventStatus.HAPPENED,
                        null,
                        null));
        assertThat(events()).extracting(event -> event.tellings().size()).containsExactly(1, 2);
    }

    private static Reports pact(String id, String day, String verb, boolean named) {
        Reports report = report(id, "Outlet " + id, day, "Utopia and Ruritania " + verb + " to a truce.")
                .actor("Utopia", ActorKind.STATE, "UTO", "UTO", true)
                .actor("Ruritania", ActorKind.STATE, "RUR", "RUR", true);
        return event(
                report,
                EventType.AGREE,
                null,
                verb,
                named ? List.of("a1", "a2") : List.of("a1"),
                named ? List.of() : List.of("a2"),
                null,
                named ? "2022-05-02" : null,
                EventStatus.HAPPENED);
    }

    @Test
    void knowsATruceByItsTwoParties() {
        add(pact("1", "2022-05-02", "agreed", true));
        add(pact("2", "2022-05-03", "consented", false));
        assertThat(events()).hasSize(1);
    }

    private static Reports meeting(String id, String day, String who, String town, int geonames) {
        return event(
                report(id, "Outlet " + id, day, who + " met Ada Brand in " + town + ".")
                        .actor(who, ActorKind.PERSON, "RUR", "RURGOV", true)
                        .actor("Ada Brand", ActorKind.PERSON, "UTO", "UTOGOV", true)
                        .place(town, "Vale", Precision.CITY, geonames),
                EventType.CONSULT,
                null,
                "met",
                List.of("a1", "a2"),
                List.of(),
                "p1",
                null,
                EventStatus.HAPPENED);
    }

    @Test
    void keepsTwoMeetingsOfOnePersonApart() {
        add(meeting("1", "2022-05-02", "Omar Lind", "Tarvo", 10));
        add(meeting("2", "2022-05-03", "Pia Roth", "Tarvo", 10));
        assertThat(events()).hasSize(2);
    }

    @Test
    void keepsMeetingsInTwoTownsApart() {
        add(meeting("1", "2022-05-02", "Omar Lind", "Tarvo", 10));
        add(meeting("2", "2022-05-03", "Omar Lind", "Belmin", 40));
        assertThat(events()).hasSize(2);
    }

    @Test
    void takesAStateByTheNameOfItsCapitalInAHeadline() {
        Reports report = report(
                        "1",
                        "A",
                        "2022-05-03",
                        "Gunmen seize pupils in Kadro. Gunmen took pupils in Birno, Kadro State, on Monday.")
                .actor("Gunmen", ActorKind.ARMED_GROUP, "UTO", "UTOUAF", false)
                .actor("pupils", ActorKind.GROUP, "UTO", "UTOCVL", false)
                .place("Kadro", "Kadro State", Precision.CITY, 10)
                .place("Birno", "Kadro State", Precision.CITY, 12);
        event(
                report,
                EventType.ASSAULT,
                "abduct",
                "seize",
                List.of("a1"),
                List.of("a2"),
                "p1",
                null,
                EventStatus.HAPPENED);
        event(
                report,
                EventType.ASSAULT,
                "abduct",
                "took",
                List.of("a1"),
                List.of("a2"),
                "p2",
                "2022-05-02",
                EventStatus.HAPPENED);
        add(report);
        assertThat(events()).hasSize(1);
    }

    @Test
    void knowsANameThatNobodyCouldPlace() {
        for (String id : List.of("1", "2")) {
            Reports report = report(id, "Outlet " + id, "2022-05-03", "Villagers were slain in Ongmaw on Monday.")
                    .actor("Villagers", ActorKind.GROUP, null, "CVL", false)
                    .place("Ongmaw", null, Precision.UNKNOWN, 0);
            add(deed(report, "slain", List.of(), List.of("a1"), "p1", "2022-05-02"));
        }
        assertThat(events()).hasSize(1);
    }

    @Test
    void joinsWhatWasHitToWhoWasHurt() {
        add(event(
                inTarvo("1", "2022-05-02", "Jets hit a clinic in Tarvo on Monday.")
                        .actor("a clinic", ActorKind.GROUP, "UTO", "UTOHLH", false),
                EventType.ASSAULT,
                "aerial",
                "hit",
                List.of(),
                List.of("a1"),
                "p1",
                "2022-05-02",
                EventStatus.HAPPENED));
        add(event(
                inTarvo("2", "2022-05-03", "A blast killed nine people in Tarvo on Monday.")
                        .actor("nine people", ActorKind.GROUP, "UTO", "UTOCVL", false),
                EventType.ASSAULT,
                "explosives",
                "killed",
                List.of(),
                List.of("a1"),
                "p1",
                "2022-05-02",
                EventStatus.HAPPENED));
        assertThat(events()).hasSize(1);
    }

    private static Reports slain(String id, String day, String who, String code) {
        return deed(
                report(id, "Outlet " + id, day, who + " slew villagers in Ongmaw on Monday.")
                        .actor(who, ActorKind.ARMED_GROUP, "UTO", code, false)
                        .actor("villagers", ActorKind.GROUP, "UTO", "UTOCVL", false)
                        .place("Ongmaw", null, Precision.UNKNOWN, 0),
                "slew",
                List.of("a1"),
                List.of("a2"),
                "p1",
                "2022-05-02");
    }

    @Test
    void leavesOpenWhoGunmenWere() {
        add(slain("1", "2022-05-02", "Gunmen", "UTOUAF"));
        add(slain("2", "2022-05-03", "Soldiers", "UTOMIL"));
        assertThat(events()).hasSize(1);
    }

    private static Reports suspension(String id, String who, ActorKind kind, boolean named, @Nullable String date) {
        return event(
                report(id, "Outlet " + id, "2022-05-03", who + " suspended Utopia.")
                        .actor(who, kind, null, "IGO", named)
                        .actor("Utopia", ActorKind.STATE, "UTO", "UTO", true),
                EventType.SANCTION,
                "expel",
                "suspended",
                List.of("a1"),
                List.of("a2"),
                null,
                date,
                EventStatus.HAPPENED);
    }

    @Test
    void takesTheLeadersOfABodyForTheBody() {
        add(suspension("1", "The League", ActorKind.INTERNATIONAL_ORGANISATION, true, "2022-05-02"));
        add(suspension("2", "League leaders", ActorKind.GROUP, false, null));
        assertThat(events()).hasSize(1);
    }

    @Test
    void joinsADenialThatComesDaysLater() {
        for (String id : List.of("1", "2")) {
            boolean first = id.equals("1");
            add(inTarvo(id, first ? "2022-05-02" : "2022-05-08", "Soldiers slew villagers in Tarvo.")
                    .actor("Soldiers", ActorKind.MILITARY, "UTO", "UTOMIL", false)
                    .actor("villagers", ActorKind.GROUP, "UTO", "UTOCVL", false)
                    .event(
                            EventType.ASSAULT,
                            null,
                            "slew",
                            List.of("a1"),
                            List.of("a2"),
                            "p1",
                            first ? "2022-05-02" : null,
                            first ? EventStatus.HAPPENED : EventStatus.NEGATED,
                            first ? null : Stance.DENIES,
                            null));
        }
        assertThat(events()).hasSize(1);
    }

    private static Reports counterClaim(boolean denies) {
        return inTarvo("2", "2022-05-03", "The army denied that jets struck Tarvo. It said rockets had hit it.")
                .actor("army", ActorKind.MILITARY, "UTO", "UTOMIL", false)
                .event(
                        EventType.ASSAULT,
                        "aerial",
                        "struck",
                        List.of(),
                        List.of(),
                        "p1",
                        "2022-05-02",
                        denies ? EventStatus.NEGATED : EventStatus.HAPPENED,
                        denies ? Stance.DENIES : null,
                        null)
                .by("a1")
                .event(
                        EventType.ASSAULT,
                        "heavy-weapons",
                        "hit",
                        List.of(),
                        List.of(),
                        null,
                        null,
                        EventStatus.HAPPENED,
                        null,
                        null)
                .by("a1");
    }

    @Test
    void takesWhatADenierSaysInsteadForTheSameDeed() {
        add(inTarvo("1", "2022-05-02", "Jets struck Tarvo on Monday.")
                .event(
                        EventType.ASSAULT,
                        "aerial",
                        "struck",
                        List.of(),
                        List.of(),
                        "p1",
                        "2022-05-02",
                        EventStatus.HAPPENED,
                        null,
                        null));
        add(counterClaim(true));
        assertThat(events()).hasSize(1);
    }

    @Test
    void keepsAnotherKindOfAttackApart() {
        add(counterClaim(false));
        assertThat(events()).hasSize(2);
    }

    @Test
    void joinsNothingToWhatDidNotHappen() {
        add(inTarvo(
                        "1",
                        "2022-05-02",
                        "A rocket hit Tarvo on Monday. Nobody was hurt. The Reds deny that they fired it.")
                .actor("The Reds", ActorKind.ARMED_GROUP, "UTO", "UTOREB", true)
                .event(
                        EventType.ASSAULT,
                        "heavy-weapons",
                        "hit",
                        List.of(),
                        List.of(),
                        "p1",
                        "2022-05-02",
                        EventStatus.HAPPENED,
                        null,
                        null)
                .event(
                        EventType.ASSAULT,
                        null,
                        "hurt",
                        List.of(),
                        List.of(),
                        null,
                        null,
                        EventStatus.NEGATED,
                        null,
                        null)
                .event(
                        EventType.ASSAULT,
                        "heavy-weapons",
                        "fired",
                        List.of("a1"),
                        List.of(),
                        null,
                        null,
                        EventStatus.NEGATED,
                        Stance.DENIES,
                        null));
        assertThat(events()).extracting(event -> event.tellings().size()).containsExactly(2, 1);
    }
}
