package org.sitrep.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;

/** Which of the times of a sentence is an event's. */
class SettingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Having left the port in January 2024, the rebels marched on the capital.   | marched |
                    Leaving the port in January 2024, the rebels marched on the capital.       | marched | 2024-01
                    The rebels marched on the capital in January 2024.                         | marched | 2024-01
                    It was on this day in 2018 that rebels marched on the capital.             | marched | 2018
                    """)
    void whatWasDoneBeforeHasItsOwnTime(String sentence, String trigger, String date) {
        List<Event> events = Coded.events(sentence);
        Event event = events.stream()
                .filter(each -> sentence.substring(each.trigger().start()).startsWith(trigger))
                .findFirst()
                .orElseThrow();
        assertThat(event.date()).isEqualTo(date);
    }

    /** The day is that of what people are called to; when they were called is not said. */
    @ParameterizedTest
    @CsvSource({
        "The opposition called for protests on Saturday.",
        "The union called for a strike on Monday.",
        "The militia called for a day of rage on Sunday.",
    })
    void theDayOfTheCallIsNotThatOfWhatIsCalledFor(String sentence) {
        assertThat(Coded.events(sentence, "2026-11-27"))
                .filteredOn(event -> event.type() == EventType.REQUEST)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.date()).isNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Unions on Thursday called a general strike for Monday.   | called    | 2026-11-30 | PLANNED
                    The opposition has called a protest for Sunday.          | called    | 2026-11-29 | PLANNED
                    Students announced a march for Sunday.                   | announced | 2026-11-29 | PLANNED
                    Teachers have called a two-day walkout from Monday.      | called    | 2026-11-30 | PLANNED
                    Students held a march on Sunday.                         | held      | 2026-11-22 | HAPPENED
                    """)
    void whatIsCalledForADayIsStillToCome(String sentence, String trigger, String date, EventStatus status) {
        Event event = Coded.events(sentence, "2026-11-27").stream()
                .filter(each -> sentence.substring(each.trigger().start()).startsWith(trigger))
                .findFirst()
                .orElseThrow();
        assertThat(event.type()).isEqualTo(EventType.PROTEST);
        assertThat(event.date()).isEqualTo(date);
        assertThat(event.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Two people died and 14 were hurt when police opened fire on a crowd in Lima on Saturday. | hurt     | 2026-11-21
                    Gunmen killed nine people on Monday and police arrested three suspects.                  | arrested |
                    """)
    void theDayBehindBothIsThatOfBoth(String sentence, String trigger, String date) {
        assertThat(Coded.events(sentence, "2026-11-27"))
                .filteredOn(event -> event.trigger().in(sentence).equals(trigger))
                .singleElement()
                .satisfies(event -> assertThat(event.date()).isEqualTo(date));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A week after rockets hit the market, killing 38, traders have begun to come back.   | hit    | 2026-11-16/2026-11-22
                    Three days after gunmen killed nine people, shops are open again.                   | killed | 2026-11-24
                    The envoy came on Wednesday, two days after gunmen killed nine people.              | killed | 2026-11-23
                    Three days after gunmen killed nine people, the shops opened.                       | killed |
                    Five men were killed on Monday when a bomb hit their van, a week after a bombing on a bus killed nine people. | killed nine | 2026-11-16/2026-11-22
                    Two years after rebels seized Goma, traders returned.                               | seized | 2024
                    Two years after rebels seized Goma, traders returned on 3 May 2023.                 | seized | 2021
                    At least 258 people have been killed in Manipur since 3 May 2023.                   | killed | 2023-05-03/2026-11-27
                    - 3 May 2023: gunmen killed nine people at a market.                                | killed | 2023-05-03
                    3 May 2023: gunmen killed nine people at a market.                                  | killed | 2023-05-03
                    Nine people had been killed since 3 May 2023.                                       | killed | 2023-05-03
                    """)
    void whatIsDatedByALengthOfTime(String sentence, String trigger, String date) {
        Event event = Coded.events(sentence, "2026-11-27").stream()
                .filter(each -> sentence.substring(each.trigger().start()).startsWith(trigger))
                .findFirst()
                .orElseThrow();
        assertThat(event.date()).isEqualTo(date);
    }
}
