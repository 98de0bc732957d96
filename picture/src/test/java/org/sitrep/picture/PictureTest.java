package org.sitrep.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.picture.Reports.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.json.PictureWriter;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.source.Sources;

class PictureTest {
    private static List<Learned> reports() {
        List<Learned> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String town = i % 2 == 0 ? "Tarvo" : "Belmin";
            String text = "Bomb in " + town + "\nA bomb in " + town + " killed " + (9 + i) + " on Monday. " + town
                    + " mourns, and report " + i + " of " + town + " tells it again in words of its own number " + i
                    + ".";
            all.add(report("d" + i, "Outlet " + i, "2022-05-0" + (2 + i), text)
                    .place(town, "UTO", 10 + i % 2 * 5, 20, 1 + i % 2)
                    .bombing("killed", "p1", "2022-05-02", 9 + i, 9 + i)
                    .learned());
        }
        all.add(new Learned(
                report(
                                "copy",
                                "Reprints",
                                "2022-05-09",
                                all.getFirst().record().document().text())
                        .place("Tarvo", "UTO", 10, 20, 1)
                        .bombing("killed", "p1", "2022-05-02", 9, 9)
                        .record(),
                Instant.parse("2022-05-09T00:00:00Z")));
        return all;
    }

    private static String json(Picture picture) {
        return PictureWriter.of(picture, Sources.standard(), null);
    }

    @Test
    void countsReportsOriginsAndEventsApart() {
        Picture picture = Picture.of(reports());
        assertThat(picture.reports()).hasSize(7);
        assertThat(picture.origins(
                        picture.reports().stream().map(Learned::document).toList()))
                .isEqualTo(6);
        assertThat(picture.events()).hasSize(2);
        assertThat(picture.events().getFirst().tellings()).hasSize(4);
        assertThat(picture.events().getFirst().tellings().getLast().independent())
                .isFalse();
    }

    @Test
    void givesTheSameBytesWhateverTheThreadsAndLocale() {
        String first = json(Picture.of(reports()));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(IntStream.range(0, 8)
                            .parallel()
                            .mapToObj(i -> json(Picture.of(reports())))
                            .distinct())
                    .containsExactly(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void leavesOutWhatWasLearnedLater() {
        Instant then = Instant.parse("2022-05-04T12:00:00Z");
        assertThat(json(Picture.of(reports(), then, Overlay.NONE)))
                .isEqualTo(json(Picture.of(reports().subList(0, 3))));
    }

    @Test
    void takesTheLastRecordOfADocument() {
        List<Learned> twice = new ArrayList<>(reports().subList(0, 1));
        twice.add(report("d0", "Outlet 0", "2022-05-02", "Corrected").learned());
        Picture picture = Picture.of(twice);
        assertThat(picture.reports()).hasSize(1);
        assertThat(picture.events()).isEmpty();
    }
}
