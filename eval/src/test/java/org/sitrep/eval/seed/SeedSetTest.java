package org.sitrep.eval.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.QuoteKind;
import org.sitrep.engine.record.TimeType;
import org.sitrep.eval.gold.GoldFile;
import org.sitrep.eval.set.Records;

class SeedSetTest {
    private static final String TEXT =
            "Mayor steps down\nMia Holm told reporters on Friday that she resigned. She left Bergen.\nShare";

    private static CodedRecord record() {
        return new Records(TEXT)
                .actor("a1", ActorKind.PERSON, "NOR", "GOV", "Mia Holm", "she")
                .actor("a2", ActorKind.GROUP, null, null, "reporters")
                .place("p1", "Bergen", 60.4, 5.3)
                .time("Friday", TimeType.DATE, "2020-01-03")
                .quote(QuoteKind.INDIRECT, "a1", "Mia Holm", "she resigned")
                .event(
                        EventType.RETREAT,
                        "resign",
                        null,
                        "resigned",
                        List.of("a1"),
                        List.of(),
                        "p1",
                        EventStatus.HAPPENED)
                .code(GoldFile.document("1", TEXT, "2020-01-05"));
    }

    @Test
    void everyRowOfTheTableCanBeChecked() {
        Checker checker = new Checker(record());
        assertThat(Check.all()).hasSizeGreaterThan(80).allSatisfy(check -> checker.passes(check));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    actor    | name=Mia Holm; kind=person; code=NORGOV
                    mention  | words=she; nth=1; of=Mia Holm
                    place    | name=Bergen; lat=60; lon=5
                    time     | words=Friday; value=2020-01-03; type=DATE
                    no-time  | words=Friday; value=2020-01-10
                    quote    | kind=indirect; speaker=Mia Holm; has=resigned
                    event    | type=RETREAT; mode=resign; actor=Mia Holm; place=Bergen; status=happened; historical=false
                    no-event | type=ASSAULT; actor=Mia Holm
                    apart    | a=Mia Holm; b=reporters
                    """)
    void holds(String kind, String arguments) {
        assertThat(passes(kind, arguments)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    actor    | name=Mia Holm; kind=state
                    actor    | name=Mia Holm; role=mayor
                    actor    | name=Ida Holm
                    mention  | words=She; nth=1; of=Mia Holm
                    mention  | words=she; nth=2; of=Mia Holm
                    mention  | words=she; nth=1; of=reporters
                    place    | name=Bergen; lat=62; lon=5
                    place    | name=Bergen; country=NOR
                    time     | words=Friday; value=2020-01-10
                    no-time  | words=Friday; value=2020-01-03
                    quote    | kind=direct; has=resigned
                    quote    | kind=indirect; has=resign
                    quote    | speaker=reporters
                    event    | type=RETREAT; recipient=Mia Holm
                    event    | type=RETREAT; reportedBy=Mia Holm
                    event    | type=RETREAT; date=2020-01-03
                    no-event | type=RETREAT; trigger=resigned
                    apart    | a=Mia Holm; b=she
                    state    | kind=holds_office
                    tag      | label=Bergen
                    section  | kind=headline; line=first
                    section  | uncoded=footer
                    """)
    void doesNotHold(String kind, String arguments) {
        assertThat(passes(kind, arguments)).isFalse();
    }

    @Test
    void tablesWithMistakesAreRefused() {
        assertThatThrownBy(() -> Check.parse("actors\t1\tyes\tactor")).hasMessageContaining("not five columns");
        assertThatThrownBy(() -> Check.parse("actors\t1\tyes\tactor\tname")).hasMessageContaining("not key=value");
        assertThatThrownBy(() -> passes("dragon", "name=x")).hasMessageContaining("no such check");
    }

    private static boolean passes(String kind, String arguments) {
        // The table separates arguments by semicolons, as the checks do.
        Check check = Check.parse("group\t1\tyes\t" + kind + "\t" + arguments).get(0);
        return new Checker(record()).passes(check);
    }
}
