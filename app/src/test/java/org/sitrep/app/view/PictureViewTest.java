package org.sitrep.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.Samples;
import org.sitrep.app.report.PinnedPicture;
import org.sitrep.picture.store.Store;

class PictureViewTest {
    @TempDir
    private Path folder;

    private static String text(Overview picture) {
        StringWriter out = new StringWriter();
        PictureView.write(picture, Palette.PLAIN, null, 3, new PrintWriter(out));
        return out.toString();
    }

    @Test
    void showsThePictureThatAStoreKeepsAsItShowsOneInMemory() {
        try (Store store = Samples.store(folder.resolve("data"), Samples.records("kabul", 20))) {
            for (Instant asOf : new Instant[] {Instant.EPOCH, Samples.FIRST.plusSeconds(200), Instant.MAX}) {
                assertThat(text(Overview.of(store.situation(), asOf)))
                        .isEqualTo(
                                text(Overview.of(PinnedPicture.of(store, asOf).picture())));
            }
            assertThat(text(Overview.of(store.situation(), Instant.MAX)))
                    .contains("\nStories\n", "\nStates on ", " more, told less often");
        }
    }
}
