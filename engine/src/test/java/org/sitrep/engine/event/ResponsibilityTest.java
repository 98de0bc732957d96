package org.sitrep.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventStatus;

/** "The Taliban claimed responsibility": of which deed, and that nobody's claim is no deed. */
class ResponsibilityTest {
    private static final String KILLING = "Gunmen shot dead a judge in Herat on 6 August 2021, police said. ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Taliban claimed responsibility for the killing.",
                "The Taliban claimed responsibility.",
                "Responsibility was claimed by the Taliban.",
                "The Taliban claimed the killing."
            })
    void isClaimedForWhatWasTold(String claim) {
        Coded.Result result = Coded.code(KILLING + claim);
        assertThat(result.events()).hasSize(2);
        Event deed = result.events().get(0);
        Event claimed = result.events().get(1);
        assertThat(claimed.actor()).extracting(id -> name(result, id)).containsExactly("Taliban");
        assertThat(claimed.recipient()).isEqualTo(deed.recipient());
        assertThat(claimed.place()).isEqualTo(deed.place()).isNotNull();
        assertThat(claimed.date()).isEqualTo(deed.date()).isNotNull();
        assertThat(claimed.size().killed()).isNull();
    }

    @Test
    void isDeniedOfWhatWasTold() {
        Coded.Result result = Coded.code(KILLING + "The Taliban denied responsibility for the murder.");
        assertThat(result.events())
                .filteredOn(event -> event.status() == EventStatus.NEGATED)
                .singleElement()
                .satisfies(event -> assertThat(event.actor())
                        .extracting(id -> name(result, id))
                        .containsExactly("Taliban"));
    }

    @Test
    void ofNobodyIsNoDeed() {
        assertThat(Coded.events(KILLING + "No group has claimed responsibility for the attack."))
                .hasSize(1);
    }

    @Test
    void ofAnotherDeedIsFilledWithNothing() {
        List<Event> events =
                Coded.events(KILLING + "The Taliban claimed responsibility for an attack in Kabul in May 2020.");
        assertThat(events)
                .last()
                .satisfies(event -> assertThat(event.recipient()).isEmpty());
    }

    private static String name(Coded.Result result, String id) {
        return result.actors().all().stream()
                .filter(actor -> actor.id().equals(id))
                .map(Actor::name)
                .findFirst()
                .orElseThrow();
    }
}
