package org.sitrep.picture.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Brings the tables of a store up to this program's version.
 *
 * <p>One SQL file per version and database, run once each, in order, in one step with the note that it was run. Files that were released are never changed.
 */
final class Migrations {
    static final String TABLE = "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL)";

    private static final String SCENES = "0008-scenes";

    private static final List<String> FILES = List.of(
            "0001-first",
            "0002-picture",
            "0003-watches",
            "0004-access",
            "0005-counts",
            "0006-runs",
            "0007-spans",
            SCENES,
            "0009-indexes");

    private Migrations() {}

    /** The version of the tables that this program writes. */
    static int latest() {
        return number(FILES.getLast());
    }

    /** The version of the tables that are there, 0 if there are none. */
    static int present(Session session, Dialect dialect) {
        if (!dialect.has(session, "migration")) {
            return 0;
        }
        Long number = session.number("SELECT max(number) FROM migration");
        return number == null ? 0 : number.intValue();
    }

    /** Runs what has not been run; must be called within a writing step. */
    static void run(Session session, Dialect dialect) {
        if (present(session, dialect) == 0) {
            session.script(TABLE);
        }
        for (String name : FILES) {
            int number = number(name);
            if (session.number("SELECT number FROM migration WHERE number = ?", number) == null) {
                session.script(text(dialect.name() + "/" + name + ".sql"));
                if (name.equals(SCENES)) {
                    // Each event at all its moments: more than a statement can say that both databases know.
                    SceneFilling.run(session);
                }
                session.change("INSERT INTO migration (number, name) VALUES (?, ?)", number, name);
            }
        }
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(0, name.indexOf('-')));
    }

    private static String text(String resource) {
        try (InputStream in = Migrations.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
