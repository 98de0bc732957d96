package org.sitrep.picture.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.picture.Reports.report;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                .told(EventType.ASSAULT, "hurt", it -> it));
        assertThat(events()).hasSize(1);
        assertThat(events().getFirst().tellings()).hasSize(2);
    }

    @Test
    void joinsTheDenialToWhatIsDenied() {
        add(inTarvo("1", "2022-05-02", "The rebels shelled Tarvo on Monday. The rebels denied that they had fired.")
                .actor("The rebels", ActorKind.ARMED_GROUP, "UTO", "UTOREB", false)
                .told(
                        EventType.ASSAULT,
                        "shelled",
                        it -> it.mode("heavy-weapons").by("a1").at("p1").on("2022-05-02"))
                .told(
                        EventType.ASSAULT,
                        "fired",
                        it -> it.mode("firearms").by("a1").denied()));
        assertThat(events()).hasSize(1);
    }

    /** A ship and a port were hit, and the army fought in the town. */
    private void addThreeDeeds() {
        add(inTarvo("1", "2022-05-02", "A drone hit the tanker Sela off Tarvo on Monday.")
                .told(EventType.ASSAULT, "hit", it -> it.mode("drone").on("2022-05-02")));
        add(inTarvo("2", "2022-05-03", "Drones wounded dock workers in Tarvo on Tuesday.")
                .told(
                        EventType.ASSAULT,
                        "wounded",
                        it -> it.mode("drone").at("p1").on("2022-05-03")));
        add(inTarvo("3", "2022-05-04", "Fighting raged around the barracks of Tarvo.")
                .told(EventType.ASSAULT, "Fighting", it -> it.at("p1").on("2022-05-04")));
    }

    private List<Integer> tellings() {
        return events().stream().map(event -> event.tellings().size()).toList();
    }

    private static Reports denial(String text, String trigger, @Nullable String mode) {
        return inTarvo("4", "2022-05-05", "In Tarvo guards are under fire. " + text)
                .sentences()
                .actor("army", ActorKind.MILITARY, "UTO", "UTOMIL", false)
                .told(EventType.ASSAULT, trigger, it -> it.mode(mode).by("a1").denied())
                .by("a1");
    }

    @ParameterizedTest
    @CsvSource({
        "The army denied that it had attacked the tanker., attacked, '2,1,1'",
        "The army denied any attack on tankers., attack, '2,1,1'",
        "The army denied hurting workers on Tuesday., hurting, '1,2,1'",
        "The army denied killing journalists., killing, '1,1,1,1'",
        "'The army denied killing guests, saying the barracks were empty.', killing, '1,1,1,1'"
    })
    void takesADenialForThatOfTheDeedItNames(String text, String trigger, String tellings) {
        addThreeDeeds();
        add(denial(text, trigger, null));
        assertThat(tellings()).hasToString("[" + tellings.replace(",", ", ") + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "The army denied the attack., attack, 2",
        "The army denied that it had attacked the port., attacked, 2",
        "The army denied attacking ports., attacking, 1",
        "The army denied beating the guards there., beating, 1"
    })
    void takesADenialThatNamesNothingElseForThatOfWhatItsReportTells(String text, String trigger, int together) {
        add(denial(text, trigger, trigger.equals("beating") ? "beat" : null)
                .told(
                        EventType.ASSAULT,
                        "under fire",
                        it -> it.mode("drone").at("p1").on("2022-05-03")));
        assertThat(tellings().getFirst()).isEqualTo(together);
    }

    @Test
    void keepsWhatIsPlannedFromWhatHappened() {
        add(inTarvo("1", "2022-05-02", "Miners march in Tarvo on Monday. They will march again.")
                .told(EventType.PROTEST, "march", it -> it.mode("demo").at("p1").on("2022-05-02"))
                .told(
                        EventType.PROTEST,
                        "will march",
                        it -> it.mode("demo").at("p1").on("2022-05-02").status(EventStatus.PLANNED)));
        assertThat(events()).hasSize(2);
    }

    @Test
    void keepsTheWordsOfTwoSpeakersApart() {
        for (String country : List.of("France", "Japan")) {
            add(report(country, country, "2022-05-02", country + " condemned the attack.")
                    .actor(country, ActorKind.STATE, country.equals("France") ? "FRA" : "JPN", null, true)
                    .told(
                            EventType.ACCUSE,
                            "condemned",
                            it -> it.mode("disapprove").by("a1")));
        }
        assertThat(events()).hasSize(2);
    }

    @Test
    void keepsTwoCondemnationsDaysApart() {
        for (String day : List.of("2022-05-02", "2022-05-09")) {
            add(report(day, "A", day, "France condemned the attack.")
                    .actor("France", ActorKind.STATE, "FRA", null, true)
                    .told(
                            EventType.ACCUSE,
                            "condemned",
                            it -> it.mode("disapprove").by("a1")));
        }
        assertThat(events()).hasSize(2);
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
                .told(
                        EventType.ASSAULT,
                        "went off",
                        it -> it.mode("explosives").at("p1").on("2022-05-02")));
        add(inTarvo("2", "2022-05-04", "A bomb went off in Tarvo on Wednesday.")
                .told(
                        EventType.ASSAULT,
                        "went off",
                        it -> it.mode("explosives").at("p1").on("2022-05-04")));
        add(inTarvo("3", "2022-05-04", "A bomb went off in Tarvo.")
                .told(EventType.ASSAULT, "went off", it -> it.mode("explosives").at("p1")));
        assertThat(events()).extracting(event -> event.tellings().size()).containsExactly(1, 2);
    }

    private static Reports pact(String id, String day, String verb, boolean named) {
        Reports report = report(id, "Outlet " + id, day, "Utopia and Ruritania " + verb + " to a truce.")
                .actor("Utopia", ActorKind.STATE, "UTO", "UTO", true)
                .actor("Ruritania", ActorKind.STATE, "RUR", "RUR", true);
        return named
                ? report.told(EventType.AGREE, verb, it -> it.by("a1", "a2").on("2022-05-02"))
                : report.told(EventType.AGREE, verb, it -> it.by("a1").to("a2"));
    }

    @Test
    void knowsATruceByItsTwoParties() {
        add(pact("1", "2022-05-02", "agreed", true));
        add(pact("2", "2022-05-03", "consented", false));
        assertThat(events()).hasSize(1);
    }

    private static Reports meeting(String id, String day, String who, String town, int geonames) {
        return report(id, "Outlet " + id, day, who + " met Ada Brand in " + town + ".")
                .actor(who, ActorKind.PERSON, "RUR", "RURGOV", true)
                .actor("Ada Brand", ActorKind.PERSON, "UTO", "UTOGOV", true)
                .place(town, "Vale", Precision.CITY, geonames)
                .told(EventType.CONSULT, "met", it -> it.by("a1", "a2").at("p1"));
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
        report.told(
                EventType.ASSAULT,
                "seize",
                it -> it.mode("abduct").by("a1").to("a2").at("p1"));
        report.told(
                EventType.ASSAULT,
                "took",
                it -> it.mode("abduct").by("a1").to("a2").at("p2").on("2022-05-02"));
        add(report);
        assertThat(events()).hasSize(1);
    }

    @Test
    void knowsANameThatNobodyCouldPlace() {
        for (String id : List.of("1", "2")) {
            Reports report = report(id, "Outlet " + id, "2022-05-03", "Villagers were slain in Ongmaw on Monday.")
                    .actor("Villagers", ActorKind.GROUP, null, "CVL", false)
                    .place("Ongmaw", null, Precision.UNKNOWN, 0);
            add(report.told(
                    EventType.ASSAULT, "slain", it -> it.to("a1").at("p1").on("2022-05-02")));
        }
        assertThat(events()).hasSize(1);
    }

    @Test
    void joinsWhatWasHitToWhoWasHurt() {
        add(inTarvo("1", "2022-05-02", "Jets hit a clinic in Tarvo on Monday.")
                .actor("a clinic", ActorKind.GROUP, "UTO", "UTOHLH", false)
                .told(
                        EventType.ASSAULT,
                        "hit",
                        it -> it.mode("aerial").to("a1").at("p1").on("2022-05-02")));
        add(inTarvo("2", "2022-05-03", "A blast killed nine people in Tarvo on Monday.")
                .actor("nine people", ActorKind.GROUP, "UTO", "UTOCVL", false)
                .told(
                        EventType.ASSAULT,
                        "killed",
                        it -> it.mode("explosives").to("a1").at("p1").on("2022-05-02")));
        assertThat(events()).hasSize(1);
    }

    private static Reports slain(String id, String day, String who, String code) {
        return report(id, "Outlet " + id, day, who + " slew villagers in Ongmaw on Monday.")
                .actor(who, ActorKind.ARMED_GROUP, "UTO", code, false)
                .actor("villagers", ActorKind.GROUP, "UTO", "UTOCVL", false)
                .place("Ongmaw", null, Precision.UNKNOWN, 0)
                .told(
                        EventType.ASSAULT,
                        "slew",
                        it -> it.by("a1").to("a2").at("p1").on("2022-05-02"));
    }

    @Test
    void leavesOpenWhoGunmenWere() {
        add(slain("1", "2022-05-02", "Gunmen", "UTOUAF"));
        add(slain("2", "2022-05-03", "Soldiers", "UTOMIL"));
        assertThat(events()).hasSize(1);
    }

    private static Reports suspension(String id, String who, ActorKind kind, boolean named, @Nullable String date) {
        return report(id, "Outlet " + id, "2022-05-03", who + " suspended Utopia.")
                .actor(who, kind, null, "IGO", named)
                .actor("Utopia", ActorKind.STATE, "UTO", "UTO", true)
                .told(
                        EventType.SANCTION,
                        "suspended",
                        it -> it.mode("expel").by("a1").to("a2").on(date));
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
                    .told(
                            EventType.ASSAULT,
                            "slew",
                            it -> it.by("a1")
                                    .to("a2")
                                    .at("p1")
                                    .on(first ? "2022-05-02" : null)
                                    .status(first ? EventStatus.HAPPENED : EventStatus.NEGATED)
                                    .stance(first ? null : Stance.DENIES)));
        }
        assertThat(events()).hasSize(1);
    }

    private static Reports counterClaim(boolean denies) {
        return inTarvo("2", "2022-05-03", "The army denied that jets struck Tarvo. It said rockets had hit it.")
                .actor("army", ActorKind.MILITARY, "UTO", "UTOMIL", false)
                .told(
                        EventType.ASSAULT,
                        "struck",
                        it -> it.mode("aerial")
                                .at("p1")
                                .on("2022-05-02")
                                .status(denies ? EventStatus.NEGATED : EventStatus.HAPPENED)
                                .stance(denies ? Stance.DENIES : null))
                .by("a1")
                .told(EventType.ASSAULT, "hit", it -> it.mode("heavy-weapons"))
                .by("a1");
    }

    @Test
    void takesWhatADenierSaysInsteadForTheSameDeed() {
        add(inTarvo("1", "2022-05-02", "Jets struck Tarvo on Monday.")
                .told(
                        EventType.ASSAULT,
                        "struck",
                        it -> it.mode("aerial").at("p1").on("2022-05-02")));
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
                .told(
                        EventType.ASSAULT,
                        "hit",
                        it -> it.mode("heavy-weapons").at("p1").on("2022-05-02"))
                .told(EventType.ASSAULT, "hurt", it -> it.status(EventStatus.NEGATED))
                .told(
                        EventType.ASSAULT,
                        "fired",
                        it -> it.mode("heavy-weapons").by("a1").denied()));
        assertThat(events()).extracting(event -> event.tellings().size()).containsExactly(2, 1);
    }

    private static Reports death(String id, String day, String who, String words, UnaryOperator<Reports.Deed> how) {
        return report(id, "Outlet " + id, day, "The Reds and " + who + " in Tarvo: " + words + ".")
                .actor("The Reds", ActorKind.ARMED_GROUP, "UTO", "UTOREB", true)
                .actor(who, ActorKind.PERSON, "UTO", "UTOGOV", true)
                .place("Tarvo", "UTO", 10, 20, 1)
                .told(EventType.ASSAULT, words, it -> how.apply(it.to("a2")));
    }

    @Test
    void letsWhoIsNamedDieOnce() {
        add(death(
                "1",
                "2022-05-02",
                "Ada Brand",
                "shot dead",
                it -> it.mode("firearms").at("p1").on("2022-05-02").killed(1)));
        add(death("2", "2022-05-04", "Ada Brand", "killing", it -> it.by("a1").denied()));
        add(death(
                "3",
                "2022-06-20",
                "Ada Brand",
                "ordered the murder",
                it -> it.mode("targeted").by("a1")));
        assertThat(events()).hasSize(1);
    }

    @Test
    void keepsDeathsOfTwoAndWhatLeftSomebodyAliveApart() {
        add(death(
                "1",
                "2022-05-02",
                "Ada Brand",
                "shot dead",
                it -> it.at("p1").on("2022-05-02").killed(1)));
        add(death("2", "2022-05-09", "Omar Lind", "murdered", it -> it.by("a1")));
        add(death("3", "2022-05-20", "Ada Brand", "beaten", it -> it.by("a1")));
        add(death(
                "4",
                "2022-12-20",
                "Ada Brand",
                "killed",
                it -> it.on("2022-12-19").killed(1)));
        assertThat(events()).hasSize(4);
    }

    private static Reports truce(String id, String day, String who, UnaryOperator<Reports.Deed> how, EventType type) {
        return report(id, "Outlet " + id, day, "Utopia and " + who + " will lay down arms.")
                .actor("Utopia", ActorKind.STATE, "UTO", "UTO", true)
                .actor(who, ActorKind.STATE, null, null, true)
                .told(type, "lay down arms", it -> how.apply(it.by("a1", "a2")));
    }

    private static Reports truceDone() {
        return truce(
                "2",
                "2022-05-03",
                "Ruritania",
                it -> it.mode("ceasefire").cameo("0871").on("2022-05-02"),
                EventType.RETREAT);
    }

    @Test
    void joinsATruceToldAsAgreedAndAsDone() {
        add(truce("1", "2022-05-02", "Ruritania", it -> it.cameo("0356").on("2022-05-02"), EventType.AGREE));
        add(truceDone());
        assertThat(events()).hasSize(1);
        assertThat(Attributes.of(events().getFirst().tellings()).modes()).isEmpty();
    }

    @Test
    void keepsOtherAgreementsAndOthersTrucesApart() {
        add(truce("1", "2022-05-02", "Ruritania", it -> it.cameo("0311").on("2022-05-02"), EventType.AGREE));
        add(truceDone());
        add(truce("3", "2022-05-03", "Freedonia", it -> it.cameo("0356").on("2022-05-02"), EventType.AGREE));
        assertThat(events()).hasSize(3);
    }

    private static Reports hurt(String id, String text, UnaryOperator<Reports.Deed> how) {
        return inTarvo(id, "2022-05-03", text).told(EventType.ASSAULT, "hurt", how);
    }

    @Test
    void takesACountWithoutAPlaceForThatOfTheOnePlaceOfItsReport() {
        add(inTarvo("1", "2022-05-02", "A bomb in Tarvo killed 9 on Monday.")
                .bombing("killed", "p1", "2022-05-02", 9, 9));
        add(hurt("2", "Tarvo counts: thirty were hurt.", it -> it.killed(11)));
        assertThat(events()).hasSize(1);
    }

    @Test
    void leavesACountAloneWhereItsReportNamesTwoPlaces() {
        add(inTarvo("1", "2022-05-02", "A bomb in Tarvo killed 9 on Monday.")
                .bombing("killed", "p1", "2022-05-02", 9, 9));
        add(hurt("2", "Tarvo and Belmin count: thirty were hurt.", it -> it.killed(11))
                .place("Belmin", "UTO", 12, 24, 2));
        assertThat(events()).hasSize(2);
    }

    @Test
    void knowsACountByTheOneDeedOfItsDayAndKind() {
        add(inTarvo("1", "2022-05-02", "A bomb in Tarvo killed 9 on Monday.")
                .bombing("killed", "p1", "2022-05-02", 9, 9));
        add(report("2", "B", "2022-05-03", "Eleven died in Monday's blast.")
                .bombing("died", null, "2022-05-02", 11, 11));
        assertThat(events()).hasSize(1);
        add(report("3", "C", "2022-05-03", "In Belmin a blast killed 2 on Monday.")
                .place("Belmin", "UTO", 12, 24, 2)
                .bombing("killed", "p1", "2022-05-02", 2, 2));
        add(report("4", "D", "2022-05-03", "Monday's blast killed 5.").bombing("killed", null, "2022-05-02", 5, 5));
        assertThat(events()).hasSize(3);
    }
}
