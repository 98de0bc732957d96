package org.sitrep.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.record.Event;

/** Who says that it is so, and what he makes of it. */
class AttributionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The army said that rebels had attacked the port.                             | The army asserts
                    The general denied that troops had attacked the port.                        | The general denies
                    The envoy doubts that the rebels attacked the port.                          | The envoy doubts
                    The rebels reportedly attacked the port.                                     | reportedly -
                    The rebels purportedly attacked the port.                                    | purportedly doubts
                    It was reported that rebels had attacked the port.                           | was reported -
                    The envoy said that he had heard the officer say: "Rebels attacked the port." | the officer asserts
                    Rebels attacked the port, per local media.                                   | local media asserts
                    Rebels killed nine villagers: police                                         | police asserts
                    Incident: Rebels attacked the port                                           | -
                    A false claim that rebels attacked the port was shared widely.               | -
                    The tribune has retracted its report that soldiers shot nine miners.         | tribune denies
                    Investigators have not found any evidence that rebels attacked the port.     | Investigators doubts
                    There are signs that rebels attacked the port.                               | -
                    The rebels plan to attack the port.                                          | -
                    The rebels plan to attack the port, police say.                              | police asserts
                    Senators voted to condemn Chile.                                             | -
                    Ukraine strikes refinery, Moscow vows revenge                                | -
                    Israel bombs Beirut, Hezbollah promises response                             | -
                    Ukraine struck the refinery, Moscow said in a statement.                     | Moscow asserts
                    Ukraine struck the refinery, Moscow told the UN Security Council.            | Moscow asserts
                    Rebels seize airport, army denies                                            | army denies
                    Chad announced the capture of the town of Bria by the rebels.                | Chad asserts
                    The army repeated its call on the rebels to leave the port.                  | -
                    """)
    void namesWhoReports(String sentence, String expected) {
        Event event = Coded.events(sentence).getFirst();
        String by = event.reportedBy() == null ? "" : event.reportedBy().span().in(sentence) + " ";
        assertThat(by + (event.stance() == null ? "-" : event.stance().word())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Army: 30 militants killed in Borno raid
                    Police: Nine villagers killed by bandits
                    """)
    void whoStandsBeforeTheColonHasNoPartInIt(String sentence) {
        Coded.Result result = Coded.code(sentence);
        Event event = result.events().getFirst();
        assertThat(event.reportedBy()).isNotNull();
        assertThat(event.actor()).doesNotContain(event.reportedBy().speaker());
        assertThat(event.recipient()).doesNotContain(event.reportedBy().speaker());
    }
}
