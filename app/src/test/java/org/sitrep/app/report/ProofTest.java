package org.sitrep.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Material;
import org.sitrep.app.report.Report.Outlet;
import org.sitrep.app.report.Report.Reference;
import org.sitrep.app.report.Report.Statement;

/** What a sentence may say on the strength of its references. */
class ProofTest {
    private static final List<Material> MATERIAL = List.of(
            new Material("d1", "Ridge Post (invented outlet)", "2023-05-09", "sha256:1", "d1"),
            new Material("d2", "Lake Herald (invented outlet)", "2023-05-10", "sha256:2", "d1"));

    private static final List<Outlet> OUTLETS = List.of(new Outlet(
            "Lake Herald (invented outlet)", "newspaper", "its readers in Bern", "cooperative", "Weekly.", ""));

    private static Reference reference(String document, String words) {
        Material material = MATERIAL.get(document.equals("d1") ? 0 : 1);
        return new Reference(1, document, material.outlet(), material.published(), null, 0, words.length(), words);
    }

    private static List<String> missing(String sentence, Reference... references) {
        return new Proof(MATERIAL, OUTLETS)
                .missing(new Statement(Kind.REPORTED, "", sentence, List.of(1)), List.of(references));
    }

    private static final Reference RAID = reference(
            "d1",
            "Twenty-one herders and more than 1,200 animals were taken from Torel on Sunday, said Minister Óscar Lind.");

    @Test
    void findsNamesWhateverTheirAccents() {
        assertThat(missing("In Torel, Oscar Lind said so.", RAID)).isEmpty();
        assertThat(missing("In Torel, Oscar Lund said so.", RAID)).containsExactly("the name Lund");
        assertThat(missing("Nobody in Maral knows.", RAID)).containsExactly("the name Maral");
    }

    @Test
    void findsNumbersInFiguresAndWords() {
        assertThat(missing("Taken: 21 and more than 1,200.", RAID)).isEmpty();
        assertThat(missing("Taken: twenty-one.", RAID)).isEmpty();
        assertThat(missing("Taken: 20 and 1,201.", RAID)).containsExactly("the number 20", "the number 1201");
        assertThat(missing("Taken: fifty.", RAID)).containsExactly("the number 50");
    }

    @Test
    void findsDaysByWeekdayAndByPublication() {
        assertThat(missing("On 7 May 2023.", RAID)).isEmpty();
        assertThat(missing("Reported on 9 May 2023.", RAID)).isEmpty();
        assertThat(missing("On 6 May 2023.", RAID)).containsExactly("the day 6 May 2023");
        assertThat(missing("On 7 May 2022.", RAID)).containsExactly("the day 7 May 2022");
    }

    @Test
    void holdsQuotationsToTheLetter() {
        assertThat(missing("“taken from Torel on Sunday” (Ridge Post).", RAID)).isEmpty();
        assertThat(missing("“taken from Torel on …” (Ridge Post).", RAID)).isEmpty();
        assertThat(missing("“taken to Torel on Sunday”.", RAID))
                .containsExactly("the words “taken to Torel on Sunday”");
    }

    @Test
    void knowsOnlyTheOutletsItRefersTo() {
        assertThat(missing("Told by Ridge Post.", RAID)).isEmpty();
        assertThat(missing("Told by Lake Herald.", RAID)).contains("the name Herald");
        assertThat(missing("Told by Lake Herald.", reference("d2", "Nothing new.")))
                .isEmpty();
    }

    @Test
    void countsWhatItRefersTo() {
        Reference copy = reference("d2", "The same again.");
        assertThat(missing("Told in 2 reports of 2 outlets, 1 written apart.", RAID, copy))
                .isEmpty();
        assertThat(missing("Told in 3 reports.", RAID, copy)).containsExactly("the count 3 reports, there are 2");
        assertThat(missing("2 written apart.", RAID, copy)).containsExactly("the count 2 written apart, there are 1");
    }

    @Test
    void takesFactsOfAnOutletFromItsRow() {
        Proof proof = new Proof(MATERIAL, OUTLETS);
        String lead = "Lake Herald (invented outlet):";
        assertThat(proof.missing(
                        new Statement(Kind.OUTLET, lead, "1 report, owner: its readers in Bern.", List.of()),
                        List.of()))
                .isEmpty();
        assertThat(proof.missing(new Statement(Kind.OUTLET, lead, "4 reports, owner: Genf.", List.of()), List.of()))
                .containsExactly("the count 4 reports, there are 1", "the name Genf");
    }

    @Test
    void wantsAReference() {
        assertThat(missing("It rained.")).containsExactly("no reference");
    }

    @Test
    void readsNumbers() {
        record Row(String words, List<Double> numbers) {}
        List<Row> rows = new ArrayList<>(List.of(
                new Row("two hundred and five", List.of(200.0, 5.0)),
                new Row("two hundred five", List.of(205.0)),
                new Row("1.5 million people", List.of(1_500_000.0)),
                new Row("3,000 troops in 2021", List.of(3000.0, 2021.0)),
                new Row("two dozen", List.of(24.0)),
                new Row("ten thousand", List.of(10_000.0)),
                new Row("one, two, three", List.of(1.0, 2.0, 3.0)),
                new Row("dozens of the weighty", List.of()),
                new Row("forty-five", List.of(45.0))));
        for (Row row : rows) {
            assertThat(Numbers.in(row.words())).as(row.words()).isEqualTo(row.numbers());
        }
    }
}
