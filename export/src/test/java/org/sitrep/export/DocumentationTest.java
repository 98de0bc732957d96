package org.sitrep.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.picture.filter.Field;

/** {@code docs/exports.md} leaves out no format, no column and no field. */
class DocumentationTest {
    private static String section(String title) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "exports.md"));
        int start = page.indexOf("\n## " + title + "\n");
        assertThat(start).as(title).isPositive();
        int end = page.indexOf("\n## ", start + 1);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    private static void holdsAll(String title, List<String> columns) throws IOException {
        String section = section(title);
        for (String column : columns) {
            assertThat(section).containsPattern("[| ]\\Q" + column + "\\E[, ]");
        }
    }

    @Test
    void everyColumnHasItsOrigin() throws IOException {
        holdsAll("GDELT Events", GdeltEvents.COLUMNS);
        holdsAll("GDELT Mentions", GdeltMentions.COLUMNS);
        holdsAll("ACLED's shape", Acled.COLUMNS);
        holdsAll("POLECAT's shape", Polecat.COLUMNS);
    }

    @Test
    void everyFormatAndFieldIsNamed() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "exports.md"));
        for (Format format : Format.values()) {
            assertThat(page).contains("`" + format.word() + "`");
        }
        String filter = section("Filter");
        for (Field field : Field.values()) {
            String last = field.word().substring(field.word().indexOf('.') + 1);
            assertThat(filter.contains("`" + field.word() + "`") || filter.contains("`" + last + "`"))
                    .as(field.word())
                    .isTrue();
        }
    }
}
