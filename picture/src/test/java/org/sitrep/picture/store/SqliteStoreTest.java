package org.sitrep.picture.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
    @TempDir
    Path folder;

    @Override
    Store open() {
        return ready(Stores.folder(folder.resolve("data/sitrep")));
    }

    @Test
    void refusesAFileThatIsNoStore() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve(Stores.FILE), "These are notes about something else. ".repeat(200));
        assertThat(Stores.folder(other))
                .isInstanceOfSatisfying(
                        Stores.Opened.Refused.class,
                        refused -> assertThat(refused.line()).startsWith("SIT-0304"));
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(Stores.folder(file))
                .isInstanceOfSatisfying(
                        Stores.Opened.Refused.class,
                        refused -> assertThat(refused.line()).startsWith("SIT-0301"));
    }

    @Test
    void refusesAStoreOfANewerProgram() {
        store.close();
        try (Connections connections = new Connections(new Sqlite(folder.resolve("data/sitrep/" + Stores.FILE)))) {
            connections.write(session -> {
                session.change("INSERT INTO migration (number, name) VALUES (99, 'later')");
                return true;
            });
        }
        assertThat(Stores.folder(folder.resolve("data/sitrep")))
                .isInstanceOfSatisfying(
                        Stores.Opened.Refused.class,
                        refused -> assertThat(refused.line()).startsWith("SIT-0303"));
    }
}
