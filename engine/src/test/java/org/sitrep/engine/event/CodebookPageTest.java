package org.sitrep.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.knowledge.Knowledge;

/** The committed codebook is the one that the data files give. */
class CodebookPageTest {
    @Test
    void isUpToDate() throws IOException {
        String made = CodebookPage.of(Knowledge.standard());
        Path fresh = Path.of("target", "CODEBOOK.md");
        Files.createDirectories(fresh.getParent());
        Files.writeString(fresh, made);
        assertThat(Files.readString(Path.of("..", "CODEBOOK.md")))
                .as("after a change of the tables: cp engine/target/CODEBOOK.md .")
                .isEqualTo(made);
    }

    @Test
    void namesEverySenseWithItsPlace() {
        String made = CodebookPage.of(Knowledge.standard());
        assertThat(made)
                .contains("Gunmen attacked a police convoy near the border.")
                .contains("| verbs.tsv:");
    }
}
