package org.sitrep.picture.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sitrep.picture.Reports.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.Reports;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.identity.Identity;

class RecordsViewTest {
    private static final Instant LATER = Instant.parse("2022-06-01T00:00:00Z");

    private final RecordsView view = RecordsView.of(List.of(
            bombing("1", "2022-05-02", "the blast killed at least 9 on Monday", 9, null),
            bombing("2", "2022-05-03", "Monday's bomb killed 14 people, doctors count", 14, 14),
            Reports.report("3", "Meridian", "2022-05-04", "The Reds hold Belmin, and the Reds met the Blues there.")
                    .actor("Reds", ActorKind.ARMED_GROUP, "UTO", "UTOREB", true)
                    .actor("Blues", ActorKind.ARMED_GROUP, "UTO", "UTOUAF", true)
                    .place("Belmin", "UTO", 12, 24, 2)
                    .event(
                            EventType.CONSULT,
                            "meet",
                            "met",
                            List.of("a1"),
                            List.of("a2"),
                            "p1",
                            "2022-05-04",
                            org.sitrep.engine.record.EventStatus.HAPPENED,
                            null,
                            null)
                    .state("controls", "Reds hold Belmin", "a1", "p1", null, "2022-05-03", StateStatus.HOLDS)
                    .learned()));

    private static org.sitrep.picture.situation.Learned bombing(
            String id, String day, String text, int low, Integer high) {
        return report(
                        id,
                        "Outlet " + id,
                        day,
                        "Bomb in Tarvo market: " + text + ". Ambulances drove through the streets of Tarvo all day.")
                .place("Tarvo", "UTO", 10, 20, 1)
                .bombing("killed", "p1", "2022-05-02", low, high)
                .learned();
    }

    private static Filter filter(String text) {
        return ((Filter.Parsed.Good) Filter.parse(text)).filter();
    }

    @Test
    void tellsAnEventOnceWithAllItsVersions() {
        EventView event = view.events(EventQuestion.asOf(LATER).where(filter("type=ASSAULT")))
                .items()
                .getFirst();
        assertThat(event.killed()).extracting(Version::value).containsExactly(new Range(9, null), new Range(14, 14));
        assertThat(event.reports()).isEqualTo(2);
        assertThat(event.contested()).isTrue();
        assertThat(view.event(event.id(), LATER).tellings()).hasSize(2);
        assertThat(view.event(event.id(), LATER).contested()).hasSize(1);
    }

    @Test
    void answersAsOfTheMomentAskedFor() {
        Instant then = Instant.parse("2022-05-02T12:00:00Z");
        EventView event = view.events(EventQuestion.asOf(then)).items().getFirst();
        assertThat(event.killed()).extracting(Version::value).containsExactly(new Range(9, null));
        assertThat(event.contested()).isFalse();
        assertThat(view.event(event.id(), Instant.parse("2022-05-01T00:00:00Z")))
                .isNull();
        assertThat(view.holdings(LocalDate.of(2022, 5, 4), ListQuestion.asOf(then))
                        .items())
                .isEmpty();
    }

    @Test
    void turnsPagesWithoutLosingOrDoubling() {
        List<String> turned = new ArrayList<>();
        EventQuestion question = EventQuestion.asOf(LATER).limit(1);
        Page<EventView> page = view.events(question);
        page.items().forEach(each -> turned.add(each.id()));
        while (page.next() != null) {
            page = view.events(question.after(page.next()));
            page.items().forEach(each -> turned.add(each.id()));
        }
        assertThat(turned)
                .hasSize(2)
                .isEqualTo(view.events(EventQuestion.asOf(LATER)).items().stream()
                        .map(EventView::id)
                        .toList());
        assertThatIllegalArgumentException().isThrownBy(() -> view.events(question.after("nonsense")));
    }

    @Test
    void gathersWhatIsKnownOfAnActor() {
        Identity reds = view.actors(ListQuestion.asOf(LATER).words("reds"))
                .items()
                .getFirst()
                .actor();
        ActorView.Full dossier = view.actor(reds.id(), LATER);
        assertThat(dossier.actor().events()).isEqualTo(1);
        assertThat(dossier.codes()).extracting(ActorView.Name::text).containsExactly("UTOREB");
        assertThat(dossier.counterparts())
                .extracting(each -> each.actor().name())
                .containsExactly("Blues");
        assertThat(view.holdings(
                                LocalDate.of(2022, 5, 4),
                                ListQuestion.asOf(LATER).of(reds.id()))
                        .items())
                .hasSize(1);
        assertThat(view.events(EventQuestion.asOf(LATER).with(reds.id())).items())
                .hasSize(1);
    }

    @Test
    void saysWhatChangedBetweenTwoMoments() {
        Changes changes = view.changes(Instant.parse("2022-05-02T12:00:00Z"), LATER, 10);
        assertThat(changes.events()).extracting(EventView::type).containsExactly(EventType.CONSULT);
        assertThat(changes.tolls()).extracting(Changes.Toll::what).containsExactly("killed");
        assertThat(changes.holdings()).hasSize(1);
        assertThat(changes.contested()).hasSize(1);
        assertThat(changes.stories()).hasSize(1);
    }

    @Test
    void countsEventsByWhatTheyAre() {
        EventQuestion all = EventQuestion.asOf(LATER);
        assertThat(view.count(all)).isEqualTo(2);
        assertThat(view.values(all, Counted.Facet.COUNTRY, 5).values())
                .containsExactly(new Counted.Value("UTO", "UTO", 2));
        assertThat(view.values(all, Counted.Facet.OUTLET, 2).more()).isTrue();
        assertThat(view.days(all, Counted.Clock.HAPPENED)).hasSize(2);
    }
}
