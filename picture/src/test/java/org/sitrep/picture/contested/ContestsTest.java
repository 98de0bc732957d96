package org.sitrep.picture.contested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.picture.Reports.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Stance;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.Picture;
import org.sitrep.picture.Reports;

class ContestsTest {
    private static final String ABOUT =
            " Ambulances drove through the streets of Tarvo all day. Shops in the old market stayed shut.";

    private static Reports tarvo(String id, String day, String text) {
        return report(id, "Outlet " + id, day, text + ABOUT).place("Tarvo", "UTO", 10, 20, 1);
    }

    private static List<Contested> contested(Reports... reports) {
        return Picture.of(List.of(reports).stream().map(Reports::learned).toList())
                .contested();
    }

    @Test
    void setsTollsNextToEachOtherAndSaysHowTheyMoved() {
        List<Contested> found = contested(
                tarvo("1", "2022-05-02", "Bomb in Tarvo market: the blast killed at least 9 on Monday.")
                        .bombing("killed", "p1", "2022-05-02", 9, null),
                tarvo("2", "2022-05-03", "Doctors in Tarvo count the market's dead: Monday's bomb killed 14 people.")
                        .bombing("killed", "p1", "2022-05-02", 14, 14),
                tarvo("3", "2022-05-04", "Tarvo market bomb of Monday killed 12, says the mayor of Tarvo.")
                        .bombing("killed", "p1", "2022-05-02", 12, 12));
        assertThat(found).hasSize(1);
        Contested toll = found.getFirst();
        assertThat(toll.kind()).isEqualTo(Contested.Kind.TOLL);
        assertThat(toll.sides()).extracting(Contested.Side::position).containsExactly("9 or more at first", "14", "12");
        assertThat(toll.moved())
                .extracting(step -> step.lowest() + "-" + step.highest() + step.open())
                .containsExactly("9-9true", "14-14false", "12-14false");
    }

    private static Reports count(String id, String day, String words, int low, @Nullable Integer high) {
        return tarvo(id, day, "Market bomb of Monday in Tarvo, by report " + id + ": " + words + ".")
                .actor("Tarvo", ActorKind.GOVERNMENT, "UTO", "UTOGOV", true)
                .bombing(words, "p1", "2022-05-02", low, high);
    }

    private static List<String> sides(Reports... reports) {
        return contested(reports).getFirst().sides().stream()
                .map(Contested.Side::position)
                .toList();
    }

    @Test
    void takesATollThatRoseOrWasCorrectedForNoContradiction() {
        Reports nine = count("1", "2022-05-02", "nine lie dead", 9, 9);
        Reports more = count("2", "2022-05-03", "toll climbs to 14", 14, 14);
        Reports fewer = count("3", "2022-05-04", "doctors lowered the toll to 13", 13, 13);
        assertThat(sides(nine, more)).containsExactly("9 at first", "14");
        assertThat(sides(nine, more, fewer)).containsExactly("9 at first", "14 at first", "13");
        assertThat(sides(fewer, more, nine)).containsExactly("13", "14 at first", "9 at first");
        assertThat(contested(nine, more, fewer)).extracting(Contested::settled).containsExactly(true);
        assertThat(sides(nine, count("2", "2022-05-03", "toll doubles to 18", 18, 18)))
                .containsExactly("9 at first", "18");
        assertThat(sides(nine, count("2", "2022-05-03", "eight died, a doctor said, correcting the count", 8, 8)))
                .containsExactly("9 at first", "8");
        assertThat(sides(nine, count("2", "2022-05-03", "14 lie dead", 14, 14))).containsExactly("9", "14");
        assertThat(sides(more, count("3", "2022-05-04", "toll rises to nine", 9, 9)))
                .containsExactly("14", "9");
        assertThat(sides(nine, more, count("3", "2022-05-05", "nine died there", 9, 9)))
                .containsExactly("9", "14");
    }

    @Test
    void takesElevenAndAtLeastElevenOfOneDayForOneCount() {
        Reports least = count("1", "2022-05-02", "at least nine lie dead", 9, null);
        Reports nine = count("2", "2022-05-02", "nine lie dead", 9, 9);
        Reports more = count("3", "2022-05-04", "14 lie dead", 14, 14);
        assertThat(sides(least, nine, more)).containsExactly("9 or more at first", "9 at first", "14");
        Reports again = count("4", "2022-05-04", "nine died there", 9, 9);
        assertThat(sides(least, more, again)).containsExactly("9 or more at first", "14", "9");
    }

    @Test
    void letsTheOtherSideCountForItself() {
        Reports rebels = tarvo("2", "2022-05-03", "Market bomb of Monday in Tarvo: the Reds say the toll rose to 40.")
                .actor("Reds", ActorKind.ARMED_GROUP, "UTO", "UTOREB", true)
                .bombing("toll rose", "p1", "2022-05-02", 40, 40)
                .by("a1");
        assertThat(sides(count("1", "2022-05-02", "nine lie dead", 9, 9).by("a1"), rebels))
                .containsExactly("9", "40");
    }

    @Test
    void takesWhoDeniesAPartInItForCleared() {
        Reports denied = tarvo("2", "2022-05-03", "The Reds denied involvement in the bombing of Tarvo on Monday.")
                .actor("Reds", ActorKind.ARMED_GROUP, "UTO", "UTOREB", true)
                .told(
                        EventType.ASSAULT,
                        "bombing",
                        it -> it.mode("explosives").at("p1").on("2022-05-02").denied())
                .by("a1");
        assertThat(sides(count("1", "2022-05-02", "nine lie dead", 9, 9), denied))
                .containsExactly("it happened", "denied: not Reds");
    }

    @Test
    void letsAnOutletCorrectItself() {
        Reports first = report(
                        "1",
                        "Meridian",
                        "2022-05-02",
                        "Bomb in Tarvo market: the blast killed at least 9 on Monday." + ABOUT)
                .place("Tarvo", "UTO", 10, 20, 1)
                .bombing("killed", "p1", "2022-05-02", 9, null);
        Reports second = report(
                        "2",
                        "Meridian",
                        "2022-05-03",
                        "Doctors in Tarvo market say that Monday's bomb killed 14 people." + ABOUT)
                .place("Tarvo", "UTO", 10, 20, 1)
                .bombing("killed", "p1", "2022-05-02", 14, 14);
        Contested toll = contested(first, second).getFirst();
        assertThat(toll.moved().getLast().lowest()).isEqualTo(14);
        assertThat(toll.moved().getLast().open()).isFalse();
    }

    @Test
    void seesNothingContestedWhereAllAgree() {
        assertThat(contested(
                        tarvo("1", "2022-05-02", "Bomb in Tarvo market: the blast killed 9 on Monday.")
                                .bombing("killed", "p1", "2022-05-02", 9, 9),
                        tarvo("2", "2022-05-03", "Monday's bomb in the market of Tarvo killed 9.")
                                .bombing("killed", "p1", "2022-05-02", 9, 9)))
                .isEmpty();
    }

    @Test
    void takesAnExactHeadlineOverACarefulTextForOneNumber() {
        Reports careful = tarvo(
                        "1", "2022-05-02", "Tarvo bomb kills 3. On Monday a bomb in Tarvo took at least 3 lives.")
                .bombing("kills", "p1", "2022-05-02", 3, 3)
                .bombing("took", "p1", "2022-05-02", 3, null);
        assertThat(contested(careful)).isEmpty();
        Contested toll = contested(
                        careful,
                        tarvo("2", "2022-05-03", "Monday's bomb in the market of Tarvo killed 7.")
                                .bombing("killed", "p1", "2022-05-02", 7, 7))
                .getFirst();
        assertThat(toll.sides()).extracting(Contested.Side::position).containsExactly("3 or more at first", "7");
    }

    @Test
    void letsNobodyDenyWhatOthersDid() {
        assertThat(contested(steppingDown("Mayor Dorn", "fourteen councillors")))
                .isEmpty();
        assertThat(contested(steppingDown("Mayor Dorn", "Mayor Dorn")))
                .extracting(Contested::kind)
                .containsExactly(Contested.Kind.DENIAL);
    }

    private static Reports steppingDown(String denies, String did) {
        boolean same = did.equals(denies);
        Reports report = tarvo(
                        "1",
                        "2022-05-02",
                        "On Monday in Tarvo " + did + " resigned. " + denies + " denied that he had stepped down.")
                .actor(denies, ActorKind.PERSON, "UTO", "UTOGOV", true);
        return (same ? report : report.actor(did, ActorKind.GOVERNMENT, "UTO", "UTOGOV", false))
                .told(
                        EventType.RETREAT,
                        "resigned",
                        it -> it.mode("resign").by(same ? "a1" : "a2").at("p1").on("2022-05-02"))
                .told(
                        EventType.RETREAT,
                        "stepped down",
                        it -> it.mode("resign").by("a1").denied());
    }

    @Test
    void setsBlameAndDenialNextToEachOther() {
        List<Contested> found = contested(
                shelling("1", "Reds", "shelled", EventStatus.HAPPENED, null),
                shelling("2", "Blues", "shelled", EventStatus.HAPPENED, null),
                shelling("3", "Reds", "shelled", EventStatus.NEGATED, Stance.DENIES));
        assertThat(found).extracting(Contested::kind).containsExactly(Contested.Kind.BLAME, Contested.Kind.DENIAL);
        assertThat(found.get(0).sides()).extracting(Contested.Side::position).containsExactly("Reds", "Blues");
        assertThat(found.get(1).sides())
                .extracting(Contested.Side::position)
                .containsExactly("it happened", "denied: not Reds");
    }

    @Test
    void letsNoGroupTakeBackWhatAnotherDenied() {
        assertThat(contested(
                                shelling("1", "Reds", "shelled", EventStatus.HAPPENED, null),
                                shelling("2", "Reds", "shelled", EventStatus.NEGATED, Stance.DENIES)
                                        .by("a1"),
                                shelling("3", "Blues", "shelled", EventStatus.HAPPENED, null)
                                        .by("a1"))
                        .getLast()
                        .sides())
                .extracting(Contested.Side::position)
                .containsExactly("it happened", "denied: not Reds");
    }

    @Test
    void letsEachOfTheAccusedDenyForHimself() {
        assertThat(contested(
                                shelling("1", "Greens", "shelled", EventStatus.HAPPENED, null),
                                shelling("2", "Reds", "shelled", EventStatus.NEGATED, Stance.DENIES),
                                shelling("3", "Blues", "shelled", EventStatus.NEGATED, Stance.DENIES))
                        .getFirst()
                        .sides())
                .extracting(Contested.Side::position)
                .containsExactly("it happened", "denied: not Reds", "denied: not Blues");
    }

    @Test
    void setsFightersWithoutANameAgainstNobody() {
        Reports named = shelled("2", "Reds", "UTO", true);
        assertThat(contested(shelled("1", "Fighters", "RUR", false), named)).isEmpty();
        assertThat(contested(shelled("1", "Rurian fighters", "RUR", false), named))
                .extracting(Contested::kind)
                .containsExactly(Contested.Kind.BLAME);
    }

    private static Reports shelled(String id, String who, String country, boolean named) {
        return tarvo(id, "2022-05-02", who + " shelled Tarvo on Monday, by what report " + id + " hears in Tarvo.")
                .actor(who, ActorKind.ARMED_GROUP, country, null, named)
                .told(
                        EventType.ASSAULT,
                        "shelled",
                        it -> it.mode("heavy-weapons").by("a1").at("p1").on("2022-05-02"));
    }

    private static Reports shelling(
            String id, String who, String trigger, EventStatus status, @Nullable Stance stance) {
        return tarvo(
                        id,
                        "2022-05-02",
                        "Who shelled Tarvo on Monday? It was the " + who + ", by what report " + id
                                + " hears in Tarvo.")
                .actor(who, ActorKind.ARMED_GROUP, null, null, true)
                .told(
                        EventType.ASSAULT,
                        trigger,
                        it -> it.mode("heavy-weapons")
                                .by("a1")
                                .at("p1")
                                .on("2022-05-02")
                                .status(status)
                                .stance(stance));
    }

    @Test
    void seesThatControlIsDenied() {
        List<Contested> found = contested(
                control("1", "2022-05-02", "Reds", StateStatus.CLAIMED),
                control("2", "2022-05-03", "Reds", StateStatus.DENIED));
        assertThat(found).extracting(Contested::kind).containsExactly(Contested.Kind.CONTROL);
        assertThat(found.getFirst().sides())
                .extracting(Contested.Side::position)
                .containsExactly("Reds", "not Reds");
    }

    @Test
    void takesALaterConquestForNoContradiction() {
        assertThat(contested(
                        control("1", "2022-05-02", "Reds", StateStatus.HOLDS),
                        control("2", "2022-08-03", "Blues", StateStatus.HOLDS)))
                .isEmpty();
    }

    @Test
    void takesALaterConquestForNoAnswerToAClaim() {
        Reports claimed = control("1", "2022-05-02", "Reds", StateStatus.CLAIMED);
        assertThat(contested(claimed, control("2", "2022-05-08", "Blues", StateStatus.HOLDS)))
                .isEmpty();
        assertThat(contested(claimed, control("2", "2022-05-02", "Blues", StateStatus.HOLDS)))
                .hasSize(1);
        assertThat(contested(
                        control("1", "2022-05-02", "Reds", StateStatus.HOLDS),
                        control("2", "2022-05-08", "Blues", StateStatus.CLAIMED)))
                .hasSize(1);
    }

    private static Reports control(String id, String day, String who, StateStatus status) {
        return tarvo(id, day, who + " hold Tarvo, by report " + id)
                .actor(who, ActorKind.ARMED_GROUP, null, null, true)
                .state("controls", who + " hold Tarvo", "a1", "p1", null, day, status);
    }

    @Test
    void keepsBothCountsOfOneReport() {
        Contested toll = contested(tarvo(
                                "1",
                                "2022-05-02",
                                "Bomb in Tarvo market: doctors say it killed 17, police say it slew 9.")
                        .actor("doctors", ActorKind.GROUP, "UTO", "UTOHLH", false)
                        .actor("police", ActorKind.GROUP, "UTO", "UTOCOP", false)
                        .bombing("killed", "p1", "2022-05-02", 17, 17)
                        .by("a1")
                        .bombing("slew", "p1", "2022-05-02", 9, 9)
                        .by("a2"))
                .getFirst();
        assertThat(toll.moved().getLast().lowest()).isEqualTo(9);
        assertThat(toll.moved().getLast().highest()).isEqualTo(17);
    }

    private static Reports strike(String id, String day, String text, String whose, EventStatus status, Stance stance) {
        return tarvo(id, day, text)
                .actor("army", ActorKind.MILITARY, "RUR", "RURMIL", false)
                .actor(whose, ActorKind.MILITARY, "RUR", "RURMIL", false)
                .told(
                        EventType.ASSAULT,
                        "struck",
                        it -> it.mode("aerial")
                                .by("a2")
                                .at("p1")
                                .on("2022-05-02")
                                .status(status)
                                .stance(stance))
                .by("a1");
    }

    @Test
    void seesThatADenialWasTakenBack() {
        Reports told = tarvo("1", "2022-05-02", "Jets struck the clinic of Tarvo on Monday, neighbours say in Tarvo.")
                .told(
                        EventType.ASSAULT,
                        "struck",
                        it -> it.mode("aerial").at("p1").on("2022-05-02"));
        Reports denied = strike(
                "2",
                "2022-05-03",
                "The Ruritanian army denied that its jets had struck the clinic of Tarvo.",
                "its jets",
                EventStatus.NEGATED,
                Stance.DENIES);
        Reports admitted = strike(
                "3",
                "2022-05-09",
                "The Ruritanian army admits that one of its jets struck the clinic of Tarvo.",
                "one of its jets",
                EventStatus.HAPPENED,
                Stance.ASSERTS);
        assertThat(contested(told, denied)).extracting(Contested::settled).containsExactly(false);
        Contested settled = contested(told, denied, admitted).getFirst();
        assertThat(settled.sides())
                .extracting(Contested.Side::position)
                .containsExactly("it happened", "denied at first");
        assertThat(settled.settled()).isTrue();
        // An archive may be read backwards.
        assertThat(contested(told, admitted, denied))
                .extracting(Contested::settled)
                .containsExactly(true);
    }

    @Test
    void gathersWhatIsSaidOfOneSideUnderOneName() {
        List<Contested> found = contested(
                holding("1", "2022-05-02", "Rebels", false, StateStatus.HOLDS),
                holding("2", "2022-05-03", "Red Front", true, StateStatus.CLAIMED),
                holding("3", "2022-05-04", "Red Front", true, StateStatus.DENIED));
        assertThat(found.getFirst().sides())
                .extracting(Contested.Side::position)
                .containsExactly("Red Front", "not Red Front");
    }

    private static Reports holding(String id, String day, String who, boolean named, StateStatus status) {
        return tarvo(id, day, who + " hold Tarvo, by report " + id)
                .actor(who, ActorKind.ARMED_GROUP, "UTO", "UTOREB", named)
                .state("controls", who + " hold Tarvo", "a1", "p1", null, day, status);
    }

    @Test
    void takesAConquestThatVillagersTellForNoContradiction() {
        assertThat(contested(
                        toldByVillagers("1", "2022-05-02", "Red Front"),
                        toldByVillagers("2", "2022-05-06", "Blue Front")))
                .isEmpty();
        assertThat(contested(
                        toldByVillagers("1", "2022-05-02", "Red Front"),
                        toldByVillagers("2", "2022-05-02", "Blue Front")))
                .hasSize(1);
    }

    private static Reports toldByVillagers(String id, String day, String who) {
        return tarvo(id, day, "Villagers say: " + who + " hold Tarvo, by report " + id)
                .actor(who, ActorKind.ARMED_GROUP, null, null, true)
                .actor("Villagers", ActorKind.GROUP, "UTO", "UTOCVL", false)
                .quote(who + " hold Tarvo", "a2")
                .state("controls", who + " hold Tarvo", "a1", "p1", null, day, StateStatus.CLAIMED);
    }

    @Test
    void setsWhoCallsHimselfPresidentBesideWhoIs() {
        Reports sworn = office("1", "2022-05-02", "Ada Brand", "president of Utopia");
        Reports rival = office("2", "2022-05-03", "Omar Lind", "rightful president of Utopia");
        Contested office = contested(sworn, rival).getFirst();
        assertThat(office.kind()).isEqualTo(Contested.Kind.OFFICE);
        assertThat(office.question()).isEqualTo("who is president (Utopia)");
        assertThat(office.sides()).extracting(Contested.Side::position).containsExactly("Ada Brand", "Omar Lind");
    }

    private static Reports office(String id, String day, String name, String title) {
        return tarvo(id, day, name + " speaks in Tarvo, by report " + id)
                .actor(name, ActorKind.PERSON, "UTO", "UTOGOV", true)
                .state("holds_office", name, "a1", null, title, null, StateStatus.HOLDS);
    }

    private static Reports fallen(String id, boolean named, String words, int number) {
        String whom = named ? "Ada Brand" : "guards of Ada Brand";
        return tarvo(id, "2022-05-02", "Rockets " + words + " " + whom + " in Tarvo on Monday, by report " + id + ".")
                .actor(whom, named ? ActorKind.PERSON : ActorKind.GROUP, "UTO", "UTOGOV", named)
                .told(
                        EventType.ASSAULT,
                        words,
                        it -> it.mode("heavy-weapons")
                                .to("a1")
                                .at("p1")
                                .on("2022-05-02")
                                .killed(number));
    }

    @Test
    void takesTheDeathOfOneByNameForNoCountOfAll() {
        assertThat(contested(fallen("1", true, "killed", 1), fallen("2", false, "killed", 2)))
                .isEmpty();
        assertThat(contested(fallen("1", false, "killed", 1), fallen("2", false, "killed", 2)))
                .extracting(Contested::kind)
                .containsExactly(Contested.Kind.TOLL);
    }
}
