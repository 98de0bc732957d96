package org.sitrep.picture.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens stores. */
public final class Stores {
    /** Name of the database in the store's folder. */
    static final String FILE = "sitrep.db";

    /** Rows of the journal that a picture made anew takes in at once. */
    private static final int AT_ONCE = 500;

    private Stores() {}

    /** What opening came to. */
    public sealed interface Opened {
        /** The store, to be closed by whoever opened it. */
        record Ready(Store store) implements Opened {}

        /**
         * It cannot be opened.
         *
         * @param line stable code, what happened, why, what to do
         */
        record Refused(String line) implements Opened {}
    }

    /** Opens the store in {@code folder}, which is made if it is not there. */
    public static Opened folder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return refused(
                    301,
                    "the folder " + folder + " cannot be made",
                    String.valueOf(e.getMessage()),
                    "give another with --data");
        }
        return open(new Sqlite(folder.resolve(FILE)), folder.toString());
    }

    /**
     * Opens the store in a PostgreSQL database.
     *
     * @param address such as {@code jdbc:postgresql://host/database?user=…}
     */
    public static Opened database(String address) {
        if (!address.startsWith("jdbc:postgresql:")) {
            return refused(
                    302,
                    "--db takes a PostgreSQL address",
                    "this is none",
                    "write jdbc:postgresql://host/database?user=NAME");
        }
        // The address may hold a password, so it is not repeated.
        return open(new Postgres(address), "the database");
    }

    private static Opened open(Dialect dialect, String where) {
        Connections connections = new Connections(dialect);
        try {
            int present = connections.write(session -> {
                int there = Migrations.present(session, dialect);
                if (there <= Migrations.latest()) {
                    Migrations.run(session, dialect);
                }
                return there;
            });
            if (present > Migrations.latest()) {
                connections.close();
                return refused(
                        303,
                        "the store in " + where + " was written by a newer version of this program",
                        "its tables have version " + present + ", this program knows " + Migrations.latest(),
                        "use that version");
            }
            KeptPicture picture = new KeptPicture();
            // A store that an older program wrote has a journal and no picture yet.
            while (connections.read(KeptPicture::behind)) {
                connections.write(session -> picture.advance(session, AT_ONCE));
            }
            return new Opened.Ready(new SqlStore(connections, picture));
        } catch (StoreFailure e) {
            connections.close();
            return refused(
                    304,
                    "the store in " + where + " cannot be opened",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    "check the name, the permissions and that it is a store");
        }
    }

    private static Opened refused(int code, String what, String why, String remedy) {
        return new Opened.Refused(String.format(java.util.Locale.ROOT, "SIT-%04d %s: %s; %s", code, what, why, remedy));
    }
}
