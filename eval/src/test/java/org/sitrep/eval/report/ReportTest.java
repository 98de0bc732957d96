package org.sitrep.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Outcome;
import org.sitrep.eval.measure.Score;
import org.sitrep.eval.set.Sets;

class ReportTest {
    @Test
    void tableHasAColumnForEach() {
        String table =
                Table.of(List.of(score("dates", "value", 0.7125)), List.of(new Sets.NotYet("stories", "a picture")));
        assertThat(table.lines()).hasSize(3);
        assertThat(table).contains("dates", ".713", ".700–.800", "not yet: needs a picture");
    }

    @Test
    void scoresBelowTheirFloorAreNamed() {
        Problems problems = new Problems();
        Floors floors = Floors.parse("# comment\ndates\tvalue\t0.7\nplaces\tnear\t0.5\nbroken line\n", problems);
        assertThat(problems.lines()).singleElement().asString().startsWith("floors:4:");
        assertThat(floors.undercut(List.of(score("dates", "value", 0.71)))).isEmpty();
        assertThat(floors.undercut(List.of(score("dates", "value", 0.69))))
                .singleElement()
                .asString()
                .contains("below");
        assertThat(floors.undercut(List.of(score("other", "value", 0.1)))).isEmpty();
    }

    @Test
    void aRateOfFalseAlarmsHasACeiling() {
        Floors floors = Floors.parse("police\talarms\t20\n", new Problems());
        Score low = new Score("police", Measure.perThousand("alarms"), new Outcome(0, 0, 12, 100), 0, 0);
        Score high = new Score("police", Measure.perThousand("alarms"), new Outcome(0, 0, 25, 100), 0, 0);
        assertThat(floors.undercut(List.of(low))).isEmpty();
        assertThat(floors.undercut(List.of(high))).singleElement().asString().contains("above");
    }

    @Test
    void anotherDayMovesTheScoreToBefore() {
        String first = ScoresPage.updated(
                "", List.of(score("dates", "value", 0.5), score("places", "near", 0.4)), "2026-01-01");
        String same = ScoresPage.updated(first, List.of(score("dates", "value", 0.55)), "2026-01-01");
        assertThat(same).contains("| dates | value | 10 | – | .550 |");
        String next = ScoresPage.updated(
                same, List.of(score("dates", "value", 0.6), score("dates", "strict", 0.3)), "2026-02-01");
        assertThat(next).contains("| dates | value | 10 | .550 | .600 |", "| places | near | 10 | – | .400 |");
        assertThat(next.indexOf("| dates | strict")).isLessThan(next.indexOf("| places | near"));
        assertThat(next.lines().filter(line -> line.startsWith("| dates"))).hasSize(2);
    }

    @Test
    void jsonHasNullForNoFigure() {
        Score score = new Score("s", Measure.share("m", ""), Outcome.share(1, 2), Double.NaN, Double.NaN);
        assertThat(JsonReport.of(List.of(score))).contains("\"precision\" : null", "\"score\" : 0.5");
    }

    private static Score score(String set, String measure, double value) {
        return new Score(
                set, Measure.share(measure, "a rival .8"), new Outcome(Double.NaN, Double.NaN, value, 10), 0.7, 0.8);
    }
}
