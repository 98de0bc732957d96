package org.sitrep.picture.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.picture.Reports.report;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.Reports;
import org.sitrep.picture.identity.Identities;
import org.sitrep.picture.situation.Learned;

class StatesTest {
    private final States states = new States();
    private final Set<String> matters = new LinkedHashSet<>();
    private final Identities identities = new Identities();

    private void control(String who, String published, @Nullable String from, StateStatus status) {
        add(report(who + published, "A", published, who + " hold Tarvo")
                .actor(who, ActorKind.ARMED_GROUP, null, null, true)
                .place("Tarvo", "UTO", 10, 20, 1)
                .state("controls", who + " hold Tarvo", "a1", "p1", null, from, status));
    }

    private void president(String name, String title, String published, StateStatus status) {
        add(report(name + published, "A", published, name + " speaks")
                .actor(name, ActorKind.PERSON, "UTO", "UTOGOV", true)
                .state("holds_office", name, "a1", null, title, null, status));
    }

    private void add(Reports report) {
        Learned learned = report.learned();
        matters.addAll(states.add(learned, true, identities.add(learned.record(), "s1")));
    }

    private List<Holding> holdings() {
        return matters.stream()
                .flatMap(matter -> Holdings.of(states.claims(matter)).stream())
                .toList();
    }

    private List<String> on(String day) {
        return holdings().stream()
                .filter(each -> each.holdsOn(LocalDate.parse(day)))
                .map(each -> each.subject().name())
                .toList();
    }

    @Test
    void beginsOnTheStatedDay() {
        control("Reds", "2022-05-05", "2022-05-03", StateStatus.HOLDS);
        assertThat(on("2022-05-02")).isEmpty();
        assertThat(on("2022-05-03")).containsExactly("Reds");
        assertThat(holdings().getFirst().begins()).isTrue();
    }

    @Test
    void namesWhoeverHoldsItByTheNameThatAnyReportGives() {
        add(report("1", "A", "2022-05-05", "Tarvo is in the hands of our forces.")
                .actor("our forces", ActorKind.MILITARY, "UTO", "UTOMIL", false)
                .place("Tarvo", "UTO", 10, 20, 1)
                .state("controls", "in the hands of our forces", "a1", "p1", null, null, StateStatus.HOLDS));
        add(report("2", "B", "2022-05-06", "The Utopian army holds Tarvo.")
                .actor("Utopian army", ActorKind.MILITARY, "UTO", "UTOMIL", true)
                .place("Tarvo", "UTO", 10, 20, 1)
                .state("controls", "Utopian army holds Tarvo", "a1", "p1", null, null, StateStatus.HOLDS));
        assertThat(on("2022-05-07")).containsExactly("Utopian army");
    }

    @Test
    void endsWhenAnotherHoldsIt() {
        control("Reds", "2022-05-05", "2022-05-03", StateStatus.HOLDS);
        control("Blues", "2022-06-01", "2022-05-30", StateStatus.HOLDS);
        assertThat(on("2022-05-29")).containsExactly("Reds");
        assertThat(on("2022-05-30")).containsExactly("Blues");
        assertThat(holdings().getFirst().ended()).hasSize(1);
    }

    private void killed(String published, String words, UnaryOperator<Reports.Deed> how) {
        add(report("k" + published, "A", published, "Ada Brand, the president: " + words)
                .actor("Ada Brand", ActorKind.PERSON, "UTO", "UTOGOV", true)
                .state("holds_office", "Ada Brand, the president", "a1", null, "president", null, StateStatus.HOLDS)
                .told(EventType.ASSAULT, "shot", deed -> how.apply(deed.to("a1"))));
    }

    @Test
    void endsTheOfficeOfWhoeverIsKilled() {
        president("Ada Brand", "president", "2022-05-01", StateStatus.HOLDS);
        killed("2022-05-04", "she was shot dead by two men", deed -> deed.on("2022-05-03"));
        killed("2022-05-06", "she was shot dead this week", deed -> deed);
        assertThat(on("2022-05-02")).containsExactly("Ada Brand");
        assertThat(on("2022-05-05")).isEmpty();
        assertThat(holdings()).hasSize(1);
        assertThat(holdings().getFirst().to()).isEqualTo(LocalDate.parse("2022-05-03"));
    }

    @Test
    void keepsTheOfficeOfWhoeverIsWoundedOrOnlyPlannedToBeKilled() {
        killed("2022-05-04", "she was shot and taken to hospital", deed -> deed);
        killed("2022-05-05", "they were to have shot her dead", deed -> deed.status(EventStatus.PLANNED));
        assertThat(on("2022-05-06")).containsExactly("Ada Brand");
    }

    @Test
    void takesADenialOfAKillingForNoOffice() {
        killed("2022-05-03", "she was shot dead by two men", deed -> deed.on("2022-05-03"));
        killed("2022-05-05", "the Reds denied to have shot her dead", Reports.Deed::denied);
        assertThat(on("2022-05-06")).isEmpty();
    }

    @Test
    void doesNotEndByAMereClaim() {
        control("Reds", "2022-05-05", "2022-05-03", StateStatus.HOLDS);
        control("Blues", "2022-06-01", "2022-05-30", StateStatus.CLAIMED);
        assertThat(on("2022-06-02")).containsExactly("Reds", "Blues");
    }

    private void toldBy(String who, String sector, String holder, String published) {
        add(report(who + published, "A", published, who + " said the " + holder + " hold Tarvo")
                .actor(who, ActorKind.GROUP, "UTO", sector, false)
                .actor(holder, ActorKind.ARMED_GROUP, null, null, true)
                .place("Tarvo", "UTO", 10, 20, 1)
                .quote("the " + holder + " hold Tarvo", "a1")
                .state("controls", holder + " hold Tarvo", "a2", "p1", null, null, StateStatus.CLAIMED));
    }

    @Test
    void endsWhenOthersSaySo() {
        control("Reds", "2022-05-01", null, StateStatus.HOLDS);
        toldBy("residents", "UTOCVL", "Blues", "2022-05-03");
        assertThat(on("2022-05-02")).containsExactly("Reds");
        assertThat(on("2022-05-04")).containsExactly("Blues");
        toldBy("residents", "UTOCVL", "Reds", "2022-05-06");
        assertThat(on("2022-05-07")).containsExactly("Reds");
        assertThat(holdings()).hasSize(3);
    }

    @Test
    void endsByItsOwnWords() {
        control("Reds", "2022-05-05", "2022-05-03", StateStatus.HOLDS);
        control("Reds", "2022-07-01", null, StateStatus.ENDED);
        assertThat(on("2022-06-30")).containsExactly("Reds");
        assertThat(on("2022-07-01")).isEmpty();
    }

    @Test
    void neverHeldWhatIsOnlyDenied() {
        control("Reds", "2022-05-05", null, StateStatus.DENIED);
        assertThat(on("2022-05-06")).isEmpty();
        assertThat(holdings()).hasSize(1);
    }

    @Test
    void knowsThePresidentOfTheDay() {
        president("Ada Brand", "president", "2020-01-10", StateStatus.HOLDS);
        president("Omar Lind", "President of Utopia", "2022-03-04", StateStatus.HOLDS);
        assertThat(on("2021-06-01")).containsExactly("Ada Brand");
        assertThat(on("2022-03-05")).containsExactly("Omar Lind");
    }

    @Test
    void letsMinistersStandBesideEachOther() {
        president("Ada Brand", "minister", "2020-01-10", StateStatus.HOLDS);
        president("Omar Lind", "minister", "2022-03-04", StateStatus.HOLDS);
        assertThat(on("2022-03-05")).containsExactly("Ada Brand", "Omar Lind");
    }

    private void holds(String who, @Nullable String country, boolean named, String published, StateStatus status) {
        add(report(who + published, "A", published, who + " hold Tarvo")
                .actor(who, ActorKind.ARMED_GROUP, country, country == null ? "REB" : country + "REB", named)
                .place("Tarvo", "UTO", 10, 20, 1)
                .state("controls", who + " hold Tarvo", "a1", "p1", null, published, status));
    }

    @Test
    void takesTheRebelsForThoseWhoHoldIt() {
        holds("Red Front", "UTO", true, "2022-05-03", StateStatus.HOLDS);
        holds("Rebels", null, false, "2022-05-04", StateStatus.HOLDS);
        assertThat(on("2022-05-05")).containsExactly("Red Front");
        assertThat(holdings()).hasSize(1);
    }

    @Test
    void knowsTheBodyFromTheTitle() {
        president("Ada Brand", "mayor of Tarvo", "2022-01-10", StateStatus.HOLDS);
        president("Omar Lind", "mayor of Belmin", "2022-02-10", StateStatus.HOLDS);
        president("Pia Roth", "mayor of Tarvo", "2022-03-10", StateStatus.HOLDS);
        assertThat(on("2022-03-11")).containsExactlyInAnyOrder("Omar Lind", "Pia Roth");
        assertThat(holdings()).extracting(Holding::objectName).containsExactly("Tarvo", "Tarvo", "Belmin");
    }

    @Test
    void claimsByItsOwnWordsOnly() {
        add(report("1", "A", "2022-01-10", "Ada Brand says she is the mayor of Tarvo")
                .actor("Ada Brand", ActorKind.PERSON, "UTO", "UTOGOV", true)
                .quote("she is the mayor of Tarvo", "a1")
                .state("holds_office", "the mayor of Tarvo", "a1", null, "mayor of Tarvo", null, StateStatus.HOLDS));
        president("Omar Lind", "self-declared president", "2022-02-10", StateStatus.HOLDS);
        assertThat(holdings()).extracting(Holding::status).containsOnly(StateStatus.CLAIMED);
    }

    @Test
    void forgetsADenialWhenTheLossIsAdmitted() {
        holds("Red Front", "UTO", true, "2022-05-03", StateStatus.HOLDS);
        add(report("denial", "A", "2022-05-04", "The army denied that the Red Front holds Tarvo")
                .actor("army", ActorKind.MILITARY, "UTO", "UTOMIL", false)
                .actor("Red Front", ActorKind.ARMED_GROUP, "UTO", "UTOREB", true)
                .place("Tarvo", "UTO", 10, 20, 1)
                .quote("the Red Front holds Tarvo", "a1")
                .state("controls", "Red Front holds Tarvo", "a2", "p1", null, null, StateStatus.DENIED));
        assertThat(holdings().getFirst().denied()).hasSize(1);
        add(report("loss", "A", "2022-05-06", "The army said it had lost Tarvo")
                .actor("army", ActorKind.MILITARY, "UTO", "UTOMIL", false)
                .place("Tarvo", "UTO", 10, 20, 1)
                .state("controls", "it had lost Tarvo", "a1", "p1", null, null, StateStatus.ENDED));
        assertThat(holdings().getFirst().denied()).isEmpty();
        assertThat(on("2022-05-07")).containsExactly("Red Front");
    }

    @Test
    void takesAProvinceWithAndWithoutItsWordForOne() {
        for (String name : List.of("Vale", "Vale State")) {
            add(report(name, "A", "2022-01-10", "The governor of " + name + " spoke")
                    .actor("governor", ActorKind.PERSON, "UTO", "UTOGOV", true)
                    .place(name, "Vale State", Precision.ADMIN1, 0)
                    .state("holds_office", "governor", "a1", null, "governor of Vale", null, StateStatus.HOLDS));
        }
        assertThat(holdings()).hasSize(1);
    }

    private void leads(String who, boolean named, String published, @Nullable String office, StateStatus status) {
        Reports report = report(who + published, "A", published, who + " and the Reds")
                .actor(who, ActorKind.PERSON, "UTO", "UTOREB", named)
                .actor("Reds", ActorKind.ARMED_GROUP, "UTO", "UTOREB", true)
                .state("leads", who, "a1", "a2", null, null, StateStatus.HOLDS);
        add(office == null ? report : report.state("holds_office", who, "a1", "a2", office, null, status));
    }

    @Test
    void leadsNoMoreOnceHisOfficeIsOver() {
        leads("Ada Brand", true, "2022-01-10", null, StateStatus.HOLDS);
        leads("Omar Lind", true, "2022-01-10", null, StateStatus.HOLDS);
        leads("Ada Brand", true, "2022-02-10", "leader", StateStatus.ENDED);
        leads("Omar Lind", true, "2022-02-10", "spokesman", StateStatus.ENDED);
        assertThat(on("2022-02-09")).containsExactly("Ada Brand", "Omar Lind");
        assertThat(on("2022-02-11")).containsExactly("Omar Lind");
    }

    @Test
    void knowsNoLeaderWithoutAName() {
        leads("their leader", false, "2022-01-10", null, StateStatus.HOLDS);
        assertThat(holdings()).isEmpty();
    }
}
