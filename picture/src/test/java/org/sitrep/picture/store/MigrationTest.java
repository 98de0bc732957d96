package org.sitrep.picture.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.picture.view.EventQuestion;

/** A store that an older program wrote is brought up to date when it is opened; its picture is made from its journal. */
class MigrationTest {
    private static final Instant LEARNED = Instant.parse("2024-01-01T00:00:00Z");
    private static final int RECORDS = 40;

    @TempDir
    Path folder;

    /** Fills a store as the first program did: with the tables of the first migration alone. */
    private static void first(Dialect dialect) throws IOException {
        try (Connections connections = new Connections(dialect)) {
            String script = script(dialect);
            connections.write(session -> {
                session.script(Migrations.TABLE);
                session.script(script);
                session.change("INSERT INTO migration (number, name) VALUES (1, '0001-first')");
                return true;
            });
            Lookups lookups = new Lookups(dialect);
            Adding adding = new Adding(lookups, new KeptPicture());
            connections.write(session -> {
                long coder = Adding.coder(session, Synthetic.CODER);
                long run = session.key(
                        "INSERT INTO run (purpose, coder, started) VALUES ('LOAD', ?, ?) RETURNING run",
                        coder,
                        Micros.of(LEARNED));
                for (int n = 0; n < RECORDS; n++) {
                    CodedRecord record = Synthetic.record("doc-" + n / 2, n / 2, n % 2, Synthetic.CODER);
                    adding.add(session, record, Micros.of(LEARNED.plusSeconds(n)), run);
                }
                return true;
            });
        }
    }

    private static String script(Dialect dialect) throws IOException {
        try (InputStream in = Migrations.class.getResourceAsStream(dialect.name() + "/0001-first.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void upToDate(Store opened) {
        try (Store store = opened) {
            List<CodedRecord> records = new ArrayList<>();
            try (Stream<Stored> all = store.records(Instant.MAX)) {
                all.forEach(each -> records.add(each.record()));
            }
            assertThat(records).hasSize(RECORDS / 2);
            for (int n : new int[] {0, 7, 20, RECORDS}) {
                EventQuestion question =
                        EventQuestion.asOf(LEARNED.plusSeconds(n)).limit(100);
                assertThat(store.situation().events(question))
                        .isEqualTo(PictureContract.plain(store).events(question));
            }
            assertThat(store.situation().events(EventQuestion.asOf(Instant.MAX)).items())
                    .isNotEmpty();
        }
    }

    @Test
    void bringsAnOlderFileUpToDate() throws IOException {
        Files.createDirectories(folder);
        first(new Sqlite(folder.resolve(Stores.FILE)));
        upToDate(StoreContract.ready(Stores.folder(folder)));
        upToDate(StoreContract.ready(Stores.folder(folder)));
    }

    @Test
    void bringsAnOlderDatabaseUpToDate() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            String address = server.getJdbcUrl("postgres", "postgres");
            first(new Postgres(address));
            upToDate(StoreContract.ready(Stores.database(address)));
        }
    }

    @Test
    void refusesADatabaseOfANewerProgram() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            String address = server.getJdbcUrl("postgres", "postgres");
            StoreContract.ready(Stores.database(address)).close();
            try (Connections connections = new Connections(new Postgres(address))) {
                connections.write(session -> {
                    session.change("INSERT INTO migration (number, name) VALUES (99, 'later')");
                    return true;
                });
            }
            assertThat(Stores.database(address))
                    .isInstanceOfSatisfying(
                            Stores.Opened.Refused.class,
                            refused -> assertThat(refused.line()).startsWith("SIT-0303"));
        }
    }
}
