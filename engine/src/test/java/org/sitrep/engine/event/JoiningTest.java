package org.sitrep.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Range;

/** Headline and lead telling the same event are one event with two evidences. */
class JoiningTest {
    private static List<Event> of(EventType type, String headline, String lead) {
        return Coded.events(headline + "\n\nLIMA, May 5, 2024 - " + lead + "\n").stream()
                .filter(event -> event.type() == type)
                .toList();
    }

    @Test
    void placeStandsForSidesThatTheHeadlineLeavesOut() {
        List<Event> protests = of(
                EventType.PROTEST,
                "Thousands rally in Lima over water prices",
                "Tens of thousands of people marched through Lima on Sunday against higher water prices.");
        assertThat(protests).singleElement().satisfies(event -> {
            assertThat(event.evidence()).hasSize(2);
            assertThat(event.size().protesters()).isEqualTo(new Range(20_000, null));
        });
    }

    @Test
    void theCarefulFigureStands() {
        List<Event> killings = of(
                EventType.ASSAULT,
                "Two soldiers killed as rebels attack base",
                "At least two soldiers were killed and nine others wounded on Friday when rebels attacked a base in Peru.");
        assertThat(killings).singleElement().satisfies(event -> {
            assertThat(event.evidence()).hasSize(2);
            assertThat(event.size().killed()).isEqualTo(new Range(2, null));
            assertThat(event.size().wounded()).isEqualTo(new Range(9, 9));
        });
    }

    @Test
    void theLeadSaysWhichMayorTheHeadlineMeans() {
        List<Event> killings =
                of(EventType.ASSAULT, "Gunmen kill mayor in Iquitos", "Gunmen shot dead a mayor on Friday.");
        assertThat(killings).singleElement().satisfies(event -> {
            assertThat(event.evidence()).hasSize(2);
            assertThat(event.place()).isNotNull();
        });
    }

    @Test
    void theLeadHasRoomForTheTown() {
        List<Event> killings = of(
                EventType.ASSAULT,
                "Army kills 13 in Peru raid",
                "The army killed 13 people in a raid on the town of Iquitos on Friday.");
        assertThat(killings)
                .singleElement()
                .satisfies(event -> assertThat(event.evidence()).hasSize(2));
    }

    @Test
    void theCapitalAloneIsTheOneThatWasNamed() {
        List<Event> killings =
                of(EventType.ASSAULT, "News of the day", "Gunmen shot dead a mayor in the capital on Friday.");
        assertThat(killings)
                .singleElement()
                .satisfies(event -> assertThat(event.place()).isNotNull());
    }

    @Test
    void stateInTheHeadlineStandsForItsForces() {
        List<Event> strikes = of(
                EventType.ASSAULT,
                "Peru strikes rebel camp",
                "Peruvian jets struck a rebel camp near Iquitos on Friday.");
        assertThat(strikes)
                .singleElement()
                .satisfies(event -> assertThat(event.evidence()).hasSize(2));
    }

    @Test
    void figuresThatCannotMeetAreTwoEvents() {
        List<Event> killings = of(
                EventType.ASSAULT,
                "Army kills nine rebels in Peru",
                "The army killed three rebels in Peru on Friday, a general said.");
        assertThat(killings).hasSize(2);
    }

    @Test
    void leastFiguresMeetWhatTheLeadCounts() {
        List<Event> killings = of(
                EventType.ASSAULT,
                "Airport attack: at least 60 dead in Kabul",
                "A bomber killed at least 60 clerks and 12 guards outside Kabul airport on Friday. Dozens were wounded.");
        assertThat(killings).hasSize(2);
        assertThat(killings.get(1).place()).isEqualTo(killings.get(0).place()).isNotNull();
    }

    @Test
    void aResignationIsThatOfTheLead() {
        assertThat(of(
                        EventType.RETREAT,
                        "Speaker accepts president's resignation",
                        "Ana Diaz has resigned as president of Peru."))
                .singleElement()
                .satisfies(event -> assertThat(event.actor()).isNotEmpty());
    }
}
